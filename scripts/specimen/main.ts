/**
 * `npm run specimen`: sets the text of every rule by plain pdfmake and by Laurel, measures both,
 * and writes `out/specimen.pdf`, a picture of each page to `docs/specimen`, and `docs/typography.md`.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from './document.ts';
import { picturesOf } from './pictures.ts';
import { makeSpecimen } from './specimen.ts';

const PICTURES = join('docs', 'specimen');
const PDF = join('out', 'specimen.pdf');

const { results, pdf } = await makeSpecimen();
mkdirSync('out', { recursive: true });
writeFileSync(PDF, pdf);
mkdirSync(PICTURES, { recursive: true });
for (const name of readdirSync(PICTURES)) rmSync(join(PICTURES, name));
const pictures = await picturesOf(pdf);
let bytes = 0;
for (const [index, { rule }] of results.entries()) {
  const picture = pictures[index] ?? Buffer.alloc(0);
  writeFileSync(join(PICTURES, `${rule.id}.png`), picture);
  bytes += picture.length;
}
writeFileSync(join('docs', 'typography.md'), documentOf(results));
const unmet = results.filter(({ after }) => !after.met).map(({ rule }) => rule.id);
console.log(`${results.length} rules; ${PDF}; ${PICTURES} (${Math.round(bytes / 1024)} KiB); docs/typography.md`);
if (unmet.length > 0) console.log(`not met: ${unmet.join(', ')}`);

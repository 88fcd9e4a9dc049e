import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ornamentNames, ornamentParams } from '../../src/ornament/index.ts';
import { ornamentSample, qrSample, SAMPLE_SVG, svgSample } from './samples.ts';

const ROOM = join('src', 'ornament');

/** `docs/ornaments.md`: every ornament with its formula, its parameters and its picture; `root` is the project's folder. */
export function documentOf(root: string): string {
  const sections = ornamentNames().map((name) => {
    const rows = ornamentParams(name).map(
      (param) => `| \`${param.name}\` | ${param.default} | ${param.min} – ${param.max} | ${param.meaning} |`,
    );
    const table = ['| parameter | unless told | bounds | |', '| --- | --- | --- | --- |', ...rows].join('\n');
    return `## ${name}\n\n${proseOf(root, join('ornaments', `${name}.ts`))}\n\n${picture(name)}\n\n${table}\n`;
  });
  return [INTRODUCTION, ...sections, others(root), `<!-- drawings: ${fingerprint()} -->\n`].join('\n');
}

const INTRODUCTION = `# Ornaments

Every ornament is drawn from its formula when it is asked for: there are no pictures in Laurel. A template names one and gives what should differ from what it has unless told, in millimetres and degrees:

\`\`\`yaml
- { kind: ornament, ornament: meander, params: { width: 297, height: 210, pitch: 1.2 }, colour: gold }
\`\`\`

Borders and corners take the page's width and height and fit themselves to it: periods are rounded to whole ones, corners meet, left and right, top and bottom are mirrors of each other. Values beyond their bounds are brought within. No line is thinner than 0.09 mm. A place on the page counts from the trim's top left corner.

每種花飾都由公式即時畫成；樣板寫出名稱與要改的參數（毫米、度）。邊框依頁面大小自行調整：週期取整數、轉角相接、左右上下對稱。超出範圍的值取最近的可用值，線不細於 0.09 毫米。

The pictures show each at two sizes; \`npm run ornaments\` makes them and this page.
`;

function others(root: string): string {
  return `# Drawn from a text or a file

## seal

${proseOf(root, 'seal.ts')}

${picture('seal')}

## qr

${proseOf(root, 'qr.ts')}

A module of less than 0.33 mm is a warning: telephones read it badly.

${picture('qr')}

## svg

${proseOf(root, join('svg', 'draw-svg.ts'))}

Understood are \`path\`, \`rect\`, \`circle\`, \`ellipse\`, \`line\`, \`polyline\`, \`polygon\`, \`g\`, \`transform\`, \`viewBox\` (else \`width\` and \`height\`), \`fill\`, \`fill-rule\`, \`stroke\`, \`stroke-width\`, \`stroke-linecap\`, \`stroke-linejoin\`, \`display\`, \`visibility\`, as attributes or in \`style\`. A pointed join is cut off beyond ten widths of its line. Each colour of the file is given one of the template's; a file in a single colour takes the template's without being asked. The picture is of this file:

\`\`\`xml
${SAMPLE_SVG.trimEnd()}
\`\`\`

${picture('svg')}
`;
}

function picture(name: string): string {
  return `![${name}](ornaments/${name}.png)`;
}

/** The words above an exported ornament or function: its formula stands in its source, and nowhere else. */
function proseOf(root: string, file: string): string {
  const source = readFileSync(join(root, ROOM, file), 'utf8');
  const found = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:const \w+ = ornament\(|function draw)/.exec(source);
  const words = (found?.[1] ?? '').replace(/^ *\* ?/gm, '').trim();
  if (words === '') throw new Error(`${file} says nothing of its ornament`);
  // A line that is set in says a formula.
  return words.replace(/^ {2,}(.*)$/gm, '\n`$1`\n').replace(/\n{3,}/g, '\n\n');
}

/** Of everything that the pictures show, seals aside: where it changes, they are to be made anew. */
function fingerprint(): string {
  const samples = [...ornamentNames().map(ornamentSample), qrSample(), svgSample()];
  return createHash('sha256').update(JSON.stringify(samples)).digest('hex').slice(0, 16);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, check } from '../../src/build/index.ts';
import { packageDir } from '../../src/package.ts';
import { objectWith } from '../press/objects.ts';
import { type Files, inFolder, WHOLE } from './kit.ts';

const own = readFileSync(join(packageDir, 'profiles', 'FOGRA39L_coated.icc'));
const CERTIFICATE = 'out/certificates/chongqing.pdf';
const ceremony = (press: string): Files => ({
  ...WHOLE,
  'content/ceremony.yaml': `${WHOLE['content/ceremony.yaml']}${press}`,
});

test('a PDF says in both languages whose it is, and which standards it keeps', async () => {
  await inFolder(WHOLE, async ({ options, read }) => {
    await build({ ...options, ids: ['chongqing'] });
    const packet = objectWith(read(CERTIFICATE), /\/Subtype \/XML/).stream?.toString('utf8') ?? '';
    expect(packet).toContain('<rdf:li xml:lang="zh-Hant">友好獎 · 重慶</rdf:li>');
    expect(packet).toContain('<rdf:li xml:lang="en">The Friendship Award · Chongqing</rdf:li>');
    expect(packet).toContain('<rdf:li xml:lang="x-default">貢獻良多</rdf:li>');
    expect(packet).toContain('<dc:identifier>chongqing</dc:identifier>');
    expect(packet).toContain('<pdf:Keywords>友好獎, The Friendship Award, 重慶, Chongqing</pdf:Keywords>');
    expect(packet).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(packet).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
    // A certificate without a photo stays small beside its profile.
    expect(read(CERTIFICATE).length - 95_500).toBeLessThan(150_000);
  });
});

test('marks stand where the ceremony asks for them, unless the command says otherwise', async () => {
  const width = (bytes: Buffer): number => Number(/\/MediaBox \[0 0 (\S+)/.exec(bytes.toString('latin1'))?.[1]);
  await inFolder(ceremony('press: { marks: true }\n'), async ({ options, read }) => {
    await build({ ...options, ids: ['chongqing'] });
    const marked = width(read(CERTIFICATE));
    await build({ ...options, ids: ['chongqing'], marks: false });
    expect(marked - width(read(CERTIFICATE))).toBeCloseTo((18 * 72) / 25.4, 3);
  });
});

test('the printer’s profile is the one that the PDF and the manifest name', async () => {
  const files = {
    ...ceremony('press:\n  output: { profile: press/own.icc, condition: FOGRA51 }\n'),
    'content/press/own.icc': own,
  };
  await inFolder(files, async ({ options, read }) => {
    expect((await build({ ...options, ids: ['chongqing'] })).ok).toBe(true);
    expect(read(CERTIFICATE).toString('latin1')).toContain('/OutputConditionIdentifier (FOGRA51)');
    const { inputs } = JSON.parse(read('out/manifest.json').toString()).pdfs['certificates/chongqing.pdf'];
    expect(Object.keys(inputs)).toContain('content/press/own.icc');
    expect(Object.keys(inputs).join()).not.toContain('FOGRA39');
  });
});

test('a profile that will not do stops everything, with its place', async () => {
  const files = {
    ...ceremony('press:\n  output: { profile: press/own.icc, condition: FOGRA51 }\n'),
    'content/press/own.icc': own.subarray(0, 9000),
  };
  await inFolder(files, async ({ options }) => {
    const { diagnostics } = await check(options);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['press/not-a-profile']);
    expect(diagnostics[0]?.span?.file).toBe('content/ceremony.yaml');
    expect((await build(options)).made).toEqual([]);
  });
});

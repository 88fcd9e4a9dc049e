import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildResult, build } from '../../src/build/index.ts';
import { bare, readPdf } from './reader.ts';

const root = join(import.meta.dirname, '..', '..');

/** By citation: the name in Chinese, the name in English. */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  lodz: ['羅茲', 'Łódź'],
  danang: ['峴港', 'Đà Nẵng'],
  reykjavik: ['雷克雅未克', 'Reykjavík'],
  nizhny: ['下諾夫哥羅德', 'Нижний Новгород'],
  athens: ['雅典', 'Αθήνα'],
  yoshino: ['𠮷野', 'Yoshino'],
  yun: ['陳赟', 'Chen Yun'],
  ben: ['王犇', 'Wang Ben'],
  katsuragi: ['葛\u{e0100}城', 'Katsuragi'],
  unknown: ['䶮先生', 'Mr Yan'],
};

/** Marks that the commonest file of the Chinese font lacks. */
const REASON = '貢獻：良多；是嗎？是！（百分之百，100％）';

const folder = mkdtempSync(join(tmpdir(), 'laurel-names-'));
let result: BuildResult;

beforeAll(async () => {
  mkdirSync(join(folder, 'content', 'citations'), { recursive: true });
  writeFileSync(
    join(folder, 'content', 'ceremony.yaml'),
    'awards:\n  friendship:\n    name: { zh: 友好獎, en: The Friendship Award }\n',
  );
  for (const [id, [zh, en]] of Object.entries(NAMES)) {
    const recipient = `recipient: { zh: "${zh}", en: "${en}" }`;
    writeFileSync(
      join(folder, 'content', 'citations', `${id}.yaml`),
      `award: friendship\n${recipient}\nreason: { zh: "${REASON}", en: For its contribution }\n`,
    );
  }
  result = await build({
    cwd: folder,
    contentDir: 'content',
    templatesDir: join(root, 'templates'),
    fontsDir: join(root, 'fonts'),
    outDir: 'out',
    cacheDir: null,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('names of every origin', () => {
  it.each(Object.keys(NAMES).filter((id) => id !== 'unknown'))('%s comes out right on the certificate', async (id) => {
    const { found, codes } = await readPdf(readFileSync(join(folder, 'out', 'certificates', `${id}.pdf`)));
    const words = bare(found.map(({ text }) => text).join(''));
    expect(words).toContain(REASON);
    for (const name of NAMES[id] ?? []) expect(words.normalize('NFC')).toContain(bare(name).normalize('NFC'));
    expect([...codes]).not.toContain(0);
  });

  it('a character that no font has is an error at its place, and no certificate', () => {
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ rule }) => rule === 'font/no-glyph')).toMatchObject([
      {
        citation: 'unknown',
        params: { code: 'U+4DAE', character: '䶮' },
        span: { file: 'content/citations/unknown.yaml' },
      },
    ]);
    expect(result.made).not.toContain('certificates/unknown.pdf');
    expect(result.made).toHaveLength(Object.keys(NAMES).length - 1);
  });
});

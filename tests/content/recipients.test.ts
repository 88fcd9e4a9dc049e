import { describe, expect, test } from 'vitest';
import { spanOf } from '../../src/diagnostics/index.ts';
import { CEREMONY, CITATION, load, loadCeremony, loadCitation } from './harness.ts';

const HEAD = 'award: friendship\nreason: { zh: 貢獻良多, en: For its contribution }\n';
const MR = 'honorific: { zh: 先生, en: Mr }';
const MS = 'honorific: { zh: 女士, en: Ms }';

async function namesOf(recipients: string): Promise<readonly (string | undefined)[]> {
  const { edition } = await loadCitation(HEAD + recipients);
  const name = edition?.citations[0]?.recipient.name;
  return [name?.zh?.value, name?.en?.value];
}

describe('a name and its honorific', () => {
  test('stands behind in Chinese, before in English; a language may do without', async () => {
    expect(await namesOf(`recipient: { zh: 王小明, en: Wang Xiaoming, ${MR} }\n`)).toEqual([
      '王小明先生',
      'Mr Wang Xiaoming',
    ]);
    expect(await namesOf('recipient: { zh: 王小明, en: Wang Xiaoming, honorific: { zh: 教授 } }\n')).toEqual([
      '王小明教授',
      'Wang Xiaoming',
    ]);
  });

  test('of two and of three, as each language joins them', async () => {
    const two = `recipients:\n  - { zh: 王明, en: Wang Ming, ${MR} }\n  - { zh: 李華, en: Li Hua, ${MS} }\n`;
    expect(await namesOf(two)).toEqual(['王明先生、李華女士', 'Mr Wang Ming and Ms Li Hua']);
    expect(await namesOf(`${two}  - { zh: 重慶, en: Chongqing }\n`)).toEqual([
      '王明先生、李華女士、重慶',
      'Mr Wang Ming, Ms Li Hua and Chongqing',
    ]);
  });

  test('every character keeps its place, each recipient his name', async () => {
    const written = `${HEAD}recipients:\n  - { zh: 王明, en: Wang Ming, ${MR} }\n  - { zh: 李華, en: "Li \\u0048ua" }\n`;
    const { edition, sources } = await loadCitation(written);
    const [one] = edition?.citations ?? [];
    const source = sources.get(one?.file ?? '')?.text ?? '';
    const { zh, en } = one?.recipient.name ?? {};
    if (!zh || !en) throw new Error('no names');
    const at = (text: typeof zh, part: string): string => {
      const start = text.value.indexOf(part);
      const span = spanOf(text, start, start + part.length);
      return source.slice(span.start, span.end);
    };
    expect(at(zh, '王明')).toBe('王明');
    expect(at(zh, '先生')).toBe('先生');
    expect(at(zh, '李華')).toBe('李華');
    expect(at(en, 'Mr')).toBe('Mr');
    expect(at(en, 'Hua')).toBe('\\u0048ua');
    expect(one?.recipients.map(({ name }) => name.zh?.value)).toEqual(['王明', '李華']);
  });

  test('readings count from the joined name', async () => {
    const list = '  - { zh: 王明, en: A, reading: wáng míng }\n  - { zh: 重慶, en: B, reading: { 重: chóng } }\n';
    const { edition } = await loadCitation(`${HEAD}recipients:\n${list}`);
    const { name, reading = [] } = edition?.citations[0]?.recipient ?? { name: {} };
    expect(reading.map(({ start, end, text }) => [name.zh?.value.slice(start, end), text.value])).toEqual([
      ['王', 'wáng'],
      ['明', 'míng'],
      ['重', 'chóng'],
    ]);
  });

  test('what all of them are, they are together', async () => {
    const kind = async (one: string, other: string) => {
      const { edition } = await loadCitation(
        `${HEAD}recipients:\n  - { zh: 甲, en: A, ${one} }\n  - { zh: 乙, en: B, ${other} }\n`,
      );
      return edition?.citations[0]?.recipient.kind;
    };
    expect(await kind('kind: city', 'kind: city')).toBe('city');
    expect(await kind('kind: city', 'kind: person')).toBeNull();
  });
});

describe('recipients that are wrong', () => {
  const rules = async (text: string) => (await loadCitation(text)).diagnostics.map(({ rule }) => rule);

  test('none, too many, both ways at once, one without a language', async () => {
    expect(await rules(HEAD)).toEqual(['content/missing-key']);
    expect(await rules(`${HEAD}recipients: []\n`)).toEqual(['content/empty']);
    const four = '  - { zh: 甲, en: A }\n'.repeat(4);
    expect(await rules(`${HEAD}recipients:\n${four}`)).toEqual(['content/too-many']);
    expect(await rules(`${CITATION}recipients:\n  - { zh: 甲, en: A }\n`)).toEqual(['content/recipients-twice']);
    expect(await rules(`${HEAD}recipients:\n  - { zh: 甲 }\n`)).toEqual(['content/missing-language']);
    expect(await rules(`${CITATION}serial: 12\n`)).toEqual(['content/not-text']);
  });
});

describe('what a ceremony may have besides', () => {
  test('a logo, its colours, signatures, a code, a form of the date, papers', async () => {
    const { edition, diagnostics, sources } = await load({
      'ceremony.yaml': `${CEREMONY}date: 2016-05-04
date-form: { zh: han }
issuer: { zh: 協會, en: Society, logo: { file: images/logo.svg, colours: { "#a00": cinnabar, black: null } } }
signatories:
  - { name: { zh: 甲, en: A }, signature: images/a.png }
  - { name: { zh: 乙, en: B } }
qr: https://example.org
certificate: { format: A3 }
booklet: { format: { width: 176, height: 250.5 } }
`,
      'images/logo.svg': '<svg/>',
      'images/a.png': '',
      'citations/chongqing.yaml': `${CITATION}serial: "001"\nqr: https://example.org/1\n`,
    });
    expect(diagnostics).toEqual([]);
    const { logo, signatories, qr, dateForm, certificate, booklet, citations } = edition ?? {};
    expect(logo?.kind === 'svg' && [...logo.colours].map(([from, to]) => [from, to?.value])).toEqual([
      ['#a00', 'cinnabar'],
      ['black', undefined],
    ]);
    expect(sources.get('content/images/logo.svg')?.text).toBe('<svg/>');
    expect(signatories?.map(({ signature }) => signature?.kind)).toEqual(['picture', undefined]);
    expect([qr?.value, dateForm]).toEqual(['https://example.org', 'han']);
    expect(certificate?.format).toEqual({ width: 297, height: 420, named: true });
    expect(booklet?.format).toEqual({ width: 176, height: 250.5, named: false });
    expect(citations?.map((one) => [one.serial?.value, one.qr?.value])).toEqual([['001', 'https://example.org/1']]);
  });

  test.each([
    ['certificate: { format: A44 }', 'content/unknown-value'],
    ['certificate: { format: { width: 20, height: 200 } }', 'content/out-of-range'],
    ['certificate: { format: { width: 200 } }', 'content/missing-key'],
    ['date-form: { zh: roman }', 'content/unknown-value'],
    ['issuer: { logo: images/logo.svg }', 'content/missing-language'],
  ])('%s', async (line, rule) => {
    const { diagnostics } = await loadCeremony(`${CEREMONY}${line}\n`);
    expect(diagnostics.map((one) => one.rule)).toContain(rule);
  });
});

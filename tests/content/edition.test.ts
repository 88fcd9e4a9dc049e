import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/content/index.ts';
import { spanOf } from '../../src/diagnostics/index.ts';
import { CEREMONY, CITATION, inFolder, load, loadCeremony, loadCitation, points } from './harness.ts';

const rules = (loaded: { diagnostics: readonly { rule: string }[] }) => loaded.diagnostics.map(({ rule }) => rule);

describe('an edition', () => {
  test('has its defaults', async () => {
    const { edition, diagnostics } = await loadCitation(CITATION);
    expect(diagnostics).toEqual([]);
    expect(edition).toMatchObject({
      languages: ['zh', 'en'],
      title: { zh: { value: '友好獎' }, en: { value: 'The Friendship Award' } },
      date: null,
      venue: null,
      issuer: null,
      signatories: [],
      seal: null,
      formula: 'template',
      awards: [{ id: 'friendship' }],
      certificate: { template: { value: 'classic' }, sameSize: false },
      booklet: { template: { value: 'classic' }, order: ['award', 'recipient'] },
      citations: [
        {
          id: 'chongqing',
          file: 'content/citations/chongqing.yaml',
          award: { id: 'friendship' },
          recipient: { name: { zh: { value: '重慶' } }, kind: 'city' },
          photos: [],
          body: { zh: [], en: [] },
          keep: [],
        },
      ],
    });
  });

  test('has all that ceremony.yaml says', async () => {
    const { edition, diagnostics } = await loadCeremony(`title: { zh: 典禮, en: Ceremony }
date: 2024-02-29
venue: { zh: 重慶, en: Chongqing }
issuer: { zh: 協會, en: Association }
languages: [en, zh]
signatories:
  - { name: { zh: 王, en: Wang }, title: { zh: 會長, en: President } }
  - { name: { zh: 李, en: Li } }
seal: { text: 友好葛󠄀城 }
formula: false
awards:
  friendship: { name: { zh: 友好獎, en: The Friendship Award } }
  2016: { name: { zh: 二〇一六, en: "2016" } }
certificate: { template: modern, same-size: true }
booklet: { template: vertical, order: [recipient] }
`);
    expect(diagnostics).toEqual([]);
    expect(edition).toMatchObject({
      languages: ['en', 'zh'],
      title: { zh: { value: '典禮' } },
      date: { year: 2024, month: 2, day: 29 },
      signatories: [{ title: { en: { value: 'President' } } }, { title: null }],
      seal: { value: '友好葛󠄀城' },
      formula: 'none',
      awards: [{ id: 'friendship' }, { id: '2016' }],
      certificate: { template: { value: 'modern' }, sameSize: true },
      booklet: { template: { value: 'vertical' }, order: ['recipient'] },
    });
  });

  test.each([
    ['2026', { year: 2026, month: null, day: null }],
    ['"2026"', { year: 2026, month: null, day: null }],
    ['2026-05', { year: 2026, month: 5, day: null }],
    ['2026-05-04', { year: 2026, month: 5, day: 4 }],
  ])('reads the date %s', async (written, date) => {
    const { edition, diagnostics } = await loadCeremony(`date: ${written}\n${CEREMONY}`);
    expect(diagnostics).toEqual([]);
    expect(edition?.date).toMatchObject(date);
  });

  test.each([
    '2026-5-4',
    '2026-02-29',
    '2026-00-01',
    '2026-12-32',
    '0x7EA',
    '2_026',
    '20260504',
    '2026-05-04T10:00',
    'yesterday',
    '0999',
    '[2026]',
  ])('refuses the date %s', async (written) => {
    const loaded = await loadCeremony(`date: ${written}\n${CEREMONY}`);
    expect(rules(loaded)).toEqual(['content/bad-date']);
    expect(loaded.edition?.date).toBeNull();
  });

  test('in one language needs no other', async () => {
    const { edition, diagnostics } = await load({
      'ceremony.yaml': 'languages: [zh]\nawards: { friendship: { name: { zh: 友好獎 } } }\n',
      'citations/a.yaml': 'award: friendship\nrecipient: { zh: 重慶 }\nreason: { zh: 貢獻 }\nbody: { zh: 正文 }\n',
      'citations/b.yaml': CITATION,
    });
    expect(diagnostics).toEqual([]);
    expect(edition?.citations.map(({ reason }) => Object.keys(reason))).toEqual([['zh'], ['zh', 'en']]);
  });

  test('needs the Chinese body where there is an English one', async () => {
    expect(rules(await loadCitation(`${CITATION}body: { en: Text }\n`))).toEqual(['content/missing-language']);
    expect(rules(await loadCitation(`${CITATION}body: { zh: 正文 }\n`))).toEqual([]);
  });

  test('sorts citations by id, whatever their folders, and leaves out those with errors', async () => {
    const { edition, diagnostics } = await load({
      'ceremony.yaml': CEREMONY,
      'citations/z/aa.yaml': CITATION,
      'citations/a/zz.yml': CITATION,
      'citations/mm.YAML': CITATION,
      'citations/bad.yaml': `${CITATION}x: 1\n`,
      'citations/.hidden.yaml': 'not: [read',
      'citations/notes.txt': 'not: [read',
    });
    expect(edition?.citations.map(({ id }) => id)).toEqual(['aa', 'mm', 'zz']);
    expect(diagnostics.map(({ rule, citation }) => [rule, citation])).toEqual([['content/unknown-key', 'bad']]);
  });

  test('is null only where ceremony.yaml cannot be used; the citations are checked all the same', async () => {
    const broken = await load({ 'ceremony.yaml': 'awards: [', 'citations/a.yaml': `${CITATION}x: 1\n` });
    expect(broken.edition).toBeNull();
    expect(rules(broken)).toEqual(['yaml/unclosed-bracket', 'content/unknown-key']);
    const odd = await load({ 'ceremony.yaml': `${CEREMONY}venue: 1\n`, 'citations/a.yaml': CITATION });
    expect(odd.edition?.citations).toHaveLength(1);
    expect(odd.edition?.venue).toBeNull();
  });

  test('of an empty folder, of none, and of a list, is an error', async () => {
    expect(rules(await load({}))).toEqual(['content/no-citations', 'content/no-ceremony']);
    for (const contentDir of ['nowhere', 'content/a.txt']) {
      const loaded = await inFolder({ 'a.txt': '' }, (cwd) => loadEdition({ contentDir, cwd }));
      expect(rules(loaded)).toEqual(['content/no-folder']);
      expect(loaded.diagnostics[0]?.params).toEqual({ folder: contentDir });
    }
    expect(rules(await loadCeremony('- a\n'))).toEqual(['content/wrong-type']);
    expect(rules(await loadCeremony('awards: {}\n'))).toContain('content/empty');
    expect(rules(await loadCitation('just words\n'))).toEqual(['content/wrong-type']);
  });

  test('names both places of an id used twice', async () => {
    const loaded = await load({
      'ceremony.yaml': CEREMONY,
      'citations/a/one.yaml': CITATION,
      'citations/b/one.yml': CITATION,
    });
    expect(loaded.edition?.citations).toEqual([]);
    expect(loaded.diagnostics).toMatchObject([
      {
        rule: 'content/id-twice',
        citation: 'one',
        span: { file: 'content/citations/b/one.yml' },
        related: [{ file: 'content/citations/a/one.yaml' }],
      },
    ]);
  });

  test.each(['Chongqing', '重慶', 'a_b', '-a', 'a-', 'a b', 'x'.repeat(65)])('refuses the id %s', async (id) => {
    const loaded = await loadCitation(CITATION, id);
    expect(rules(loaded)).toEqual(['content/bad-id']);
    expect(loaded.edition?.citations).toEqual([]);
  });

  test('names files from the working directory, with /', async () => {
    const { sources } = await inFolder({ 'ceremony.yaml': CEREMONY, 'citations/a.yaml': CITATION }, (cwd) =>
      loadEdition({ contentDir: join(cwd, 'content'), cwd: join(cwd, 'elsewhere') }),
    );
    expect([...sources.keys()]).toEqual(['../content/ceremony.yaml', '../content/citations/a.yaml']);
  });

  test('gives each mistake that has a sure cure its edit', async () => {
    const loaded = await loadCitation(CITATION.replace('重慶', '012').replace('reason', 'raeson'));
    const fixes = loaded.diagnostics.flatMap(({ fix }) => (fix ? [[fix.safe, fix.edits.map(({ text }) => text)]] : []));
    expect(fixes).toEqual([
      [true, ['"012"']],
      [false, ['reason']],
    ]);
  });

  test('is not finished when aborted', async () => {
    const signal = AbortSignal.abort(new Error('stop'));
    const aborted = inFolder({ 'ceremony.yaml': CEREMONY }, (cwd) =>
      loadEdition({ contentDir: 'content', cwd, signal }),
    );
    await expect(aborted).rejects.toThrow('stop');
  });
});

describe('photos', () => {
  const withPhoto = (file: string) => `${CITATION}photos:\n  - file: ${file}\n    focus: [0.25, 1]\n`;

  test('are found from the folder of the citation', async () => {
    await inFolder(
      { 'ceremony.yaml': CEREMONY, 'images/a.jpg': 'x', 'citations/2016/a.yaml': withPhoto('../../images/a.jpg') },
      async (cwd) => {
        const { edition, diagnostics } = await loadEdition({ contentDir: 'content', cwd });
        expect(diagnostics.map(({ rule }) => rule)).toEqual(['content/photo-without-alt']);
        expect(edition?.citations[0]?.photos).toMatchObject([
          {
            path: join(cwd, 'content/images/a.jpg'),
            file: { value: '../../images/a.jpg' },
            alt: null,
            focus: [0.25, 1],
          },
        ]);
      },
    );
  });

  test('may not lead out of the content folder, through links neither', async () => {
    await inFolder({ 'ceremony.yaml': CEREMONY, 'images/x': '' }, async (cwd) => {
      const content = join(cwd, 'content');
      writeFileSync(join(cwd, 'secret.jpg'), '');
      mkdirSync(join(cwd, 'content-2'));
      writeFileSync(join(cwd, 'content-2/secret.jpg'), '');
      symlinkSync('../../secret.jpg', join(content, 'images/link.jpg'));
      symlinkSync('../..', join(content, 'images/up'));
      symlinkSync('x', join(content, 'images/inside.jpg'));
      const files = [
        '../images/link.jpg',
        '../images/up/secret.jpg',
        '../../content-2/secret.jpg',
        join(cwd, 'content/images/x'),
        '../images/inside.jpg',
        '..',
        '"../images/x\\0.jpg"',
      ];
      mkdirSync(join(content, 'citations'));
      for (const [i, file] of files.entries()) writeFileSync(join(content, `citations/c${i}.yaml`), withPhoto(file));
      const loaded = await loadEdition({ contentDir: 'content', cwd });
      expect(loaded.diagnostics.map(({ rule, citation }) => `${citation} ${rule}`)).toEqual([
        'c0 content/photo-outside',
        'c1 content/photo-outside',
        'c2 content/photo-outside',
        'c3 content/photo-outside',
        'c4 content/photo-without-alt',
        'c5 content/photo-outside',
        'c6 content/photo-missing',
        'c6 content/control-character',
      ]);
      expect(loaded.edition?.citations.map(({ id }) => id)).toEqual(['c4']);
    });
  });

  test('without a file keep their words', async () => {
    const loaded = await loadCitation(
      `${CITATION}photos:\n  - caption: { zh: 說明 }\n    credit: { zh: 攝影：譚舒 }\n`,
    );
    expect(points(loaded)).toEqual(['content/photo-without-file → caption']);
    expect(loaded.edition?.citations[0]?.photos).toMatchObject([
      {
        path: null,
        file: null,
        caption: { zh: { value: '說明' } },
        credit: { zh: { value: '攝影：譚舒' } },
        focus: [0.5, 0.5],
      },
    ]);
  });
});

describe('links', () => {
  test('inside the content folder are read, those that lead out are not', async () => {
    await inFolder(
      { 'ceremony.yaml': CEREMONY, 'shared/a.yaml': CITATION, 'citations/b.yaml': CITATION },
      async (cwd) => {
        const citations = join(cwd, 'content/citations');
        writeFileSync(join(cwd, 'out.yaml'), CITATION);
        symlinkSync('../shared/a.yaml', join(citations, 'inside.yaml'));
        symlinkSync('../../out.yaml', join(citations, 'outside.yaml'));
        symlinkSync('.', join(citations, 'loop'));
        const loaded = await loadEdition({ contentDir: 'content', cwd });
        expect(rules(loaded)).toEqual(['content/linked-folder', 'content/link-outside']);
        expect(loaded.edition?.citations.map(({ id }) => id)).toEqual(['b', 'inside']);
      },
    );
  });
});

test('a text of the edition points at its characters', async () => {
  const text = `\ufeff# 註\r\n${CITATION.replaceAll('\n', '\r\n').replace('重慶', '"重\\u6176"')}`;
  const { edition, sources } = await loadCitation(text);
  const name = edition?.citations[0]?.recipient.name.zh;
  if (!name) throw new Error('no name');
  const { file, start, end } = spanOf(name);
  expect(name.value).toBe('重慶');
  expect(sources.get(file)?.text.slice(start, end)).toBe('重\\u6176');
  expect(sources.get(file)?.text.startsWith('# 註')).toBe(true);
});

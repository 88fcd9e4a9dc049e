// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import { describe, expect, test } from 'vitest';
import { load, templatesFolder } from './kit.ts';

/** What is said of `classic` with some of a file's text exchanged: code, and the characters that it points at. */
async function said(file: string, from: string, to: string): Promise<readonly string[]> {
  const folder = templatesFolder('mine', {
    [file]: (text: string) => {
      if (!text.includes(from)) throw new Error(`classic has no ${from}`);
      return text.replace(from, to);
    },
  });
  const { diagnostics, sources, template } = await load(folder);
  expect(template).toBe(null);
  return diagnostics.map(({ rule, span, params }) => {
    const source = span ? (sources.get(span.file)?.text ?? '') : '';
    const hint = params.nearest ?? params.expected ?? params.example ?? '';
    return `${rule} ${source.slice(span?.start, span?.end)} → ${hint}`;
  });
}

describe('a mistake is told at its own characters, with what to write instead', () => {
  test.each([
    [
      'certificate.yaml',
      'baseline: "${179 + low}"',
      'base-line: 179',
      ['template/missing-key k → 12.5 / 15pt', 'template/unknown-key base-line → baseline'],
    ],
    [
      'certificate.yaml',
      'align: centre',
      'align: middle',
      ['template/wrong-value middle → left / ink / centre / right / 0–1'],
    ],
    ['booklet.yaml', 'lines: 2', 'lines: two', ['template/wrong-value two → 1']],
    ['certificate.yaml', 'y: 23.4', 'y: 23.4px', ['template/wrong-value 23.4px → 12.5 / 15pt']],
    ['certificate.yaml', 'kind: seal', 'kind: stamp', ['template/unknown-kind stamp → ']],
    ['certificate.yaml', 'kind: seal', 'sort: seal', ['template/missing-key s → text']],
    ['certificate.yaml', 'style: issuer', 'style: isuer', ['template/unknown-style isuer → issuer']],
    ['certificate.yaml', 'cy: "${y.wreath}"', 'cz: "${y.wreath}"', ['template/unknown-parameter cz → ']],
    ['certificate.yaml', 'citation.reason[first]', 'citation.reson[first]', ['template/unknown-field reson → reason']],
    ['certificate.yaml', '${y.wreath}', '${y.wreth}', ['template/unknown-field wreth → wreath']],
    ['certificate.yaml', '"${four}"', '"${foru}"', ['template/unknown-variable foru → four']],
    ['certificate.yaml', 'labels.none', 'labels.persons', ['template/unknown-field persons → person']],
    [
      'certificate.yaml',
      '- { space: 16pt }',
      '- { spece: 16pt }',
      ['template/missing-key { → 12.5 / 15pt', 'template/unknown-key spece → space'],
    ],
    ['certificate.yaml', 'page: {', 'pge: {', ['template/missing-key p → { … }', 'template/unknown-key pge → page']],
    ['certificate.yaml', 'items:\n', 'items:\n  - just words\n', ['template/wrong-value just words → { … }']],
    ['booklet.yaml', 'ceremony.title[first]', 'ceremony.titel[first]', ['template/unknown-field titel → title']],
    ['booklet.yaml', 'group.entries', 'group.entrys', ['template/unknown-field entrys → entries']],
    ['booklet.yaml', 'start: any', 'start: left', ['template/wrong-value left → any / verso / recto']],
    [
      'booklet.yaml',
      'first-line: 5',
      'first-lime: 5',
      ['template/missing-key flow → 0', 'template/unknown-key first-lime → first-line'],
    ],
    ['styles.yaml', 'face: kai,', 'face: kay,', ['template/unknown-face kay → kai']],
    ['styles.yaml', 'family: Cormorant,', 'family: Cormorent,', ['template/unknown-family Cormorent → Cormorant']],
    ['styles.yaml', 'cmyk: [0, 0, 0, 60]', 'cmyk: [0, 0, 0, 160]', ['template/wrong-value 160 → 0–100']],
    ['styles.yaml', 'size: 10.5, leading: 14', 'size: big, leading: 14', ['template/wrong-value big → 12']],
  ] as const)('%s: %s as %s', async (file, from, to, expected) => {
    const found = await said(file, from, to);
    expect(found.toSorted()).toEqual(expected);
  });

  test('branches that no data reaches are looked at too', async () => {
    const found = await said(
      'certificate.yaml',
      '\nitems:\n',
      '\nitems:\n  - { when: false, block: [{ kind: flood, colour: "no such" }, { kind: flood, colour: "${formulae}" }] }\n',
    );
    expect(found).toEqual(['template/unknown-colour no such → ', 'template/unknown-variable formulae → formula']);
  });

  test('all at once, in all files', async () => {
    const folder = templatesFolder('mine', {
      'certificate.yaml': (text) => text.replace('style: label', 'style: lable').replace('${four}', '${for}'),
      'booklet.yaml': (text) => text.replace('kind: lists', 'kind: list'),
      'styles.yaml': (text) => text.replace('face: kai', 'face: ky'),
    });
    const { diagnostics } = await load(folder);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'template/unknown-face',
        'template/unknown-style',
        'template/unknown-variable',
        'template/unknown-kind',
      ]),
    );
  });

  test('YAML that does not parse is told as everywhere else', async () => {
    expect(await said('certificate.yaml', 'words:\n  label:', 'words:\n\tlabel:')).toContainEqual(
      expect.stringMatching(/^yaml\/tab/),
    );
    expect(await said('styles.yaml', '  kai:', '  song:')).toContainEqual(
      expect.stringMatching(/^yaml\/duplicate-key song/),
    );
  });
});

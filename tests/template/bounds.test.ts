// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import { describe, expect, test } from 'vitest';
import { mergeBooklet, mergeCertificate } from '../../src/template/index.ts';
import { citation, edition, load, templatesFolder } from './kit.ts';

type File = 'certificate.yaml' | 'booklet.yaml' | 'styles.yaml';

/** What loading and merging `classic` says with some of a file's text exchanged: code, and the characters that it points at. */
async function said(file: File, from: string | null, to: string): Promise<readonly string[]> {
  const folder = templatesFolder('mine', {
    [file]: (text: string) => {
      if (from !== null && !text.includes(from)) throw new Error(`classic has no ${from}`);
      return from === null ? to : text.replace(from, to);
    },
  });
  const { diagnostics, sources, template } = await load(folder);
  const made = edition();
  const merged =
    template === null
      ? []
      : file === 'booklet.yaml'
        ? mergeBooklet(template, made).diagnostics
        : mergeCertificate(template, made, citation(made)).diagnostics;
  return [...diagnostics, ...merged].map(({ rule, span, params }) => {
    const source = span ? (sources.get(span.file)?.text ?? '') : '';
    return `${rule} ${source.slice(span?.start, span?.end)} → ${params.expected ?? params.example ?? params.most ?? params.given ?? params.lines}`;
  });
}

describe('a measure out of bounds is told at its own characters, with the bounds', () => {
  const PAGE = 'page: { width: 297, height: 210, bleed: 3, safe: 20.5 }';
  const LINES = 'lines: "${floor((page.height - 40.6) / 5.29167)}"';
  const GRID = `grid: { top: 20, leading: 15pt, ${LINES}, inner: 20, outer: 18 }`;
  test.each([
    ['certificate.yaml', PAGE, 'page: { width: 0, height: 210, bleed: 3 }', '0 → 1–2000'],
    ['certificate.yaml', PAGE, 'page: { width: 297, height: -210, bleed: 3 }', '-210 → 1–2000'],
    ['certificate.yaml', PAGE, 'page: { width: 2001, height: 210, bleed: 3 }', '2001 → 1–2000'],
    ['certificate.yaml', PAGE, 'page: { width: 99999pt, height: 210, bleed: 3 }', '99999pt → 1–2000'],
    ['certificate.yaml', PAGE, `page: { width: ${'9'.repeat(400)}pt, height: 210, bleed: 3 }`, '999 → 1–2000'],
    ['certificate.yaml', PAGE, 'page: { width: "${0 - 5}", height: 210, bleed: 3 }', '${0 - 5} → 12.5 / 15pt'],
    ['certificate.yaml', PAGE, 'page: { width: "${0 - 5}pt", height: 210, bleed: 3 }', '${0 - 5}pt → 12.5 / 15pt'],
    ['certificate.yaml', PAGE, 'page: { width: 297, height: 210, bleed: -3 }', '-3 → 0–50'],
    ['certificate.yaml', PAGE, 'page: { width: 297, height: 210, bleed: 51 }', '51 → 0–50'],
    ['certificate.yaml', PAGE, 'page: { width: 297, height: 210, bleed: 3, safe: -1 }', '-1 → 0–500'],
    ['certificate.yaml', 'y: 23.4\n', 'y: 1e300\n', '1e300 → -2000–2000'],
    ['certificate.yaml', 'y: 23.4\n', 'y: -30000pt\n', '-30000pt → -2000–2000'],
    ['certificate.yaml', 'width: 237\n', 'width: 0\n', '0 → > 0, ≤ 2000'],
    ['booklet.yaml', 'multiple: 4', 'multiple: 65', '65 → 1–64'],
    ['booklet.yaml', 'multiple: 4', 'multiple: 0', '0 → 1–64'],
    ['booklet.yaml', GRID, GRID.replace('15pt', '0'), '0 → > 0, ≤ 2000'],
    ['booklet.yaml', GRID, GRID.replace('15pt', '-15pt'), '-15pt → > 0, ≤ 2000'],
    ['booklet.yaml', GRID, GRID.replace(LINES, 'lines: 1001'), '1001 → 1–1000'],
    ['booklet.yaml', GRID, GRID.replace('inner: 20', 'inner: -20'), '-20 → 0–2000'],
    ['booklet.yaml', 'height: "${131.25 + higher}" }', 'height: 0 }', '0 → > 0, ≤ 2000'],
    ['booklet.yaml', 'first-line: 5', 'first-line: 1001', '1001 → 0–1000'],
    ['booklet.yaml', 'pitch: 37.5pt', 'pitch: 0', '0 → > 0, ≤ 2000'],
    ['styles.yaml', 'size: 26, leading: 34', 'size: 1001, leading: 34', '1001 → > 0, ≤ 1000'],
    ['styles.yaml', 'size: 26, leading: 34', 'size: 26, leading: 0', '0 → > 0, ≤ 1000'],
    ['styles.yaml', 'max: 26, min: 18', 'max: 26, min: 27', '27 → ≤ max'],
    ['styles.yaml', 'max: 26, min: 18, measure: 217', 'max: 26, min: 18, measure: 0', '0 → > 0, ≤ 2000'],
  ] as const)('%s: %s as %s', async (file, from, to, expected) => {
    const found = (await said(file, from, to)).map((one) => one.replace(/9{4,}pt/, to.length > 200 ? '999' : '$&'));
    expect(found).toContain(`template/wrong-value ${expected}`);
  });

  test('a seal without a side', async () => {
    const found = await said(
      'certificate.yaml',
      null,
      'page: { width: 297, height: 210, bleed: 3 }\nitems: [{ kind: seal, text: 印, x: 0, y: 0, side: 0, colour: ink, style: seal }]\n',
    );
    expect(found).toEqual(['template/wrong-value 0 → > 0, ≤ 2000']);
  });

  test('a grid that the page cannot hold', async () => {
    expect(await said('booklet.yaml', GRID, GRID.replace(LINES, 'lines: 40'))).toEqual([
      'template/grid-off-page 40 → 210',
    ]);
    expect(await said('booklet.yaml', GRID, GRID.replace('outer: 18', 'outer: 191'))).toEqual([
      'template/grid-off-page 191 → 210',
    ]);
  });

  test('a flow that begins below the grid', async () => {
    expect(await said('booklet.yaml', 'first-line: 5', 'first-line: 33')).toEqual(['template/first-line 33 → 32']);
    expect(await said('booklet.yaml', 'first-line: 5', 'first-line: 32')).toEqual([]);
    expect(await said('booklet.yaml', 'first-line: 5', 'first-line: "${30 + 3}"')).toEqual([
      'template/first-line ${30 + 3} → 32',
    ]);
  });
});

describe('more than a page, a list or a booklet may have', () => {
  /** Both `each` together repeat what follows them, side² times. */
  const square = (side: number, inner: string) => {
    const list = `[${Array.from({ length: side }, (_, i) => i).join(', ')}]`;
    return `[{ each: ${list}, as: a, block: [{ each: ${list}, as: b, ${inner} }] }]`;
  };
  const CERTIFICATE = 'page: { width: 297, height: 210, bleed: 3 }\n';
  const BOOKLET = `${CERTIFICATE}grid: { top: 20, leading: 15pt, lines: 32, inner: 20, outer: 18 }\n`;

  test('items of a page', async () => {
    const items = (side: number) => `${CERTIFICATE}items: ${square(side, 'kind: flood, colour: ink')}\n`;
    expect(await said('certificate.yaml', null, items(45))).toEqual(['template/too-many items → 2000']);
    expect(await said('certificate.yaml', null, items(44))).toEqual([]);
    const verso = `${BOOKLET}running: { verso: ${square(45, 'kind: flood, colour: ink')}, recto: [] }\nsections: []\n`;
    expect(await said('booklet.yaml', null, verso)).toEqual(['template/too-many verso → 2000']);
    const section = `${BOOKLET}sections: [{ name: one, items: ${square(45, 'kind: flood, colour: ink')} }]\n`;
    expect(await said('booklet.yaml', null, section)).toEqual(['template/too-many items → 2000']);
  });

  test('rows of a list', async () => {
    const rows = `${BOOKLET}sections: [{ name: one, flow: { kind: lists, first-line: 1, lists: [{ x: 0, width: 9, rows: ${square(142, 'pitch: 1, cells: []')} }] } }]\n`;
    expect(await said('booklet.yaml', null, rows)).toEqual(['template/too-many rows → 20000']);
  });

  test('sections', async () => {
    expect(await said('booklet.yaml', null, `${BOOKLET}sections: ${square(71, 'name: one')}\n`)).toEqual([
      'template/too-many sections → 5000',
    ]);
  });
});

describe('a cell is words or a page’s number', () => {
  const cell = (written: string) =>
    said(
      'booklet.yaml',
      null,
      `page: { width: 210, height: 210, bleed: 3 }\ngrid: { top: 20, leading: 15pt, lines: 32, inner: 20, outer: 18 }\nsections: [{ name: one, flow: { kind: lists, first-line: 1, lists: [{ x: 0, width: 9, rows: [{ pitch: 1, cells: [{ x: 0, width: 9, ${written} }] }] }] } }]\n`,
    );
  test('never both, so that one would vanish', async () => {
    expect(
      await cell('page-of: chongqing, style: contents, lang: en, content: [{ text: 頁, style: body, lang: zh }]'),
    ).toEqual(['template/unknown-key content → undefined']);
  });
  test('a number wants a style', async () => {
    expect(await cell('page-of: chongqing, lang: en')).toEqual(['template/missing-key { → …']);
  });
});

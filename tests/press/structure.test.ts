import { describe, expect, it } from 'vitest';
import type { Mark, Node, Pages } from '../../src/paginate/index.ts';
import { printPdf } from '../../src/press/index.ts';
import { stretchesOf } from '../../src/press/tongues.ts';
import type { Line } from '../../src/typeset/index.ts';
import { elementsOf, exactly, type Heard, listen, spokenOf, textOf } from './listen.ts';
import { objectWith } from './objects.ts';
import { garamond, jobOf, METADATA, sliceOf, wordOf } from './pages.ts';

const latin = garamond();
const han = sliceOf('Noto Sans TC', '119');
const metadata = { ...METADATA, lang: 'zh-Hant' } as const;

const node = (
  role: Node['role'],
  lang: Node['lang'],
  children: readonly Node[] = [],
  alt: string | null = null,
): Node => ({
  role,
  lang,
  alt,
  children,
});
/** A line of that text, all its runs in one language. */
const line = (value: string, lang: 'zh' | 'en', more: Partial<Line> = {}): Line => {
  const set = wordOf([latin, han], value);
  return { ...set, runs: set.runs.map((run) => ({ ...run, lang })), ...more };
};
const said = (owner: Node, value: string, lang: 'zh' | 'en' = owner.lang, more: Partial<Line> = {}): Mark => ({
  kind: 'line',
  x: 20,
  baseline: 40,
  line: line(value, lang, more),
  owners: { [lang]: owner },
});
const print = (structure: Node, more: Partial<Pages>, ...pages: readonly (readonly Mark[])[]) => {
  const job = jobOf(...pages);
  return printPdf({ ...job, pages: { ...job.pages, structure, ...more }, metadata });
};
const heardIn = async (structure: Node, ...pages: readonly (readonly Mark[])[]) =>
  listen(await print(structure, {}, ...pages));
const roles = (heard: Heard | undefined): readonly string[] => (heard ? elementsOf(heard).map(({ role }) => role) : []);

describe('what is read', () => {
  it('follows the tree, not the order of drawing; what has no owner is not in it', async () => {
    const [title, body, empty] = [node('H1', 'en'), node('P', 'en'), node('P', 'en')];
    const drawn = [said(body, 'body'), { ...said(body, 'foot'), owners: {} }, said(title, 'title')];
    const [heard] = await heardIn(node('Document', 'en', [title, empty, body]), drawn);
    expect(roles(heard)).toEqual(['Root', 'Document', 'H1', 'P']);
    expect(heard && textOf(heard)).toBe('titlebody');
  });

  it('is one element over several lines and pages', async () => {
    const body = node('P', 'en');
    const bytes = await print(
      node('Document', 'en', [body]),
      {},
      [said(body, 'one', 'en', { spaced: true }), said(body, 'two')],
      [said(body, 'three')],
    );
    expect(exactly(bytes)).toEqual(['one twothree']);
    expect((await listen(bytes)).map(roles)).toEqual([
      ['Root', 'Document', 'P'],
      ['Root', 'Document', 'P'],
    ]);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source.match(/\/S\/P\//g)).toHaveLength(1);
    expect(source).toMatch(/\/K\[0 <<\/Type\/MCR\/Pg \d+ 0 R\/MCID 0>>\]/);
  });

  it('skips no level of heading, also where one is not there', async () => {
    const headings = (['H2', 'H3', 'H3', 'H1', 'H3'] as const).map((role) => node(role, 'en'));
    const [heard] = await heardIn(
      node('Document', 'en', headings),
      headings.map((heading) => said(heading, 'x')),
    );
    expect(roles(heard).slice(2)).toEqual(['H1', 'H2', 'H3', 'H1', 'H2']);
  });

  it('is nothing but a document where nothing is to be read', async () => {
    const [heard] = await heardIn(node('Document', 'en', [node('Sect', 'en')]), []);
    expect(roles(heard)).toEqual(['Root']);
    expect(Buffer.from(await print(node('Document', 'en'), {}, [])).toString('latin1')).toContain('/S/Document');
  });
});

describe('a word of another language', () => {
  it('is a span of its own, with the signs and figures that touch it', async () => {
    const body = node('P', 'zh');
    const [heard] = await heardIn(node('Document', 'zh', [body]), [said(body, '人G20大An ox中2中')]);
    expect(heard && spokenOf(heard)).toEqual([
      ['zh-Hant', '人'],
      ['en', 'G20'],
      ['zh-Hant', '大'],
      ['en', 'An ox'],
      ['zh-Hant', '中2中'],
    ]);
  });

  it('stays one over the end of a line', async () => {
    const body = node('P', 'zh');
    const lines = [said(body, '人An', 'zh', { spaced: true }), said(body, 'ox大')];
    const bytes = await print(node('Document', 'zh', [body]), {}, lines);
    expect(exactly(bytes)).toEqual(['人大', 'An ox']);
    expect(roles((await listen(bytes))[0])).toEqual(['Root', 'Document', 'P', 'Span']);
  });

  it('is Han within English', async () => {
    const body = node('P', 'en');
    const [heard] = await heardIn(node('Document', 'en', [body]), [said(body, 'to大人, 20')]);
    expect(heard && spokenOf(heard)).toEqual([
      ['en', 'to'],
      ['zh-Hant', '大人'],
      ['en', ', 20'],
    ]);
  });

  it('takes every glyph once, in its order', () => {
    const whole = line('（a1大 b-c。人d）', 'zh');
    for (const lang of ['zh', 'en'] as const) {
      const glyphs = stretchesOf(whole.runs, lang).flatMap(({ runs }) => runs.flatMap((run) => run.glyphs));
      expect(glyphs).toEqual(whole.runs.flatMap((run) => run.glyphs));
    }
  });
});

describe('a line', () => {
  it('of two languages goes to the element of each', async () => {
    const [zh, en] = [node('P', 'zh'), node('P', 'en')];
    const runs = [...line('大人', 'zh').runs, ...line('ox', 'en').runs];
    const mark: Mark = {
      ...said(zh, ''),
      kind: 'line',
      x: 0,
      baseline: 9,
      line: line('', 'zh', { runs }),
      owners: { zh, en },
    };
    const [heard] = await heardIn(node('Document', 'zh', [en, zh]), [mark]);
    expect(heard && spokenOf(heard)).toEqual([
      ['en', 'ox'],
      ['zh-Hant', '大人'],
    ]);
  });

  it('with readings is ruby: the characters, then how they are read', async () => {
    const name = node('H1', 'zh');
    const runs = [
      ...line('大人', 'zh').runs,
      ...line('dàrén', 'zh').runs.map((run) => ({ ...run, ruby: true as const })),
    ];
    const [heard] = await heardIn(node('Document', 'zh', [name]), [said(name, '大人', 'zh', { runs, over: 9 })]);
    expect(roles(heard)).toEqual(['Root', 'Document', 'H1', 'Ruby', 'RB', 'RT']);
    expect(heard && spokenOf(heard)).toEqual([
      ['zh-Hant', '大人'],
      ['zh-Latn-pinyin', 'dàrén'],
    ]);
  });

  it('of a column says itself as a whole', async () => {
    const body = node('P', 'zh');
    const bytes = await print(node('Document', 'zh', [body]), {}, [said(body, '大人', 'zh', { writing: 'vertical' })]);
    const [heard] = await listen(bytes);
    expect(heard && textOf(heard).replace(/\s/g, '')).toBe('大人');
  });
});

describe('a picture', () => {
  it('says what it shows, and where it stands', async () => {
    const figure = node('Figure', 'zh', [], '兩人握手');
    const mark: Mark = {
      kind: 'drawing',
      drawing: [{ d: 'M10 10L30 10L30 40Z', paint: { kind: 'fill' } }],
      colour: { name: 'ink', cmyk: [0, 0, 0, 100], spot: null },
      figure: { node: figure, box: { x: 10, y: 10, width: 20, height: 30 } },
    };
    const bytes = await print(node('Document', 'zh', [figure]), {}, [mark]);
    const [heard] = await listen(bytes);
    expect(heard && elementsOf(heard).find(({ role }) => role === 'Figure')?.alt).toBe('兩人握手');
    // From the page's lower left corner: 100 and twice the bleed high.
    expect(Buffer.from(bytes).toString('latin1')).toContain('/BBox[18.504 68.504 38.504 98.504]');
  });
});

describe('a document of more than three pages', () => {
  const title = node('H1', 'en');
  const tree = node('Document', 'en', [title]);
  const bookmarks = [
    { title: '題 A', page: 1, children: [] },
    { title: 'B', page: 3, children: [{ title: 'C', page: 4, children: [] }] },
  ];

  it('has bookmarks that lead to pages without an action, and numbered pages', async () => {
    const bytes = await print(tree, { bookmarks }, [said(title, 'x')], [], [], []);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const outline = await pdf.getOutline();
    const flat = (items: typeof outline): readonly unknown[] =>
      items.map(({ title, items: below }) => (below.length === 0 ? title : [title, flat(below)]));
    expect(flat(outline)).toEqual(['題 A', ['B', ['C']]]);
    const page = outline[1]?.items[0]?.dest?.[0];
    expect(await pdf.getPageIndex(page)).toBe(3);
    expect(await pdf.getPageLabels()).toEqual(['1', '2', '3', '4']);
    expect(objectWith(bytes, /\/Type \/Outlines/).head).toContain('/Count 3');
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/GoTo\b|\/A </);
    await pdf.destroy();
  });

  it('a shorter one has none', async () => {
    const bytes = await print(tree, { bookmarks }, [said(title, 'x')], [], []);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Outlines');
  });
});

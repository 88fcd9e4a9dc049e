import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/content/index.ts';
import type { Node } from '../../src/paginate/index.ts';
import { paginate, saysPictures } from '../../src/paginate/index.ts';
import { structureOf } from '../../src/paginate/structure.ts';
import type { Flow, Item, Layout, Section } from '../../src/template/index.ts';
import { fakeFonts, textOf, words } from '../typeset/fake.ts';
import { certificate, DISPLAY_EN, DISPLAY_ZH, group, INK, span, text } from './layouts.ts';

/** A tree as one line: `Sect zh[H1 zh …]`. */
function shown({ role, lang, alt, children }: Node): string {
  const said = alt === null ? '' : `“${alt}”`;
  return `${role} ${lang}${said}${children.length === 0 ? '' : `[${children.map(shown).join(' ')}]`}`;
}

const read = (layout: Layout): string => shown(structureOf(layout).root);
const en = (name: string, value: string, more = {}): Item =>
  text(name, value, { content: words(value, DISPLAY_EN), ...more });
const photo = (alt?: Partial<Record<Lang, string>>): Item => ({
  kind: 'photo',
  photo: 0,
  x: 0,
  y: 0,
  width: 50,
  height: 50,
  origin: 'page',
  ...(alt ? { alt } : {}),
  span,
});

const BOTH = [text('award', '獎', { tag: 'h1' }), en('award-en', 'Award', { tag: 'h1' }), group('重慶', 'Chongqing')];

describe('a certificate', () => {
  it('is read in one language, then in the other', () => {
    expect(read(certificate(BOTH))).toBe('Document zh[Sect zh[H1 zh P zh] Sect en[H1 en P en]]');
    expect(read({ ...certificate(BOTH), languages: ['en', 'zh'] })).toBe(
      'Document en[Sect en[H1 en P en] Sect zh[H1 zh P zh]]',
    );
  });

  it('or pair by pair; in one language alone it needs no parts', () => {
    expect(read({ ...certificate(BOTH), reading: 'pairs' })).toBe('Document zh[H1 zh H1 en P zh P en]');
    expect(read({ ...certificate([BOTH[0] as Item]), languages: ['zh'] })).toBe('Document zh[H1 zh]');
  });

  it('parts a line of both languages between them, and leaves out what is not read', () => {
    const pair = text('issuer', '', { content: [...words('市', DISPLAY_ZH), ...words('City', DISPLAY_EN)] });
    const rule: Item = { kind: 'rule', x1: 0, y1: 0, x2: 9, y2: 0, weight: 1, colour: INK };
    const foot = text('foot', '頁', { tag: 'artifact' });
    expect(read(certificate([pair, rule, foot]))).toBe('Document zh[Sect zh[P zh] Sect en[P en]]');
  });

  // One character alone would tell a listener neither what it is nor, often, which.
  it.each(['市印', '印'])('says that there is a seal, and its characters: %s', (value) => {
    const seal: Item = {
      kind: 'seal',
      text: textOf(value),
      x: 0,
      y: 0,
      side: 9,
      colour: INK,
      style: DISPLAY_ZH,
      span,
    };
    expect(read(certificate([...BOTH, seal]))).toContain(
      `Sect zh[H1 zh P zh Figure zh“印章：${value} Seal: ${value}”]`,
    );
  });
});

describe('a picture', () => {
  it('stands with the first language, and is said in it first, then in the other', () => {
    const with_ = (alt?: Partial<Record<Lang, string>>) => structureOf(certificate([photo(alt), ...BOTH])).root;
    expect(shown(with_({ zh: '握手', en: 'A handshake' }))).toContain('Sect zh[Figure zh“握手 A handshake” H1');
    expect(shown(with_({ en: 'A handshake' }))).toContain('Sect zh[Figure en“A handshake” H1');
    expect(saysPictures(with_({ en: 'A handshake' }))).toBe(true);
    expect(saysPictures(with_())).toBe(false);
    expect(saysPictures(with_({ zh: ' ' }))).toBe(false);
  });
});

const page = (name: string, items: readonly Item[], more: Partial<Section> = {}): Section => ({
  name,
  citation: null,
  start: 'any',
  padBefore: false,
  running: false,
  items,
  flow: null,
  keep: [],
  ...more,
});
const grid = { top: 20, leading: 15, lines: 12, inner: 20, outer: 20 };
const booklet = (...sections: readonly Section[]): Layout => ({ ...certificate([]), grid, sections });

describe('a booklet', () => {
  it('has one section for a citation, whatever sections it is printed from', () => {
    const entry = page('entry', BOTH.slice(0, 2), { citation: 'a' });
    const sheet = page('photos', [photo({ zh: '橋' }), text('caption', '橋', { tag: 'caption' })], { citation: 'a' });
    expect(read(booklet(page('cover', [text('t', '題', { tag: 'h1' })]), entry, sheet))).toBe(
      'Document zh[Sect zh[H1 zh] Sect zh[Sect zh[H1 zh Figure zh“橋” Caption zh] Sect en[H1 en]]]',
    );
  });

  it('reads paragraphs by language, or row by row', () => {
    const columns = [
      { lang: 'zh', x: 0, width: 90, style: DISPLAY_ZH, paragraphs: ['一', '二', '三'].flatMap(textsOf) },
      { lang: 'en', x: 100, width: 90, style: DISPLAY_EN, paragraphs: ['One', 'Two'].flatMap(textsOf) },
    ] as const;
    const flow = { kind: 'pairs', columns, firstLine: 1, gap: 1, span } as const;
    const two = (more: Partial<Section>) => read(booklet(page('x', []), page('entry', [], { flow, ...more })));
    expect(two({})).toContain('Sect zh[Sect zh[P zh P zh P zh] Sect en[P en P en]]');
    expect(two({ reading: 'pairs' })).toContain('Sect zh[P zh P en P zh P en P zh]');
  });

  it('has contents that refer to pages, and an index with its heads', () => {
    const cell = (value: string, style: typeof DISPLAY_ZH) =>
      ({ x: 0, width: 50, align: 'left', content: words(value, style) }) as const;
    const number = { x: 50, width: 20, align: 'right', content: { pageOf: 'a', style: DISPLAY_EN } } as const;
    const row = { pitch: 15, keepWithNext: false, rule: null };
    const toc: Flow = {
      kind: 'lists',
      tag: 'toc',
      firstLine: 1,
      span,
      lists: [
        { x: 0, width: 90, rows: [{ ...row, cells: [cell('重慶', DISPLAY_ZH), cell('C', DISPLAY_EN), number] }] },
      ],
    };
    const index: Flow = {
      kind: 'lists',
      firstLine: 1,
      span,
      lists: [
        {
          x: 0,
          width: 90,
          rows: [{ ...row, cells: [{ ...cell('九畫', DISPLAY_ZH), tag: 'label' }, cell('重慶', DISPLAY_ZH), number] }],
        },
      ],
    };
    expect(read(booklet(page('contents', [], { flow: toc }), page('index', [], { flow: index, tag: 'index' })))).toBe(
      'Document zh[Sect zh[TOC zh[TOCI zh[P zh P en Reference zh]]] Index zh[L zh[LI zh[Lbl zh LBody zh[P zh Reference zh]]]]]',
    );
  });

  it('has a bookmark for each section with a heading, under the part that it belongs to', () => {
    const entry = (id: string, part: string) =>
      page(id, [text(`t${id}`, id, { tag: 'h2' }), en(`e${id}`, `City ${id}`, { tag: 'h2' })], { citation: id, part });
    const sections = [
      page('cover', [text('t', '題', { tag: 'h1' })]),
      entry('甲', 'A'),
      entry('乙', 'B'),
      entry('丙', 'A'),
    ];
    const { bookmarks } = paginate(booklet(...sections, page('blank', [])), fakeFonts());
    expect(bookmarks).toEqual([
      { title: '題', page: 1, children: [] },
      {
        title: 'A',
        page: 2,
        children: [
          { title: '甲 City 甲', page: 2, children: [] },
          { title: '丙 City 丙', page: 4, children: [] },
        ],
      },
      { title: 'B', page: 3, children: [{ title: '乙 City 乙', page: 3, children: [] }] },
    ]);
  });
});

describe('marks', () => {
  it('refer to nodes of the tree, each text to one of its own language, in any arrangement', () => {
    const item = fc.constantFrom<Item>(
      ...BOTH,
      photo({ zh: '橋' }),
      text('p', '理由'),
      en('q', 'Reason', { tag: 'h3' }),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.boolean(), (drawn, pairs) => {
        const items = drawn.map((one) => ({ ...one }));
        const layout: Layout = { ...certificate(items), ...(pairs ? { reading: 'pairs' } : {}) };
        const { structure, pages } = paginate(layout, fakeFonts());
        const all = new Set<Node>();
        const walk = (node: Node): void => {
          // No node stands in two places.
          expect(all.has(node)).toBe(false);
          all.add(node);
          node.children.forEach(walk);
        };
        walk(structure);
        for (const mark of pages.flatMap(({ marks }) => marks)) {
          if (mark.kind === 'photo') expect(all.has(mark.figure as Node)).toBe(true);
          if (mark.kind !== 'line') continue;
          for (const { lang } of mark.line.runs) {
            const owner = mark.owners?.[lang];
            expect(owner && all.has(owner) && owner.lang === lang && owner.children.length === 0).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function textsOf(value: string) {
  return words(value, DISPLAY_ZH).flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
}

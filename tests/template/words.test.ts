// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanOf, type Text } from '../../src/diagnostics/index.ts';
import { type Layout, type LoadedTemplate, mergeBooklet } from '../../src/template/index.ts';
import type { Inline } from '../../src/typeset/index.ts';
import { citation, edition, load, templatesFolder, text } from './kit.ts';

const HEAD = `page: { width: 210, height: 210, bleed: 3 }
grid: { top: 20, leading: 15pt, lines: 32, inner: 20, outer: 18 }
`;

/** A booklet of one section that has this body, after these lines of its own. */
function booklet(own: string, items: string, flow: string): string {
  return `${HEAD}${own}sections:\n  - name: one\n    items: [${items}]\n    flow: ${flow}\n`;
}

const PAIRS = (paragraphs: string) =>
  `{ kind: pairs, first-line: 1, gap: 0, columns: [{ lang: zh, x: 0, width: 80, style: body, paragraphs: ${paragraphs} }] }`;

const CELLS = (content: string) =>
  `{ kind: lists, first-line: 1, lists: [{ x: 0, width: 80, rows: [{ pitch: 15pt, cells: [{ x: 0, width: 80, content: ${content} }] }] }] }`;

const TEXT = (content: string) =>
  `{ kind: text, name: made, content: ${content}, x: 0, width: 80, baseline: 30, lines: 3 }`;

const GROUP = (content: string) =>
  `{ kind: group, name: made, axis: 80, centre: 30, parts: [{ content: ${content}, fit: award }] }`;

const SEAL = (words: string) => `{ kind: seal, text: ${words}, x: 0, y: 0, side: 20, colour: ink, style: seal }`;

interface Made {
  readonly texts: readonly Text[];
  readonly sources: LoadedTemplate['sources'];
}

/** Every text of the layout that a booklet yields with three paragraphs in each language. */
async function textsOf(written: string): Promise<Made> {
  const { template, diagnostics, sources } = await load(templatesFolder('mine', { 'booklet.yaml': written }));
  if (template === null) throw new Error(JSON.stringify(diagnostics, null, 1));
  const base = edition();
  const one = citation(base, { body: { zh: BODY, en: [text('First.'), text('Second.'), text('Third.')] } });
  const { layout, diagnostics: found } = mergeBooklet(template, { ...base, seal: text('印信'), citations: [one] });
  if (layout === null) throw new Error(JSON.stringify(found, null, 1));
  return { texts: allTexts(layout), sources };
}

const BODY = [text('第一段。'), text('第二段。'), text('第三段。')];

function allTexts({ sections }: Layout): readonly Text[] {
  const of = (content: readonly Inline[]) => content.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
  return sections.flatMap(({ items, flow }) => [
    ...items.flatMap((item) => {
      if (item.kind === 'text') return of(item.content);
      if (item.kind === 'group') return item.parts.flatMap((part) => of(part.content));
      return item.kind === 'seal' ? [item.text] : [];
    }),
    ...(flow?.kind === 'pairs' ? flow.columns.flatMap(({ paragraphs }) => paragraphs) : []),
    ...(flow?.kind === 'lists'
      ? flow.lists.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.flatMap(({ content }) => ('pageOf' in content ? [] : of(content)))),
        )
      : []),
  ]);
}

const valuesOf = ({ texts }: Made) => texts.map(({ value }) => value);

describe('the words that a template works out are printed', () => {
  test.each([
    ['a slice of the body', '', '"${citations[0].body.zh[1:]}"', ['第二段。', '第三段。']],
    ['a slice of a slice', '', '"${citations[0].body.zh[:2][1:]}"', ['第二段。']],
    ['a chunk of the body', '', '"${chunks(citations[0].body.zh, 2)[1]}"', ['第三段。']],
    ['a list of the file', '', '["${citations[0].body.zh[-1]}", plain words]', ['第三段。', 'plain words']],
    ['what is absent leaves nothing', '', '["${citations[0].body.zh[7]}", "${citations[0].body.zh[0]}"]', ['第一段。']],
    ['a list of an expression', '', `"\${[citations[0].body.zh[0], 'made']}"`, ['第一段。', 'made']],
    ['mixed texts', '', '["（${citations[0].body.zh[0]}）"]', ['（第一段。）']],
    ['a named list', 'let: { mine: ["${citations[0].body.zh[1]}", 乙] }\n', '"${mine}"', ['第二段。', '乙']],
    ['a slice of a named list', 'let: { mine: [甲, 乙, 丙] }\n', '"${mine[1:]}"', ['乙', '丙']],
    [
      'a repeated block',
      'let: { mine: [{ each: "${citations[0].body.zh}", as: p, block: ["${p}", 乙] }] }\n',
      '"${mine}"',
      ['第一段。', '乙', '第二段。', '乙', '第三段。', '乙'],
    ],
    ['a list of the template’s words', 'words: { mine: [甲, 乙] }\n', '"${words.mine}"', ['甲', '乙']],
    ['a language’s list', 'words: { mine: { zh: [甲, 乙], en: [A] } }\n', '"${words.mine.zh}"', ['甲', '乙']],
    ['nothing', '', '"${ceremony.issuer.zh}"', []],
  ])('paragraphs: %s', async (_, own, paragraphs, expected) => {
    expect(valuesOf(await textsOf(booklet(own, '', PAIRS(paragraphs))))).toEqual(expected);
  });

  test.each([
    ['a literal pair', '', '{ zh: 甲, en: A }', ['甲', 'A']],
    [
      'a literal pair with expressions',
      '',
      '{ zh: "${citations[0].id}", en: "no. ${1 + 1}" }',
      ['chongqing', 'no. ', '2'],
    ],
    ['a named pair', 'let: { mine: { zh: 甲, en: "${citations[0].id}" } }\n', '"${mine}"', ['甲', 'chongqing']],
    ['a pair of an expression', '', `"\${{zh: '甲', en: citations[0].id}}"`, ['甲', 'chongqing']],
    ['a pair in a list of words', 'words: { mine: [{ zh: 甲, en: A }] }\n', '"${words.mine[0]}"', ['甲', 'A']],
  ])('pair: %s', async (_, own, written, expected) => {
    const content = `[{ pair: ${written}, style: body, gap: 3pt }]`;
    expect(valuesOf(await textsOf(booklet(own, TEXT(content), PAIRS('[]'))))).toEqual(expected);
    expect(valuesOf(await textsOf(booklet(own, '', CELLS(content))))).toEqual(expected);
  });

  test('each at its own place, or the template’s where it has none', async () => {
    const body = await textsOf(booklet('', '', PAIRS('"${chunks(citations[0].body.zh, 2)[0][1:]}"')));
    expect(body.texts).toEqual([BODY[1]]);
    const last = await textsOf(booklet('', '', PAIRS('["${citations[0].body.zh[-1]}"]')));
    expect(last.texts).toEqual([BODY[2]]);
    const named = await textsOf(
      booklet('let: { mine: ["${citations[0].body.zh[0]}", 乙] }\n', '', PAIRS('"${mine[1:]}"')),
    );
    expect(written(named)).toEqual(['乙']);
    const made = await textsOf(booklet('', '', PAIRS(`"\${['made']}"`)));
    expect(written(made)).toEqual([`\${['made']}`]);
  });
});

/** What stands in the file where each text says that it was written. */
function written({ texts, sources }: Made): readonly (string | undefined)[] {
  return texts.map((one) => {
    const { file, start, end } = spanOf(one);
    return sources.get(file)?.text.slice(start, end);
  });
}

/** Ways to write a word; those with a name of their own for it have that under `let` or `words`. */
const WAYS: readonly ((
  word: string,
  name: string,
) => {
  readonly under?: 'let' | 'words';
  readonly own?: string;
  readonly words: string;
})[] = [
  (word) => ({ words: word }),
  (word) => ({ words: `"\${'${word}'}"` }),
  (word) => ({ words: `"\${'${word.slice(0, 1)}' + '${word.slice(1)}'}"` }),
  (word) => ({ words: `"${word.slice(0, 1)}\${'${word.slice(1)}'}"` }),
  (word) => ({ words: `"\${choose(1, '${word}', 'no')}"` }),
  (word) => ({ words: `"\${['no', '${word}'][1:][0]}"` }),
  (word) => ({ words: `"\${chunks(['no', '${word}'], 1)[1][0]}"` }),
  (word) => ({ words: `"\${{a: '${word}'}.a}"` }),
  (word) => ({ words: `"\${'${word}no'[:${word.length}]}"` }),
  (word, name) => ({ under: 'let', own: word, words: `"\${${name}}"` }),
  (word, name) => ({ under: 'let', own: `[no, ${word}]`, words: `"\${${name}[-1]}"` }),
  (word, name) => ({ under: 'let', own: `{ a: { b: ["\${'${word}'}"] } }`, words: `"\${${name}.a.b[0:][0]}"` }),
  (word, name) => ({
    under: 'let',
    own: `[{ each: [${word}], as: it, block: ["\${it}"] }]`,
    words: `"\${${name}[0]}"`,
  }),
  (word, name) => ({ under: 'words', own: word, words: `"\${words.${name}}"` }),
  (word, name) => ({ under: 'words', own: `[no, ${word}]`, words: `"\${words.${name}[1]}"` }),
  (word, name) => ({ under: 'words', own: `{ zh: ${word}, en: no }`, words: `"\${words.${name}.zh}"` }),
  (word, name) => ({ under: 'words', own: `{ deep: [{ zh: ${word} }] }`, words: `"\${words.${name}.deep[0].zh}"` }),
];

/** Places of a booklet where words stand. */
const PLACES: readonly ((words: string) => { readonly item?: string; readonly flow?: string })[] = [
  (words) => ({ item: TEXT(`[{ text: ${words}, style: body, lang: zh }]`) }),
  (words) => ({ item: TEXT(`[{ pair: { zh: ${words}, en: null }, style: body, gap: 1 }]`) }),
  (words) => ({ item: GROUP(`[{ text: ${words}, style: body, lang: zh }]`) }),
  (words) => ({ item: SEAL(words) }),
  (words) => ({ flow: PAIRS(`[${words}]`) }),
  (words) => ({ flow: CELLS(`[{ text: ${words}, style: body, lang: zh }]`) }),
  (words) => ({ flow: CELLS(`[{ pair: { zh: ${words}, en: null }, style: body, gap: 1 }]`) }),
];

test('whatever way a word is written, and wherever it stands, it is in the layout', async () => {
  const way = fc.record({ way: fc.constantFrom(...WAYS), place: fc.constantFrom(...PLACES) });
  await fc.assert(
    fc.asyncProperty(fc.array(way, { minLength: 1, maxLength: 60 }), async (ways) => {
      const made = ways.map((one, i) => ({ ...one.way(`w${i}z`, `mine${i}`), place: one.place, name: `mine${i}` }));
      const named = (where: 'let' | 'words') =>
        `${where}: { ${made.flatMap(({ under, own, name }) => (under === where ? [`${name}: ${own}`] : [])).join(', ')} }\n`;
      const sections = made.map(({ words, place, name }) => {
        const { item = '', flow = PAIRS('[]') } = place(words);
        return `  - { name: ${name}, items: [${item}], flow: ${flow} }\n`;
      });
      const texts = await textsOf(`${HEAD}${named('let')}${named('words')}sections:\n${sections.join('')}`);
      expect(valuesOf(texts).join('')).toBe(ways.map((_, i) => `w${i}z`).join(''));
    }),
    { numRuns: 20 },
  );
});

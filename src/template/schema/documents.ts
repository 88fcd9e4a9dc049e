import { z } from 'zod';
import { itemSchemas, pairOf } from './items.ts';
import { EXPRESSION_SAMPLE, type Kit, MOST_LINES } from './kit.ts';

const LET = z.record(z.string(), z.unknown()).optional();
const WORDS = z
  .record(z.string(), z.unknown(), '{ … }')
  .optional()
  .meta({ description: '樣式自己的字句 / the template’s own words' });

function readingOf({ oneOf }: Kit) {
  return oneOf('languages', 'pairs').optional().meta({
    description:
      '朗讀的次序：一種語言讀完再讀另一種（不寫時），或逐段對照 / how it is read aloud: one language after the other (if left out), or pair by pair',
  });
}

function pageOf({ fixed, length, object }: Kit) {
  const safe = length(0, 500).optional().meta({
    description: '文字與印章離裁切線至少多遠 / how far within the trim words and seals must stay',
  });
  return object({ width: fixed(), height: fixed(), bleed: length(0, 50), safe });
}

/** The written form has the template's own words and names beside what is merged. */
function document<S extends z.ZodRawShape>(kit: Kit, shape: S) {
  const own = z.strictObject(shape, '{ … }');
  return (kit.written ? z.strictObject({ ...shape, words: WORDS, let: LET }, '{ … }') : own) as typeof own;
}

/** certificate.yaml: one page. */
export function certificateSchema(kit: Kit) {
  return document(kit, { page: pageOf(kit), reading: readingOf(kit), items: itemSchemas(kit).items });
}

/** booklet.yaml: sections on a baseline grid. */
export function bookletSchema(kit: Kit) {
  const { extent, flag, item, length, list, object, oneOf, reference, whole, words, open } = kit;
  const { content, items, lang, colour } = itemSchemas(kit);

  const column = item({
    lang: lang(),
    x: length(),
    width: extent(),
    further: open(z.array(length(), '[…]'), '[…]').optional().meta({
      description: '文字接著排入的其他欄的左緣 / left edges of further columns that the text runs on into',
    }),
    style: reference('style'),
    paragraphs: open(z.array(words(), EXPRESSION_SAMPLE).readonly().nullable(), EXPRESSION_SAMPLE),
  });
  const place = () => ({ x: length(), width: extent(), align: oneOf('left', 'right').optional() });
  const cell = z.union(
    [
      item({ ...place(), content: content(), tag: oneOf('label').optional() }),
      item({ ...place(), 'page-of': words(), style: reference('style'), lang: lang() }),
    ],
    '{ … }',
  );
  const row = item({
    pitch: extent(),
    'keep-with-next': flag().optional(),
    cells: list(cell),
    continued: list(cell).optional().meta({
      description: '只在一頁開頭出現的格，例如接續的組名 / cells that stand only where the row begins a page',
    }),
    rule: object({ below: length(), weight: extent(), colour: colour() }).optional(),
  });
  const flow = z.discriminatedUnion('kind', [
    object({
      kind: z.literal('pairs'),
      'first-line': whole(0, MOST_LINES),
      gap: whole(0, MOST_LINES),
      columns: list(column),
    }),
    object({
      kind: z.literal('lists'),
      tag: oneOf('toc', 'list').optional().meta({
        description: '朗讀時是目次或清單（不寫時） / read aloud as a table of contents, or as a list (if left out)',
      }),
      'first-line': whole(0, MOST_LINES),
      lists: list(item({ x: length(), width: extent(), rows: list(row) })),
    }),
  ]);
  const section = item({
    name: z.string('…').min(1, '…'),
    citation: words().optional(),
    start: oneOf('any', 'verso', 'recto').optional(),
    'pad-before': flag().optional(),
    running: flag().optional(),
    tag: oneOf('section', 'index').optional(),
    reading: readingOf(kit),
    part: pairOf(kit).optional().meta({
      description: '所屬的部分，書籤列在它之下 / the part it belongs to: its bookmark stands under this',
    }),
    items: items.optional(),
    flow: flow.optional(),
  });
  return document(kit, {
    page: pageOf(kit),
    reading: readingOf(kit),
    multiple: whole(1, 64).optional(),
    grid: object({
      top: length(0),
      leading: extent(),
      lines: whole(1, MOST_LINES),
      inner: length(0),
      outer: length(0),
    }),
    running: object({ verso: items, recto: items }).optional(),
    sections: list(section),
  });
}

export type RawCertificate = z.infer<ReturnType<typeof certificateSchema>>;
export type RawBooklet = z.infer<ReturnType<typeof bookletSchema>>;
export type RawSection = RawBooklet['sections'][number];
export type RawFlow = NonNullable<RawSection['flow']>;

import { z } from 'zod';
import { EXPRESSION_SAMPLE, type Kit, MOST_LINES } from './kit.ts';

/** What stands in a place of a page: the schemas of items, and of the inlines that texts consist of. */
export function itemSchemas(kit: Kit) {
  const {
    extent,
    flag,
    fraction,
    item,
    length,
    list,
    number,
    object,
    oneOf,
    oneOrShare,
    reference,
    size,
    whole,
    words,
  } = kit;
  const lang = () => oneOf('zh', 'en');
  const colour = () => reference('colour');
  const origin = () => oneOf('page', 'block').optional();
  const name = () =>
    z.string('…').min(1, '…').meta({ description: '供訊息和 around 使用 / for messages, and for around' });

  const inline = z.union(
    [
      item({
        text: words(),
        style: reference('style'),
        lang: lang(),
        reading: readingOf(kit)
          .optional()
          .meta({ description: '讀音，如 citation.recipient.reading / readings, as of citation.recipient.reading' }),
      }),
      item({ space: length() }),
      item({
        pair: pairOf(kit),
        style: reference('style'),
        gap: length().meta({ description: '兩種語言之間的距離 / between the two languages' }),
      }),
    ],
    '{ text: "…", style: …, lang: zh }',
  );
  const content = () => list(inline);
  const tag = () =>
    oneOf('h1', 'h2', 'h3', 'p', 'caption', 'artifact').optional().meta({
      description:
        '朗讀時是什麼：標題、段落（不寫時）、圖片說明；artifact 不讀 / what it is when read aloud: a heading, a paragraph (if left out), a caption; artifact is not read',
    });

  const measure = () =>
    extent().optional().meta({ description: '代替 fit 的寬度 / the measure, instead of the one of the fit' });

  const text = item({
    kind: z.literal('text'),
    name: name(),
    content: content(),
    tag: tag(),
    x: length(),
    width: extent(),
    baseline: length().meta({ description: '首行基線 / baseline of the first line' }),
    align: oneOrShare('left', 'ink', 'centre', 'right').optional().meta({
      description:
        'ink：墨色的左緣對齊 x；0–1：餘白有幾分在前 / ink: the left edge of the ink itself stands on x; 0–1: the part of the blank that lies before the lines',
    }),
    origin: origin(),
    foot: oneOf('baseline', 'em-box').optional().meta({
      description: 'em-box：baseline 是字身框的底 / em-box: baseline is the foot of the em box',
    }),
    above: object({ item: words(), gap: length() }).optional().meta({
      description: '站在另一段文字之上多高 / stands so far above another text',
    }),
    lines: whole(1, MOST_LINES).optional().meta({ description: '行數上限 / the most lines' }),
    balance: flag().optional(),
    max: size().optional().meta({
      description: '字級上限，點；省略則依 fit / largest size, points; that of the fit if left out',
    }),
    leading: extent().optional().meta({
      description: '行距；省略則依樣式 / line to line; that of the style if left out',
    }),
    grow: oneOf('down', 'up', 'middle').optional().meta({
      description:
        'down：首行不動；up：末行不動；middle：各行的中線不動 / which stays: the first line, the last, their middle',
    }),
    stack: words().optional(),
    pinned: flag()
      .optional()
      .meta({ description: '堆疊只往下長，首行不動 / its stack grows downwards only, the first line stays' }),
    fit: reference('fit').optional(),
    measure: measure(),
  });
  const group = item({
    kind: z.literal('group'),
    name: name(),
    axis: length(),
    centre: length(),
    parts: list(
      item({
        content: content(),
        tag: tag(),
        fit: reference('fit'),
        measure: measure(),
        gap: length().optional(),
        'gap-wrapped': length().optional(),
      }),
    ),
    stack: words().optional(),
  });
  const folio = item({
    kind: z.literal('folio'),
    x: length(),
    width: extent(),
    baseline: length(),
    align: oneOf('left', 'right'),
    style: reference('style'),
    lang: lang(),
  });
  const ornament = item({
    kind: z.literal('ornament'),
    ornament: reference('ornament'),
    params: z.object({}, '{ … }').catchall(number()).optional(),
    around: object({ item: words(), clearance: length(), min: length(), max: length() }).optional(),
    colour: colour(),
  }).refine(({ ornament: named, params }) => unknownParameter(kit, named, params) === undefined, {
    params: { to: 'parameter' },
  });
  const rule = item({
    kind: z.literal('rule'),
    x1: length(),
    y1: length(),
    x2: length(),
    y2: length(),
    weight: extent(),
    origin: origin(),
    colour: colour(),
  });
  const flood = item({ kind: z.literal('flood'), colour: colour() });
  const seal = item({
    kind: z.literal('seal'),
    text: words(),
    x: length(),
    y: length(),
    side: extent(),
    corner: fraction(0, 0.5).optional().meta({
      description: '圓角半徑，邊長的幾分之幾；0 為方角 / radius of the corners, a part of the side; 0 for square ones',
    }),
    colour: colour(),
    style: reference('style'),
  });
  const photo = item({
    kind: z.literal('photo'),
    photo: whole(0, 1000),
    x: length(),
    y: length(),
    width: extent(),
    height: extent(),
    origin: origin(),
  });
  const picture = item({
    kind: z.literal('picture'),
    name: name(),
    picture: pictureOf(kit).meta({
      description:
        '樣式資料夾裡的檔名，或 ceremony.logo、signatory.signature / a file of the template’s folder, or ceremony.logo, signatory.signature',
    }),
    x: length(),
    y: length(),
    width: extent(),
    height: extent(),
    align: oneOf('left', 'centre', 'right').optional(),
    valign: oneOf('top', 'middle', 'foot').optional(),
    colour: colour().meta({
      description: 'SVG 的 currentColor，和單色檔案的顏色 / for currentColor, and for an SVG of one colour',
    }),
    colours: z.record(z.string(), colour().nullable(), '{ … }').optional().meta({
      description:
        'SVG 裡的顏色對應樣式的顏色；null 不印 / the template’s colour for each colour of an SVG; null: not drawn',
    }),
    alt: pairOf(kit).optional().meta({
      description: '朗讀時的描述；省略為裝飾 / what is said of it when read aloud; left out, it is ornament',
    }),
  });
  const qr = item({
    kind: z.literal('qr'),
    name: name(),
    text: words(),
    x: length(),
    y: length(),
    side: extent().meta({ description: '含四周留白 / with the bare paper around it' }),
    colour: colour(),
    alt: pairOf(kit).optional(),
  });
  const any = z.discriminatedUnion('kind', [text, group, folio, ornament, rule, flood, seal, photo, picture, qr]);
  return { inline, content, item: any, items: list(any), colour, lang };
}

/** The first parameter that the ornament does not have. */
function unknownParameter(
  { names }: Kit,
  ornament: string,
  params: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  const known = names?.ornaments.get(ornament);
  return known && Object.keys(params ?? {}).find((name) => !known.includes(name));
}

/** A text in both languages, as the context or the template's own words hold it. */
export function pairOf(kit: Kit): z.ZodType<{ readonly zh: string | null; readonly en: string | null } | null> {
  const text = z.union([z.string(), z.null()]);
  const pair = z.looseObject({ zh: text, en: text }, EXPRESSION_SAMPLE).nullable();
  return kit.open(pair, EXPRESSION_SAMPLE);
}

/** A file of the template's folder by its name, or one of the content's as the context holds it. */
function pictureOf(kit: Kit): z.ZodType<string | { readonly file: string } | null> {
  const known = kit.names?.files ?? null;
  const file = z
    .union([z.string(), z.looseObject({ file: z.string() }), z.null()], 'logo.svg')
    .refine((name) => typeof name !== 'string' || known === null || known.has(name) || kit.isOpen(name), {
      params: { to: 'file' },
    });
  return file;
}

/** Readings of a text's characters, as the context holds them. */
function readingOf(kit: Kit): z.ZodType<RawReading | null> {
  const syllable = z.looseObject({
    start: z.number(),
    end: z.number(),
    text: z.string(),
    system: z.enum(['pinyin', 'zhuyin']),
  });
  const reading = z.looseObject({ of: z.string(), syllables: z.array(syllable) }, EXPRESSION_SAMPLE).nullable();
  return kit.open(reading, EXPRESSION_SAMPLE);
}

export interface RawReading {
  readonly of: string;
  readonly syllables: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly system: 'pinyin' | 'zhuyin';
  }[];
}

type Schemas = ReturnType<typeof itemSchemas>;
export type RawInline = z.infer<Schemas['inline']>;
export type RawItem = z.infer<Schemas['item']>;
export type RawOf<K extends RawItem['kind']> = Extract<RawItem, { kind: K }>;

import { z } from 'zod';
import { type Kit, LARGEST_SIZE, MOST_LINES } from './kit.ts';

const SIZES = `> 0, ≤ ${LARGEST_SIZE}`;
/** More figures side by side in one em cannot be read. */
const MOST_FIGURES = 4;

/** styles.yaml: colours, faces, styles and rules of copyfit. It has no expressions; text sizes are in points. */
export function stylesSchema({ extent, oneOf, whole }: Kit, names: StyleNames | null) {
  const known = (to: 'face' | 'colour' | 'family') =>
    z.string('…').refine((name) => names === null || names[to].has(name), { params: { to } });
  const percent = z.number('0–100').min(0, '0–100').max(100, '0–100');
  const spot = z.string(SPOT).regex(PRINTABLE, SPOT).refine(isPlate, SPOT);
  const size = z.number('12').positive(SIZES).max(LARGEST_SIZE, SIZES);
  const tracking = z.number('0.1').min(-1, '-1–5').max(5, '-1–5');
  const common = {
    face: known('face'),
    size: size.meta({ description: '字級，點 / size, points' }),
    leading: size.meta({ description: '行距，點 / baseline to baseline, points' }),
    tracking: tracking.optional().meta({ description: '字距，em / tracking, em' }),
    colour: known('colour').optional(),
    justify: z.boolean('true').optional(),
    figures: oneOf('lining', 'oldstyle')
      .optional()
      .meta({ description: '等高數字或舊式數字 / lining or old-style figures' }),
    features: z
      .array(z.string('smcp').regex(/^[A-Za-z0-9]{4}$/, 'smcp'), '[smcp]')
      .optional()
      .meta({ description: '另外開啟的 OpenType 特性 / further OpenType features' }),
  };
  // What one language alone knows stands in its half alone: elsewhere it would do nothing.
  const chinese = z.strictObject(
    {
      ...common,
      kinsoku: oneOf('basic', 'strict').optional().meta({
        description: '避頭尾的寬嚴，預設 strict / which marks begin and end no line; strict if left out',
      }),
      hanging: z.boolean('true').optional().meta({
        description: '行尾的，。、可以突出版心 / ，。、 may stand outside the measure at a line end',
      }),
      writing: oneOf('horizontal', 'vertical').optional().meta({
        description: '橫排或直排，預設 horizontal / across the page, or in columns from right to left',
      }),
      'tate-chu-yoko': whole(1, MOST_FIGURES).optional().meta({
        description:
          '直排時，幾位以內的數字並列於一格，預設 2 / in columns: numbers of so many figures stand side by side',
      }),
      'long-numbers': oneOf('turned', 'upright').optional().meta({
        description:
          '直排時，更長的數字側轉或逐字直立，預設 turned / in columns: longer numbers turn with the line, or stand upright',
      }),
    },
    HALF,
  );
  const english = z.strictObject(
    {
      ...common,
      expansion: z.number('0.02').min(0, '0–0.02').max(0.02, '0–0.02').optional().meta({
        description: '為了齊行，字形最多變寬變窄多少 / how much wider or narrower glyphs may be set to justify a line',
      }),
    },
    HALF,
  );
  const sizes = { max: size, min: size, measure: extent() };
  const wrapped = z
    .strictObject({
      ...sizes,
      leading: z.number('1.25').positive('> 0, ≤ 10').max(10, '> 0, ≤ 10'),
      lines: whole(1, MOST_LINES),
    })
    .refine(isOrdered, MIN_OF_MAX);
  const fit = z
    .strictObject({
      ...sizes,
      tracking: z.array(tracking, '[0, 0, 0.42, …]').min(1, '[0, 0, 0.42, …]').optional().meta({
        description: '依漢字數目的字距，em；首項為零字 / tracking by number of Han characters, em; the first for none',
      }),
      wrapped: wrapped
        .optional()
        .meta({ description: '排成多行時；省略則只排一行 / once on several lines; left out: one line only' }),
    })
    .refine(isOrdered, MIN_OF_MAX);
  const halves = <Zh extends z.ZodType, En extends z.ZodType>(zh: Zh, en: En) =>
    z.record(z.string(), z.strictObject({ zh: zh.optional(), en: en.optional() }, '{ zh: …, en: … }'), '{ … }');
  return z.strictObject(
    {
      colours: z.record(
        z.string(),
        z.strictObject({
          cmyk: z.tuple([percent, percent, percent, percent], '[0, 0, 0, 100]'),
          spot: spot.optional().meta({ description: '特別色版名稱 / name of a spot plate' }),
          tint: z.number('1–100').min(1, '1–100').max(100, '1–100').optional().meta({
            description: '網點，百分比；cmyk 是滿版的顏色 / tint, percent; cmyk is the colour at full strength',
          }),
        }),
        '{ … }',
      ),
      faces: z.record(
        z.string(),
        z.strictObject({
          family: known('family'),
          weight: z.int('400').min(1, '400').max(1000, '400').optional(),
          italic: z.boolean('true').optional(),
          ink: z
            .strictObject({
              height: z.number('0.93').positive('> 0, ≤ 5').max(5, '> 0, ≤ 5'),
              foot: z.number('0.085').min(-5, '-5–5').max(5, '-5–5'),
            })
            .optional()
            .meta({
              description: '墨色高度與基線下的部分，em / height of the ink, and its foot below the baseline, em',
            }),
        }),
        '{ … }',
      ),
      styles: halves(chinese, english),
      fits: halves(fit, fit).optional(),
    },
    '{ … }',
  );
}

const HALF = '{ face: …, size: 12, leading: 15 }';

const SPOT = 'PANTONE 871 C';
/** No control characters, and more than spaces. */
const PRINTABLE = /^(?=.*\S)[^\p{Cc}\p{Cs}\u2028\u2029]+$/u;

/** A PDF name has at most 127 bytes, and two that mean every plate and none (ISO 32000-1, 8.6.6.4 and Annex C). */
function isPlate(spot: string): boolean {
  return Buffer.byteLength(spot) <= 127 && spot !== 'All' && spot !== 'None';
}

const MIN_OF_MAX = { path: ['min'], message: '≤ max' };

function isOrdered({ max, min }: { readonly max: number; readonly min: number }): boolean {
  return min <= max;
}

/** What styles may refer to by name. */
export interface StyleNames {
  readonly face: ReadonlySet<string>;
  readonly colour: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
}

export type RawStyles = z.infer<ReturnType<typeof stylesSchema>>;
type Halves = RawStyles['styles'][string];
/** A style's half, in whichever language. */
export type RawHalf = NonNullable<Halves['zh']> & Partial<NonNullable<Halves['en']>>;
export type RawFit = NonNullable<NonNullable<RawStyles['fits']>[string]['zh']>;

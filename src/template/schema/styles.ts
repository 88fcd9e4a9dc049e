import { z } from 'zod';
import type { Kit } from './kit.ts';

/** styles.yaml: colours, faces, styles and rules of copyfit. It has no expressions; text sizes are in points. */
export function stylesSchema({ length }: Kit, names: StyleNames | null) {
  const known = (to: 'face' | 'colour' | 'family') =>
    z.string('…').refine((name) => names === null || names[to].has(name), { params: { to } });
  const percent = z.number('0–100').min(0, '0–100').max(100, '0–100');
  const size = z.number('12').positive('12').max(2000, '12');
  const half = z.strictObject(
    {
      face: known('face'),
      size: size.meta({ description: '字級，點 / size, points' }),
      leading: size.meta({ description: '行距，點 / baseline to baseline, points' }),
      tracking: z
        .number('0.1')
        .min(-1, '0.1')
        .max(5, '0.1')
        .optional()
        .meta({ description: '字距，em / tracking, em' }),
      colour: known('colour').optional(),
      justify: z.boolean('true').optional(),
      features: z.array(z.string('lnum').regex(/^[A-Za-z0-9]{4}$/, 'lnum'), '[lnum]').optional(),
      floor: size.optional().meta({ description: '縮小的下限，點 / smallest size, points' }),
    },
    '{ face: …, size: 12, leading: 15 }',
  );
  const fit = z.strictObject({
    max: size,
    min: size,
    measure: length(),
    tracking: z.array(z.number('0.1'), '[0, 0, 0.42, …]').min(1, '[0, 0, 0.42, …]').optional().meta({
      description: '依漢字數目的字距，em；首項為零字 / tracking by number of Han characters, em; the first for none',
    }),
    wrapped: z
      .strictObject({
        max: size,
        min: size,
        leading: z.number('1.25').positive('1.25'),
        measure: length(),
        lines: z.int('2').min(1, '2'),
      })
      .optional()
      .meta({ description: '排成多行時；省略則只排一行 / once on several lines; left out: one line only' }),
  });
  const halves = <T extends z.ZodType>(type: T) =>
    z.record(z.string(), z.strictObject({ zh: type.optional(), en: type.optional() }, '{ zh: …, en: … }'), '{ … }');
  return z.strictObject(
    {
      colours: z.record(
        z.string(),
        z.strictObject({
          cmyk: z.tuple([percent, percent, percent, percent], '[0, 0, 0, 100]'),
          spot: z.string('…').min(1, '…').optional().meta({ description: '特別色版名稱 / name of a spot plate' }),
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
            .strictObject({ height: z.number('0.93').positive('0.93'), foot: z.number('0.085') })
            .optional()
            .meta({
              description: '墨色高度與基線下的部分，em / height of the ink, and its foot below the baseline, em',
            }),
        }),
        '{ … }',
      ),
      styles: halves(half),
      fits: halves(fit).optional(),
    },
    '{ … }',
  );
}

/** What styles may refer to by name. */
export interface StyleNames {
  readonly face: ReadonlySet<string>;
  readonly colour: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
}

export type RawStyles = z.infer<ReturnType<typeof stylesSchema>>;
export type RawHalf = NonNullable<RawStyles['styles'][string]['zh']>;
export type RawFit = NonNullable<NonNullable<RawStyles['fits']>[string]['zh']>;

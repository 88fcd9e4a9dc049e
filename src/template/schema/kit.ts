import { z } from 'zod';
import { mmFromPt } from '../../lengths.ts';
import { ptFromLength } from '../length.ts';

/** As a designer writes it, expressions and directives allowed anywhere; or with the data merged in. */
type Mode = 'written' | 'merged';

/** What a template may refer to by name; null where only the form is of interest (JSON Schema). */
export interface Names {
  readonly styles: ReadonlySet<string>;
  readonly colours: ReadonlySet<string>;
  readonly fits: ReadonlySet<string>;
  /** Pictures in the template's folder. */
  readonly files: ReadonlySet<string>;
  /** Ornaments, and the parameters of each. */
  readonly ornaments: ReadonlyMap<string, readonly string[]>;
}

export type Reference = 'style' | 'colour' | 'fit' | 'file' | 'ornament' | 'parameter';

const EXPRESSION = /\$\{/;
/** What a message shows for an expression. */
export const EXPRESSION_SAMPLE = `"\${…}"`;
/** Millimetres as a number; or a text with its unit. */
const LENGTH = /^-?\d+(\.\d+)?(mm|pt)$/;
const LENGTH_SAMPLE = '12.5 / 15pt';
/** Of a text, and of a page. */
export const MOST_LINES = 1000;
/** No sheet is larger, and no PDF page may be much larger; millimetres. */
/** Points. */
export const LARGEST_SIZE = 1000;
const LARGEST = 2000;

/**
 * The parts that schemas of a template are made of. The static types are those
 * of the merged form; in the written form each scalar may be an expression and
 * each map of a list may bear directives.
 * Messages of the schema are samples of what belongs there: what a person is shown.
 */
export function kit(mode: Mode, names: Names | null) {
  const written = mode === 'written';

  /** An expression beside what belongs there. */
  function open<T>(type: z.ZodType<T>, sample: string): z.ZodType<T> {
    if (!written) return type;
    return z.union(
      [type, z.string().regex(EXPRESSION, { message: sample, abort: true })],
      sample,
    ) as unknown as z.ZodType<T>;
  }

  /** Whether what stands there is known only once the data are merged in. */
  const isOpen = (text: string): boolean => written && EXPRESSION.test(text);

  const number = (sample = '12.5') => open(z.number(sample), sample);
  const whole = (least: number, most: number) => {
    const bounds = `${least}–${most}`;
    return open(z.int(`${least}`).min(least, bounds).max(most, bounds), `${least}`);
  };
  const fraction = (least: number, most: number) => {
    const bounds = `${least}–${most}`;
    return open(z.number(bounds).min(least, bounds).max(most, bounds), bounds);
  };
  const size = () => {
    const bounds = `> 0, ≤ ${LARGEST_SIZE}`;
    return open(z.number(bounds).positive(bounds).max(LARGEST_SIZE, bounds), bounds);
  };
  const flag = () => open(z.boolean('true'), 'true');
  /** A place or a distance; bounds in millimetres. */
  const length = (least = -LARGEST, most = LARGEST) => {
    const bounds = `${least}–${most}`;
    return lengthOf(z.number().min(least, bounds).max(most, bounds), (mm) => mm >= least && mm <= most, bounds);
  };
  /** The size of something, which has to have any. */
  const extent = () => {
    const bounds = `> 0, ≤ ${LARGEST}`;
    return lengthOf(z.number().positive(bounds).max(LARGEST, bounds), (mm) => mm > 0 && mm <= LARGEST, bounds);
  };
  const lengthOf = (number: z.ZodType<number>, within: (mm: number) => boolean, bounds: string) =>
    open<number | string>(fixedOf(number, within, bounds), LENGTH_SAMPLE);
  const fixedOf = (number: z.ZodType<number>, within: (mm: number) => boolean, bounds: string) => {
    const text = z
      .string()
      .regex(LENGTH, { message: LENGTH_SAMPLE, abort: true })
      .refine((written) => within(mmFromPt(ptFromLength(written))), bounds);
    return z.union([number, text], LENGTH_SAMPLE);
  };
  /** A size that stands in the file as it is: what is worked out may build on it. */
  const fixed = () => {
    const bounds = `1–${LARGEST}`;
    return fixedOf(z.number().min(1, bounds).max(LARGEST, bounds), (mm) => mm >= 1 && mm <= LARGEST, bounds);
  };
  const oneOf = <const T extends string>(...values: readonly T[]) => {
    const sample = values.join(' / ');
    return open<T>(z.enum(values, sample), sample);
  };
  /** One of these words, or a part of a whole. */
  const oneOrShare = <const T extends string>(...values: readonly T[]) => {
    const sample = `${values.join(' / ')} / 0–1`;
    return open<T | number>(z.union([z.enum(values), z.number().min(0).max(1)], sample), sample);
  };
  /** Words for the page; null prints nothing. */
  const words = () =>
    written
      ? (z.string('"…"') as z.ZodType<string | number | null>)
      : z.union([z.string(), z.number(), z.null()], '"…"');

  const reference = (to: Exclude<Reference, 'parameter'>) => {
    const known = names === null ? null : names[`${to}s`];
    return z.string('…').refine((name) => known === null || known.has(name) || isOpen(name), { params: { to } });
  };

  /** A map that may name values for what lies within it. */
  function object<S extends z.ZodRawShape>(shape: S) {
    const own = z.strictObject(shape, '{ … }');
    return (written ? z.strictObject({ ...shape, let: LET.optional() }, '{ … }') : own) as typeof own;
  }

  /** A map of a list. */
  function item<S extends z.ZodRawShape>(shape: S) {
    const own = z.strictObject(shape, '{ … }');
    return (written ? z.strictObject({ ...shape, ...DIRECTIVES }, '{ … }') : own) as typeof own;
  }

  /** A list of maps, any of which may be a block of more. */
  function list<T>(type: z.ZodType<T>): z.ZodType<readonly T[]> {
    if (!written) return z.array(type, '[…]');
    const items: z.ZodType<readonly T[]> = z.array(
      z.union(
        [
          type,
          z.strictObject({
            ...DIRECTIVES,
            get block() {
              return items;
            },
          }),
        ],
        '{ … }',
      ) as unknown as z.ZodType<T>,
      '[…]',
    );
    return items;
  }

  return {
    written,
    names,
    isOpen,
    number,
    whole,
    size,
    fraction,
    flag,
    length,
    fixed,
    extent,
    oneOf,
    oneOrShare,
    words,
    reference,
    object,
    item,
    list,
    open,
  };
}

export type Kit = ReturnType<typeof kit>;

const LET = z.record(z.string(), z.unknown()).meta({ description: '為運算式命名的值 / values named for expressions' });

const condition = z.union([z.string().regex(EXPRESSION, EXPRESSION_SAMPLE), z.boolean()], EXPRESSION_SAMPLE);

const DIRECTIVES = {
  each: z
    .union([z.string().regex(EXPRESSION, EXPRESSION_SAMPLE), z.array(z.unknown())], EXPRESSION_SAMPLE)
    .optional()
    .meta({ description: '為清單的每一項重複 / repeats for every item of a list' }),
  as: z.string('item').optional().meta({ description: '項目在運算式裡的名稱 / the item’s name in expressions' }),
  let: LET.optional(),
  when: condition.optional().meta({ description: '不成立就略去 / left out where it does not hold' }),
};

import { isTruthy, sliceOf, type Value } from '../context/data.ts';
import { ANY, either, listOf, NUMBER, type Shape, TEXT } from '../context/shape.ts';

/**
 * The functions of a template. json-e's own are left out: a clock, ranges
 * without bound and texts that grow have no place in a layout.
 */
interface TemplateFunction {
  readonly least: number;
  readonly most: number;
  /** Throws an Error that says what it expects. */
  readonly call: (args: readonly Value[]) => Value;
  readonly shape: (args: readonly Shape[]) => Shape;
}

export const FUNCTIONS: ReadonlyMap<string, TemplateFunction> = new Map([
  ['abs', numeric('abs', 1, 1, Math.abs)],
  ['ceil', numeric('ceil', 1, 1, Math.ceil)],
  ['floor', numeric('floor', 1, 1, Math.floor)],
  ['max', numeric('max', 1, 20, Math.max)],
  ['min', numeric('min', 1, 20, Math.min)],
  [
    'choose',
    {
      least: 3,
      most: 3,
      call: ([condition = null, yes = null, no = null]) => (isTruthy(condition) ? yes : no),
      shape: (args) => either(args.slice(1)),
    },
  ],
  ['han', { least: 1, most: 1, call: ([value = null]) => hanOf(value), shape: () => TEXT }],
  ['len', { least: 1, most: 1, call: ([value = null]) => lengthOf(value), shape: () => NUMBER }],
  [
    'chunks',
    {
      least: 2,
      most: 2,
      call: ([list = null, size = null]) => chunks(list, size),
      shape: ([list]) => (list?.kind === 'list' ? listOf(list) : ANY),
    },
  ],
]);

function numeric(name: string, least: number, most: number, apply: (...numbers: number[]) => number): TemplateFunction {
  return {
    least,
    most,
    call: (args) => {
      const numbers = args.filter((arg) => typeof arg === 'number');
      if (numbers.length < args.length) throw new Error(`${name}(…) expects numbers`);
      return apply(...numbers);
    },
    shape: () => NUMBER,
  };
}

/** Characters (code points) of a text, items of a list; nothing has length 0. */
function lengthOf(value: Value): number {
  if (value === null) return 0;
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'string') throw new Error('len(…) expects a text or a list');
  let length = 0;
  for (const _ of value) length++;
  return length;
}

const HAN = [...'〇一二三四五六七八九'];

/** A text with its figures as Han: numbers up to 99 as they are spoken, longer ones, as of years, figure by figure. */
function hanOf(value: Value): Value {
  if (value === null) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error('han(…) expects a text or a number');
  const figureOf = (figure: string): string => HAN[Number(figure)] ?? figure;
  return String(value).replace(/[0-9]+/g, (number) => {
    if (!/^[1-9][0-9]?$/.test(number)) return number.replace(/[0-9]/g, figureOf);
    const [units = '', tens = ''] = [...number].toReversed();
    const ten = tens === '' ? '' : `${tens === '1' ? '' : figureOf(tens)}十`;
    return `${ten}${ten !== '' && units === '0' ? '' : figureOf(units)}`;
  });
}

/** A list cut into lists of at most `size`; the last may be shorter. */
function chunks(list: Value, size: Value): Value {
  if (!Array.isArray(list) || typeof size !== 'number' || !Number.isInteger(size) || size < 1) {
    throw new Error('chunks(list, size) expects a list and a whole number from 1');
  }
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => sliceOf(list, i * size, (i + 1) * size));
}

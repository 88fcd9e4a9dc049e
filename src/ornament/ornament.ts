import type { Drawing } from './drawing.ts';

/** What a parameter means, its value where a template gives none, and the bounds within which it makes sense. */
export interface ParamSpec {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly meaning: string;
}

export interface Param extends ParamSpec {
  readonly name: string;
}

/** A figure drawn from its formula. */
export interface Ornament {
  readonly params: readonly Param[];
  /** Values out of bounds are brought within; missing ones, and what is no number, take their default. */
  readonly draw: (values: Readonly<Record<string, number>>) => Drawing;
}

export function ornament<K extends string>(
  specs: Readonly<Record<K, ParamSpec>>,
  draw: (values: Readonly<Record<K, number>>) => Drawing,
): Ornament {
  const names = Object.keys(specs) as K[];
  const value = (name: K, values: Readonly<Record<string, number>>) => {
    const { default: usual, min, max } = specs[name];
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    return given === undefined || Number.isNaN(given) ? usual : Math.min(max, Math.max(min, given));
  };
  return {
    params: names.map((name) => ({ name, ...specs[name] })),
    draw: (values) => {
      const resolved = Object.fromEntries(names.map((name) => [name, value(name, values)])) as Record<K, number>;
      return draw(resolved).filter(({ d }) => d !== '');
    },
  };
}

/** Largest side of a sheet, mm: beyond A0, within what a PDF page may measure. */
const LARGEST = 1200;

export function length(value: number, min: number, max: number, meaning: string): ParamSpec {
  return { default: value, min, max, meaning };
}

/** A place on the page, mm from the trim's top left corner. */
export function coordinate(value: number, meaning: string): ParamSpec {
  return { default: value, min: -LARGEST, max: LARGEST, meaning };
}

/** A line's thickness, mm. */
export function thickness(value: number, meaning: string): ParamSpec {
  return { default: value, min: 0.09, max: 5, meaning };
}

/** An inset kept so small that `room` beyond it still lies in the page's nearer half. */
export function insetWithin(inset: number, page: { width: number; height: number }, room = 0): number {
  return Math.max(0, Math.min(inset, Math.min(page.width, page.height) / 2 - room));
}

/** Width and height of a page, mm; A4 landscape unless told. */
export const PAGE_SIZE = {
  width: length(297, 50, LARGEST, 'width of the page, mm'),
  height: length(210, 50, LARGEST, 'height of the page, mm'),
};

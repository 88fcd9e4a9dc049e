import type { XmlElement } from '@rgrove/parse-xml';
import type { Findings } from './places.ts';

/** How what follows is painted; inherited from group to group. */
export interface Style {
  /** A colour as `colourOf` writes it, `currentcolor`, or null for none. */
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: string;
  readonly cap: 'butt' | 'square' | 'round';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly evenOdd: boolean;
  readonly visible: boolean;
}

export const CURRENT = 'currentcolor';

/** The initial values of SVG 1.1 (11). */
export const INITIAL: Style = {
  fill: '#000000',
  stroke: null,
  width: '1',
  cap: 'butt',
  join: 'miter',
  evenOdd: false,
  visible: true,
};

/** Properties that change the look in ways that no press plate knows, and the values with which they do nothing. */
const IDLE: Readonly<Record<string, RegExp>> = {
  opacity: /^(?:1(?:\.0*)?|100%)$/,
  'fill-opacity': /^(?:1(?:\.0*)?|100%)$/,
  'stroke-opacity': /^(?:1(?:\.0*)?|100%)$/,
  'stroke-dasharray': /^none$/,
  'stroke-miterlimit': /^(?:4|10)(?:\.0*)?$/,
  'clip-path': /^none$/,
  mask: /^none$/,
  filter: /^none$/,
  marker: /^none$/,
  'marker-start': /^none$/,
  'marker-mid': /^none$/,
  'marker-end': /^none$/,
  'mix-blend-mode': /^normal$/,
  'paint-order': /^normal$/,
  'vector-effect': /^none$/,
};

const CAPS: Readonly<Record<string, Style['cap']>> = { butt: 'butt', square: 'square', round: 'round' };
const JOINS: Readonly<Record<string, Style['join']>> = { miter: 'miter', round: 'round', bevel: 'bevel' };

/** An element's own properties, over those that it inherits. */
export function styleOf(element: XmlElement, inherited: Style, findings: Findings): Style {
  let style = inherited;
  const unsupported = (name: string, attribute: string, [from, to]: readonly [number, number]): void =>
    findings.add('ornament/svg-unsupported', findings.value(element, attribute, from, to), { what: name });
  for (const { name, value, attribute, place } of propertiesOf(element)) {
    const idle = IDLE[name];
    const next = value === 'inherit' ? style : propertyOf(name, value, style);
    // In a style, a transform is CSS's own, which counts otherwise than the attribute.
    if (next === null || (idle && !idle.test(value)) || (name === 'transform' && attribute === 'style')) {
      unsupported(next === null ? `${name}: ${value}`.slice(0, 60) : name, attribute, place);
    } else style = next;
  }
  return style;
}

/** Null where the value is not understood. */
function propertyOf(name: string, value: string, style: Style): Style | null {
  switch (name) {
    case 'fill':
    case 'stroke': {
      if (/^url\(/i.test(value)) return null;
      const colour = value === 'none' || value === 'transparent' ? null : colourOf(value);
      return { ...style, [name]: colour };
    }
    case 'stroke-width':
      return { ...style, width: value };
    case 'stroke-linecap': {
      const cap = CAPS[value];
      return cap === undefined ? null : { ...style, cap };
    }
    case 'stroke-linejoin': {
      const join = JOINS[value];
      return join === undefined ? null : { ...style, join };
    }
    case 'fill-rule':
      return value === 'evenodd' || value === 'nonzero' ? { ...style, evenOdd: value === 'evenodd' } : null;
    case 'visibility':
      return { ...style, visible: value === 'visible' };
    default:
      return style;
  }
}

interface Property {
  readonly name: string;
  readonly value: string;
  readonly attribute: string;
  /** Within the attribute's value. */
  readonly place: readonly [from: number, to: number];
}

/** Attributes, then the declarations of `style`, which weigh more (SVG 1.1 6.4). */
function propertiesOf(element: XmlElement): readonly Property[] {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]): Property[] =>
    name === 'style' ? [] : [{ name, value: value.trim(), attribute: name, place: [0, value.length] }],
  );
  let start = 0;
  const declared = (element.attributes.style ?? '').split(';').flatMap((declaration): Property[] => {
    const place = [start, start + declaration.length] as const;
    start += declaration.length + 1;
    const colon = declaration.indexOf(':');
    if (colon < 0) return [];
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/, '')
      .trim();
    return [{ name, value, attribute: 'style', place }];
  });
  return [...attributes, ...declared];
}

export function isHidden(element: XmlElement): boolean {
  return propertiesOf(element).some(({ name, value }) => name === 'display' && value === 'none');
}

const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' };

/** A colour written in one way: `#rrggbb` where it is one of red, green and blue, else in small letters as it stands. */
export function colourOf(written: string): string {
  const text = written.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(text);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  return (Object.hasOwn(NAMED, text) ? NAMED[text] : undefined) ?? text;
}

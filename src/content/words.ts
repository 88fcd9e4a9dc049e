import { codePointName } from '../diagnostics/index.ts';

/** Longest stretch of a file that a message repeats. */
const QUOTED = 60;

/** A piece of the file as a message shows it: cut short, control and invisible characters by their code. */
export function shown(text: string): string {
  let result = '';
  let length = 0;
  for (const character of text.slice(0, QUOTED * 4)) {
    if (length === QUOTED) return `${result}…`;
    result += /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(character) ? codePointName(character) : character;
    length++;
  }
  return result;
}

export function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) i++;
    count++;
  }
  return count;
}

/** The slug (`a-z`, `0-9`, `-`; up to 64) that a name comes nearest to; `fallback` where nothing of it can stay. */
export function slugged(name: string, fallback: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? fallback : slug;
}

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_LENGTH = 64;

export function isSlug(name: string): boolean {
  return name.length <= SLUG_LENGTH && SLUG.test(name);
}

/** Orders by code point: the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.codePointAt(i) ?? 0;
    const right = b.codePointAt(i) ?? 0;
    if (left !== right) return left - right;
  }
  return a.length - b.length;
}

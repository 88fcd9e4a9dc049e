import type { FontLibrary } from '../fonts/index.ts';
import type { Inline, TextStyle } from './galley.ts';

/** Longer texts hardly stand twice in an edition. */
const LONGEST = 240;
const MOST = 4000;

const ofLibraries = new WeakMap<FontLibrary, Map<string, unknown>>();
const ofStyles = new WeakMap<TextStyle, string>();

/**
 * What is made of a short text is made once: an award's title, the formal words
 * and the signatories stand on every certificate. A galley with problems is made
 * anew, since they name the place that its text came from. `how` says all that
 * the result depends on beside the text, its styles and the kept names.
 */
export function remembered<T extends { readonly problems: readonly unknown[] }>(
  fonts: FontLibrary,
  content: readonly Inline[],
  keep: readonly string[],
  how: string,
  make: () => T,
): T {
  const key = keyOf(content, keep, how);
  if (key === null) return make();
  let known = ofLibraries.get(fonts);
  if (!known) {
    known = new Map();
    ofLibraries.set(fonts, known);
  }
  const found = known.get(key);
  // Every `how` begins with the name of what makes it, so that a key stands for one type.
  if (found !== undefined) return found as T;
  const made = make();
  if (made.problems.length === 0) {
    if (known.size >= MOST) known.clear();
    known.set(key, made);
  }
  return made;
}

function keyOf(content: readonly Inline[], keep: readonly string[], how: string): string | null {
  const parts = [how];
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'space') {
      parts.push(String(inline.width));
      continue;
    }
    if (inline.ruby || inline.sideline) return null;
    text += inline.text.value;
    if (text.length > LONGEST) return null;
    parts.push(inline.text.value, styleKey(inline.style));
  }
  for (const name of keep) if (text.includes(name.trim().split(/\s/)[0] ?? '')) parts.push(name);
  return parts.join('\u0001');
}

function styleKey(style: TextStyle): string {
  let key = ofStyles.get(style);
  if (key === undefined) {
    key = JSON.stringify(style);
    ofStyles.set(style, key);
  }
  return key;
}

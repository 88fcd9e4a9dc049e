import { codePointName, spanOf, type Text } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { type CellMaker, cellMaker } from './cells.ts';
import { type Source, spanAt } from './collect.ts';
import type { TextStyle, TypesetProblem } from './galley.ts';
import type { Item } from './itemise.ts';
import type { Box } from './paragraph.ts';
import { withRuby } from './ruby.ts';

/**
 * Third pass: a face and glyphs for each item. The characters that no face has are
 * reported together, once for each text of a paragraph; their room is left blank.
 */
export function shape(
  source: Source,
  items: readonly Item[],
  makerOf: (style: TextStyle) => CellMaker,
): { readonly boxes: readonly Box[]; readonly problems: readonly TypesetProblem[] } {
  const boxes: Box[] = [];
  const missing = new Missing(source);
  const problems = new Map<string, TypesetProblem>();
  for (const { start, end, role, style, lead } of items) {
    const { parts, flaws } = makerOf(style).shape(source.text.slice(start, end), role);
    let first = lead;
    for (const part of parts) {
      boxes.push({ start: start + part.start, end: start + part.end, cell: part.cell, style, lead: first });
      first = 0;
    }
    for (const { rule, params, start: from, end: to } of flaws) {
      if (rule === 'font/no-glyph') {
        missing.add(String(params.character), start + from, start + to);
        continue;
      }
      const key = `${rule} ${params.code} ${params.selector ?? ''}`;
      const span = problems.has(key) ? null : spanAt(source, start + from, start + to);
      if (span) problems.set(key, { rule, params, span });
    }
  }
  const unread = read(source, boxes, makerOf);
  return { boxes, problems: [...problems.values(), ...missing.problems(), ...unread] };
}

/** Sets the readings beside their characters; returns what no face has of them. */
function read({ rubies }: Source, boxes: Box[], makerOf: (style: TextStyle) => CellMaker): readonly TypesetProblem[] {
  if (rubies.size === 0) return [];
  const problems: TypesetProblem[] = [];
  const has = boxes.map(({ start, cell }) => cell.kind === 'han' && rubies.has(start));
  boxes.forEach((box, i) => {
    const ruby = has[i] ? rubies.get(box.start) : undefined;
    if (ruby === undefined) return;
    const { cell, flaws } = withRuby(box, ruby, has[i - 1] === true || has[i + 1] === true, makerOf);
    boxes[i] = { ...box, cell };
    const characters = [...new Set(flaws.map(({ params }) => String(params.character)))];
    if (characters.length === 0) return;
    const params = { code: characters.map(codePointName).join(', '), character: characters.join(', ') };
    problems.push({ rule: 'font/no-glyph', params, span: spanOf(ruby.reading) });
  });
  return problems;
}

/** So many of a text's missing characters are named; more say nothing more. */
const NAMED = 8;

/** Gathers the characters that no face has, by the text that they stand in. */
class Missing {
  readonly #source: Source;
  readonly #texts = new Map<Text, { readonly characters: Set<string>; readonly start: number; end: number }>();

  constructor(source: Source) {
    this.#source = source;
  }

  add(character: string, start: number, end: number): void {
    const text = this.#source.segments.find((segment) => start < segment.end)?.source;
    if (text === undefined) return;
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, { characters: new Set([character]), start, end });
    // A later place of one that is named already is no news.
    else if (!known.characters.has(character)) {
      known.characters.add(character);
      known.end = end;
    }
  }

  /** Each from the first place of the first character to that of the last. */
  problems(): readonly TypesetProblem[] {
    return [...this.#texts.values()].flatMap(({ characters, start, end }) => {
      const span = spanAt(this.#source, start, end);
      const named = [...characters].slice(0, NAMED);
      const listed = (words: readonly string[]): string =>
        [...words, ...(characters.size > NAMED ? ['…'] : [])].join(', ');
      const params = { code: listed(named.map(codePointName)), character: listed(named) };
      return span === null ? [] : [{ rule: 'font/no-glyph' as const, params, span }];
    });
  }
}

const makers = new WeakMap<FontLibrary, WeakMap<TextStyle, CellMaker>>();

/** Looks up a style's cell maker once for all paragraphs. */
export function makersOf(fonts: FontLibrary): (style: TextStyle) => CellMaker {
  let ofLibrary = makers.get(fonts);
  if (!ofLibrary) {
    ofLibrary = new WeakMap();
    makers.set(fonts, ofLibrary);
  }
  const known = ofLibrary;
  return (style) => {
    let maker = known.get(style);
    if (!maker) {
      maker = cellMaker(fonts, style);
      known.set(style, maker);
    }
    return maker;
  };
}

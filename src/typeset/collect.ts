import { type Span, spanOf, type Text } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import type { Inline, Ruby, TextStyle } from './galley.ts';
import type { Paragraph } from './paragraph.ts';

/** A stretch of the paragraph in one style. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly source: Text;
  readonly style: TextStyle;
  /** A fixed space before it, in points. */
  readonly lead: Pt;
}

/** A paragraph's whole text and the styles of its parts. */
export interface Source {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Readings by the offset of their character in the paragraph's text. */
  readonly rubies: ReadonlyMap<number, Ruby>;
  readonly sidelines: Paragraph['sidelines'];
}

/**
 * First pass: one text of all the inlines. A fixed space at the end of a paragraph has nothing to part and is
 * dropped. A paragraph runs one way: that of its first style.
 */
export function collect(content: readonly Inline[]): Source {
  const segments: Segment[] = [];
  const texts: string[] = [];
  const rubies = new Map<number, Ruby>();
  const sidelines: Paragraph['sidelines'][number][] = [];
  const alike = alignedTo(content);
  let start = 0;
  let lead = 0;
  for (const inline of content) {
    if (inline.kind === 'space') {
      lead += inline.width;
      continue;
    }
    const end = start + inline.text.value.length;
    segments.push({ start, end, source: inline.text, style: alike(inline.style), lead });
    texts.push(inline.text.value);
    for (const ruby of inline.ruby ?? []) rubies.set(start + ruby.start, ruby);
    if (inline.sideline !== undefined) sidelines.push({ start, end, kind: inline.sideline });
    start = end;
    lead = 0;
  }
  return { text: texts.join(''), segments, rubies, sidelines };
}

function alignedTo(content: readonly Inline[]): (style: TextStyle) => TextStyle {
  const first = content.find((inline) => inline.kind === 'text');
  const writing = first?.kind === 'text' ? (first.style.writing ?? 'horizontal') : 'horizontal';
  const made = new Map<TextStyle, TextStyle>();
  return (style) => {
    if ((style.writing ?? 'horizontal') === writing) return style;
    const known = made.get(style) ?? { ...style, writing };
    made.set(style, known);
    return known;
  };
}

/** The place in its file of a stretch of the paragraph; a stretch over several inlines is named by its first. */
export function spanAt(source: Source, start: number, end: number): Span | null {
  const segment = source.segments.find((s) => start < s.end) ?? source.segments.at(-1);
  if (!segment) return null;
  return spanOf(segment.source, start - segment.start, Math.min(end, segment.end) - segment.start);
}

/** The largest of the paragraph's styles: the one whose size and leading are the paragraph's. */
export function leadingStyle(source: Source): TextStyle | null {
  return source.segments.reduce<TextStyle | null>(
    (most, { style }) => (most === null || style.size > most.size ? style : most),
    null,
  );
}

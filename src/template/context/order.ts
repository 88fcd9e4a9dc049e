import { orderByAlphabet, orderByStrokes } from '../../collation/index.ts';
import type { Citation, Edition, Lang } from '../../content/index.ts';
import type { Text } from '../../diagnostics/index.ts';

/** Recipients under one head of the index: a number of strokes, or a letter. */
interface IndexGroup {
  readonly head: string;
  readonly entries: readonly { readonly id: string; readonly name: Text }[];
}

/** The citations as the booklet has them: by the keys of `order`, the first counting most. */
export function orderCitations({ citations, awards, languages, booklet }: Edition): readonly Citation[] {
  const places = new Map(awards.map(({ id }, index) => [id, index]));
  const lead = languages[0] ?? 'zh';
  // Of several recipients the one that comes first in the citation ranks it.
  const firsts = citations.map((citation) => ({ ...citation, recipients: citation.recipients.slice(0, 1) }));
  const ranks = new Map(
    recipientIndex(firsts, lead)
      .flatMap(({ entries }) => entries)
      .map(({ id }, index) => [id, index]),
  );
  const rankOf = {
    award: ({ award }: Citation) => places.get(award.id) ?? 0,
    recipient: ({ id }: Citation) => ranks.get(id) ?? 0,
  };
  return citations.toSorted((one, other) => {
    for (const key of booklet.order) {
      const difference = rankOf[key](one) - rankOf[key](other);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** The recipients in the order of a language's index; those without a name in it are left out. */
export function recipientIndex(citations: readonly Citation[], lang: Lang): readonly IndexGroup[] {
  const named = citations.flatMap(({ id, recipients }) =>
    recipients.flatMap(({ name: { [lang]: name } }) => (name === undefined ? [] : [{ id, name }])),
  );
  const order = lang === 'zh' ? orderByStrokes : orderByAlphabet;
  return order(named.map(({ name }) => name.value)).map(({ head, members }) => ({
    head,
    entries: members.flatMap(({ index, pieces }) => {
      const entry = named[index];
      return entry === undefined ? [] : [{ id: entry.id, name: rearranged(entry.name, pieces) }];
    }),
  }));
}

/** A name as an index shows it (`Bashkortostan, Republic of`), each character's place kept. */
function rearranged(name: Text, pieces: readonly (string | { readonly start: number; readonly end: number })[]): Text {
  const value = pieces
    .map((piece) => (typeof piece === 'string' ? piece : name.value.slice(piece.start, piece.end)))
    .join('');
  if (value === name.value) return name;
  const units = pieces.flatMap((piece): readonly number[] =>
    typeof piece === 'string'
      ? Array.from({ length: piece.length }, () => -1)
      : Array.from({ length: piece.end - piece.start }, (_, i) => piece.start + i),
  );
  // What the index adds, a comma, has the place of the whole name.
  const end = name.offsets[name.value.length] ?? 0;
  const starts = units.map((unit) => name.offsets[Math.max(0, unit)] ?? 0);
  const ends = units.map((unit) => (unit < 0 ? end : (name.ends?.[unit] ?? name.offsets[unit + 1] ?? end)));
  return { value, file: name.file, offsets: Int32Array.from([...starts, end]), ends: Int32Array.from(ends) };
}

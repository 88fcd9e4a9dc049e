/** Part of the text to be shown: a stretch of the name (UTF-16 offsets), or words put between. */
export type Piece = { readonly start: number; readonly end: number } | string;

export interface Member {
  /** Which of the names it is. */
  readonly index: number;
  /** What the index shows for it. */
  readonly pieces: readonly Piece[];
}

export interface Group {
  readonly head: string;
  readonly members: readonly Member[];
}

/** Runs of one head, the entries being in order. */
export function groupRuns(entries: readonly (Member & { readonly head: string })[]): readonly Group[] {
  const groups: { head: string; members: Member[] }[] = [];
  for (const { head, index, pieces } of entries) {
    const last = groups.at(-1);
    if (last?.head === head) last.members.push({ index, pieces });
    else groups.push({ head, members: [{ index, pieces }] });
  }
  return groups;
}

/** By code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Pt } from '../lengths.ts';
import type { GroupItem, TextItem } from '../template/index.ts';

/** A text that was set, and how far its lines beyond the first push what follows in its stack. */
export interface Stacked {
  readonly item: TextItem | GroupItem;
  readonly excess: Pt;
}

/** Texts of a stack that stand side by side: the deepest pushes what follows. */
interface Row {
  readonly items: Stacked['item'][];
  excess: Pt;
}

/**
 * How far each text of a stack is pushed from its place, points downwards.
 * A stack grows about its middle, half of what its lines add going upwards,
 * unless its head is pinned.
 */
export function shiftsOf(set: readonly Stacked[]): ReadonlyMap<Stacked['item'], Pt> {
  const shifts = new Map<Stacked['item'], Pt>();
  for (const rows of stacksOf(set).values()) {
    const pinned = rows.some(({ items }) => items.some((item) => item.kind === 'text' && item.pinned === true));
    let shift = pinned ? 0 : -rows.reduce((total, { excess }) => total + excess, 0) / 2;
    for (const { items, excess } of rows) {
      for (const item of items) shifts.set(item, shift);
      shift += excess;
    }
  }
  return shifts;
}

function stacksOf(set: readonly Stacked[]): ReadonlyMap<string, readonly Row[]> {
  const stacks = new Map<string, Row[]>();
  for (const { item, excess } of set) {
    if (item.stack === null) continue;
    const rows = stacks.get(item.stack) ?? [];
    stacks.set(item.stack, rows);
    const last = rows.at(-1);
    const before = last?.items[0];
    if (last && before?.kind === 'text' && item.kind === 'text' && before.baseline === item.baseline) {
      last.items.push(item);
      last.excess = Math.max(last.excess, excess);
    } else rows.push({ items: [item], excess });
  }
  return stacks;
}

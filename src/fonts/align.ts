/** What went into the shaper: one code point, and the author's characters that it carries. */
export interface Slot {
  readonly codePoint: number;
  readonly text: string;
}

/**
 * Which slots each shaped glyph stands for, worked out from the code points that the
 * shaper says went into it. `result[i]` are the indices of the slots of glyph i, so
 * that all of them, read through, are 0, 1, 2 … Where the shaper has reordered glyphs,
 * the first of the reordered stretch stands for all of its slots.
 */
export function alignSlots(
  slots: readonly Slot[],
  glyphs: readonly { readonly codePoints: readonly number[] }[],
): readonly (readonly number[])[] {
  const result: number[][] = glyphs.map(() => []);
  // Code points that the glyphs of the open stretch have more (+) or fewer (−) of than its slots.
  const surplus = new Map<number, number>();
  const add = (codePoint: number, by: number) => {
    const count = (surplus.get(codePoint) ?? 0) + by;
    if (count === 0) surplus.delete(codePoint);
    else surplus.set(codePoint, count);
  };
  let firstGlyph = 0;
  let firstSlot = 0;
  let nextSlot = 0;
  glyphs.forEach((glyph, index) => {
    for (const codePoint of glyph.codePoints) {
      add(codePoint, 1);
      const slot = slots[nextSlot];
      if (slot === undefined) continue;
      add(slot.codePoint, -1);
      nextSlot++;
    }
    if (surplus.size > 0) return;
    give(result[firstGlyph], firstSlot, nextSlot);
    firstGlyph = index + 1;
    firstSlot = nextSlot;
  });
  give(result[Math.min(firstGlyph, glyphs.length - 1)], firstSlot, slots.length);
  return result;
}

function give(glyph: number[] | undefined, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) glyph?.push(slot);
}

import type { Pt } from '../../../src/lengths.ts';
import type { Glyph } from '../../../tests/audit/glyphs.ts';
import type { Proof } from '../proof.ts';
import type { Found, Reading } from './found.ts';

/** What is judged of the glyphs that stand upright: those of columns are read by themselves. */
function upright({ glyphs }: Proof, judge: (glyph: Glyph, all: readonly Glyph[]) => Judged): readonly Found[] {
  const all = glyphs.flat();
  return all.flatMap((glyph): readonly Found[] => {
    const judged = judge(glyph, all);
    if (!judged) return [];
    const [value, wrong, span] = judged;
    return [
      { block: 0, baseline: glyph.baseline, size: glyph.size, spans: [span], look: 'under', value, wrong, at: 0 },
    ];
  });
}

type Judged = readonly [value: number, wrong: boolean, span: readonly [Pt, Pt]] | null;

/** V1: how far the middle of a Han stands off the axis of its column, em. */
export const offAxis =
  (leading: Pt): Reading =>
  (proof) =>
    upright(proof, ({ text, left, right, size }, all) => {
      if (!/\p{Script=Han}/u.test(text)) return null;
      const edge = Math.max(...all.map((one) => one.right));
      const head = all.find((one) => one.right === edge && /\p{Script=Han}/u.test(one.text));
      if (!head) return null;
      const steps = ((head.left + head.right) / 2 - (left + right) / 2) / leading;
      const off = (Math.abs(steps - Math.round(steps)) * leading) / size;
      return [off, off > 0.02, [left, right]];
    });

/** V2: figures side by side in a column, from the left of the first to the right of the last, em. */
export const sideBySide: Reading = (proof) =>
  upright(proof, (glyph, all) => {
    if (!/^[0-9]$/.test(glyph.text)) return null;
    const row = all.filter(
      ({ text, baseline, left }) =>
        /^[0-9]$/.test(text) && baseline === glyph.baseline && Math.abs(left - glyph.left) < glyph.size,
    );
    const [left, right] = [Math.min(...row.map((one) => one.left)), Math.max(...row.map((one) => one.right))];
    if (row.length < 2 || glyph.left !== left) return null;
    const extent = (right - left) / Math.max(...all.map(({ size }) => size));
    return [extent, extent > 1.005, [left, right]];
  });

/** R1: how far the middle of a reading stands off the middle of its character, em. */
export const offMiddle: Reading = (proof) =>
  upright(proof, (han, all) => {
    if (!/\p{Script=Han}/u.test(han.text)) return null;
    const middle = (han.left + han.right) / 2;
    const near = all.filter(
      ({ size, left, right }) => size < 0.6 * han.size && Math.abs((left + right) / 2 - middle) < 0.6 * han.size,
    );
    if (near.length === 0) return null;
    const [left, right] = [Math.min(...near.map((one) => one.left)), Math.max(...near.map((one) => one.right))];
    const off = Math.abs((left + right) / 2 - middle) / han.size;
    return [off, off > 0.05, [han.left, han.right]];
  });

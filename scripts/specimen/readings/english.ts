import type { Pt } from '../../../src/lengths.ts';
import { wordSpaces } from '../../../tests/audit/line.ts';
import { mean, median } from '../../../tests/audit/numbers.ts';
import type { ProofLine } from '../proof.ts';
import { type Found, found, gaps, placeOf, type Reading, whole } from './found.ts';

/** E7: beside a hyphen inside a word, em. */
export const besideHyphens: Reading = gaps(({ kinds, glyphs, gaps: white }, index) => {
  const hyphen = '-\u2010'.includes(glyphs[index]?.text ?? '\0');
  const gap = white[index] ?? 0;
  return hyphen && kinds[index - 1] === 'letter' && kinds[index + 1] === 'letter' ? [gap, gap > 0.1] : null;
});

/** E1: the mean word space of a line, em. */
export const wordSpace: Reading = ({ lines }) =>
  lines
    .filter((line) => !line.last && wordSpaces(line).length > 0)
    .map((line) => {
      const value = spaceOf(line);
      return { ...whole(line, value, value < 0.17 || value > 0.5), look: 'white', spans: wordSpaces(line) };
    });

function spaceOf(line: ProofLine): number {
  return mean(wordSpaces(line).map(([left, right]) => (right - left) / line.size));
}

/** E6: the larger mean word space of two lines that follow one another, divided by the smaller. */
export const beside: Reading = ({ lines }) =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next || line.last || next.last || wordSpaces(line).length === 0 || wordSpaces(next).length === 0) return [];
    const [a, b] = [spaceOf(line), spaceOf(next)];
    const ratio = Math.max(a, b) / Math.min(a, b);
    const looser = a > b ? line : next;
    return [{ ...whole(looser, ratio, ratio > 2), look: 'white', spans: wordSpaces(looser) } as const];
  });

/** E2: how many lines running end in a hyphen, at the last of them. */
export const ladder: Reading = ({ lines }) => {
  let running = 0;
  return lines.flatMap((line) => {
    const hyphen = /[\p{L}\p{N}][-\u2010]$/u.test(line.text);
    running = hyphen ? running + 1 : 0;
    return hyphen ? [found(line, -1, -1, 'under', running, running > 2)] : [];
  });
};

/** Lines that end inside a word or at its own hyphen; wrong where it is a name. */
export const divided: Reading = ({ lines, audit }) =>
  lines
    .filter((line) => !line.last && /\p{L}[-\u2010]$/u.test(line.text))
    .map((line) => {
      const wrong = audit.findings.some(({ rule, at }) => rule === 'U4' && at?.[1] === line.baseline);
      return found(line, -1, -1, 'under', 1, wrong);
    });

/** E4: how many lines a river runs through, at its last. */
export const rivers: Reading = ({ lines }) => {
  interface Stream {
    readonly spaces: readonly { readonly line: ProofLine; readonly span: readonly [Pt, Pt] }[];
  }
  let open: readonly Stream[] = [];
  const ended: Stream[] = [];
  for (const line of lines) {
    const grown = wordSpaces(line)
      .filter(([left, right]) => right - left >= 0.25 * line.size)
      .map((span): Stream => {
        const above = open
          .filter(({ spaces }) => overlaps(spaces.at(-1)?.span ?? [0, 0], span))
          .sort((a, b) => b.spaces.length - a.spaces.length)[0];
        return { spaces: [...(above?.spaces ?? []), { line, span }] };
      });
    ended.push(...open);
    open = grown;
  }
  const all = [...ended, ...open].map(({ spaces }) => spaces);
  return all.flatMap((spaces) => {
    const last = spaces.at(-1)?.line;
    if (!last) return [];
    const white = mean(spaces.map(({ line, span: [left, right] }) => (right - left) / line.size));
    const river = spaces.length > 3 && white >= 0.33;
    return spaces.map(({ line, span }): Found => {
      return { ...placeOf(line, 0), spans: [span], look: 'white', value: river ? spaces.length : 0, wrong: river };
    });
  });
};

function overlaps(a: readonly [Pt, Pt], b: readonly [Pt, Pt]): boolean {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > 0.5 * Math.min(a[1] - a[0], b[1] - b[0]);
}

/** E5: the median gap inside the words of a line, em. */
export const inWords: Reading = ({ lines }) =>
  lines.flatMap((line) => {
    const own = line.gaps.filter(
      (gap, index) => line.kinds[index] === 'letter' && line.kinds[index + 1] === 'letter' && gap < 0.12,
    );
    const spread = Math.abs(own.length > 8 ? median(own) : 0);
    return own.length > 8 ? [whole(line, spread, spread > 0.015)] : [];
  });

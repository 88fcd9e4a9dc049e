import type { Pt } from '../../../src/lengths.ts';
import type { Rule } from '../../../tests/audit/index.ts';
import type { Proof, ProofLine } from '../proof.ts';

/** A place that a rule is about, as it was read from the PDF. */
export interface Found {
  readonly block: number;
  readonly baseline: Pt;
  readonly size: Pt;
  /** What is pointed at. */
  readonly spans: readonly (readonly [left: Pt, right: Pt])[];
  /** Underlined, shown as white, or a baseline. */
  readonly look: 'under' | 'white' | 'base';
  readonly value: number;
  readonly wrong: boolean;
  /** The number of the character in the text. */
  readonly at: number;
}

export type Reading = (proof: Proof) => readonly Found[];

/** Glyphs of a line, underlined; or the white between two of them. */
export function found(
  line: ProofLine,
  from: number,
  to: number,
  look: Found['look'],
  value: number,
  wrong: boolean,
): Found {
  const [first, last] = [line.glyphs.at(from), line.glyphs.at(to)];
  const span =
    look === 'white'
      ? ([first?.right ?? line.left, last?.left ?? line.right] as const)
      : ([first?.left ?? line.left, last?.right ?? line.right] as const);
  return { ...placeOf(line, from), spans: [span], look, value, wrong };
}

/** Where a glyph of a line stands. */
export function placeOf(line: ProofLine, index: number): Pick<Found, 'block' | 'baseline' | 'size' | 'at'> {
  return { block: line.block, baseline: line.baseline, size: line.size, at: line.at.at(index) ?? 0 };
}

/** All of a line. */
export function whole(line: ProofLine, value: number, wrong: boolean): Found {
  return found(line, 0, -1, 'under', value, wrong);
}

/** What the audit counts, at the end or the start of the line that it names, or all along it. */
export function counted(rule: Rule, where: 'start' | 'end' | 'line'): Reading {
  return ({ audit, lines }) =>
    audit.findings.flatMap(({ rule: broken, page, at }): readonly Found[] => {
      const line = lines.find(
        (one) => at && one.block === page - 1 && one.baseline === at[1] && one.left <= at[0] && one.right >= at[2],
      );
      if (broken !== rule || !line) return [];
      if (where === 'line') return [whole(line, 1, true)];
      return [where === 'start' ? found(line, 0, 0, 'under', 1, true) : found(line, -1, -1, 'under', 1, true)];
    });
}

/** What the audit counts without saying where. */
export function uncounted(...rules: readonly Rule[]): Reading {
  return ({ audit }) =>
    audit.findings
      .filter(({ rule }) => rules.includes(rule))
      .map(() => ({ block: 0, baseline: 0, size: 0, spans: [], look: 'under', value: 1, wrong: true, at: 0 }));
}

/** Every gap between neighbours that `of` gives a value: [value, wrong]. */
export function gaps(of: (line: ProofLine, index: number) => readonly [number, boolean] | null): Reading {
  return ({ lines }) =>
    lines.flatMap((line) =>
      line.gaps.flatMap((_, index) => {
        const judged = of(line, index);
        return judged ? [found(line, index, index + 1, 'white', ...judged)] : [];
      }),
    );
}

import type { Diagnostic, Severity } from './diagnostic.ts';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Those whose fix is safe: it can be carried out without a person looking at it. */
  readonly fixable: number;
}

export function summarise(problems: readonly Diagnostic[]): Summary {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    fixable: problems.filter(({ fix }) => fix?.safe).length,
  };
}

/** By file, place and rule, whatever the order in which they were found; those without a place first. */
export function inOrder(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.span?.file ?? '', b.span?.file ?? '') ||
      compare(a.span?.start ?? 0, b.span?.start ?? 0) ||
      compare(a.span?.end ?? 0, b.span?.end ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.citation ?? '', b.citation ?? '') ||
      compare(a.page ?? 0, b.page ?? 0),
  );
}

/** By number, or by code unit: never by the locale. */
function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

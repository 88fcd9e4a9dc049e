import type { Citation, Edition } from '../content/index.ts';
import { type Diagnostic, diagnostic, isError } from '../diagnostics/index.ts';
import type { Pages } from '../paginate/index.ts';
import type { Part } from '../preflight/index.ts';
import type { Claim, PrintJob } from '../press/index.ts';
import { expectedOf, readBack } from '../readback/index.ts';
import type { Layout } from '../template/index.ts';

/** What every PDF for the press must keep: it is not made without. */
const DUTY = { claim: 'PDF/X-4', parts: ['x4', 'house'] } as const;

/** What it keeps besides, where that can be proved: else it is made without the claim. */
const FURTHER: readonly { readonly claim: Claim; readonly part: Part }[] = [{ claim: 'PDF/A-2u', part: 'a2u' }];

/** Found where the cause lies, with a better place: the resolution of photos. */
const TOLD_BEFORE: readonly string[] = ['C-PPI'];

/** How many findings about a claim are told; more say the same again. */
const REASONS = 3;

/** What a file was printed from, and must be read from it again. */
export interface Origin {
  /** The file's name as people read it. */
  readonly file: string;
  readonly citation: Citation | null;
  readonly layout: Layout;
  readonly pages: Pages;
  readonly edition: Edition;
}

export interface Printed {
  readonly bytes: Uint8Array;
  /** Errors among them mean that the bytes must not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Print = (job: PrintJob) => Promise<Uint8Array>;

/**
 * Prints a file and judges what was printed. A claim that is no duty and cannot be proved is left out, the
 * file being printed again: what is said of a file was proved of its very bytes.
 */
export async function printProved(job: Omit<PrintJob, 'claims'>, origin: Origin, print: Print): Promise<Printed> {
  const { judge, readModel, ruleIdOf, textOf } = await import('../preflight/index.ts');
  const owned = ({ span, ...problem }: Diagnostic): Diagnostic => ({
    ...problem,
    span,
    citation: problem.citation ?? origin.citation?.id ?? null,
  });
  const judged = (bytes: Uint8Array, further: typeof FURTHER): Judged => {
    const model = readModel(bytes);
    const expected = expectedOf(origin.layout, origin.edition);
    const read = readBack(textOf(model), expected, origin.pages.pages, origin.file);
    const all = judge(model, [...DUTY.parts, ...further.map(({ part }) => part)], origin.file);
    // Nearly always; else each standard is asked by itself which of the errors are its own.
    const sound = !all.some(isError);
    const duty = sound ? all : judge(model, DUTY.parts, origin.file);
    const unproved = sound
      ? []
      : further.flatMap(({ claim, part }) => {
          const errors = judge(model, [part], origin.file).filter(isError);
          return errors.length > 0 ? [{ claim, errors }] : [];
        });
    return { found: [...read, ...duty], unproved };
  };
  const told: Diagnostic[] = [];
  for (let further = FURTHER; ; ) {
    const bytes = await print({ ...job, claims: [DUTY.claim, ...further.map(({ claim }) => claim)] });
    const { found, unproved } = judged(bytes, further);
    if (unproved.length === 0 || found.some(isError)) {
      const worth = found.filter(
        ({ rule, severity }) =>
          severity === 'error' || (severity === 'warning' && !TOLD_BEFORE.includes(ruleIdOf(rule))),
      );
      return { bytes, diagnostics: [...told, ...worth].map(owned) };
    }
    for (const { claim, errors } of unproved) {
      const params = {
        claim,
        file: origin.file,
        rules: [...new Set(errors.map(({ rule }) => ruleIdOf(rule)))].join(', '),
      };
      const span = { file: origin.file, start: 0, end: 0 };
      told.push(diagnostic('build/claim-left-out', { span, params }));
      // Errors only for the claim, which is not made.
      told.push(...errors.slice(0, REASONS).map((error) => ({ ...error, severity: 'warning' as const })));
    }
    further = further.filter(({ claim }) => !unproved.some((one) => one.claim === claim));
  }
}

interface Judged {
  readonly found: readonly Diagnostic[];
  readonly unproved: readonly { readonly claim: Claim; readonly errors: readonly Diagnostic[] }[];
}

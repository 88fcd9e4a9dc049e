import type { Citation } from '../content/index.ts';
import { type Diagnostic, diagnostic, isError } from '../diagnostics/index.ts';
import type { Memory, Part } from '../preflight/index.ts';
import type { Claim, PrintJob } from '../press/index.ts';
import { type Expected, provePictures, readBack, type Wanted } from '../readback/index.ts';

/** What every PDF must keep, for the press or for a screen: it is not made without. */
const DUTIES = {
  press: { claim: 'PDF/X-4', parts: ['x4', 'house'] },
  screen: { claim: 'PDF/A-2u', parts: ['a2u'] },
} as const satisfies Record<string, Duty>;

interface Duty {
  readonly claim: Claim;
  readonly parts: readonly Part[];
}

/** What it may claim besides, where that can be proved: else it is made without the claim. */
const FURTHER: readonly { readonly claim: Claim; readonly part: Part }[] = [
  { claim: 'PDF/A-2u', part: 'a2u' },
  { claim: 'PDF/UA-1', part: 'ua1' },
];

/** Found where the cause lies, with a better place: the resolution of photos. */
const TOLD_BEFORE: readonly string[] = ['C-PPI'];

/** How many findings about a claim are told; more say the same again. */
const REASONS = 3;

/** What a file was printed from, and must be read from it again. */
export interface Origin extends Wanted {
  /** The file's name as people read it. */
  readonly file: string;
  readonly citation: Citation | null;
  readonly expected: Expected;
}

export interface Printed {
  readonly bytes: Uint8Array;
  /** Errors among them mean that the bytes must not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Print = (job: PrintJob) => Promise<Uint8Array>;

type Preflight = typeof import('../preflight/index.ts');

/** Prints files and judges what was printed. */
export class Judge {
  readonly #print: Print;
  readonly #preflight: Preflight;
  readonly #memory: Memory;

  private constructor(print: Print, preflight: Preflight) {
    this.#print = print;
    this.#preflight = preflight;
    this.#memory = new preflight.Memory();
  }

  /** `print`: what makes the bytes, whatever these are. */
  static async open(print: Print): Promise<Judge> {
    return new Judge(print, await import('../preflight/index.ts'));
  }

  /**
   * One of the job's claims that is no duty and cannot be proved is left out, the file being printed again:
   * what is said of a file was proved of its very bytes.
   */
  async printProved(job: PrintJob, origin: Origin): Promise<Printed> {
    const told: Diagnostic[] = [];
    const duty = DUTIES[job.screen === undefined ? 'press' : 'screen'];
    const besides = FURTHER.filter(({ claim }) => claim !== duty.claim && job.claims?.includes(claim));
    for (let further = besides; ; ) {
      const bytes = await this.#print({ ...job, claims: [duty.claim, ...further.map(({ claim }) => claim)] });
      const { found, unproved } = this.#judged(bytes, duty, further, origin);
      if (unproved.length === 0 || found.some(isError)) {
        return { bytes, diagnostics: [...told, ...found].map((problem) => ownedBy(origin.citation, problem)) };
      }
      for (const one of unproved) told.push(...this.#leftOut(one, origin.file));
      further = further.filter(({ claim }) => !unproved.some((one) => one.claim === claim));
    }
  }

  #judged(bytes: Uint8Array, { parts }: Duty, further: typeof FURTHER, origin: Origin): Judged {
    const { file, expected, pages } = origin;
    const { judge, readModel, ruleIdOf, shownOn, textOf } = this.#preflight;
    const model = readModel(bytes, this.#memory);
    const read = [
      ...readBack(textOf(model), expected, pages.pages, file),
      ...provePictures(shownOn(model), origin, file),
    ];
    const all = judge(model, [...parts, ...further.map(({ part }) => part)], file);
    // Nearly always; else each standard is asked by itself which of the errors are its own.
    const sound = !all.some(isError);
    const duty = sound ? all : judge(model, parts, file);
    const worth = duty.filter(
      ({ rule, severity }) => severity === 'error' || (severity === 'warning' && !TOLD_BEFORE.includes(ruleIdOf(rule))),
    );
    const unproved = sound
      ? []
      : further.flatMap(({ claim, part }) => {
          const errors = judge(model, [part], file).filter(isError);
          return errors.length > 0 ? [{ claim, errors }] : [];
        });
    return { found: [...read, ...worth], unproved };
  }

  /** Errors only for the claim, which is not made. */
  #leftOut({ claim, errors }: Unproved, file: string): readonly Diagnostic[] {
    const rules = [...new Set(errors.map(({ rule }) => this.#preflight.ruleIdOf(rule)))].join(', ');
    const span = { file, start: 0, end: 0 };
    const reasons = errors.slice(0, REASONS).map((error) => ({ ...error, severity: 'warning' as const }));
    return [diagnostic('build/claim-left-out', { span, params: { claim, file, rules } }), ...reasons];
  }
}

interface Unproved {
  readonly claim: Claim;
  readonly errors: readonly Diagnostic[];
}

interface Judged {
  readonly found: readonly Diagnostic[];
  readonly unproved: readonly Unproved[];
}

function ownedBy(citation: Citation | null, problem: Diagnostic): Diagnostic {
  return problem.citation === null && citation !== null ? { ...problem, citation: citation.id } : problem;
}

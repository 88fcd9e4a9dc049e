import { performance } from 'node:perf_hooks';
import {
  type Diagnostic,
  type MessageLang,
  printTerminal,
  type Sources,
  summarise,
  toJson,
} from '../diagnostics/index.ts';
import { EXIT } from './command.ts';
import type { Speech } from './common.ts';

/** What a command has to say at its end. */
export interface Outcome {
  /** Null where no command could be made out. */
  readonly command: string | null;
  readonly ok: boolean;
  readonly made: readonly string[];
  readonly kept: readonly string[];
  readonly reprint: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** For people, on stdout; left out with `--json` and `--quiet`. */
  readonly said: readonly string[];
  /** What this command adds to the object of `--json`, and to each problem in it. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly aside?: (problem: Diagnostic) => Readonly<Record<string, unknown>>;
}

const DEFAULT_WIDTH = 100;

/** Says it, and gives the exit status. */
export function report(outcome: Outcome, { json, quiet }: Speech, lang: MessageLang, env: NodeJS.ProcessEnv): number {
  const { command, ok, made, kept, reprint, diagnostics, sources } = outcome;
  if (json) {
    const summary = { ...summarise(diagnostics), ms: Math.round(performance.now()) };
    const printed = diagnostics.map((problem) => ({ ...toJson(problem, sources, lang), ...outcome.aside?.(problem) }));
    const object = { ok, command, made, kept, reprint, ...outcome.more, diagnostics: printed, summary };
    process.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
  } else {
    if (!quiet && outcome.said.length > 0) process.stdout.write(`${outcome.said.join('\n')}\n`);
    const weighty = quiet ? diagnostics.filter(({ severity }) => severity !== 'note') : diagnostics;
    const colour = process.stderr.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
    // Some terminals call themselves 0 columns wide.
    const width = process.stderr.columns || DEFAULT_WIDTH;
    process.stderr.write(printTerminal(weighty, { sources, lang, colour, width }));
  }
  return statusOf(ok, diagnostics);
}

function statusOf(ok: boolean, diagnostics: readonly Diagnostic[]): number {
  if (diagnostics.some(({ rule }) => rule === 'laurel/fault')) return EXIT.fault;
  if (diagnostics.some(({ rule }) => rule === 'build/interrupted')) return EXIT.interrupted;
  if (diagnostics.some(({ rule }) => rule.startsWith('usage/'))) return EXIT.usage;
  return ok ? EXIT.done : EXIT.errors;
}

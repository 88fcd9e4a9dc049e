import type { Code, MessageLang, Params } from '../diagnostics/index.ts';

/** A text of the command line's own, in each language that messages come in. */
export type Said = Readonly<Record<MessageLang, string>>;

export interface OptionSpec {
  /** As commander has it: `--out <DIR>`. */
  readonly flags: string;
  readonly help: Said;
}

/** How a command is called. */
export interface CommandSpec {
  readonly name: string;
  /** As commander has it: `[ID...]`; null where the command takes no arguments. */
  readonly arguments: { readonly form: string; readonly help: Said } | null;
  readonly options: readonly OptionSpec[];
  readonly help: Said;
}

/** What was typed, cut into its parts and not yet understood. */
export interface Given {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Wrong usage, by its code in the catalogue. */
export interface Misuse {
  readonly rule: Code;
  readonly params: Params;
}

/** Where a command runs and speaks to. */
export interface Setting {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly lang: MessageLang;
}

/** What `parse` makes of what was given. */
export type Parsed<T> = { readonly options: T } | { readonly misuse: readonly Misuse[] };

/** Exit statuses. */
export const EXIT = { done: 0, errors: 1, usage: 2, fault: 3, interrupted: 130 } as const;

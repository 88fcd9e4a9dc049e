import type { Text } from '../../diagnostics/index.ts';
import { type Data, originOf, type Value } from './data.ts';

/** What a name stands for, and where its text was written. */
interface Bound {
  readonly value: Value;
  readonly origin: Text | null;
}

/** The names that expressions see at one place of a template: those bound there, then those around it. */
export class Scope {
  readonly #outer: Scope | null;
  readonly #names = new Map<string, Bound>();

  constructor(outer: Scope | null) {
    this.#outer = outer;
  }

  /** The outermost scope: the fields of a context. */
  static of(context: Data): Scope {
    const scope = new Scope(null);
    for (const [name, value] of Object.entries(context)) scope.bind(name, value, originOf(context, name));
    return scope;
  }

  bind(name: string, value: Value, origin: Text | null): void {
    this.#names.set(name, { value, origin });
  }

  find(name: string): Bound | null {
    return this.#names.get(name) ?? this.#outer?.find(name) ?? null;
  }
}

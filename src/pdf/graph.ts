import { Ref, type Value } from './objects.ts';
import type { Objects } from './write.ts';

/** Objects added to those of a file that was read, which stay as they are. */
export class Graph implements Objects {
  readonly #base: Objects | null;
  readonly #added = new Map<number, Value>();
  #next: number;

  constructor(base: (Objects & { readonly numbers: readonly number[] }) | null) {
    this.#base = base;
    this.#next = (base?.numbers.at(-1) ?? 0) + 1;
  }

  get(num: number): Value {
    return this.#added.has(num) ? (this.#added.get(num) ?? null) : (this.#base?.get(num) ?? null);
  }

  add(value: Value): Ref {
    const ref = this.reserve();
    this.put(ref, value);
    return ref;
  }

  /** A number for an object that others are to name before it is made. */
  reserve(): Ref {
    return new Ref(this.#next++, 0);
  }

  put(ref: Ref, value: Value): void {
    this.#added.set(ref.num, value);
  }
}

import type { PdfFile, Stream } from '../../pdf/index.ts';
import { type Icc, readIcc } from './icc.ts';
import { type Program, readProgram } from './program.ts';

/** Bytes of streams that are kept at most; then all is forgotten, and learned anew. */
const MOST = 8 << 20;

interface Kept<T> {
  readonly raw: Buffer;
  readonly value: T;
}

/** What was made of streams that many files share byte for byte: the profile of a press, the border of certificates. */
export class Memory {
  readonly #profiles = new Map<string, Kept<Icc | null>[]>();
  readonly #programs = new Map<string, Kept<Program | null>[]>();
  #size = 0;

  profile(file: PdfFile, stream: Stream): Icc | null {
    return this.#recall(this.#profiles, file, stream, () => readIcc(file.read(stream)));
  }

  program(file: PdfFile, stream: Stream): Program | null {
    return this.#recall(this.#programs, file, stream, () => {
      const data = file.read(stream);
      return data && readProgram(data);
    });
  }

  /** Streams are told apart by their bytes as they lie in the file, and by how these are packed. */
  #recall<T>(kept: Map<string, Kept<T>[]>, file: PdfFile, stream: Stream, make: () => T): T {
    const { raw, dict } = stream;
    // Parameters may refer to other objects: what they say is not worth comparing.
    if (dict.has('DecodeParms') || dict.has('DP')) return make();
    const key = `${file.filtersOf(stream).join(' ')} ${raw.length}`;
    const known = kept.get(key)?.find((one) => one.raw.equals(raw));
    if (known) return known.value;
    const value = make();
    // Damage is noted in the file that has it, each time.
    if (value === null) return value;
    this.#size += raw.length;
    if (this.#size > MOST) {
      this.#profiles.clear();
      this.#programs.clear();
      this.#size = raw.length;
    }
    kept.set(key, [...(kept.get(key) ?? []), { raw: Buffer.from(raw), value }]);
    return value;
  }
}

import type { Box, ShapedGlyph } from './library.ts';

/** What a face says of itself; lengths in thousandths of an em. */
export interface Metrics {
  /** SHA-256 of the plain sfnt, in hexadecimal digits. */
  readonly digest: string;
  readonly postscriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** Answers kept in a run, of each kind: words of a few thousand citations, not of a file that is one endless paragraph. */
const KEPT = 20_000;
/** Answers handed on to the next run, of each kind, those of this run first. */
const HANDED_ON = 6_000;
/** Characters of the longest text handed on. */
const LONGEST = 64;

/** A glyph by its id where that says all, else id, length of its text, advance, dx and dy. */
type KeptGlyph = number | readonly [id: number, length: number, advance: number, dx: number, dy: number];

/** What is handed on, as pairs of question and answer. */
interface Kept {
  readonly metrics: Metrics | null;
  readonly has: readonly (readonly [codePoint: number, has: 0 | 1])[];
  readonly shaped: readonly (readonly [question: string, glyphs: readonly KeptGlyph[]])[];
  readonly widths: readonly (readonly [id: number, width: number])[];
  readonly inks: readonly (readonly [id: number, box: readonly [number, number, number, number]])[];
}

/** What was asked of one font file and answered, in this run and, where `line` is what `write` gave then, in earlier ones. */
export class FileMemory {
  #line: string | null;
  #isUsed = false;
  #isNewer = false;
  #metrics: Metrics | null = null;
  readonly #has = new Map<number, boolean>();
  readonly #shaped = new Map<string, readonly ShapedGlyph[]>();
  readonly #inks = new Map<number, Box>();
  #earlier = unfolded(null);

  constructor(line: string | null) {
    this.#line = line;
  }

  /** Whether anything was asked in this run. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** Whether anything was answered that no earlier run knew. */
  get isNewer(): boolean {
    return this.#isNewer;
  }

  /** Each question is answered by `answer` where nobody knows yet; what it throws is thrown, and nothing kept. */
  metrics(answer: () => Metrics): Metrics {
    this.#open();
    this.#metrics ??= this.#earlier.metrics ?? this.#learn(answer());
    return this.#metrics;
  }

  has(codePoint: number, answer: () => boolean): boolean {
    const known = this.#has.get(codePoint);
    if (known !== undefined) return known;
    this.#open();
    const earlier = this.#earlier.has.get(codePoint);
    return keep(this.#has, codePoint, earlier === undefined ? this.#learn(answer()) : earlier === 1);
  }

  /** `question` is the text with all that its shaping depends on. */
  shaped(question: string, text: string, answer: () => readonly ShapedGlyph[]): readonly ShapedGlyph[] {
    const known = this.#shaped.get(question);
    if (known !== undefined) return known;
    this.#open();
    const earlier = this.#earlier.shaped.get(question);
    return keep(
      this.#shaped,
      question,
      earlier === undefined ? this.#learn(answer()) : unfoldGlyphs(text, earlier, this.#earlier.widths),
    );
  }

  ink(id: number, answer: () => Box): Box {
    const known = this.#inks.get(id);
    if (known !== undefined) return known;
    this.#open();
    const earlier = this.#earlier.inks.get(id);
    if (earlier === undefined) return keep(this.#inks, id, this.#learn(answer()));
    const [left, bottom, right, top] = earlier;
    return keep(this.#inks, id, { left, bottom, right, top });
  }

  /** One line, to be read by the next run: what was asked in this one, then as much of what is older as there is room for. */
  write(): string {
    this.#open();
    const earlier = this.#earlier;
    const widths = new Map(earlier.widths);
    for (const { id, width } of [...this.#shaped.values()].flat()) widths.set(id, width);
    const short = [...this.#shaped].filter(([question]) => question.length <= LONGEST);
    const metrics = this.#metrics ?? earlier.metrics;
    const kept: Kept = {
      // A font that says nonsense of itself is asked anew.
      metrics: metrics !== null && Object.values(metrics).every(isWritable) ? metrics : null,
      has: handedOn(this.#has, earlier.has, (has) => (has ? 1 : 0)),
      shaped: handedOn(new Map(short), earlier.shaped, (glyphs) => glyphs.map(foldGlyph)),
      widths: [...widths],
      inks: handedOn(this.#inks, earlier.inks, ({ left, bottom, right, top }) => [left, bottom, right, top] as const),
    };
    return JSON.stringify(kept);
  }

  #open(): void {
    this.#isUsed = true;
    if (this.#line === null) return;
    this.#earlier = unfolded(this.#line);
    this.#line = null;
  }

  #learn<T>(answer: T): T {
    this.#isNewer = true;
    return answer;
  }
}

function keep<K, V>(answers: Map<K, V>, question: K, answer: V): V {
  if (answers.size >= KEPT) answers.clear();
  answers.set(question, answer);
  return answer;
}

function handedOn<K, V, W>(
  asked: ReadonlyMap<K, V>,
  earlier: ReadonlyMap<K, W>,
  fold: (answer: V) => W,
): readonly (readonly [K, W])[] {
  const older = [...earlier].filter(([question]) => !asked.has(question));
  const folded = [...asked].map(([question, answer]) => [question, fold(answer)] as const);
  return [...folded, ...older].filter(([, answer]) => isWritable(answer)).slice(0, HANDED_ON);
}

/** JSON has no infinite numbers, and none that are no number: damaged fonts have. */
function isWritable(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.every(isWritable);
  return typeof answer === 'number' ? Number.isFinite(answer) : true;
}

function foldGlyph({ id, text, width, advance, dx, dy }: ShapedGlyph): KeptGlyph {
  const plain = advance === width && dx === 0 && dy === 0 && text !== '' && text.length === lengthAt(text, 0);
  return plain ? id : [id, text.length, advance, dx, dy];
}

function unfoldGlyphs(
  text: string,
  glyphs: readonly KeptGlyph[],
  widths: ReadonlyMap<number, number>,
): readonly ShapedGlyph[] {
  let at = 0;
  return glyphs.map((glyph) => {
    const id = typeof glyph === 'number' ? glyph : glyph[0];
    const width = widths.get(id) ?? 0;
    const [, length, advance, dx, dy] = typeof glyph === 'number' ? [id, lengthAt(text, at), width, 0, 0] : glyph;
    const start = at;
    at += length;
    return { id, text: text.slice(start, at), width, advance, dx, dy };
  });
}

/** Of the character there, in UTF-16 units; 0 at the end. */
function lengthAt(text: string, at: number): number {
  const codePoint = text.codePointAt(at);
  if (codePoint === undefined) return 0;
  return codePoint > 0xffff ? 2 : 1;
}

interface Earlier {
  readonly metrics: Metrics | null;
  readonly has: ReadonlyMap<number, 0 | 1>;
  readonly shaped: ReadonlyMap<string, readonly KeptGlyph[]>;
  readonly widths: ReadonlyMap<number, number>;
  readonly inks: ReadonlyMap<number, readonly [number, number, number, number]>;
}

function unfolded(line: string | null): Earlier {
  const { metrics, has, shaped, widths, inks }: Kept =
    line === null ? { metrics: null, has: [], shaped: [], widths: [], inks: [] } : JSON.parse(line);
  return { metrics, has: new Map(has), shaped: new Map(shaped), widths: new Map(widths), inks: new Map(inks) };
}

import { Damage, labelOf, Stream, type Value, View } from '../../pdf/index.ts';
import { type Drawing, emptyDrawing } from './events.ts';
import { matrixOf, times } from './matrix.ts';
import { Painter } from './painter.ts';
import { Pass } from './pass.ts';
import type { Home, Run, Shared } from './run.ts';
import { START } from './state.ts';

/** Forms within forms; deeper ones are a circle, or as good as one. */
const DEEPEST = 12;

/** Operators of one page, forms within it counted as often as they are drawn. */
const MOST_OPERATORS = 5_000_000;

/** Carries out a page's content (ISO 32000-1 Annex A) and keeps what it does. */
export class Interpreter implements Home {
  readonly #shared: Shared;
  readonly #drawing: Drawing = emptyDrawing();
  readonly #painter: Painter;
  #left = MOST_OPERATORS;
  /** The forms that are being drawn: one that draws itself never ends. */
  readonly #open = new Set<Stream>();

  constructor(shared: Shared, pageArea: number) {
    this.#shared = shared;
    this.#painter = new Painter(this.#drawing, shared, pageArea);
  }

  page(data: Uint8Array, resources: View, label: string | null): Drawing {
    this.#run({ source: data, resources, state: START, marks: [], stream: null, label, depth: 0 });
    return this.#drawing;
  }

  #run(run: Run): void {
    try {
      new Pass(this, this.#shared, this.#drawing, this.#painter, run).through();
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.#drawing.faults.add(`${run.label ?? 'Contents'}: ${error.message}`);
    }
  }

  count(times: number): boolean {
    this.#left -= times;
    return this.#left >= 0;
  }

  form(value: Value, { state, resources, marks, depth }: Pick<Run, 'state' | 'resources' | 'marks' | 'depth'>): void {
    const stream = this.#shared.file.resolve(value);
    if (!(stream instanceof Stream) || depth >= DEEPEST) return;
    const view = new View(this.#shared.file, stream);
    const { file, memory } = this.#shared;
    const source = memory.program(file, stream);
    if (source === null) return;
    const label = labelOf(stream);
    if (this.#open.has(stream)) {
      this.#drawing.faults.add(`${label}: Do ${label}`);
      return;
    }
    this.#open.add(stream);
    this.#run({
      source,
      resources: view.has('Resources') ? view.view('Resources') : resources,
      state: { ...state, ctm: times(matrixOf(view.numbers('Matrix')), state.ctm) },
      marks,
      stream: view.has('StructParents') ? label : null,
      label,
      depth: depth + 1,
    });
    this.#open.delete(stream);
  }
}

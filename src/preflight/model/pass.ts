import { Damage, Dict, Name, Str, type Value, View } from '../../pdf/index.ts';
import { UNKNOWN } from './colour.ts';
import type { Drawing, Mark } from './events.ts';
import { type Font, readFont } from './font.ts';
import { Marks } from './marks.ts';
import { IDENTITY, type Matrix, matrixOf, times } from './matrix.ts';
import type { Painter } from './painter.ts';
import { type Operation, readOperations } from './program.ts';
import type { Home, Run, Shared } from './run.ts';
import { initial, START, type State } from './state.ts';

/** One content stream being carried out. */
export class Pass {
  readonly #home: Home;
  readonly #shared: Shared;
  readonly #drawing: Drawing;
  readonly #painter: Painter;
  readonly #run: Run;
  readonly #marks: Marks;
  readonly #saved: State[] = [];
  #state: State;
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #leading = 0;
  #textObjects = 0;

  constructor(home: Home, shared: Shared, drawing: Drawing, painter: Painter, run: Run) {
    this.#home = home;
    this.#shared = shared;
    this.#drawing = drawing;
    this.#painter = painter;
    this.#run = run;
    this.#state = run.state;
    this.#marks = new Marks(drawing, run.stream, run.marks);
  }

  through(): void {
    const { source } = this.#run;
    const each = (operation: Operation): void => {
      if (!this.#home.count(operation.times)) throw new Damage('operators > 5000000');
      this.#operator(operation);
    };
    if ('operations' in source) {
      for (const operation of source.operations) each(operation);
      if (source.damage) throw source.damage;
    } else readOperations(source, each);
    this.#marks.finish();
  }

  #operator({ operator, operands, times: repeated }: Operation): void {
    const n = numbersOf(operands);
    const [a = 0, b = 0, c = 0, d = 0] = n;
    switch (operator) {
      case 'q':
        this.#saved.push(this.#state);
        this.#drawing.deepest = Math.max(this.#drawing.deepest, this.#saved.length);
        return;
      case 'Q': {
        const back = this.#saved.pop();
        if (back) this.#state = back;
        else this.#drawing.faults.add(`${this.#run.label ?? 'Contents'}: Q`);
        return;
      }
      case 'cm':
        this.#set({ ctm: times(matrixOf(n), this.#state.ctm) });
        return;
      case 'w':
        this.#set({ lineWidth: a });
        return;
      case 'gs':
        this.#extended(nameOf(operands[0]));
        return;
      case 'm':
        this.#painter.segments(repeated);
        return;
      case 'BI':
        this.#painter.inline(new View(this.#shared.file, operands[0]), this.#run.resources, this.#state, this.#marks);
        return;
      case 're':
        this.#painter.rectangle(this.#state.ctm, a, b, c, d);
        return;
      case 'h':
        return;
      case 'f':
      case 'F':
      case 'f*':
        this.#painter.path(this.#state, this.#marks, true, false);
        return;
      case 'S':
      case 's':
        this.#painter.path(this.#state, this.#marks, false, true);
        return;
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#painter.path(this.#state, this.#marks, true, true);
        return;
      case 'n':
        this.#painter.noPath();
        return;
      case 'sh':
        this.#painter.shading(this.#named('Shading', operands[0]), this.#run.resources, this.#state, this.#marks);
        return;
      case 'BMC':
      case 'BDC':
        this.#marks.begin(nameOf(operands[0]) ?? '', this.#properties(operands[1]));
        return;
      case 'EMC':
        this.#marks.end();
        return;
      case 'Do':
        this.#object(operands[0]);
        return;
      default:
        if (!this.#textOperator(operator, operands, n)) this.#colour(operator, operands, n);
    }
  }

  #colour(operator: string, operands: readonly Value[], values: readonly number[]): void {
    const kind = operator.toLowerCase();
    const key = operator === kind ? 'fill' : 'stroke';
    const device = DEVICES.get(kind);
    const { spaces } = this.#shared;
    if (device !== undefined) this.#set({ [key]: { space: spaces.of(device, this.#run.resources), values } });
    else if (kind === 'cs') this.#set({ [key]: initial(spaces.of(operands[0] ?? null, this.#run.resources)) });
    else if (kind === 'sc' || kind === 'scn') {
      this.#set({ [key]: { space: this.#state[key].space, values } });
      const pattern = operands.at(-1);
      if (pattern instanceof Name) this.#pattern(pattern);
    }
  }

  /** Whether it is one. */
  #textOperator(operator: string, operands: readonly Value[], n: readonly number[]): boolean {
    const [a = 0, b = 0] = n;
    switch (operator) {
      case 'BT':
        this.#text = this.#line = IDENTITY;
        this.#textObjects++;
        return true;
      case 'Td':
      case 'TD':
        if (operator === 'TD') this.#leading = -b;
        this.#newLine(a, b);
        return true;
      case 'T*':
        this.#newLine(0, -this.#leading);
        return true;
      case 'TL':
        this.#leading = a;
        return true;
      case 'Tm':
        this.#text = this.#line = matrixOf(n);
        return true;
      case 'Tf':
        this.#set({ font: this.#font(this.#named('Font', operands[0])), size: a });
        return true;
      case 'Tr':
        this.#set({ mode: a });
        return true;
      case "'":
      case '"':
        this.#newLine(0, -this.#leading);
        this.#show(operands.at(-1));
        return true;
      case 'Tj':
      case 'TJ':
        this.#show(operands[0]);
        return true;
      default:
        return false;
    }
  }

  #newLine(x: number, y: number): void {
    this.#line = times([1, 0, 0, 1, x, y], this.#line);
    this.#text = this.#line;
  }

  #show(value: Value | undefined): void {
    const parts = Array.isArray(value) ? (value as readonly Value[]) : [value ?? null];
    const bytes = parts.map((part) => (part instanceof Str ? part.bytes : '')).join('');
    const matrix = times(this.#text, this.#state.ctm);
    this.#painter.text(bytes, this.#state, matrix, this.#textObjects, this.#marks);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #named(kind: string, name: Value | undefined): Value {
    const text = nameOf(name);
    return text === null ? null : this.#run.resources.view(kind).raw(text);
  }

  #font(value: Value): Font | null {
    const { file, fonts } = this.#shared;
    const dict = file.resolve(value);
    if (!(dict instanceof Dict)) return null;
    const font = fonts.get(dict) ?? readFont(file, dict);
    fonts.set(dict, font);
    return font;
  }

  #properties(value: Value | undefined): View {
    const { file } = this.#shared;
    return new View(file, value instanceof Name ? this.#named('Properties', value) : value);
  }

  /** An ExtGState: what it sets, and the dictionary itself for the rules. */
  #extended(name: string | null): void {
    const view = this.#run.resources.view('ExtGState').view(name ?? '');
    if (!view.exists) return;
    this.#drawing.states.set(view.dict, view);
    const [OP, op] = [view.value('OP'), view.value('op')];
    const font = view.list('Font');
    this.#set({
      lineWidth: view.number('LW') ?? this.#state.lineWidth,
      opm: view.number('OPM') ?? this.#state.opm,
      overprintStroke: typeof OP === 'boolean' ? OP : this.#state.overprintStroke,
      overprintFill: typeof op === 'boolean' ? op : typeof OP === 'boolean' ? OP : this.#state.overprintFill,
      ...(font.length === 2 ? { font: this.#font(font[0] ?? null), size: view.numbers('Font')[0] ?? 0 } : {}),
    });
  }

  #pattern(name: Name): void {
    const value = this.#named('Pattern', name);
    const view = new View(this.#shared.file, value);
    if (view.has('Shading')) return;
    // A tile is drawn as decoration: whatever paints with it stands in marked content of its own.
    const tile: Mark = { tag: 'Artifact', mcid: null, artifact: true, aid: false, lang: null, said: null };
    const state: State = { ...START, ctm: this.#run.state.ctm };
    const { depth, resources } = this.#run;
    this.#home.form(value, { state, resources, marks: [tile], depth });
  }

  #object(name: Value | undefined): void {
    const { file, spaces } = this.#shared;
    const value = this.#named('XObject', name);
    const view = new View(file, value);
    if (!view.exists) {
      this.#drawing.faults.add(`/XObject /${nameOf(name) ?? ''}`);
      return;
    }
    if (view.name('Subtype') === 'Image') {
      this.#painter.image(view, this.#run.resources, this.#state, this.#marks);
      return;
    }
    this.#drawing.forms.set(view.dict, view);
    if (view.name('Subtype') !== 'Form') return;
    const group = view.view('Group');
    if (group.name('S') === 'Transparency' && group.has('CS')) {
      const space = spaces.of(group.raw('CS'), this.#run.resources);
      if (space !== UNKNOWN) this.#drawing.groups.push({ space, object: view.label });
    }
    const { depth, resources } = this.#run;
    this.#home.form(value, { state: this.#state, resources, marks: this.#marks.open, depth });
  }
}

const DEVICES: ReadonlyMap<string, Name> = new Map([
  ['g', new Name('DeviceGray')],
  ['rg', new Name('DeviceRGB')],
  ['k', new Name('DeviceCMYK')],
]);

function nameOf(value: Value | undefined): string | null {
  return value instanceof Name ? value.text : null;
}

/** Nearly always all of them, which then need not be picked out. */
function numbersOf(operands: readonly Value[]): readonly number[] {
  for (const item of operands) if (typeof item !== 'number') return operands.filter((one) => typeof one === 'number');
  return operands as readonly number[];
}

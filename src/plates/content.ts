import { Damage, Dict, Lexer, Name, Stream, type Value, View, Word } from '../pdf/index.ts';
import type { Brush, State } from './brush.ts';
import { type Names, nameOf, unabridged } from './names.ts';
import type { PlateCopy } from './plate.ts';

/** A content stream to be copied for a plate, and what holds where it begins. */
export interface Source {
  readonly data: Uint8Array;
  readonly resources: View;
  readonly state: State;
  readonly depth: number;
  /** Its colours are not its own: an uncoloured tile, or a glyph that is a stencil (`d1`). */
  readonly colourless: boolean;
}

/** Operators that paint a path: whether they fill, stroke and close it first, and by which rule they fill. */
const PATHS: Readonly<Record<string, { fill: boolean; stroke: boolean; close: boolean; rule: string }>> = {
  f: { fill: true, stroke: false, close: false, rule: '' },
  F: { fill: true, stroke: false, close: false, rule: '' },
  'f*': { fill: true, stroke: false, close: false, rule: '*' },
  S: { fill: false, stroke: true, close: false, rule: '' },
  s: { fill: false, stroke: true, close: true, rule: '' },
  B: { fill: true, stroke: true, close: false, rule: '' },
  'B*': { fill: true, stroke: true, close: false, rule: '*' },
  b: { fill: true, stroke: true, close: true, rule: '' },
  'b*': { fill: true, stroke: true, close: true, rule: '*' },
};

const DEVICES: Readonly<Record<string, string>> = { g: 'DeviceGray', rg: 'DeviceRGB', k: 'DeviceCMYK' };

/**
 * Copies one content stream for a plate: operators that paint nothing on it are left out,
 * colours become gray, and all else stays as it was written.
 */
export class ContentCopy {
  readonly #plate: PlateCopy;
  readonly #source: Source;
  readonly #names: Names;
  readonly #parts: string[] = [];
  readonly #saved: State[] = [];
  #state: State;
  #colourless: boolean;

  constructor(plate: PlateCopy, source: Source, names: Names) {
    this.#plate = plate;
    this.#source = source;
    this.#names = names;
    this.#state = source.state;
    this.#colourless = source.colourless;
  }

  /** One character for each byte. What comes after damage is lost, and the plate told of it. */
  through(): string {
    try {
      this.#run();
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.#plate.damaged(error.message);
    }
    for (; this.#saved.length > 0; this.#saved.pop()) this.#parts.push('Q');
    return this.#parts.join('\n');
  }

  #run(): void {
    const { data } = this.#source;
    const text = Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1');
    const lexer = new Lexer(data, 0, false);
    let operands: Value[] = [];
    let start = 0;
    for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
      if (!(item instanceof Word)) {
        operands.push(item);
        continue;
      }
      this.#plate.count();
      if (item.text === 'BI') this.#inline(lexer);
      else {
        const written = text.slice(start, lexer.at);
        if (!this.#replaced(item.text, operands, written)) this.#parts.push(written);
      }
      operands = [];
      lexer.skipBlanks();
      start = lexer.at;
    }
  }

  /** Writes what stands on the plate for an operator, or nothing; false where it is kept as it is. */
  #replaced(operator: string, operands: readonly Value[], written: string): boolean {
    const path = PATHS[operator];
    if (path) {
      const [fill, stroke] = [path.fill && this.#reaches('fill'), path.stroke && this.#reaches('stroke')];
      const paint = fill ? `${stroke ? 'B' : 'f'}${path.rule}` : stroke ? 'S' : 'n';
      this.#parts.push(path.close ? `h ${paint}` : paint);
      return true;
    }
    const n = operands.filter((item) => typeof item === 'number');
    switch (operator) {
      case 'q':
        this.#saved.push(this.#state);
        return false;
      case 'Q': {
        const back = this.#saved.pop();
        if (back) this.#state = back;
        return back === undefined;
      }
      case 'gs':
        this.#extended(operands[0]);
        return true;
      case 'sh':
        this.#shade(operands[0]);
        return true;
      case 'Do':
        this.#object(operands[0]);
        return true;
      case 'Tf': {
        const font = this.#plate.font(this.#named('Font', operands[0]), this.#source.resources);
        this.#parts.push(`${this.#names.of('Font', font)} ${n[0] ?? 0} Tf`);
        return true;
      }
      case 'Tr':
        this.#set({ mode: n[0] ?? 0 });
        return false;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        this.#show(written);
        return true;
      case 'd1':
        this.#colourless = true;
        return false;
      default:
        return this.#colour(operator, operands, n);
    }
  }

  #colour(operator: string, operands: readonly Value[], n: readonly number[]): boolean {
    const lower = operator.toLowerCase();
    const device = DEVICES[lower];
    if (device === undefined && !['cs', 'sc', 'scn'].includes(lower)) return false;
    if (this.#colourless) return true;
    const which = operator === lower ? 'fill' : 'stroke';
    const { resources } = this.#source;
    if (device !== undefined) {
      const space = this.#plate.space(new Name(device), resources);
      this.#paintWith(which, { kind: 'colour', space, values: n });
    } else if (lower === 'cs') {
      const space = this.#plate.space(operands[0] ?? null, resources);
      const under = this.#plate.under(operands[0] ?? null, resources);
      this.#set(which === 'fill' ? { fillUnder: under } : { strokeUnder: under });
      if (space.family !== 'Pattern') this.#paintWith(which, this.#plate.initial(space));
      else this.#set({ [which]: { kind: 'none' } });
    } else {
      const name = operands.at(-1);
      const brush = this.#state[which];
      if (name instanceof Name) this.#pattern(which, name, n);
      else if (brush.kind === 'colour') this.#paintWith(which, { ...brush, values: n });
    }
    return true;
  }

  #paintWith(which: 'fill' | 'stroke', brush: Extract<Brush, { kind: 'colour' }>): void {
    this.#set({ [which]: brush });
    this.#parts.push(this.#plate.colour(brush, which, this.#names, this.#source.resources));
  }

  #pattern(which: 'fill' | 'stroke', name: Name, n: readonly number[]): void {
    const { resources, depth } = this.#source;
    const under = which === 'fill' ? this.#state.fillUnder : this.#state.strokeUnder;
    const made = this.#plate.pattern(this.#named('Pattern', name), resources, depth, under, n);
    this.#set({ [which]: made.brush });
    if (made.value === null) return;
    const [cs, scn] = which === 'fill' ? ['cs', 'scn'] : ['CS', 'SCN'];
    const space = made.gray === null ? '/Pattern' : this.#names.of('ColorSpace', this.#plate.uncoloured);
    this.#parts.push(`${space} ${cs} ${made.gray ?? ''} ${this.#names.of('Pattern', made.value)} ${scn}`);
  }

  #reaches(which: 'fill' | 'stroke'): boolean {
    if (this.#colourless) return true;
    const { overprintFill, overprintStroke, overprintMode: mode } = this.#state;
    const on = which === 'fill' ? overprintFill : overprintStroke;
    return this.#plate.reaches(this.#state[which], { on, mode });
  }

  /** Text is shown all the same, for it moves what follows; what does not reach the plate is neither filled nor stroked. */
  #show(written: string): void {
    const mode = Math.max(0, Math.trunc(this.#state.mode)) % 8;
    const fill = mode % 4 === 0 || mode % 4 === 2;
    const stroke = mode % 4 === 1 || mode % 4 === 2;
    const [fills, strokes] = [fill && this.#reaches('fill'), stroke && this.#reaches('stroke')];
    const instead = (fills ? (strokes ? 2 : 0) : strokes ? 1 : 3) + (mode >= 4 ? 4 : 0);
    if (instead === mode) this.#parts.push(written);
    else this.#parts.push(`${instead} Tr`, written, `${mode} Tr`);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #named(kind: string, name: Value | undefined): Value {
    const text = nameOf(name);
    return text === null ? null : this.#source.resources.view(kind).raw(text);
  }

  #extended(name: Value | undefined): void {
    const view = new View(this.#plate.file, this.#named('ExtGState', name));
    if (!view.exists) return;
    const [OP, op] = [view.value('OP'), view.value('op')];
    const { overprintFill, overprintStroke, overprintMode } = this.#state;
    this.#set({
      overprintStroke: typeof OP === 'boolean' ? OP : overprintStroke,
      overprintFill: typeof op === 'boolean' ? op : typeof OP === 'boolean' ? OP : overprintFill,
      overprintMode: view.number('OPM') ?? overprintMode,
    });
    this.#parts.push(`${this.#names.of('ExtGState', this.#plate.extended(view))} gs`);
  }

  #shade(name: Value | undefined): void {
    const { overprintFill: on, overprintMode: mode } = this.#state;
    const made = this.#plate.shading(this.#named('Shading', name), this.#source.resources);
    if (made === null || !this.#plate.reaches({ kind: 'shading', space: made.space }, { on, mode })) return;
    this.#parts.push(`${this.#names.of('Shading', made.value)} sh`);
  }

  #object(name: Value | undefined): void {
    const { resources, depth } = this.#source;
    const stream = this.#plate.file.resolve(this.#named('XObject', name));
    if (!(stream instanceof Stream)) return;
    const kind = new View(this.#plate.file, stream).name('Subtype');
    if (kind === 'Image') this.#image(stream);
    if (kind !== 'Form') return;
    const form = this.#plate.form(stream, { resources, state: this.#state, depth, colourless: this.#colourless });
    if (form !== null) this.#parts.push(`${this.#names.of('XObject', form)} Do`);
  }

  #image(stream: Stream): void {
    const view = new View(this.#plate.file, stream);
    if (view.is('ImageMask')) {
      if (this.#reaches('fill')) this.#parts.push(`${this.#names.of('XObject', stream)} Do`);
      return;
    }
    const { overprintFill: on, overprintMode: mode } = this.#state;
    const made = this.#plate.image(stream, this.#source.resources, { on, mode });
    if (made === 'white') this.#parts.push('q 1 g 0 0 1 1 re f Q');
    else if (made !== null) this.#parts.push(`${this.#names.of('XObject', made)} Do`);
  }

  /** `BI … ID … EI` becomes a picture like others. */
  #inline(lexer: Lexer): void {
    const entries = new Map<string, Value>([['Subtype', new Name('Image')]]);
    for (let key = lexer.next(); !(key instanceof Word); key = lexer.next()) {
      const value = lexer.next();
      if (!(key instanceof Name) || value === undefined || value instanceof Word) throw new Damage('BI');
      entries.set(key.text, value);
    }
    const { bytes } = lexer;
    const start = lexer.at + 1;
    const blank = (byte: number | undefined): boolean => byte === undefined || byte <= 32;
    let at = start;
    while (at < bytes.length) {
      if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && blank(bytes[at - 1]) && blank(bytes[at + 2])) break;
      at++;
    }
    lexer.at = at + 2;
    this.#image(new Stream(new Dict(unabridged(entries), null), bytes.subarray(start, Math.max(start, at - 1)), null));
  }
}

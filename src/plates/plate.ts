import { Damage, Dict, Name, type PdfFile, Stream, type Value, View } from '../pdf/index.ts';
import type { Space } from '../preflight/index.ts';
import { blendFor } from './blend.ts';
import { BLACK, type Brush, keyOf, START } from './brush.ts';
import { ContentCopy, type Source } from './content.ts';
import { GraySpaces } from './gray.ts';
import { type Ink, isSpotSpace, kindOf, type Overprint, reaches, tintOf } from './inks.ts';
import { Names } from './names.ts';
import { decimal, grayGroup, isPicture, streamOf } from './objects.ts';
import type { Found, Shared } from './shared.ts';

/** Forms within forms; deeper ones are a circle, or as good as one. */
const DEEPEST = 12;

/** Operators of one page on one plate, each form counted once for each state that it is drawn in. */
const MOST_OPERATORS = 5_000_000;

/** One page's content, forms and resources, copied for one plate. */
export class PlateCopy {
  readonly file: PdfFile;
  /** The space of tiles that take their colour from outside. */
  readonly uncoloured: Value = [new Name('Pattern'), new Name('DeviceGray')];
  /** Whether anything but paper is painted. */
  inked = false;
  readonly #shared: Shared;
  readonly #ink: Ink;
  readonly #found: Found;
  readonly #grays: GraySpaces;
  #left = MOST_OPERATORS;
  readonly #open = new Set<Stream>();
  readonly #written = new Map<Space, Value>();
  readonly #ids = new Map<Space, number>();
  readonly #made = new Map<Value, Map<string, Stream>>();
  readonly #copies = new Map<Value, Value>();

  constructor(shared: Shared, ink: Ink, found: Found) {
    this.file = shared.file;
    this.#shared = shared;
    this.#ink = ink;
    this.#found = found;
    this.#grays = new GraySpaces(shared.file, ink, shared.conversion);
  }

  /** A page's content and resources. */
  page(data: Uint8Array, resources: View): { readonly content: Stream; readonly resources: Dict } {
    const made = new Names(resources.value('Properties'));
    const text = this.#copied({ data, resources, state: START, depth: 0, colourless: false }, made, true);
    return { content: streamOf(new Map(), text), resources: made.dict() };
  }

  count(): void {
    if (this.#left-- <= 0) throw new Damage('operators > 5000000');
  }

  damaged(what: string): void {
    this.#found.damage.add(what);
  }

  space(value: Value, resources: View): Space {
    const space = this.#shared.spaces.of(value, resources);
    this.#written.set(space, value instanceof Name ? resources.view('ColorSpace').raw(value.text) : value);
    return space;
  }

  /** Of a pattern space, what uncoloured tiles are painted in. */
  under(value: Value, resources: View): Space | null {
    const named = this.file.resolve(value);
    const found = named instanceof Name ? this.file.resolve(resources.view('ColorSpace').raw(named.text)) : named;
    if (!Array.isArray(found)) return null;
    const [kind, base] = found as readonly Value[];
    const pattern = this.file.resolve(kind);
    return pattern instanceof Name && pattern.text === 'Pattern' && base !== undefined
      ? this.space(base, resources)
      : null;
  }

  /** The colour that a space begins with (ISO 32000-1 8.6.3). */
  initial(space: Space): Extract<Brush, { kind: 'colour' }> {
    const { components } = space;
    const start = !space.indexed && isSpotSpace(space) ? 1 : 0;
    const values: number[] = Array(space.indexed ? 1 : components).fill(start);
    if (!space.indexed && kindOf(space) === 'cmyk' && start === 0) values[3] = 1;
    return { kind: 'colour', space, values };
  }

  /** Whether painting changes this plate; if so, and it is not with paper alone, the plate has ink. */
  reaches(brush: Brush, overprint: Overprint): boolean {
    if (brush.kind === 'none') return false;
    if (brush.kind === 'tile') return true;
    const { space } = brush;
    this.#meet(space);
    const colour = { space, values: brush.kind === 'colour' ? brush.values : null };
    if (!reaches(this.#ink, colour, overprint)) return false;
    if (tintOf(this.#ink, colour, this.#shared.conversion) !== 0) this.inked = true;
    return true;
  }

  /** The operators that set a colour. */
  colour({ space, values }: { space: Space; values: readonly number[] }, which: string, to: Names, at: View): string {
    const fill = which === 'fill';
    const tint = tintOf(this.#ink, { space, values }, this.#shared.conversion);
    if (tint !== null) return `${decimal(1 - tint)} ${fill ? 'g' : 'G'}`;
    const gray = to.of('ColorSpace', this.#gray(space, at, false));
    return `${gray} ${fill ? 'cs' : 'CS'} ${values[0] ?? 0} ${fill ? 'sc' : 'SC'}`;
  }

  form(stream: Stream, { resources, state, depth, colourless }: Omit<Source, 'data'>): Stream | null {
    const data = this.file.read(stream);
    if (data === null || depth >= DEEPEST || this.#open.has(stream)) {
      this.damaged(`${stream.id?.label ?? 'form'}: Do`);
      return null;
    }
    const key = `${keyOf(state, (space) => this.#idOf(space))} ${colourless}`;
    const known = this.#made.get(stream)?.get(key);
    if (known) return known;
    const view = new View(this.file, stream);
    const own = view.has('Resources') ? view.view('Resources') : resources;
    const group = view.view('Group');
    if (group.is('K')) this.#found.nearly.add('knockout');
    this.#open.add(stream);
    const made = new Names(own.value('Properties'));
    const text = this.#copied({ data, resources: own, state, depth: depth + 1, colourless }, made, false);
    this.#open.delete(stream);
    const copy = streamOf(this.#entries(stream, { Resources: made.dict(), Group: grayGroup(group) }), text);
    this.#made.set(stream, (this.#made.get(stream) ?? new Map<string, Stream>()).set(key, copy));
    return copy;
  }

  /** A picture as the plate has it; `white` where it only knocks out, null where it does not reach the plate. */
  image(stream: Stream, resources: View, overprint: Overprint): Stream | 'white' | null {
    const view = new View(this.file, stream);
    if (!isPicture(this.file, stream)) this.#found.pictures.add(stream.raw);
    // JPEG 2000 may keep its space to itself; most of them are RGB.
    const value = view.raw('ColorSpace') ?? new Name('DeviceRGB');
    const space = this.space(value, resources);
    if (!this.reaches({ kind: 'shading', space }, { ...overprint, mode: 0 })) return null;
    const shaped = ['SMask', 'Mask', 'SMaskInData', 'OC'].some((key) => view.has(key));
    const blank = tintOf(this.#ink, { space, values: null }, this.#shared.conversion) === 0;
    if (blank && !shaped) return 'white';
    return this.#once(stream, () => {
      const entries = this.#entries(stream, { ColorSpace: this.#gray(space, resources, true) }, false);
      return new Stream(new Dict(entries, null), stream.raw, null);
    });
  }

  shading(value: Value, resources: View): { readonly value: Value; readonly space: Space } | null {
    const view = new View(this.file, value);
    if (!view.exists) return null;
    const space = this.space(view.raw('ColorSpace'), resources);
    const found = this.file.resolve(value);
    const copy = this.#once(found, () => {
      const entries = new Map(view.dict.entries).set('ColorSpace', this.#gray(space, resources, false));
      const dict = new Dict(entries, null);
      return found instanceof Stream ? new Stream(dict, found.raw, null) : dict;
    });
    return { value: copy, space };
  }

  /** A pattern; `gray` where it is a tile that is painted with one colour. */
  pattern(
    value: Value,
    resources: View,
    depth: number,
    under: Space | null,
    values: readonly number[],
  ): { readonly brush: Brush; readonly value: Value; readonly gray: string | null } {
    const view = new View(this.file, value);
    const none = { brush: { kind: 'none' }, value: null, gray: null } as const;
    if (view.has('Shading')) {
      const made = this.shading(view.raw('Shading'), resources);
      if (made === null) return none;
      const entries = new Map(view.dict.entries).set('Shading', made.value);
      entries.delete('ExtGState');
      const copy = this.#once(view.dict, () => new Dict(entries, null));
      return { brush: { kind: 'shading', space: made.space }, value: copy, gray: null };
    }
    const stream = this.file.resolve(value);
    if (!(stream instanceof Stream)) return none;
    const colourless = view.number('PaintType') === 2;
    const tile = this.#tile(stream, resources, depth, colourless);
    if (tile === null) return none;
    if (!colourless || under === null) return { brush: { kind: 'tile' }, value: tile, gray: null };
    const tint = tintOf(this.#ink, { space: under, values }, this.#shared.conversion) ?? 1;
    return { brush: { kind: 'colour', space: under, values }, value: tile, gray: decimal(1 - tint) };
  }

  #tile(stream: Stream, resources: View, depth: number, colourless: boolean): Stream | null {
    const known = this.#made.get(stream)?.get('tile');
    if (known) return known;
    const data = this.file.read(stream);
    if (data === null || depth >= DEEPEST || this.#open.has(stream)) return null;
    const view = new View(this.file, stream);
    const own = view.has('Resources') ? view.view('Resources') : resources;
    this.#open.add(stream);
    const made = new Names(own.value('Properties'));
    const source = { data, resources: own, state: START, depth: depth + 1, colourless };
    const text = this.#copied(source, made, !colourless);
    this.#open.delete(stream);
    const copy = streamOf(this.#entries(stream, { Resources: made.dict() }), text);
    this.#made.set(stream, new Map([['tile', copy]]));
    return copy;
  }

  /** Glyphs that are drawings (Type 3) may have colours; other fonts stay as they are. */
  font(value: Value, resources: View): Value {
    const view = new View(this.file, value);
    if (view.name('Subtype') !== 'Type3') return value;
    const own = view.has('Resources') ? view.view('Resources') : resources;
    return this.#once(view.dict, () => {
      const made = new Names(own.value('Properties'));
      const procs = view.view('CharProcs');
      const glyphs = procs.keys().map((name): readonly [string, Value] => {
        const stream = procs.stream(name);
        const data = stream && this.file.read(stream);
        if (!data) return [name, null];
        const source = { data, resources: own, state: START, depth: 1, colourless: false };
        return [name, streamOf(new Map(), this.#copied(source, made, false))];
      });
      const entries = new Map(view.dict.entries).set('CharProcs', new Dict(new Map(glyphs), null));
      return new Dict(entries.set('Resources', made.dict()), null);
    });
  }

  /** An ExtGState without what is for the press alone, its blend mode as the plate has it. */
  extended(view: View): Value {
    const mask = new View(this.file, view.raw('SMask'));
    if (mask.name('S') === 'Luminosity') this.#found.nearly.add('mask');
    return this.#once(view.dict, () => {
      const entries = new Map(view.dict.entries);
      for (const key of ['OP', 'op', 'OPM', 'BG', 'BG2', 'UCR', 'UCR2', 'TR', 'TR2', 'HT']) entries.delete(key);
      const [mode] = view.items('BM').map((item) => this.file.resolve(item));
      if (mode instanceof Name) {
        const { shown, exact } = blendFor(mode.text, this.#ink);
        if (!exact) this.#found.nearly.add('blend');
        entries.set('BM', new Name(shown));
      }
      return new Dict(entries, null);
    });
  }

  #copied(source: Source, to: Names, begins: boolean): string {
    const text = new ContentCopy(this, source, to).through();
    if (!begins) return text;
    const [fill, stroke] = ['fill', 'stroke'].map((which) => this.colour(BLACK, which, to, source.resources));
    return `${fill} ${stroke}\n${text}`;
  }

  #gray(space: Space, resources: View, unit: boolean): Value {
    return this.#grays.of(space, this.#written.get(space) ?? null, resources, unit);
  }

  #meet(space: Space): void {
    if (isSpotSpace(space)) {
      for (const name of space.names) {
        if (name === 'All' || name === 'None' || this.#found.spots.has(name)) continue;
        this.#found.spots.set(name, this.#written.get(space) ?? null);
      }
      return;
    }
    const kind = kindOf(space);
    if (kind === 'rgb' || kind === 'lab') this.#found.nearly.add('rgb');
  }

  #idOf(space: Space): number {
    const id = this.#ids.get(space) ?? this.#ids.size;
    this.#ids.set(space, id);
    return id;
  }

  #once<T extends Value>(of: Value, make: () => T): T {
    const known = this.#copies.get(of);
    if (known !== undefined) return known as T;
    const made = make();
    this.#copies.set(of, made);
    return made;
  }

  /** A stream's entries with some of them replaced; those of its filters only where its bytes stay. */
  #entries(stream: Stream, changes: Readonly<Record<string, Value>>, anew = true): Map<string, Value> {
    const entries = new Map(stream.dict.entries);
    if (anew) for (const key of ['Filter', 'DecodeParms', 'StructParents']) entries.delete(key);
    for (const [key, value] of Object.entries(changes)) entries.set(key, value);
    return entries;
  }
}

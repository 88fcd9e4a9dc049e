import { type Value, View } from '../../pdf/index.ts';
import type { Space } from './colour.ts';
import type { Drawing, Painted } from './events.ts';
import type { Marks } from './marks.ts';
import { type Box, boxOf, lineScale, type Matrix, scales } from './matrix.ts';
import type { Shared } from './run.ts';
import type { Ink, State } from './state.ts';

/** Keeps what is painted, and with what. */
export class Painter {
  readonly #drawing: Drawing;
  readonly #shared: Shared;
  readonly #pageArea: number;
  #segments = 0;
  #rectangles: { readonly box: Box; readonly thin: number }[] = [];

  constructor(drawing: Drawing, shared: Shared, pageArea: number) {
    this.#drawing = drawing;
    this.#shared = shared;
    this.#pageArea = pageArea;
  }

  segments(count: number): void {
    this.#segments += count;
  }

  rectangle(ctm: Matrix, x: number, y: number, width: number, height: number): void {
    const [sx, sy] = scales(ctm);
    this.#segments++;
    this.#rectangles.push({
      box: boxOf(ctm, x, y, width, height),
      thin: Math.min(Math.abs(width) * sx, Math.abs(height) * sy),
    });
  }

  noPath(): void {
    this.#segments = 0;
    this.#rectangles = [];
  }

  path(state: State, marks: Marks, fill: boolean, stroke: boolean): void {
    if (this.#segments === 0) this.#drawing.emptyPath = true;
    else {
      marks.paint('path');
      if (marks.isOfPage) this.#drawing.paths++;
      if (fill) {
        this.#paint('path', false, state.fill, state);
        const visible = isSeen(state.fill);
        for (const { box, thin } of this.#rectangles) this.#drawing.areas.push({ box, thin, visible, object: 'path' });
      }
      if (stroke) this.#stroke('path', state);
    }
    this.noPath();
  }

  shading(value: Value, resources: View, state: State, marks: Marks): void {
    marks.paint('shading');
    const view = new View(this.#shared.file, value);
    const space = this.#shared.spaces.of(view.raw('ColorSpace'), resources);
    this.#paint('shading', false, { space, values: [] }, state, 0, view.label);
  }

  text(bytes: string, state: State, matrix: Matrix, object: number, marks: Marks): void {
    const { font, mode } = state;
    if (font === null || bytes === '') return;
    marks.paint('text');
    const size = Math.abs(state.size) * scales(matrix)[1];
    if (mode % 4 === 0 || mode % 4 === 2) this.#paint('text', false, state.fill, state, size);
    if (mode % 4 === 1 || mode % 4 === 2) this.#stroke('text', state);
    if (!font.known) return;
    const codes = font.codesOf(bytes);
    let text = '';
    for (const code of codes) {
      font.used.add(code);
      text += font.characters(code) ?? '\ufffd';
    }
    marks.say(text, matrix[5], object);
    this.#drawing.shows.push({
      font,
      notdef: codes.includes(0),
      text,
      x: matrix[4],
      y: matrix[5],
      visible: mode !== 3,
    });
  }

  image(view: View, resources: View, state: State, marks: Marks): void {
    const object = view.label ?? 'image';
    marks.paint('image');
    this.#drawing.images.set(view.dict, view);
    this.#placed(view.number('Width') ?? 0, view.number('Height') ?? 0, state, object);
    if (view.is('ImageMask')) this.#paint('image mask', false, state.fill, state, 0, object);
    else if (view.has('ColorSpace')) {
      const space = this.#shared.spaces.of(view.raw('ColorSpace'), resources);
      this.#paint('image', false, { space, values: [] }, state, 0, object);
    }
  }

  inline(view: View, resources: View, state: State, marks: Marks): void {
    marks.paint('inline image');
    const number = (key: string, short: string): number => view.number(key) ?? view.number(short) ?? 0;
    this.#placed(number('Width', 'W'), number('Height', 'H'), state, 'inline image');
    if (view.is('ImageMask') || view.is('IM')) {
      this.#paint('image mask', false, state.fill, state);
      return;
    }
    const space = this.#shared.spaces.of(view.raw('ColorSpace') ?? view.raw('CS'), resources);
    this.#paint('inline image', false, { space, values: [] }, state);
  }

  #placed(width: number, height: number, state: State, object: string): void {
    const [x, y] = scales(state.ctm);
    if (x < 1 || y < 1) return;
    const ppi = Math.min(width / x, height / y) * 72;
    this.#drawing.pictures.push({ width, height, ppi, area: (x * y) / this.#pageArea, object });
    this.#drawing.areas.push({ box: boxOf(state.ctm, 0, 0, 1, 1), thin: null, visible: true, object });
  }

  #stroke(what: Painted, state: State): void {
    this.#paint(what, true, state.stroke, state);
    this.#drawing.lines.push(state.lineWidth * lineScale(state.ctm));
  }

  #paint(
    what: Painted,
    stroke: boolean,
    { space, values }: Ink,
    state: State,
    size = 0,
    object: string | null = null,
  ): void {
    const overprint = stroke ? state.overprintStroke : state.overprintFill;
    const { opm } = state;
    const last = this.#drawing.paints.at(-1);
    // Lines of text by the thousand are painted alike; once is enough to know.
    if (
      last?.values === values &&
      last.space === space &&
      last.what === what &&
      last.stroke === stroke &&
      last.overprint === overprint &&
      last.opm === opm &&
      last.size === size &&
      last.object === object
    ) {
      return;
    }
    this.#drawing.paints.push({ what, stroke, space, values, overprint, opm, size, object });
  }
}

/** Ink of a colour, 1 for a full plate; of pictures, calibrated and RGB colours it cannot be said. */
export function inkOf(space: Space, values: readonly number[]): number | null {
  if (space.indexed || values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  switch (space.family) {
    case 'DeviceCMYK':
    case 'DeviceN':
    case 'Separation':
      return sum;
    case 'DeviceGray':
      return 1 - (values[0] ?? 0);
    case 'ICCBased':
      return space.profile?.icc?.colours === 'CMYK' ? sum : null;
    default:
      return null;
  }
}

function isSeen({ space, values }: Ink): boolean {
  return (inkOf(space, values) ?? 1) > 0.02;
}

import type { Pt } from '../lengths.ts';
import type { Mark, Pages, Rectangle } from '../paginate/index.ts';
import type { Colour, Line } from '../typeset/index.ts';

/** Where a page comes to lie: its trim's top left corner, and how much smaller it becomes. */
export interface Placing {
  readonly x: Pt;
  readonly y: Pt;
  readonly scale: number;
}

type Drawing = (Mark & { readonly kind: 'drawing' })['drawing'];

/** What stands for a photo, which is not there. */
const GROUND: Colour = { name: 'photo', cmyk: [0, 0, 0, 18], spot: null };
const LINES: Colour = { name: 'photo-lines', cmyk: [0, 0, 0, 45], spot: null };

/** A page's marks made smaller; grounds and photos end at the trim, nothing of them is read aloud. */
export function reduced(marks: readonly Mark[], { width, height }: Pages, placing: Placing): readonly Mark[] {
  const trim = { x: 0, y: 0, width, height };
  return marks.flatMap((mark) => reducedMark(mark, trim, placing));
}

function reducedMark(mark: Mark, trim: Rectangle, placing: Placing): readonly Mark[] {
  const { x, y, scale } = placing;
  switch (mark.kind) {
    case 'line': {
      const line = reducedLine(mark.line, scale);
      return [{ kind: 'line', x: x + mark.x * scale, baseline: y + mark.baseline * scale, line }];
    }
    case 'drawing':
      return [{ kind: 'drawing', drawing: reducedDrawing(mark.drawing, placing), colour: mark.colour }];
    case 'flood':
      return [{ kind: 'flood', ...placed(within(mark, trim), placing), colour: mark.colour }];
    case 'photo':
    case 'picture': {
      const box = placed(within(mark, trim), placing);
      return [
        { kind: 'flood', ...box, colour: GROUND },
        { kind: 'drawing', drawing: crossed(box), colour: LINES },
      ];
    }
  }
}

/** A box's outline, `weight` points wide wherever it lies. */
export function outlined(box: Rectangle, placing: Placing, weight: Pt, colour: Colour): Mark {
  const { x, y, width, height } = placed(box, placing);
  const d = `M${num(x)} ${num(y)}L${num(x + width)} ${num(y)}L${num(x + width)} ${num(y + height)}L${num(x)} ${num(y + height)}Z`;
  return { kind: 'drawing', drawing: [{ d, paint: stroke(weight) }], colour };
}

function crossed({ x, y, width, height }: Rectangle): Drawing {
  const [right, foot] = [x + width, y + height];
  const d = `M${num(x)} ${num(y)}L${num(right)} ${num(foot)}M${num(right)} ${num(y)}L${num(x)} ${num(foot)}`;
  return [{ d, paint: stroke(0.3) }];
}

function stroke(width: Pt) {
  return { kind: 'stroke', width, cap: 'butt', join: 'miter' } as const;
}

function within(box: Rectangle, trim: Rectangle): Rectangle {
  const [x, y] = [Math.max(box.x, trim.x), Math.max(box.y, trim.y)];
  const right = Math.min(box.x + box.width, trim.x + trim.width);
  const foot = Math.min(box.y + box.height, trim.y + trim.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, foot - y) };
}

/** A box of the page where it comes to lie. */
export function placed({ x, y, width, height }: Rectangle, placing: Placing): Rectangle {
  const { scale } = placing;
  return { x: placing.x + x * scale, y: placing.y + y * scale, width: width * scale, height: height * scale };
}

function reducedLine(line: Line, scale: number): Line {
  return {
    ...line,
    width: line.width * scale,
    ink: { left: line.ink.left * scale, right: line.ink.right * scale },
    runs: line.runs.map((run) => ({
      ...run,
      size: run.size * scale,
      x: run.x * scale,
      glyphs: run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x * scale, rise: glyph.rise * scale })),
    })),
    ...(line.sidelines
      ? {
          sidelines: line.sidelines.map((one) => ({
            ...one,
            from: one.from * scale,
            to: one.to * scale,
            rise: one.rise * scale,
            size: one.size * scale,
          })),
        }
      : {}),
  };
}

/** A pair of coordinates, as all path data has them: absolute, x before y. */
const PAIR = /(-?[\d.]+)[ ,](-?[\d.]+)/g;

function reducedDrawing(drawing: Drawing, { x, y, scale }: Placing): Drawing {
  return drawing.map(({ d, paint }) => ({
    d: d.replace(PAIR, (_, left: string, down: string) => {
      return `${num(x + Number(left) * scale)} ${num(y + Number(down) * scale)}`;
    }),
    // Finer lines are not drawn on a press; here a hairline is what it looks like.
    paint: paint.kind === 'fill' ? paint : { ...paint, width: Math.max(0.05, paint.width * scale) },
  }));
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

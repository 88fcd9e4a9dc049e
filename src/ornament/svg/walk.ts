import { XmlElement } from '@rgrove/parse-xml';
import { mmFromPt } from '../../lengths.ts';
import type { Path } from '../drawing.ts';
import { type Figure, moveFigures } from '../geometry/curve.ts';
import { filled, stroked, THINNEST } from '../pen.ts';
import { boundsOf } from './bounds.ts';
import { type Box, type Field, lengthOf } from './frame.ts';
import { growthOf, type Matrix, matrixOf, moveBy, times } from './matrix.ts';
import { INITIAL, isHidden, type Style, styleOf } from './paint.ts';
import { readPathData } from './path-data.ts';
import type { Findings } from './places.ts';
import { shapeOf } from './shapes.ts';

/** One path in a colour of the file. */
export interface Stroke {
  readonly colour: string;
  readonly path: Path;
  readonly place: { readonly start: number; readonly end: number };
}

interface Sheet {
  readonly field: Field;
  /** User units to millimetres. */
  readonly matrix: Matrix;
  readonly extent: Box;
}

/** Bounds of what one logo may ask for. */
const MOST_SEGMENTS = 100_000;
const DEEPEST = 60;
/** Millimetres beyond which no page lies. */
const FARTHEST = 10_000;
/** How far a drawing may reach beyond its field, as a part of it, before that is told. */
const SLACK = 0.005;

const SHAPES: readonly string[] = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
/** Never drawn by themselves; what draws with them is told where it stands. */
const UNDRAWN: readonly string[] = ['title', 'desc', 'metadata', 'defs'];
const REACHING = /^(?:style|script|animate\w*|set)$/;

/** Everything that is drawn, in the order of painting. */
export function shapesIn(root: XmlElement, sheet: Sheet, findings: Findings): readonly Stroke[] {
  const walker = new Walker(sheet, findings);
  walker.root(root);
  return walker.strokes;
}

class Walker {
  readonly strokes: Stroke[] = [];
  readonly #sheet: Sheet;
  readonly #findings: Findings;
  #segments = 0;

  constructor(sheet: Sheet, findings: Findings) {
    this.#sheet = sheet;
    this.#findings = findings;
  }

  root(element: XmlElement): void {
    this.#refuseHandlers(element);
    const matrix = this.#matrixOf(element, this.#sheet.matrix);
    this.#group(element, styleOf(element, INITIAL, this.#findings), matrix, 0);
  }

  #group(element: XmlElement, style: Style, matrix: Matrix, depth: number): void {
    if (depth > DEEPEST) {
      this.#findings.add('ornament/svg-too-deep', this.#findings.tag(element));
      return;
    }
    for (const child of element.children) {
      if (child instanceof XmlElement && this.#segments <= MOST_SEGMENTS) this.#element(child, style, matrix, depth);
    }
  }

  #element(element: XmlElement, inherited: Style, outer: Matrix, depth: number): void {
    // Elements of other vocabularies (an editor's notes) are drawn by no program.
    const name = element.name.replace(/^svg:/, '');
    if (name.includes(':')) return;
    this.#refuseHandlers(element);
    if (UNDRAWN.includes(name)) this.#refuseWithin(element, 0);
    else if (isHidden(element)) return;
    else if (name === 'g' || SHAPES.includes(name)) {
      const style = styleOf(element, inherited, this.#findings);
      const matrix = this.#matrixOf(element, outer);
      if (name === 'g') this.#group(element, style, matrix, depth + 1);
      else {
        this.#shape(name, element, style, matrix);
        this.#refuseWithin(element, 0);
      }
    } else {
      this.#findings.add('ornament/svg-unsupported', this.#findings.tag(element), { what: `<${name.slice(0, 40)}>` });
    }
  }

  /** What is within a shape, or is not drawn, may still reach into what is: style sheets, scripts, animations. */
  #refuseWithin(element: XmlElement, depth: number): void {
    for (const child of element.children) {
      if (!(child instanceof XmlElement)) continue;
      const name = child.name.replace(/^svg:/, '');
      if (REACHING.test(name)) {
        this.#findings.add('ornament/svg-unsupported', this.#findings.tag(child), { what: `<${name}>` });
      } else if (depth < DEEPEST) this.#refuseWithin(child, depth + 1);
    }
  }

  #refuseHandlers(element: XmlElement): void {
    for (const name of Object.keys(element.attributes)) {
      if (!/^on[a-z]+$/i.test(name)) continue;
      this.#findings.add('ornament/svg-unsupported', this.#findings.value(element, name), { what: name.slice(0, 40) });
    }
  }

  #matrixOf(element: XmlElement, outer: Matrix): Matrix {
    const { transform } = element.attributes;
    if (transform === undefined) return outer;
    const matrix = matrixOf(transform);
    if (matrix === null) this.#unreadable(element, 'transform');
    return matrix === null ? outer : times(outer, matrix);
  }

  #unreadable(element: XmlElement, attribute: string, from = 0, to?: number): void {
    const place = this.#findings.value(element, attribute, from, to);
    this.#findings.add('ornament/svg-unreadable', place, { attribute });
  }

  #shape(name: string, element: XmlElement, style: Style, matrix: Matrix): void {
    const drawn = this.#figures(name, element);
    this.#segments += drawn.reduce((sum, { segments }) => sum + segments.length, 0);
    if (this.#segments > MOST_SEGMENTS) {
      const place = this.#findings.tag(element);
      this.#findings.add('ornament/svg-too-many', place, { limit: MOST_SEGMENTS });
      return;
    }
    const figures = moveFigures(drawn, moveBy(matrix));
    if (figures.length === 0 || !style.visible) return;
    if (!this.#within(figures, element)) return;
    const place = this.#findings.tag(element);
    if (style.fill !== null && name !== 'line') {
      this.strokes.push({ colour: style.fill, path: filled(figures, style.evenOdd), place });
    }
    if (style.stroke !== null) this.#line(figures, style.stroke, element, style, matrix);
  }

  #figures(name: string, element: XmlElement): readonly Figure[] {
    const { attributes } = element;
    if (name === 'path') {
      const { figures, stopped } = readPathData(attributes.d ?? '', MOST_SEGMENTS);
      if (stopped !== null) this.#unreadable(element, 'd', stopped, stopped + 1);
      return figures;
    }
    const { width, height } = this.#sheet.field;
    const wholes = { width, height, diagonal: Math.hypot(width, height) / Math.SQRT2 };
    const shape = shapeOf(name, attributes, (value, of) => lengthOf(value, wholes[of]));
    if ('figures' in shape) return shape.figures;
    this.#unreadable(element, shape.fault);
    return [];
  }

  /** Whether the figures lie where a page can be; tells of those outside the drawing's field. */
  #within(figures: readonly Figure[], element: XmlElement): boolean {
    const { left, top, right, bottom } = boundsOf(figures);
    if (![left, top, right, bottom].every((edge) => Math.abs(edge) <= FARTHEST)) {
      this.#findings.add('ornament/svg-number', this.#findings.tag(element));
      return false;
    }
    const { extent } = this.#sheet;
    const [x, y, width, height] = [extent.x, extent.y, extent.width, extent.height].map(mmFromPt) as [
      number,
      number,
      number,
      number,
    ];
    const slack = SLACK * Math.max(width, height);
    if (left < x - slack || top < y - slack || right > x + width + slack || bottom > y + height + slack) {
      this.#findings.add('ornament/svg-outside', this.#findings.tag(element));
    }
    return true;
  }

  #line(figures: readonly Figure[], colour: string, element: XmlElement, style: Style, matrix: Matrix): void {
    const { width, height } = this.#sheet.field;
    const thickness = lengthOf(style.width, Math.hypot(width, height) / Math.SQRT2);
    const growth = growthOf(matrix);
    const place = this.#findings.tag(element);
    if (thickness === null || thickness < 0)
      this.#findings.add('ornament/svg-unreadable', place, { attribute: 'stroke-width' });
    if (growth === null) this.#findings.add('ornament/svg-unsupported', place, { what: 'stroke + scale(x, y)' });
    if (thickness === null || thickness <= 0 || growth === null) return;
    const mm = thickness * growth;
    if (mm < THINNEST - 0.0005) this.#findings.add('ornament/svg-hairline', place, { least: THINNEST });
    const path = stroked(figures, mm, { cap: style.cap, join: style.join });
    this.strokes.push({ colour, path, place });
  }
}

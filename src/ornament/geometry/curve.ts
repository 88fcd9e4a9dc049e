/**
 * Curves as chains of cubic Béziers, in millimetres, y downwards.
 * Every move of a figure (mirror, turn, shift) is one map over its points.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Leaves from where the one before it ended. */
export type Segment =
  | { readonly kind: 'line'; readonly to: Point }
  | { readonly kind: 'cubic'; readonly c1: Point; readonly c2: Point; readonly to: Point };

export interface Figure {
  readonly from: Point;
  readonly segments: readonly Segment[];
  readonly closed: boolean;
}

export type Move = (point: Point) => Point;

export function at(x: number, y: number): Point {
  return { x, y };
}

export function moveSegment(segment: Segment, move: Move): Segment {
  const to = move(segment.to);
  return segment.kind === 'line'
    ? { kind: 'line', to }
    : { ...segment, c1: move(segment.c1), c2: move(segment.c2), to };
}

export function moveFigure(figure: Figure, move: Move): Figure {
  return {
    from: move(figure.from),
    segments: figure.segments.map((segment) => moveSegment(segment, move)),
    closed: figure.closed,
  };
}

export function moveFigures(figures: readonly Figure[], move: Move): readonly Figure[] {
  return figures.map((figure) => moveFigure(figure, move));
}

/** Mirror in the upright line at x. */
export function mirrorAcross(x: number): Move {
  return (point) => at(2 * x - point.x, point.y);
}

/** Mirror in the level line at y. */
export function mirrorBelow(y: number): Move {
  return (point) => at(point.x, 2 * y - point.y);
}

/** Turn about the origin, clockwise as seen on the page, by radians. */
export function turn(angle: number): Move {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return ({ x, y }) => at(x * cos - y * sin, x * sin + y * cos);
}

/** Enlarge from the origin, then shift the origin to `origin`. */
export function place(origin: Point, scale = 1): Move {
  return ({ x, y }) => at(origin.x + scale * x, origin.y + scale * y);
}

/** Straight lines through the points; closed, back to the first. */
export function polygon(points: readonly Point[], closed: boolean): Figure {
  const [from, ...rest] = points;
  if (from === undefined) throw new Error('a polygon of no points');
  return { from, segments: rest.map((to) => ({ kind: 'line', to })), closed };
}

export function rectangle(left: number, top: number, right: number, bottom: number): Figure {
  return polygon([at(left, top), at(right, top), at(right, bottom), at(left, bottom)], true);
}

/** The figure in each of the page's four corners, mirrored; `page` gives width and height. */
export function inFourCorners(figure: Figure, page: { width: number; height: number }): readonly Figure[] {
  const across = mirrorAcross(page.width / 2);
  const below = mirrorBelow(page.height / 2);
  return [
    figure,
    moveFigure(figure, across),
    moveFigure(figure, below),
    moveFigure(figure, (point) => below(across(point))),
  ];
}

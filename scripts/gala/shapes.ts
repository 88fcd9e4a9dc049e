/** Flat shapes as SVG; lengths are units of a picture 1500 wide. No shape has text, whose face would be the machine's. */

/** The few colours that all pictures share. */
export const C = {
  night: '#16263a',
  deep: '#27465a',
  river: '#5b8796',
  mist: '#c3cfcd',
  haze: '#e3e6df',
  paper: '#f4ecdc',
  sand: '#e0c9a0',
  gold: '#dba548',
  lamp: '#f6cf7a',
  cinnabar: '#c1452f',
  clay: '#d9805c',
  rose: '#e9b79b',
  pine: '#2b5547',
  leaf: '#5f8f6b',
  sage: '#a5bd9c',
  wood: '#6d4c3a',
  ink: '#231f20',
} as const;

export const WIDTH = 1500;
export const HEIGHT = 1000;

/** Numbers from 0 to 1 that look like chance and are the same each time. */
export function scatter(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Numerical Recipes' linear congruence; its high bits are good enough for leaves.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"/>`;

export const circle = (cx: number, cy: number, r: number, fill: string): string => ellipse(cx, cy, r, r, fill);

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"/>`;

export const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const line = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

export const moved = (x: number, y: number, shapes: string, scale = 1): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${scale})">${shapes}</g>`;

/** Ground below a wavy line: two waves of different length, so that no hill is like the next. */
export function hills(y: number, height: number, fill: string, phase: number, length = 620): string {
  const points = Array.from({ length: 61 }, (_, index) => {
    const x = index * 25;
    const wave = Math.sin((x / length) * 6.283 + phase) * 0.6 + Math.sin((x / length) * 14.1 + phase * 2.3) * 0.4;
    return `${x} ${round(y - height * wave)}`;
  });
  return path(`M${points.join('L')}V${HEIGHT}H0Z`, fill);
}

/** Water from a level down, with dashes that grow longer and wider apart towards the eye. */
export function water(y: number, fill: string, dash: string, seed: number, count = 40): string {
  const next = scatter(seed);
  const dashes = times(count, () => {
    const depth = next() ** 1.6;
    const length = 18 + depth * 150;
    const x = next() * (WIDTH + 200) - 100;
    const at = y + 14 + depth * (HEIGHT - y - 20);
    return rect(x, at, length, 2 + depth * 5, dash, 3);
  });
  return rect(0, y, WIDTH, HEIGHT - y, fill) + dashes;
}

/** A house with its foot at (x, y): gabled, with rows of windows. */
export function house(x: number, y: number, width: number, height: number, wall: string, roof: string, pane: string) {
  const eaves = width * 0.08;
  const columns = Math.max(1, Math.round(width / 46));
  const rows = Math.max(1, Math.floor(height / 62));
  const panes = times(columns * rows, (index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const step = width / columns;
    return rect(x + step * (column + 0.5) - 9, y - height + 20 + row * 58, 18, 28, pane, 2);
  });
  const gable = `M${round(x - eaves)} ${round(y - height)}L${round(x + width / 2)} ${round(y - height - width * 0.42)}L${round(x + width + eaves)} ${round(y - height)}Z`;
  return rect(x, y - height, width, height, wall) + path(gable, roof) + panes;
}

/** A round-headed tree with its foot at (x, y). */
export function tree(x: number, y: number, size: number, crown: string, trunk: string): string {
  return (
    rect(x - size * 0.05, y - size * 0.5, size * 0.1, size * 0.5, trunk) +
    ellipse(x, y - size * 0.78, size * 0.34, size * 0.42, crown)
  );
}

/** A willow: strands that fall from an arched crown. */
export function willow(x: number, y: number, size: number, near: string, far: string, trunk: string): string {
  const strands = times(13, (index) => {
    const side = (index - 6) / 6;
    const top = y - size * (1 - 0.24 * side * side);
    const foot = y - size * (0.16 + 0.26 * Math.abs(Math.sin(index * 2.1)));
    const at = x + side * size * 0.46;
    const colour = index % 2 === 0 ? near : far;
    return line(
      `M${round(x + side * size * 0.22)} ${round(top)}Q${round(at)} ${round(top + size * 0.06)} ${round(at)} ${round(foot)}`,
      colour,
      size * 0.062,
    );
  });
  const bole = line(
    `M${x} ${y}C${round(x - size * 0.06)} ${round(y - size * 0.4)} ${round(x + size * 0.05)} ${round(y - size * 0.6)} ${x} ${round(y - size * 0.88)}`,
    trunk,
    size * 0.06,
  );
  return bole + ellipse(x, y - size * 0.88, size * 0.3, size * 0.15, far) + strands;
}

/** Birds far away. */
export const birds = (places: readonly (readonly [number, number, number])[], colour: string): string =>
  places
    .map(([x, y, s]) =>
      line(
        `M${x - s} ${y - s * 0.3}Q${x - s * 0.4} ${y - s * 0.5} ${x} ${y}Q${x + s * 0.4} ${y - s * 0.5} ${x + s} ${y - s * 0.3}`,
        colour,
        4,
      ),
    )
    .join('');

/** A whole picture. */
export const picture = (ground: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${rect(0, 0, WIDTH, HEIGHT, ground)}${shapes}</svg>`;

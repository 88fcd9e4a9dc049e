import { at, polygon } from '../geometry/curve.ts';
import { coordinate, length, ornament, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** 文武線: a thick line and a thin one below it (above it, where the distance is negative). */
export const thickThinRule = ornament(
  {
    x: coordinate(20, 'left end, mm'),
    y: coordinate(100, 'middle of the thick line, mm from the top'),
    width: length(170, 1, 1200, 'mm'),
    distance: length(1.1, -20, 20, 'middle of the thick line to the middle of the thin one, mm'),
    thick: thickness(0.6, 'the thick line, mm'),
    thin: thickness(0.15, 'the thin line, mm'),
  },
  ({ x, y, width, distance, thick, thin }) => {
    const level = (height: number) => polygon([at(x, height), at(x + width, height)], false);
    return [stroked([level(y)], thick), stroked([level(y + distance)], thin)];
  },
);

import { at, rectangle } from '../geometry/curve.ts';
import { leafModules } from '../leaf-modules.ts';
import { coordinate, length, ornament } from '../ornament.ts';
import { filled } from '../pen.ts';

/**
 * A band of colour out of which module leaves are left: columns × rows of side m,
 * the leaves mirrored in every second column. Beyond its outer edges the colour
 * runs on into the bleed, the leaves do not.
 */
export const leafBand = ornament(
  {
    x: coordinate(0, 'left edge of the first module, mm'),
    y: coordinate(0, 'top edge of the first module, mm'),
    side: length(26.25, 1, 300, 'm: side of a module, mm'),
    columns: length(2, 1, 40, 'modules across'),
    rows: length(8, 1, 40, 'modules down'),
    left: length(3, 0, 50, 'colour beyond the left edge, mm'),
    top: length(3, 0, 50, 'colour beyond the upper edge, mm'),
    right: length(0, 0, 50, 'colour beyond the right edge, mm'),
    bottom: length(3, 0, 50, 'colour beyond the lower edge, mm'),
  },
  ({ left, top, right, bottom, ...modules }) => {
    const { x, y, side } = modules;
    const farX = x + Math.round(modules.columns) * side + right;
    const farY = y + Math.round(modules.rows) * side + bottom;
    // Run through the other way than the leaves, so that these are holes in it.
    const ground = rectangle(x - left, farY, farX, y - top);
    return [filled([ground, ...leafModules(modules, at(x, y))])];
  },
);

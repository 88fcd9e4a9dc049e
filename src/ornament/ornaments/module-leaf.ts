import { at } from '../geometry/curve.ts';
import { leafModules } from '../leaf-modules.ts';
import { coordinate, length, ornament } from '../ornament.ts';
import { filled } from '../pen.ts';

/**
 * Leaves that fill square modules of side m, each the lens of two quarter circles
 * of radius m, mirrored in every second column; two beside each other are the
 * pair of leaves of a back cover.
 */
export const moduleLeaf = ornament(
  {
    x: coordinate(0, 'left edge of the first module, mm'),
    y: coordinate(0, 'top edge of the first module, mm'),
    side: length(26.25, 1, 300, 'm: side of a module, mm'),
    columns: length(2, 1, 40, 'modules across'),
    rows: length(1, 1, 40, 'modules down'),
  },
  ({ x, y, ...modules }) => [filled(leafModules(modules, at(x, y)))],
);

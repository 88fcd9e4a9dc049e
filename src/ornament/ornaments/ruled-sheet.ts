import { at, type Figure, polygon, rectangle } from '../geometry/curve.ts';
import { coordinate, length, ornament, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/**
 * 朱絲欄 in a thick-and-thin frame (文武邊): a sheet W × H ruled into N columns of
 * W/N from the right, the rules reaching from thin frame to thin frame. The
 * columns of the name stand together: no rule within them. One rule may stop
 * short of the foot, where a seal stands across it.
 */
export const ruledSheet = ornament(
  {
    x: coordinate(24, 'left edge of the sheet, mm'),
    y: coordinate(25, 'top edge of the sheet, mm'),
    width: length(162, 10, 1200, 'W: width of the sheet, mm'),
    height: length(191, 10, 1200, 'H: height of the sheet, mm'),
    columns: length(10, 1, 40, 'N: columns of the sheet'),
    before: length(2, 0, 40, 'columns to the right of the name'),
    name: length(3, 0, 40, 'columns that the name takes; 0 and 1 leave every rule'),
    short: length(0, 0, 40, 'which rule stops short, counted from the right; 0: none does'),
    stop: length(37, 0, 1200, 'how far above the foot of the sheet that rule stops, mm'),
    thick: thickness(1.15, 'the thick frame, mm'),
    thickOut: length(3.2, 0, 40, 'sheet to the middle of the thick frame, mm'),
    thin: thickness(0.2, 'the thin frame, mm'),
    thinOut: length(1.6, 0, 40, 'sheet to the middle of the thin frame, mm'),
    rule: thickness(0.2, 'the rules, mm'),
  },
  ({ x, y, width, height, thick, thickOut, thin, thinOut, rule, stop, ...counts }) => {
    const columns = Math.round(counts.columns);
    const before = Math.round(counts.before);
    const name = Math.round(counts.name);
    const short = Math.round(counts.short);
    const rules = Array.from({ length: columns - 1 }, (_, i) => i + 1)
      .filter((i) => i <= before || i >= before + name)
      .map((i): Figure => {
        const place = x + width - (i * width) / columns;
        const foot = i === short ? Math.max(y, y + height - stop) : y + height + thinOut;
        return polygon([at(place, y - thinOut), at(place, foot)], false);
      });
    const around = (out: number) => rectangle(x - out, y - out, x + width + out, y + height + out);
    return [stroked([around(thickOut)], thick), stroked([around(thinOut)], thin), stroked(rules, rule)];
  },
);

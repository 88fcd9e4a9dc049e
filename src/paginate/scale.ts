import type { Drawing, Path } from '../ornament/index.ts';

const forms = new WeakMap<Drawing, Map<number, Drawing>>();

/** A drawing so many times larger, its lines too, from the trim's corner; the same one for the same scale. */
export function scaledDrawing(drawing: Drawing, scale: number): Drawing {
  if (scale === 1) return drawing;
  const known = forms.get(drawing) ?? new Map<number, Drawing>();
  const form = known.get(scale) ?? drawing.map((path) => scaledPath(path, scale));
  known.set(scale, form);
  forms.set(drawing, known);
  return form;
}

function scaledPath({ d, paint }: Path, scale: number): Path {
  return {
    d: d.replace(/-?\d+(?:\.\d+)?/g, (number) => String(thousandths(Number(number) * scale))),
    paint: paint.kind === 'fill' ? paint : { ...paint, width: thousandths(paint.width * scale) },
  };
}

function thousandths(number: number): number {
  return Math.round(number * 1000) / 1000;
}

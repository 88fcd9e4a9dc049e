import type { Space } from '../preflight/index.ts';
import type { Conversion } from './conversion.ts';

/** What a plate is made for: a process ink by its place in CMYK, or a spot colour. */
export interface Ink {
  readonly name: string;
  readonly process: number | null;
}

export const PROCESS: readonly Ink[] = ['Cyan', 'Magenta', 'Yellow', 'Black'].map((name, process) => ({
  name,
  process,
}));

/** A colour to paint with; `values` null where it changes from place to place, as in pictures and shadings. */
export interface Colour {
  readonly space: Space;
  readonly values: readonly number[] | null;
}

export interface Overprint {
  readonly on: boolean;
  /** OPM: 1 lets a component of 0 in DeviceCMYK leave its plate alone. */
  readonly mode: number;
}

export function isSpotSpace({ family }: Space): boolean {
  return family === 'Separation' || family === 'DeviceN';
}

/** Whether a colour says anything of this plate; else it can only knock out of it. */
export function names(ink: Ink, space: Space): boolean {
  if (!isSpotSpace(space)) return ink.process !== null;
  return space.names.includes(ink.name) || isAll(space);
}

/** Whether painting changes the plate at all (ISO 32000-1 Table 148). */
export function reaches(ink: Ink, { space, values }: Colour, { on, mode }: Overprint): boolean {
  if (isSpotSpace(space)) {
    // /None marks nothing, and so does what is made of it alone (8.6.6.4).
    if (space.names.length > 0 && space.names.every((name) => name === 'None')) return false;
    return names(ink, space) || !on;
  }
  if (ink.process === null) return !on;
  const spares = on && mode === 1 && space.family === 'DeviceCMYK' && !space.indexed;
  return !spares || values === null || (values[ink.process] ?? 0) !== 0;
}

/** How much of the ink a colour has, 0 to 1; null where it must be looked up place by place. */
export function tintOf(ink: Ink, { space, values }: Colour, conversion: Conversion): number | null {
  if (!names(ink, space) || (!isSpotSpace(space) && kindOf(space) === 'gray' && ink.process !== 3)) return 0;
  if (values === null || space.indexed) return null;
  const [first = 0] = values;
  if (isAll(space)) return within(first);
  if (isSpotSpace(space)) return within(values[space.names.indexOf(ink.name)] ?? 0);
  const { process } = ink;
  if (process === null) return 0;
  switch (kindOf(space)) {
    case 'gray':
      return within(1 - first);
    case 'cmyk':
      return within(values[process] ?? 0);
    case 'rgb':
      return conversion.ofRgb(values)[process] ?? 0;
    case 'lab':
      return conversion.ofLab(values)[process] ?? 0;
    default:
      return 0;
  }
}

/** How the components of a space that names no colorants are read. */
export function kindOf({ family, components }: Space): 'gray' | 'rgb' | 'cmyk' | 'lab' | null {
  if (family === 'Lab') return 'lab';
  if (family === 'Pattern' || family === 'unknown') return null;
  return components === 1 ? 'gray' : components === 3 ? 'rgb' : components === 4 ? 'cmyk' : null;
}

function isAll({ family, names: [name] }: Space): boolean {
  return family === 'Separation' && name === 'All';
}

function within(tint: number): number {
  return Math.min(Math.max(tint, 0), 1);
}

import { type Desk, type Occupied, type Place, report } from './desk.ts';

/** Boxes that touch by less than this (points) are neighbours, not overlapping. */
const TOLERANCE = 0.5;

/** Reports each pair of frames that lie over one another: never silently printed. */
export function reportOverlaps(occupied: readonly Occupied[], place: Place, desk: Desk): void {
  occupied.forEach((one, index) => {
    for (const other of occupied.slice(index + 1)) {
      if (overlap(one, other))
        report(desk, place, 'layout/overlap', { frame: other.name, other: one.name }, other.span);
    }
  });
}

function overlap(one: Occupied, other: Occupied): boolean {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > TOLERANCE && high > TOLERANCE;
}

import { type Desk, type Place, report } from './desk.ts';
import type { Frame, Rectangle } from './pages.ts';

/** Frames that touch by less than this (points) are neighbours, not overlapping; the same holds at the page's edge. */
const TOLERANCE = 0.25;

/**
 * Reports what would be printed over something else, or off the page: each
 * frame of a page against the others, whether it is an item's, a flow's or of
 * the running matter. A sweep from top to bottom, so that many small frames
 * cost no more than they must.
 */
export function checkFrames(occupied: readonly Frame[], place: Place, desk: Desk): void {
  const frames = occupied
    .map((frame, order) => ({ frame, order }))
    .sort((a, b) => a.frame.y - b.frame.y || a.order - b.order);
  frames.forEach(({ frame, order }, index) => {
    if (leaves(frame, place)) report(desk, place, 'layout/off-page', { frame: frame.name }, frame.span);
    for (let next = index + 1; next < frames.length; next += 1) {
      const other = frames[next];
      if (other === undefined || other.frame.y > frame.y + frame.height - TOLERANCE) break;
      if (!overlap(frame, other.frame)) continue;
      // The one that the template names later is the one that is in the way.
      const [under, over] = order < other.order ? [frame, other.frame] : [other.frame, frame];
      report(desk, place, 'layout/overlap', { frame: over.name, other: under.name }, over.span);
    }
  });
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > TOLERANCE && high > TOLERANCE;
}

/** Words must stay within the trim, and as far within it as the template says; what bleeds may reach the bleed's edge. */
function leaves({ x, y, width, height, bleeds }: Frame, { page }: Place): boolean {
  const inset = (bleeds ? -page.bleed : (page.safe ?? 0)) - TOLERANCE;
  return x < inset || y < inset || x + width > page.width - inset || y + height > page.height - inset;
}

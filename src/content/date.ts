import type { CeremonyDate } from './edition.ts';

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where it is another form or no day of the Gregorian calendar. */
export function readDate(written: string): CeremonyDate | null {
  const match = WRITTEN.exec(written);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year < 1000) return null;
  if (month === null) return { year, month, day: null };
  const days = (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  if (days === 0 || (day !== null && (day < 1 || day > days))) return null;
  return { year, month, day };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

import type { CeremonyDate, Lang } from '../../content/index.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date in a language's own form: 2026年5月4日, 4 May 2026; a month or a year
 * alone likewise. Own tables: what a runtime's Intl says must not change a page.
 */
export function formatDate({ year, month, day }: CeremonyDate, lang: Lang): string {
  if (lang === 'zh') return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
  const named = month === null ? undefined : MONTHS[month - 1];
  return [day === null || named === undefined ? [] : [day], named ?? [], year].flat().join(' ');
}

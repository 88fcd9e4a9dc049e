import type { CeremonyDate, DateForm, Lang } from '../../content/index.ts';

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

const DIGITS = Array.from('〇一二三四五六七八九');

/**
 * A date in a language's own form: 2026年5月4日 or 二〇二六年五月四日, 4 May 2026; a month or a year
 * alone likewise. Own tables: what a runtime's Intl says must not change a page.
 */
export function formatDate({ year, month, day }: CeremonyDate, lang: Lang, form: DateForm = 'figures'): string {
  if (lang === 'zh') {
    const [count, one] = form === 'han' ? [counted, digits] : [String, String];
    return `${one(year)}年${month === null ? '' : `${count(month)}月`}${day === null ? '' : `${count(day)}日`}`;
  }
  const named = month === null ? undefined : MONTHS[month - 1];
  return [day === null || named === undefined ? [] : [day], named ?? [], year].flat().join(' ');
}

/** A year is read figure by figure: 二〇一六. */
function digits(number: number): string {
  return Array.from(String(number), (figure) => DIGITS[Number(figure)] ?? figure).join('');
}

/** Months and days are counted: 四, 十, 十二, 二十, 三十一. */
function counted(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

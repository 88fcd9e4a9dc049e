import { expect, test } from 'vitest';
import { formatDate } from '../../src/template/context/date.ts';

test.each([
  [{ year: 2026, month: 5, day: 4 }, '2026年5月4日', '4 May 2026'],
  [{ year: 2026, month: 12, day: 31 }, '2026年12月31日', '31 December 2026'],
  [{ year: 2026, month: 1, day: null }, '2026年1月', 'January 2026'],
  [{ year: 2026, month: null, day: null }, '2026年', '2026'],
])('%j', (date, zh, en) => {
  expect([formatDate(date, 'zh'), formatDate(date, 'en')]).toEqual([zh, en]);
});

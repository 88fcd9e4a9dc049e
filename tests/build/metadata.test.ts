import { expect, test } from 'vitest';
import { dateOf } from '../../src/build/metadata.ts';

test.each([
  [null, '2000-01-01T00:00:00.000Z'],
  [{ year: 2026, month: 5, day: 4 }, '2026-05-04T00:00:00.000Z'],
  [{ year: 2026, month: 5, day: null }, '2026-05-01T00:00:00.000Z'],
  [{ year: 2026, month: null, day: null }, '2026-01-01T00:00:00.000Z'],
  [{ year: 99, month: 12, day: 31 }, '0099-12-31T00:00:00.000Z'],
])('%j is %s, whatever the time zone', (date, iso) => {
  expect(dateOf(date).toISOString()).toBe(iso);
});

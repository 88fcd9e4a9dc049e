import { expect, test } from 'vitest';
import { describe, diagnostic } from '../../src/diagnostics/index.ts';
import { nearest } from '../../src/nearest.ts';

test.each([
  ['reasons', ['reason', 'recipient'], 'reason'],
  ['freindship', ['friendship'], 'friendship'],
  ['foru', ['four', 'five'], 'four'],
  ['zhh', ['zh', 'en'], 'zh'],
  ['kay', ['kai'], 'kai'],
  ['獎項', ['date', 'awards'], ''],
  ['constructor', ['a', 'awards'], ''],
  ['1', ['body', 'zh'], ''],
  ['e', ['en'], ''],
  ['zn', ['zh', 'en'], ''],
  ['', ['en', 'date'], ''],
  ['x'.repeat(100_000), ['award'], ''],
])('%j among %j is %j', (word, known, near) => {
  expect(nearest(word, known)).toEqual({ word: near, close: near !== '' });
});

test.each([
  ['reason', 'The nearest one is reason. Delete the field if it is not needed.'],
  ['', 'Delete the field if it is not needed.'],
])('what is advised where the nearest is %j', (near, todo) => {
  const problem = diagnostic('content/unknown-key', { params: { key: 'x', known: 'a. b', nearest: near } });
  expect(describe(problem, 'en').todo).toBe(todo);
  expect(describe(problem, 'zh-Hant').todo.includes('最接近')).toBe(near !== '');
});

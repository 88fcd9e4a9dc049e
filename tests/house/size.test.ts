import { expect, test } from 'vitest';
import { sourcesUnder } from './sources.ts';

const MOST_LINES = 300;

/** Longer files, and why they are of one piece. */
const LONGER: Readonly<Record<string, string>> = {};

const lengths = new Map(
  [...sourcesUnder('src'), ...sourcesUnder('tests')].map(({ path, text }) => [path, text.split('\n').length - 1]),
);

test(`no file is longer than ${MOST_LINES} lines, but those with a reason`, () => {
  const long = [...lengths].filter(([path, lines]) => lines > MOST_LINES && !(path in LONGER));
  expect(long).toEqual([]);
});

test('no exception outlives its need', () => {
  expect(Object.keys(LONGER).filter((path) => (lengths.get(path) ?? 0) <= MOST_LINES)).toEqual([]);
});

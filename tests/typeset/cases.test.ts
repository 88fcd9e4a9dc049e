import { describe, expect, it } from 'vitest';
import { cases } from '../cases/typeset.cases.ts';

describe('codes of the composer', () => {
  it.each(Object.entries(cases))('%s has a text that yields it', (code, run) => {
    expect(run().map(({ rule }) => rule)).toEqual([code]);
  });
});

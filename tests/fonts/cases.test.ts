import { expect, test } from 'vitest';
import { cases } from '../cases/fonts.cases.ts';

for (const [code, run] of Object.entries(cases)) {
  test(`${code} comes out of its case, and alone`, async () => {
    expect((await run()).map((found) => found.rule)).toEqual([code]);
  });
}

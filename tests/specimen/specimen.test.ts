import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../scripts/specimen/document.ts';
import { CHAPTERS } from '../../scripts/specimen/rules/index.ts';
import { makeSpecimen, type Specimen } from '../../scripts/specimen/specimen.ts';
import { RULES } from '../audit/index.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'specimen');
const rules = CHAPTERS.flatMap((chapter) => chapter.rules);

/** Rules that Laurel does not keep yet. */
const OPEN: readonly string[] = [];
/** Rules that say what is done, not what is wrong: the plain setting has none of it. */
const OFFERS = ['hanging', 'hyphenation'];

let specimen: Specimen;
beforeAll(async () => {
  specimen = await makeSpecimen();
});

const resultOf = (id: string) => specimen.results.find(({ rule }) => rule.id === id);

it('has a page for every rule that the audit counts, and no two of one name', () => {
  const ids = rules.map(({ id }) => id);
  expect(Object.keys(RULES).filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(specimen.results.map(({ rule }) => rule.id)).toEqual(ids);
});

describe.each(rules)('$id', ({ id, sample }) => {
  it('is kept, as it was measured in the PDF', () => {
    const after = resultOf(id)?.after;
    expect(after?.value).not.toBe('–');
    expect(after?.met).toBe(!OPEN.includes(id));
  });

  it.runIf(sample.before.length > 0 && !OFFERS.includes(id))('is broken by the plain setting that is shown', () => {
    expect(resultOf(id)?.before?.met).toBe(false);
    expect(resultOf(id)?.before?.shown.length).toBeGreaterThan(0);
  });

  it('has its picture, in few colours', () => {
    const picture = readFileSync(join(PICTURES, `${id}.png`));
    expect(picture.toString('latin1', 12, 16)).toBe('IHDR');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1191, 839]);
    expect(picture[25]).toBe(3);
    expect(picture.length).toBeLessThan(60_000);
  });
});

it('has no picture of a rule that is gone, and all together stay small', () => {
  const files = readdirSync(PICTURES);
  expect(files.sort()).toEqual(rules.map(({ id }) => `${id}.png`).sort());
  const bytes = files.reduce((sum, file) => sum + readFileSync(join(PICTURES, file)).length, 0);
  expect(bytes).toBeLessThan(2_500_000);
});

it('stands in the docs as it is measured now: run `npm run specimen` where it does not', () => {
  const written = readFileSync(join(PICTURES, '..', 'typography.md'), 'utf8');
  expect(documentOf(specimen.results)).toBe(written);
});

it('shows both settings of the whole text', () => {
  const across = specimen.results.filter(({ rule }) => rule.sample.texts.length === 1 && !/^[VR]/.test(rule.id));
  for (const { rule, before, after } of across) {
    const whole = after.proof.paragraphEnds.at(-1);
    expect([rule.id, after.proof.read]).toEqual([rule.id, whole]);
    // Of two columns the second may run on.
    if (before && before.blocks.length === 1) expect([rule.id, before.proof.read]).toEqual([rule.id, whole]);
  }
});

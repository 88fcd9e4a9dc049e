import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Facts, factsOf, readModel } from '../../src/preflight/index.ts';
import { type Draft, picture, sound } from './kit.ts';

const facts = (draft: Draft): Facts => factsOf(readModel(draft.write()));
const drawn = (operators: string): Facts => facts(sound().draw(`/Artifact BMC q ${operators} Q EMC`));

test('all that a printer asks of a file is measured from it', () => {
  const bytes = sound().write();
  const { sha256, size, pages, sheets, formats, plates, blacks, transparency, fonts, claims } = factsOf(
    readModel(bytes),
  );
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect([size, pages, sheets, transparency]).toEqual([bytes.length, 1, null, []]);
  expect(formats).toMatchObject([{ pages: [1] }]);
  expect(formats[0]?.bleed).toBeGreaterThan(8.5);
  expect(plates.map(({ name, spot }) => [name, spot])).toEqual([
    ['Cyan', false],
    ['Magenta', false],
    ['Yellow', false],
    ['Black', false],
    ['Laurel Gold', true],
  ]);
  expect(blacks).toEqual({ plain: { overprinting: 2, knockingOut: 0 }, rich: [] });
  expect(fonts).toHaveLength(1);
  expect(fonts[0]).toMatchObject({ embedded: true, subset: true });
  expect(claims).toEqual(['PDF/X-4', 'PDF/A-2u', 'PDF/UA-1']);
});

test('the heaviest ink, in vectors and in pictures', () => {
  expect(drawn('0.6 0.5 0.5 0.9 k 60 60 9 9 re f').ink).toEqual({ most: 2.5, page: 1, what: 'path' });
  const heavy = sound().set(7, picture([255, 255, 200, 55]));
  expect(facts(sound()).pictures).toHaveLength(1);
  const picked = facts(heavy);
  expect(picked.ink?.most ?? 0).toBeGreaterThanOrEqual(facts(sound()).ink?.most ?? 0);
});

test('blacks: alone or mixed, overprinting or not', () => {
  const { blacks } = drawn('0.4 0.3 0.3 1 k 60 60 9 9 re f');
  expect(blacks.rich).toEqual([{ values: [0.4, 0.3, 0.3, 1], text: false, page: 1 }]);
  const knocking = drawn('0 0 0 1 k BT /F 9 Tf 1 0 0 1 60 200 Tm <0001> Tj ET');
  expect(knocking.blacks.plain).toEqual({ overprinting: 2, knockingOut: 1 });
});

test('a plate is one that something is printed with: paper, registration and no ink are none', () => {
  const names = (found: Facts) => found.plates.map(({ name }) => name);
  expect(names(drawn('0 0 0 0 k 60 60 9 9 re f'))).toEqual(names(facts(sound())));
  expect(names(drawn('1 0 0 rg 60 60 9 9 re f'))).toContain('RGB');
});

test('a file that says nothing of itself has facts all the same', () => {
  const found = facts(sound().edit(1, '/Metadata', '/Former').edit(1, '/OutputIntents', '/Formerly'));
  expect([found.claims, found.condition]).toEqual([[], null]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificateOf } from '../../src/build/files.ts';
import { type Entry, readManifest, writeManifest } from '../../src/build/manifest.ts';

const entry = fc.record<Entry>({
  ceremony: fc.string(),
  sha256: fc.string(),
  pages: fc.nat(),
  citations: fc.array(fc.string()),
  inputs: fc.dictionary(
    fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
    fc.string(),
    {
      noNullPrototype: true,
    },
  ),
  shared: fc.dictionary(
    fc.stringMatching(/^[a-z/0-9]+$/),
    fc.record({ one: fc.option(fc.nat()), wrapped: fc.option(fc.nat()) }),
    { noNullPrototype: true },
  ),
  fonts: fc.array(
    fc.record({ name: fc.string(), family: fc.string(), weight: fc.nat(), italic: fc.boolean(), key: fc.string() }),
  ),
  fitted: fc.array(
    fc.record({
      page: fc.nat(),
      item: fc.string(),
      step: fc.constantFrom('natural', 'smaller', 'sense', 'even', 'overset'),
      max: fc.nat(),
      own: fc.nat(),
      size: fc.nat(),
      lines: fc.nat(),
      tracking: fc.nat(),
    }),
  ),
  warnings: fc.array(
    fc.record({
      rule: fc.string(),
      severity: fc.string(),
      citation: fc.option(fc.string()),
      page: fc.option(fc.nat()),
    }),
  ),
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z/.]+$/), entry)), (pairs) => {
      const entries = new Map(pairs);
      expect(readManifest(writeManifest('1.0.0', entries))).toEqual(entries);
    }),
  );
});

const ONE: Entry = {
  ceremony: '',
  sha256: '1',
  pages: 1,
  citations: [],
  inputs: {},
  shared: {},
  fonts: [],
  fitted: [],
  warnings: [],
};

test('the order in which PDFs were made leaves no trace', () => {
  const forth = writeManifest(
    '1',
    new Map([
      ['a', ONE],
      ['b', ONE],
    ]),
  );
  expect(
    Buffer.from(
      writeManifest(
        '1',
        new Map([
          ['b', ONE],
          ['a', ONE],
        ]),
      ),
    ).equals(forth),
  ).toBe(true);
});

test('what an earlier Laurel did not tell is not known, and the entry is good', () => {
  const { shared, ...earlier } = ONE;
  expect(shared).toEqual({});
  const old = { ...earlier, fitted: [{ page: 1, item: 'recipient', size: 76, lines: 1 }] };
  const text = JSON.stringify({ laurel: '0.1.0', pdfs: { 'booklet.pdf': old } });
  expect(readManifest(Buffer.from(text))).toEqual(new Map([['booklet.pdf', ONE]]));
});

test.each(['', '{', 'null', '[]', '{"pdfs":{"a":1}}', '{"laurel":"1","pdfs":{"a.pdf":{"sha256":1}}}', '\u0000'])(
  'a manifest of %j counts as empty',
  (text) => {
    expect(readManifest(Buffer.from(text))).toEqual(new Map());
  },
);

test('no manifest at all counts as empty', () => {
  expect(readManifest(null)).toEqual(new Map());
});

test.each([
  ['certificates/chongqing.pdf', 'chongqing'],
  ['certificates/a-1.pdf', 'a-1'],
  ['booklet.pdf', null],
  ['certificates/../../secret.pdf', null],
  ['certificates/a/b.pdf', null],
  ['/certificates/a.pdf', null],
  ['certificates/a.pdf\n', null],
  ['certificates/.pdf', null],
])('%j is the certificate of %s', (file, id) => {
  expect(certificateOf(file)).toBe(id);
});

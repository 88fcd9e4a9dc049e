import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preflight } from '../../src/preflight/index.ts';
import { type Draft, sound } from './kit.ts';

const judge = (bytes: Uint8Array) => preflight(bytes, { profile: 'all', file: 'a.pdf' });
const whole = sound().write();

describe('damage is a finding, never a throw', () => {
  test('cut off anywhere', () => {
    for (let length = 0; length < whole.length - 8; length += 257) {
      const { ok, diagnostics } = judge(whole.subarray(0, length));
      expect(ok).toBe(false);
      expect(diagnostics.some(({ rule }) => rule.startsWith('preflight/pdf-open'))).toBe(true);
    }
  });

  test('any bytes changed', () => {
    const edit = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of edits) bytes[at] = byte;
        judge(bytes);
      }),
      { numRuns: 60 },
    );
  });

  test('any bytes after the mark', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
        expect(judge(Buffer.concat([Buffer.from('%PDF-1.6\n'), tail])).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('traps', () => {
  test.each<[string, (draft: Draft) => Draft]>([
    ['a page tree that is its own child', (draft) => draft.edit(2, '[3 0 R]', '[3 0 R 2 0 R]')],
    [
      'a form that draws itself',
      (draft) =>
        draft
          .set(50, {
            dict: '/Type /XObject /Subtype /Form /Resources << /XObject << /X 50 0 R >> >>',
            data: Buffer.from('/X Do /X Do /X Do'),
          })
          .edit(5, '/Im', '/X 50 0 R /Im')
          .draw('/Artifact BMC /X Do EMC'),
    ],
    ['an element that is its own child', (draft) => draft.edit(14, '/K [1]', '/K [1 14 0 R]')],
    ['a reference to itself', (draft) => draft.set(50, '50 0 R').edit(3, '/Tabs', '/Group 50 0 R /Tabs')],
    ['a colour space of itself', (draft) => draft.set(32, '[/Separation /Laurel#20Gold 32 0 R << >>]')],
    ['arrays within arrays', (draft) => draft.set(50, '['.repeat(50_000))],
    ['entities in the XMP', (draft) => draft.edit(6, '<x:xmpmeta', '<!DOCTYPE a [<!ENTITY b "c">]><x:xmpmeta')],
    [
      'elements in elements in the XMP',
      (draft) => draft.edit(6, '<pdf:Producer>', `${'<a>'.repeat(20_000)}<pdf:Producer>`),
    ],
    ['a length that lies', (draft) => draft.edit(4, '% end', '% end'.padEnd(6)).edit(24, 'end', 'endstream')],
  ])('%s', (_, change) => {
    const bytes = change(sound()).write();
    expect(() => judge(bytes)).not.toThrow();
  });

  test('a form that draws itself is told', () => {
    const form = {
      dict: '/Type /XObject /Subtype /Form /Resources << /XObject << /X 50 0 R >> >>',
      data: Buffer.from('/X Do'),
    };
    const draft = sound().set(50, form).edit(5, '/Im', '/X 50 0 R /Im').draw('/Artifact BMC /X Do EMC');
    expect(judge(draft.write()).diagnostics.map(({ rule }) => rule)).toEqual(['preflight/pdf-open-content']);
  });

  test('a stream that swells without end is left unread', () => {
    const draft = sound().set(50, { dict: '/Filter [/RunLengthDecode /FlateDecode]', data: Buffer.alloc(1000, 0x81) });
    expect(judge(draft.edit(3, '4 0 R', '[4 0 R 50 0 R]').write()).diagnostics.map(({ rule }) => rule)).toContain(
      'preflight/pdf-open-damaged',
    );
  });
});

test('an encrypted file is told to be so, and nothing is guessed of it', () => {
  const draft = Object.assign(sound(), {
    trailer: '/Root 1 0 R /Info 40 0 R /ID [<aa> <aa>] /Encrypt << /Filter /Standard >>',
  });
  for (const profile of ['x4', 'ua1', 'certificate', 'all'] as const) {
    const { ok, diagnostics } = preflight(draft.write(), { profile, file: 'a.pdf' });
    expect([ok, diagnostics.map(({ rule }) => rule)]).toEqual([false, ['preflight/pdf-enc']]);
  }
});

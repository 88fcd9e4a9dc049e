import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOf } from '../../src/diagnostics/index.ts';

const at = (text: string, offset: number) => {
  const { line, column } = positionOf({ path: 'f', text }, offset);
  return `${line}:${column}`;
};

describe('lines and columns', () => {
  test.each([
    ['', 0, '1:1'],
    ['ab', 2, '1:3'],
    ['a\nb', 1, '1:2'],
    ['a\nb', 2, '2:1'],
    ['a\r\nb', 1, '1:2'],
    ['a\r\nb', 3, '2:1'],
    ['a\rb', 2, '2:1'],
    ['a\r\r\nb', 2, '2:1'],
    ['a\n', 2, '2:1'],
    ['\ufeffab', 0, '1:1'],
    ['\ufeffab', 1, '1:1'],
    ['\ufeffab', 2, '1:2'],
    ['a\ufeffb', 2, '1:3'],
    ['𠮷野', 2, '1:2'],
    ['𠮷野', 1, '1:1'],
    ['\n𠮷𠮷a', 5, '2:3'],
    ['\ud842\n', 1, '1:2'],
    ['ab', 99, '1:3'],
    ['ab', -3, '1:1'],
    ['a\u2028b', 2, '1:3'],
  ] as const)('%j at %i is %s', (text, offset, expected) => {
    expect(at(text, offset)).toBe(expected);
  });

  test('are those of a plain count, for any text', () => {
    const unit = fc.constantFrom('a', '重', '𠮷', '\n', '\r', '\r\n', '\ud800');
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit), (before, after) => {
        const head = before.join('');
        // What follows must not join with the head's last unit into one.
        fc.pre(!(head.endsWith('\r') && after[0]?.startsWith('\n')));
        const lines = head.split(/\r\n|\r|\n/);
        expect(at(head + after.join(''), head.length)).toBe(`${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`);
      }),
    );
  });

  test('100,000 places in a 5 MB file take one pass over it', () => {
    const source = { path: 'f', text: '重慶𠮷,'.repeat(1_000_000) };
    const begun = performance.now();
    let columns = 0;
    for (let i = 0; i < 100_000; i++) columns += positionOf(source, i * 50).column;
    expect(columns).toBe(100_000 + (4 * (50 * 100_000 * 99_999)) / 2 / 5);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

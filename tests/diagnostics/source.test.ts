import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sliceText, spanOf, type Text, textAt } from '../../src/diagnostics/index.ts';

/** A text as a file writes it: each piece stands for so many units, after so many that stand for nothing. */
interface Piece {
  readonly value: string;
  readonly written: number;
  readonly gap: number;
}

function textOf(pieces: readonly Piece[]): Text & { readonly ends: Int32Array } {
  const offsets: number[] = [];
  const ends: number[] = [];
  let at = 7;
  for (const { value, written, gap } of pieces) {
    at += gap;
    for (let i = 0; i < value.length; i++) {
      const whole = written !== value.length;
      offsets.push(whole ? at : at + i);
      ends.push(whole ? at + written : at + i + 1);
    }
    at += written;
  }
  const value = pieces.map((piece) => piece.value).join('');
  return { value, file: 'f', offsets: Int32Array.from([...offsets, at]), ends: Int32Array.from(ends) };
}

const piece = fc.constantFrom<Piece>(
  { value: 'a', written: 1, gap: 0 },
  { value: '𠮷', written: 2, gap: 0 },
  { value: '一', written: 6, gap: 0 },
  { value: '𠮷', written: 10, gap: 0 },
  { value: ' ', written: 1, gap: 0 },
  { value: 'b', written: 1, gap: 4 },
);

test('a span covers the whole of an escape, and nothing of a fold', () => {
  const text = textOf([
    { value: 'a', written: 1, gap: 0 },
    { value: '一', written: 6, gap: 0 },
    { value: 'b', written: 1, gap: 3 },
  ]);
  expect(spanOf(text, 1, 2)).toEqual({ file: 'f', start: 8, end: 14 });
  expect(spanOf(text, 0, 1)).toEqual({ file: 'f', start: 7, end: 8 });
  expect(spanOf(text, 2)).toEqual({ file: 'f', start: 17, end: 18 });
  expect(spanOf(text)).toEqual({ file: 'f', start: 7, end: 18 });
});

test('the span of a part is that of the whole there', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const text = textOf(pieces);
      const start = a % text.value.length;
      const end = start + 1 + (b % (text.value.length - start));
      expect(spanOf(sliceText(text, start, end))).toEqual(spanOf(text, start, end));
      expect(spanOf(text, start, end)).toEqual({ file: 'f', start: text.offsets[start], end: text.ends[end - 1] });
    }),
  );
});

test('a computed text stands, in all its parts, for the one place it came from', () => {
  const place = { file: 'f', start: 10, end: 20 };
  const text = textAt('重慶', place);
  expect(spanOf(text)).toEqual(place);
  expect(spanOf(text, 0, 1)).toEqual(place);
  expect(spanOf(text, 1, 2)).toEqual(place);
  expect(spanOf(sliceText(text, 0, 1))).toEqual(place);
  expect(spanOf(sliceText(sliceText(text, 0, 2), 1, 2))).toEqual(place);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnostic, printTerminal } from '../../src/diagnostics/index.ts';
import { cellsOf, displayWidth, visible } from '../../src/diagnostics/printers/cells.ts';
import { frame } from '../../src/diagnostics/printers/frame.ts';

/** Characters with the columns that they take, from EastAsianWidth.txt and what the printer promises. */
const KNOWN: readonly (readonly [string, number])[] = [
  ['a', 1],
  ['Ł', 1],
  ['é', 1],
  ['e\u0301', 1],
  ['“', 1],
  ['重', 2],
  ['，', 2],
  ['𠮷', 2],
  ['葛\u{e0100}', 2],
  ['ガ', 2],
  ['ｶ', 1],
  ['Ａ', 2],
  ['한', 2],
  ['\u1112\u1161\u11ab', 2],
  ['🎖', 1],
  ['🏅', 2],
  ['\t', 4],
  ['\u202e', 8],
  ['\u0007', 8],
  ['\ud842', 8],
  ['\u{f0000}', 9],
  ['\u2028', 8],
  ['\ud7c7', 8],
];

const stretch = fc.array(fc.constantFrom(...KNOWN), { maxLength: 12 });
const textOf = (parts: readonly (readonly [string, number])[]) => parts.map(([text]) => text).join('');
const widthOf = (parts: readonly (readonly [string, number])[]) => parts.reduce((sum, [, width]) => sum + width, 0);

/** Anything that a file may hold, lone surrogates and controls among it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r', '\t', '\ud800', '\udc00', '\u0301', '\u202e', '重慶', '🏅', '\ufeff'),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

const plain = (text: string) => text;

function rowsOf(text: string, start: number, end: number, width: number): readonly string[] {
  const options = { width, paint: plain, ink: 'red', signs: ['^', '~'], remark: '' } as const;
  return frame({ file: 'f', start, end }, { path: 'f', text }, options);
}

test('the underline stands under the span and is as wide', () => {
  fc.assert(
    fc.property(stretch, stretch, stretch, (before, spanned, after) => {
      const start = textOf(before).length;
      const end = start + textOf(spanned).length;
      const [, underline = ''] = rowsOf(textOf([...before, ...spanned, ...after]), start, end, 1000);
      const gutter = '  │ '.length;
      expect(underline.slice(gutter).length - underline.slice(gutter).trimStart().length).toBe(widthOf(before));
      expect(underline.trimEnd().length - gutter - widthOf(before)).toBe(Math.max(1, widthOf(spanned)));
    }),
  );
});

test('however long the line, its frame keeps to the width and shows the beginning of the span', () => {
  const long = fc.array(fc.constantFrom(...KNOWN), { maxLength: 300 });
  fc.assert(
    fc.property(long, stretch, long, fc.integer({ min: 40, max: 120 }), (before, spanned, after, width) => {
      const start = textOf(before).length;
      const end = start + textOf(spanned).length;
      const [line = '', underline = ''] = rowsOf(textOf([...before, ...spanned, ...after]), start, end, width);
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(underline).toMatch(/\^~*$/);
      const [first] = spanned;
      const under = cellsOf(line).reduce(
        ({ column, shown }, cell) => ({
          column: column + cell.width,
          shown: column >= underline.indexOf('^') ? shown + cell.shown : shown,
        }),
        { column: 0, shown: '' },
      );
      // A tab at the end of a line is shown as blanks, which no row ends with.
      if (first) expect(under.shown.startsWith(visible(first[0]).trimEnd())).toBe(true);
    }),
  );
});

test('any text, any span, any width: a frame without control characters, and never a throw', () => {
  const offset = fc.integer({ min: -5, max: 300 });
  fc.assert(
    fc.property(anyText, offset, offset, fc.integer({ min: -1, max: 200 }), (text, start, end, width) => {
      const problem = diagnostic('content/empty', { span: { file: text, start, end }, params: { key: text } });
      const sources = new Map([[text, { path: text, text }]]);
      const printed = printTerminal([problem], { sources, lang: 'en', colour: false, width });
      expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(printed.split('\n').length).toBeLessThan(60);
    }),
    { numRuns: 500 },
  );
});

test('a pile of combining marks is broken up', () => {
  for (const { shown } of cellsOf(`a${'\u0301'.repeat(1000)}`)) expect(shown.length).toBeLessThanOrEqual(10);
});

test('5 MB on one line, a span in the midst of it: at once', () => {
  const text = '重慶市,'.repeat(1_300_000);
  const source = { path: 'f', text };
  const options = { width: 80, paint: plain, ink: 'red', signs: ['^', '~'], remark: '' } as const;
  frame({ file: 'f', start: 0, end: 1 }, source, options);
  const begun = performance.now();
  for (let i = 0; i < 100; i++) {
    frame({ file: 'f', start: 2_600_000 + i, end: 2_700_000 }, source, options);
    frame({ file: 'f', start: text.length - 1 - i, end: text.length }, source, options);
  }
  expect(performance.now() - begun).toBeLessThan(5_000);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parseDocument, Scalar } from 'yaml';
import { Findings } from '../../src/content/findings.ts';
import { child, parseYaml } from '../../src/content/yaml/index.ts';
import type { Text } from '../../src/diagnostics/index.ts';
import { cost } from '../cost.ts';

function textOf(file: string, key = 'k'): { text: Text; file: string } | null {
  const root = parseYaml({ path: 'f.yaml', text: file }, new Findings());
  const node = child(root, key);
  return node?.kind === 'text' ? { text: node.text, file } : null;
}

/** What must hold of every text: offsets rise, stay in the file, and what is written as itself stands where they say. */
function expectTrue({ text, file }: { text: Text; file: string }): void {
  expect(text.offsets).toHaveLength(text.value.length + 1);
  let previous = -1;
  for (let i = 0; i < text.value.length; i++) {
    const offset = text.offsets[i] ?? -1;
    const longer = text.ends !== undefined && (text.ends[i] ?? 0) - offset > 1;
    if (offset < previous) throw new Error(`offset ${offset} of ${i} after ${previous} in ${JSON.stringify(file)}`);
    previous = offset;
    const written = file[offset];
    const value = text.value[i];
    if (longer) expect(`\\'`).toContain(written);
    else if (value === ' ') expect([' ', '\n']).toContain(written);
    else if (value === '\n') expect(['\n', undefined]).toContain(written);
    else if (written !== value) throw new Error(`${JSON.stringify(value)} is at ${offset}: ${JSON.stringify(file)}`);
  }
  expect(text.offsets.at(-1)).toBeLessThanOrEqual(file.length + 1);
}

const UNITS = [
  'a',
  'b',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '重',
  '慶',
  '，',
  '“',
  '𠮷',
  '葛󠄀',
  "'",
  "''",
  '"',
  '\\',
  '#',
  ': ',
  '- ',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u200b',
  'é',
  '|',
  '>',
  '\r',
];
const value = fc.array(fc.constantFrom(...UNITS), { maxLength: 24 }).map((units) => units.join(''));
const STYLES = [
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
] as const;

describe('every unit of a text is found in the file', () => {
  test('for any string, as the YAML library writes it in any style', () => {
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...STYLES),
        fc.integer({ min: 20, max: 90 }),
        fc.boolean(),
        (string, style, lineWidth, crlf) => {
          const scalar = new Scalar(string);
          scalar.type = style;
          const document = new Document({ before: '前𠮷', k: scalar, after: 1 });
          const lf = document.toString({ lineWidth });
          // A CR of the string's own would become part of a line break.
          const file = crlf && !string.includes('\r') ? lf.replaceAll('\n', '\r\n') : lf;
          const expected = parseDocument(file, { uniqueKeys: false }).get('k');
          const found = textOf(file);
          if (typeof expected !== 'string') return;
          expect(found?.text.value).toBe(expected);
          if (found) expectTrue(found);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('for block scalars of any lines, indicators and line ends', () => {
    const line = fc
      .array(fc.constantFrom(' ', ' ', '\t', 'a', '重', '𠮷 x', '#'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const header = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>2-', '>1+', '|1-', '| # c', '>- # c');
    const lineEnd = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        header,
        fc.array(line, { maxLength: 8 }),
        lineEnd,
        fc.boolean(),
        fc.boolean(),
        (head, lines, eol, nested, closed) => {
          const indent = nested ? '    ' : '  ';
          const body = lines.map((text) => indent + text).join(eol);
          const file = `${nested ? `o:${eol}  k: ` : 'k: '}${head}${eol}${body}${closed ? eol : ''}`;
          const document = parseDocument(file);
          const expected = nested ? document.getIn(['o', 'k']) : document.get('k');
          if (document.errors.length > 0 || typeof expected !== 'string') return;
          const root = parseYaml({ path: 'f.yaml', text: file }, new Findings());
          const node = child(nested ? child(root, 'o') : root, 'k');
          const text = node?.kind === 'text' ? node.text : null;
          expect(text?.value).toBe(expected);
          if (text) expectTrue({ text, file });
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('for quoted and plain scalars over any lines, with any escapes', () => {
    const part = fc.constantFrom(
      'a',
      '重',
      '𠮷',
      ' ',
      '\t',
      '\n  ',
      '\n\n  ',
      '\r\n  ',
      ' \n \t ',
      '\\\n  ',
      '\\\r\n ',
      '\\n',
      '\\u91cd',
      '\\x41',
      '\\U00020BB7',
      '\\"',
      '\\\\',
      '\\ ',
      '\\_',
      '\\/',
      '\\\t',
      "''",
      '\\N',
      '\\ud800',
      '\\0',
    );
    const quote = fc.constantFrom('"', "'", '');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), quote, (parts, mark) => {
        const file = `k: ${mark}${parts.join('')}${mark}\nz: 1\n`;
        const document = parseDocument(file);
        const expected = document.get('k');
        if (document.errors.length > 0 || typeof expected !== 'string') return;
        const found = textOf(file);
        expect(found?.text.value).toBe(expected);
        if (found) expectTrue(found);
      }),
      { numRuns: 5_000 },
    );
  });

  test('in time that grows with the text alone', async () => {
    const styles = {
      literal: `k: |\n${'  重慶是中國的直轄市\n'.repeat(250_000)}`,
      folded: `k: >\n${'  重慶是中國\n\n'.repeat(300_000)}`,
      one: `k: ${'重慶 '.repeat(1_000_000)}\n`,
      single: `k: '${"重慶''\n  ".repeat(400_000)}'\n`,
      double: `k: "${'重慶\\n\\u91cd\n  '.repeat(200_000)}"\n`,
    };
    for (const [style, file] of Object.entries(styles)) {
      const parsing = await cost(() => parseDocument(file, { prettyErrors: false }));
      const taken = await cost(() => expect(textOf(file), style).not.toBeNull());
      // The library's own parsing is part of it; a quadratic map would take minutes.
      expect(taken, style).toBeLessThan(parsing * 5 + 3_000);
    }
  });
});

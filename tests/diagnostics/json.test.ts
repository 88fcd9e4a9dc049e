import { expect, test } from 'vitest';
import { diagnostic, inOrder, type Span, summarise, toJson } from '../../src/diagnostics/index.ts';

const text = 'a: 𠮷,b\nc: d\n';
const sources = new Map([['content/x.yaml', { path: 'content/x.yaml', text }]]);
const span = (start: number, end: number): Span => ({ file: 'content/x.yaml', start, end });
const found = (where: Span | null, edits: readonly { span: Span; text: string }[] | null, safe = true) =>
  diagnostic('content/invisible-character', {
    span: where,
    params: { code: 'U+002C' },
    fix: edits && { safe, edits },
  });
const fixOf = (where: Span | null, edits: readonly { span: Span; text: string }[]) =>
  toJson(found(where, edits), sources, 'en').fix;

test('has the fields of PRODUCT.md', () => {
  const problem = diagnostic('content/invisible-character', {
    span: span(5, 6),
    related: [span(8, 9)],
    citation: 'x',
    params: { code: 'U+002C' },
    fix: { safe: true, edits: [{ span: span(5, 6), text: '，' }] },
  });
  expect(toJson(problem, sources, 'en')).toEqual({
    rule: 'content/invisible-character',
    severity: 'warning',
    message: expect.stringContaining('U+002C'),
    hint: expect.any(String),
    why: expect.any(String),
    file: 'content/x.yaml',
    line: 1,
    column: 5,
    endLine: 1,
    endColumn: 6,
    citation: 'x',
    page: null,
    object: null,
    fix: { safe: true, text: '，' },
    related: [{ file: 'content/x.yaml', line: 2, column: 1, endLine: 2, endColumn: 2 }],
  });
});

test('the message comes in the language asked for', () => {
  const { message, hint, why } = toJson(found(span(5, 6), null), sources, 'zh-Hant');
  for (const sentence of [message, hint, why]) expect(sentence).toMatch(/\p{Script=Han}/u);
});

test('says nothing of a place that it cannot know', () => {
  const nowhere = { line: null, column: null, endLine: null, endColumn: null };
  expect(toJson(found(null, null), sources, 'en')).toMatchObject({ file: null, ...nowhere, fix: null });
  const elsewhere = found({ file: 'y.yaml', start: 1, end: 2 }, null);
  expect(toJson(elsewhere, sources, 'en')).toMatchObject({ file: 'y.yaml', ...nowhere });
});

test('a fix gives the text of the whole span, or none where it reaches beyond', () => {
  expect(fixOf(span(3, 7), [{ span: span(5, 6), text: '，' }])).toEqual({ safe: true, text: '𠮷，b' });
  const two = [
    { span: span(6, 7), text: 'B' },
    { span: span(5, 5), text: ' ' },
  ];
  expect(fixOf(span(5, 7), two)).toEqual({ safe: true, text: ' ,B' });
  expect(fixOf(span(5, 6), [{ span: span(5, 6), text: '' }])).toEqual({ safe: true, text: '' });
  expect(fixOf(span(5, 6), [{ span: span(5, 7), text: '' }])).toEqual({ safe: true, text: null });
  expect(fixOf(span(5, 6), [{ span: { ...span(5, 6), file: 'y.yaml' }, text: '' }])).toEqual({
    safe: true,
    text: null,
  });
  expect(fixOf(null, [{ span: span(5, 6), text: '' }])).toEqual({ safe: true, text: null });
});

test('counts, and what can be mended without a look is what is safe', () => {
  const problems = [
    found(null, []),
    found(null, [], false),
    diagnostic('content/empty', { params: { key: 'x' } }),
    diagnostic('content/photo-language', { params: { key: 'x', lang: 'en' } }),
  ];
  expect(summarise(problems)).toEqual({ errors: 1, warnings: 2, notes: 1, fixable: 1 });
});

test('order is by file, place and rule, and the given list stays as it is', () => {
  const problems = [
    found({ file: 'b', start: 0, end: 1 }, null),
    found({ file: 'a', start: 10, end: 11 }, null),
    diagnostic('content/empty', { span: { file: 'a', start: 9, end: 10 } }),
    diagnostic('content/bidi-control', { span: { file: 'a', start: 9, end: 10 } }),
    found(null, null),
  ];
  const given = [...problems];
  expect(inOrder(problems)).toEqual([4, 3, 2, 1, 0].map((i) => given[i]));
  expect(problems).toEqual(given);
});

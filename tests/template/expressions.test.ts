// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { data, type Value } from '../../src/template/context/data.ts';
import { Scope } from '../../src/template/context/scope.ts';
import { Budget, Exhausted, evaluate, Failure } from '../../src/template/expression/evaluate.ts';
import { compileScalar } from '../../src/template/expression/scalar.ts';
import { text } from './kit.ts';

const context = data({
  n: 3,
  zero: 0,
  nothing: null,
  word: '重慶',
  list: [1, 2, 3],
  map: data({ a: 1, inner: data({ b: '乙' }), off: null }),
});

/** The value of an expression; the message of what it throws. */
function value(expression: string): unknown {
  const scalar = compileScalar(text(`\${${expression}}`));
  if (scalar === null || 'rule' in scalar) return scalar?.rule;
  const [piece] = scalar.pieces;
  if (piece?.kind !== 'expression') return 'literal';
  try {
    return evaluate(piece.tree, Scope.of(context), new Budget(100_000)) satisfies Value;
  } catch (error) {
    if (error instanceof Failure || error instanceof Exhausted) return error;
    throw error;
  }
}

describe('values', () => {
  test.each([
    ['n + 1', 4],
    ['2 ** 3 ** 2', 512],
    ['-n', -3],
    ['-map.a', -1],
    ['!map.off', true],
    ['!map.inner.b', false],
    ['-len(list)', -3],
    ['map.inner.b', '乙'],
    ['map["inner"].b', '乙'],
    ['map.off.anything.at.all', null],
    ['nothing[0]', null],
    ['nothing[1:]', null],
    ['list[5]', null],
    ['list[-1]', 3],
    ['list[1:]', [2, 3]],
    ['map["missing"]', null],
    ['word == "重慶"', true],
    ['nothing == null', true],
    ['n > 2 && !zero', true],
    ['2 in list', true],
    ['"a" in map', true],
    ['choose(n > 2, "甲", "乙")', '甲'],
    ['choose(map.off, 1, 0)', 0],
    ['len(word)', 2],
    ['han("2016年5月4日")', '二〇一六年五月四日'],
    ['han("10月20日")', '十月二十日'],
    ['han("12月31日")', '十二月三十一日'],
    ['han("0 05 100")', '〇 〇五 一〇〇'],
    ['han(n)', '三'],
    ['han(word)', '重慶'],
    ['han(nothing)', null],
    ['len("𠮷野")', 2],
    ['len(nothing)', 0],
    ['chunks(list, 2)', [[1, 2], [3]]],
    ['max(1, n, 2)', 3],
    ['floor(2.7) + ceil(2.1) + abs(-1)', 6],
    ['{x: n}.x', 3],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });
});

describe('what a stranger might try', () => {
  test.each([
    'word.constructor',
    'map.constructor',
    'map.__proto__',
    'map.inner.toString',
    'list.length',
    'choose.constructor',
    'choose',
    'range(0, 100000000)',
    'fromNow("1 day")',
    'now',
    'defined("n")',
    'n / zero',
    '9 ** 9 ** 9',
    'map + 1',
    'list == list',
    'word[list]',
    'chunks(list, 0)',
    'len(n)',
  ])('%s fails', (expression) => {
    expect(value(expression)).toBeInstanceOf(Failure);
  });

  test.each(['map["__proto__"]', 'map["constructor"]', 'map["toString"]'])('%s is nothing', (expression) => {
    expect(value(expression)).toBe(null);
  });

  test.each(['', 'n +', '(n', 'n)', '+', 'list[', 'f(,)', '{a}', 'n n', '"open', 'a..b', '#', 'n ? 1 : 2'])(
    '%j is no expression',
    (expression) => {
      expect(value(expression)).toBe('template/expression-syntax');
    },
  );

  test.each([`${'('.repeat(5000)}n${')'.repeat(5000)}`, `${'!'.repeat(2000)}n`, `n${'+n'.repeat(3000)}`])(
    'one without end is given up',
    (expression) => {
      expect(value(expression)).toBe('template/expression-too-long');
    },
  );

  test('the deepest that is allowed is worked out', () => {
    expect(value(`${'('.repeat(190)}n${')'.repeat(190)}`)).toBe(3);
    expect(value(`${'!'.repeat(390)}n`)).toBe(true);
    expect(value(`${'['.repeat(190)}n${']'.repeat(190)}`)).toHaveLength(1);
  });

  test('no text makes the parser or the interpreter throw anything else', () => {
    const token = fc.constantFrom(
      'n',
      'map',
      'list',
      'word',
      '.',
      '.a',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      ':',
      ',',
      '+',
      '-',
      '*',
      '**',
      '/',
      '!',
      '==',
      'in',
      '&&',
      '||',
      '1',
      '"x"',
      'len',
      'choose',
      'null',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 14 }), (tokens) => {
        value(tokens.join(''));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('scalars', () => {
  const pieces = (written: string) => {
    const scalar = compileScalar(text(written));
    if (scalar === null || 'rule' in scalar) return scalar;
    return scalar.pieces.map((piece) =>
      piece.kind === 'literal' ? piece.text.value : `<${piece.text.value.slice(piece.start, piece.end)}>`,
    );
  };

  test.each([
    ['plain', null],
    ['$5 and {x}', null],
    ['${n}', ['<n>']],
    ['a ${n} b', ['a ', '<n>', ' b']],
    ['${n}${word}', ['<n>', '<word>']],
    ['$${n}', ['${n}']],
    ['a$${n}b${n}', ['a', '${n}b', '<n>']],
    ['${map["}"]}x', ['<map["}"]>', 'x']],
    ['${{a: 1}.a}', ['<{a: 1}.a>']],
  ])('%j', (written, expected) => {
    expect(pieces(written)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { latinNeutrals } from '../../src/typeset/quotes.ts';
import { classOf, clusterEnd } from '../../src/typeset/scripts.ts';

function clusters(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at = clusterEnd(text, at)) found.push(text.slice(at, clusterEnd(text, at)));
  return found;
}

describe('clusters', () => {
  it.each([
    ['葛󠄀城', ['葛󠄀', '城']],
    ['𠮷野', ['𠮷', '野']],
    ['e\u0301\u0323x', ['e\u0301\u0323', 'x']],
    ['👩‍🔬👍🏽🇭🇰🇹🇼', ['👩‍🔬', '👍🏽', '🇭🇰', '🇹🇼']],
    ['1️⃣', ['1️⃣']],
    ['か\u3099', ['か\u3099']],
    ['\u0301', ['\u0301']],
  ])('%s', (text, expected) => expect(clusters(text)).toEqual(expected));
});

describe('classes', () => {
  it.each([
    ['重〇𠮷々あア한ㄅＡ１', 'han'],
    ['aéŁЯα', 'letter'],
    ['0９'.slice(0, 1), 'digit'],
    ['，。「」（）％！', 'mark'],
    ['“”‘’—…·', 'neutral'],
    [' \t\u3000\n', 'space'],
    ['\u00a0\u202f', 'glue'],
    ['\u200b\u2060\u00ad\u200e', 'ignorable'],
    ['$%℃(/', 'sign'],
  ])('%s', (text, expected) => {
    for (const character of text)
      expect([character, classOf(character.codePointAt(0) ?? 0)]).toEqual([character, expected]);
  });
});

describe('quotes and dashes in Chinese', () => {
  // `^` stands under each mark that is set as Latin.
  it.each([
    ['遊Xi’an城', '   ^    '],
    ['稱為“Made in China”的', ''],
    ['“渝新歐”', ''],
    ['見Rheinische “Post” Today報', '            ^    ^'],
    ['刊於“A, ‘B’ C”中', '      ^ ^'],
    ['標準ISO“甲”A', ''],
    ['GIZ“A”型', ''],
    ['2015—2016年', ''],
    ['cities’ names', '      ^      '],
  ])('%s', (text, marks) => {
    const expected = [...marks].flatMap((mark, at) => (mark === '^' ? [at] : []));
    expect([...latinNeutrals(text, 0, text.length)].sort((a, b) => a - b)).toEqual(expected);
  });
});

import type { Lang, Pair } from '../content/index.ts';
import { type Text, textAt } from '../diagnostics/index.ts';

/** What every made-up text is said to stand in, before the field that it fills: no file is called so. */
const MADE_UP = 'trial:';

/** A text that stands for a field of the content. */
export function filler(field: string, value: string): Text {
  return textAt(value, { file: `${MADE_UP}${field}`, start: 0, end: value.length });
}

/** The field that a text was made up for; null for the words of a template. */
export function fieldOf({ file }: Pick<Text, 'file'>): string | null {
  return file.startsWith(MADE_UP) ? file.slice(MADE_UP.length) : null;
}

/** A field in both languages. */
export function both(field: string, zh: string, en: string): Pair {
  return { zh: filler(field, zh), en: filler(field, en) };
}

/** 千字文, phrases of four characters: they mean nothing to a ceremony, and no character comes twice. */
const HAN =
  '天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡劍號巨闕珠稱夜光果珍李柰菜重芥薑海鹹河淡鱗潛羽翔';
const PHRASE = 4;

/** Words of every usual length, one of them as long as words are in running text. */
const ENGLISH =
  'river garden morning letter bridge of silver orchard and a quiet village by the northern harbour where seasons turn between lanterns while old correspondence travels slowly over internationally remembered mountains';
const WORDS = ENGLISH.split(' ');

/** So many characters of filler. */
export function han(count: number): string {
  return Array.from({ length: count }, (_, index) => HAN[index % HAN.length]).join('');
}

/** So many characters in sentences of two phrases, begun anew at another phrase for each `turn`. */
function hanSentences(count: number, turn: number): string {
  const phrases = Array.from({ length: Math.ceil(count / PHRASE) }, (_, index) => {
    const from = ((index + turn * 3) * PHRASE) % HAN.length;
    return HAN.slice(from, from + PHRASE);
  });
  return phrases
    .map((phrase, index) => phrase + (index % 2 === 1 || index === phrases.length - 1 ? '。' : '，'))
    .join('');
}

/** Words up to so many letters and spaces. */
export function english(letters: number, turn = 0): string {
  let text = '';
  for (let index = turn * 5; ; index += 1) {
    const more = `${text}${text === '' ? '' : ' '}${WORDS[index % WORDS.length]}`;
    if (more.length > letters) break;
    text = more;
  }
  return text === '' ? 'As' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Characters of a paragraph, and the letters that say about as much. */
const PARAGRAPH: Readonly<Record<Lang, number>> = { zh: 88, en: 290 };

/** Paragraphs of running text, none like the one before it. */
export function paragraphs(lang: Lang, count: number): readonly Text[] {
  return Array.from({ length: count }, (_, turn) => {
    // Every third is short, as at the end of a talk.
    const length = Math.round(PARAGRAPH[lang] * (turn % 3 === 2 ? 0.4 : 1));
    return filler('body', lang === 'zh' ? hanSentences(length, turn) : `${english(length, turn)}.`);
  });
}

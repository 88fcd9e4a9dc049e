import { type Code, type Fix, type Params, sliceText, spanOf, type Text } from '../diagnostics/index.ts';
import type { Reading } from './edition.ts';
import type { Fields } from './fields.ts';
import { shown } from './words.ts';
import { nodeAt, type Path } from './yaml/index.ts';

/** A Han character with the selector of its variant. */
const HAN = /\p{Script=Han}\p{Variation_Selector}?/gu;

const ZHUYIN = /^(?:˙\p{Script=Bopomofo}{1,4}|\p{Script=Bopomofo}{1,4}[ˉˊˇˋ˙]?)$/u;
/** Initial and final of 《漢語拼音方案》, its tone mark taken off. */
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üan|üe|ün|[aeiouüê])|m|n|ng|hm|hng)$/;
const TONE = /[\u0300\u0301\u0304\u030c]/g;

/** What is typed for want of the sign itself: the number one, accents, dots, a breve. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  一: 'ㄧ',
  丨: 'ㄧ',
  '´': 'ˊ',
  '`': 'ˋ',
  '·': '˙',
  '‧': '˙',
  '\u0306': '\u030c',
};

/**
 * The readings of a recipient's Chinese name: one text of syllables, one for each Han character; or a map of
 * single characters. What does not fit is reported where it stands, and left out.
 */
export function readingsOf(fields: Fields, recipient: Path, name: Text | null): readonly Reading[] {
  const path = [...recipient, 'reading'];
  const node = nodeAt(fields.root, path);
  if (node === null || name === null) return [];
  const characters = [...name.value.matchAll(HAN)].map(({ 0: character, index }) => ({
    character,
    start: index,
    end: index + character.length,
  }));
  if (node.kind !== 'map') {
    const text = fields.text(path);
    if (text === null) return [];
    const syllables = [...text.value.matchAll(/\S+/gu)].map(({ 0: one, index }) =>
      sliceText(text, index, index + one.length),
    );
    if (syllables.length !== characters.length) {
      const params = { count: syllables.length, characters: characters.length };
      fields.findings.add('content/reading-count', { span: spanOf(text), params });
      return [];
    }
    return characters.flatMap(({ start, end }, i) => readingOf(fields, syllables[i], start, end));
  }
  return [...node.entries.values()].flatMap(({ key, keySpan }) => {
    const places = characters.filter(({ character }) => character === key);
    if (places.length === 0) {
      const params = { character: shown(key), name: shown(name.value) };
      fields.findings.add('content/reading-character', { span: keySpan, params });
    }
    const text = fields.text([...path, key]) ?? undefined;
    return places.flatMap(({ start, end }) => readingOf(fields, text, start, end));
  });
}

function readingOf({ findings }: Fields, text: Text | undefined, start: number, end: number): readonly Reading[] {
  if (text === undefined) return [];
  const system = systemOf(text.value);
  if (system !== null) return [{ start, end, text, system }];
  const span = spanOf(text);
  const meant = mended(text.value);
  const code: Code = 'content/reading-syllable';
  const params: Params = { written: shown(text.value) };
  const fix: Fix | null = meant === null ? null : { safe: true, edits: [{ span, text: meant }] };
  findings.add(code, { span, params, fix });
  return [];
}

function systemOf(syllable: string): Reading['system'] | null {
  if (ZHUYIN.test(syllable)) return 'zhuyin';
  const apart = syllable.normalize('NFD').toLowerCase();
  const tones = apart.match(TONE)?.length ?? 0;
  return tones <= 1 && PINYIN.test(apart.replace(TONE, '').normalize('NFC')) ? 'pinyin' : null;
}

/** The syllable with the right signs for those that only look like them; null where that does not help. */
function mended(syllable: string): string | null {
  const meant = Array.from(syllable.normalize('NFD'), (one) => LOOKALIKES[one] ?? one)
    .join('')
    .normalize('NFC');
  return systemOf(meant) === null ? null : meant;
}

/** Letters that are not a plain letter with a mark, filed as English does. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'ng',
  œ: 'oe',
  ŧ: 't',
  ƒ: 'f',
  ǥ: 'g',
  ɓ: 'b',
  ɖ: 'd',
  ɗ: 'd',
  ə: 'e',
  ɨ: 'i',
};

const MARKS = /\p{M}/gu;
const SEPARATORS = /[\s\p{Pd}/]+/gu;
const IGNORED = /[^\p{L}\p{N} ]/gu;

/**
 * A name as it is filed: small letters without diacritics, words parted by one
 * space, other signs left out. Cyrillic keeps й, which is a letter of its own;
 * ё is filed as е.
 */
export function fold(name: string): string {
  const folded = Array.from(name.normalize('NFKC').toLowerCase(), (character) => {
    if (character === 'й') return character;
    const bare = character.normalize('NFD').replace(MARKS, '');
    return Array.from(bare, (letter) => LETTERS[letter] ?? letter).join('');
  });
  return folded.join('').replace(SEPARATORS, ' ').replace(IGNORED, '').trim().replace(/ +/g, ' ');
}

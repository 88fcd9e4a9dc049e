import { entries } from '../entry.ts';
import { told } from './told.ts';

/** FONT-…: what is needed to print the letters, and to read them again. */
export const fontFileEntries = entries({
  'preflight/font-emb': told(
    'error',
    ['字型 {font} 沒有嵌入', '印刷廠沒有這套字，會換成別的字，或印成空框。', '輸出時嵌入所有字型。'],
    [
      'The font {font} is not embedded',
      'The printer does not have it: other letters or empty boxes will be printed.',
      'Embed all fonts when exporting.',
    ],
  ),
  'preflight/font-emb-glyph': told(
    'error',
    ['字型 {font} 用到 {count} 個沒有嵌進來的字形', '這些字會印成空白或空框。', '重新輸出，嵌入完整的子集。'],
    [
      '{count} glyphs of the font {font} are used but were not embedded',
      'They will print as blanks or empty boxes.',
      'Export anew with a whole subset.',
    ],
  ),
  'preflight/font-sub-tag': told(
    'warning',
    ['字型 {font} 沒有子集標記', '整套嵌入會讓檔案很大；拼版時也可能和別的檔案混用。', '輸出時選只嵌入用到的字。'],
    [
      'The font {font} has no subset tag',
      'A whole font makes a big file, and may be mixed up with another when sheets are imposed.',
      'Embed subsets when exporting.',
    ],
  ),
  'preflight/font-sub-same': told(
    'warning',
    ['兩套不同的子集都叫 {font}', '拼版軟體可能把它們當成一套，字會換掉。', '重新輸出，讓每個子集有自己的標記。'],
    [
      'Two subsets are both called {font}',
      'Imposition software may take them for one and swap letters.',
      'Export anew, with a tag of its own for each subset.',
    ],
  ),
  'preflight/font-uni-none': told(
    'error',
    [
      '字型 {font} 有 {count} 個字碼不知道是什麼字',
      '報讀軟體念不出來，也不能搜尋和複製。',
      '輸出時保留文字對照（ToUnicode）。',
    ],
    [
      '{count} codes of the font {font} map to no character',
      'They cannot be read aloud, searched or copied.',
      'Keep the mapping to Unicode (ToUnicode) when exporting.',
    ],
  ),
  'preflight/font-uni-bad': told(
    'error',
    ['字型 {font} 有 {count} 個字碼對到不是文字的碼位', '複製或朗讀時會變成亂碼。', '重新輸出，或換一套字型。'],
    [
      '{count} codes of the font {font} map to what is no character',
      'Copied or read aloud they turn to rubbish.',
      'Export anew, or use another font.',
    ],
  ),
  'preflight/font-uni-private': told(
    'warning',
    ['字型 {font} 有 {count} 個字碼對到造字區', '別的電腦不知道那是什麼字。', '用有正式字碼的字，或加上 ActualText。'],
    [
      '{count} codes of the font {font} map to private-use characters',
      'No other machine knows what they are.',
      'Use characters that Unicode has, or give an ActualText.',
    ],
  ),
  'preflight/font-def': told(
    'error',
    ['用字型 {font} 印出了缺字的空框', '這套字沒有這個字，紙上會是空框或空白。', '換一套有這個字的字型。'],
    [
      'An empty box for a missing glyph is shown in the font {font}',
      'The font lacks the character; paper will show a box or a gap.',
      'Use a font that has the character.',
    ],
  ),
  'preflight/font-cid': told(
    'error',
    ['字型 {font} 的編碼不完整：{found}', '有的機器會取錯字形。', '用別的方式重新輸出。'],
    [
      'The encoding of the font {font} is not whole: {found}',
      'Some machines will take wrong glyphs.',
      'Export in another way.',
    ],
  ),
  'preflight/font-wid': told(
    'error',
    [
      '字型 {font} 有 {count} 個字的寬度和字型檔不符（第一個：{first}）',
      '換一個軟體打開，字距就會亂。',
      '重新輸出；由程式產生的，告訴做程式的人。',
    ],
    [
      'The widths of {count} glyphs of the font {font} differ from the font itself (first: {first})',
      'In other software the letters will be spaced wrongly.',
      'Export anew, or tell the makers of the program.',
    ],
  ),
});

import type { Part } from './rule.ts';

/** What no rule looks at; a verdict that hid it would promise too much. */
export const UNCHECKED: readonly { readonly parts: readonly Part[]; readonly zh: string; readonly en: string }[] = [
  {
    parts: ['house'],
    zh: 'JPEG 圖片和疊印處的墨量；落版、紙張、補漏白、燙金套準',
    en: 'ink of JPEG pictures and of colours that overprint one another; imposition, paper, trapping, foil in register',
  },
  {
    parts: ['x4'],
    zh: 'ISO 15930-7 其他條文；描述檔的顏色是否真是它所稱的印刷條件',
    en: 'other clauses of ISO 15930-7; whether the profile’s colours are those of the condition it names',
  },
  {
    parts: ['ua1'],
    zh: '閱讀次序、標籤和替代文字是否合適、對比（要由人判斷）',
    en: 'reading order, whether tags and alternative texts fit, contrast (a person judges these)',
  },
  {
    parts: ['ua1', 'a2u'],
    zh: 'TrueType 以外字型的寬度；字形是否就是所稱的字',
    en: 'widths of fonts other than TrueType; whether a glyph is the character it is said to be',
  },
  {
    parts: ['ua1', 'a2u', 'house'],
    zh: '用 Identity 以外編碼表（CMap）的複合字型：印的是哪些字碼、讀出來是甚麼字',
    en: 'codes shown under CMaps other than Identity, and what they are read as',
  },
  {
    parts: ['a2u'],
    zh: 'JPEG 2000 內部、數位簽章、XMP 的值的種類、附件是否為 PDF/A',
    en: 'the inside of JPEG 2000, signatures, kinds of XMP values, whether attached files are PDF/A',
  },
];

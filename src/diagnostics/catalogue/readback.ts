import { entries } from './entry.ts';

const FAULT = {
  zh: '這是 Laurel 的錯，不是內容的錯：請把這份 YAML 和範本一起回報。要先趕印的話，試著換掉這裡的字或字型。',
  en: 'This is a fault of Laurel’s, not of the content: please report it with this YAML and the template. If it must be printed today, try other words or another font here.',
};

/** What a reader gets out of a finished PDF that is not what was written. */
export const readbackEntries = entries({
  'readback/changed': {
    severity: 'error',
    zh: {
      what: '{file} 裡的文字和這裡不同：「{before}」後面應是「{wanted}」，讀出來是「{found}」',
      why: '做好的 PDF 少了字、多了字，或把一個字變成另一個字：印出來、複製出來、讀給人聽的，都會是錯的。',
      todo: FAULT.zh,
    },
    en: {
      what: 'What {file} says differs from this: after “{before}” it should go on “{wanted}”, and reads “{found}”',
      why: 'A character is lost, doubled, or another in the finished PDF: printed, copied or read aloud, it would be wrong.',
      todo: FAULT.en,
    },
  },
  'readback/order': {
    severity: 'error',
    zh: {
      what: '{file} 讀出來的段落次序不對：「{text}」不在前一段之後',
      why: '用讀屏軟體聽的人，或把文字複製出來的人，會得到前後顛倒的文章。',
      todo: FAULT.zh,
    },
    en: {
      what: '{file} reads its paragraphs in another order: “{text}” does not come after the one before it',
      why: 'Whoever listens to it or copies its text gets the paragraphs in a wrong order.',
      todo: FAULT.en,
    },
  },
  'readback/blank': {
    severity: 'error',
    zh: {
      what: '{file} 裡的空格和這裡不同：在「{text}」中 | 的位置',
      why: '複製或讀出來時，字會黏在一起，或中間多出空格。',
      todo: FAULT.zh,
    },
    en: {
      what: 'Spaces in {file} are not those written here: at | in “{text}”',
      why: 'Copied or read aloud, words run together, or are torn.',
      todo: FAULT.en,
    },
  },
  'readback/language': {
    severity: 'error',
    zh: {
      what: '{file} 把「{text}」標成 {found}，應該是 {lang}',
      why: '讀屏軟體會用另一種語言的發音去讀。',
      todo: FAULT.zh,
    },
    en: {
      what: '{file} says that “{text}” is {found}; it is {lang}',
      why: 'A screen reader would pronounce it as another language.',
      todo: FAULT.en,
    },
  },
  'readback/glyphs': {
    severity: 'error',
    zh: {
      what: '{file} 印的字和它說的不同：說是「{wanted}」，印的是「{found}」',
      why: '直排或注音的文字另附有一份供人閱讀的文字（ActualText），兩者必須一致。',
      todo: FAULT.zh,
    },
    en: {
      what: '{file} prints something else than it says: “{found}”, where it says “{wanted}”',
      why: 'Text in columns or with readings carries its words apart, for readers (ActualText): both must agree.',
      todo: FAULT.en,
    },
  },
  'readback/picture': {
    severity: 'error',
    zh: {
      what: '{file} 這一頁少了一張圖',
      why: '照片或印章應在這一頁的版框裡，做好的 PDF 沒有把它印在那裡，或沒有標明是圖。',
      todo: FAULT.zh,
    },
    en: {
      what: 'This page of {file} lacks a picture',
      why: 'A photo or a seal belongs in its frame on this page: the finished PDF does not show it there, or does not say that it is a picture.',
      todo: FAULT.en,
    },
  },
  'readback/drawing': {
    severity: 'error',
    zh: {
      what: '{file} 這一頁的花紋、底色和線條應有 {wanted} 筆，做好的 PDF 裡是 {found} 筆',
      why: '邊框、底色或專名號漏印了，或多印了。',
      todo: FAULT.zh,
    },
    en: {
      what: 'Ornaments, grounds and lines of this page of {file} are drawn in {wanted} strokes; the finished PDF has {found}',
      why: 'A border, a ground or a line beside a name is missing, or was printed twice.',
      todo: FAULT.en,
    },
  },
  'readback/added': {
    severity: 'error',
    zh: {
      what: '{file} 裡有沒有人寫過的文字：「{text}」',
      why: '內容和範本都沒有這些字，或者有一段印了兩次。',
      todo: FAULT.zh,
    },
    en: {
      what: '{file} says something that nobody wrote: “{text}”',
      why: 'Neither the content nor the template has it there, or a text was printed twice.',
      todo: FAULT.en,
    },
  },
});

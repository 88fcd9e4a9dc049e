import { entries } from '../entry.ts';

/** Characters that no reader can see, and that spoil the page or hide something. */
export const characterEntries = entries({
  'content/control-character': {
    severity: 'error',
    zh: {
      what: '文字裡有控制字元 {code}',
      why: '它沒有字形，印不出來；多半是從別的程式貼上時帶來的。',
      todo: '刪去它；如果是 Tab，改成空格。',
    },
    en: {
      what: 'The text holds a control character, {code}',
      why: 'It has no shape and cannot be printed; it mostly comes with pasted text.',
      todo: 'Delete it; write a space instead of a tab.',
    },
  },
  'content/lone-surrogate': {
    severity: 'error',
    zh: {
      what: '{code} 只是半個字元',
      why: '這是一個字元的一半，單獨不成字。',
      todo: '直接寫出那個字，或寫出完整的碼（\\U 加八位）。',
    },
    en: {
      what: '{code} is half of a character',
      why: 'A surrogate by itself stands for nothing.',
      todo: 'Write the character itself, or its whole code (\\U and eight digits).',
    },
  },
  'content/byte-order-mark': {
    severity: 'error',
    zh: {
      what: '文字中間有看不見的位元組順序記號（U+FEFF）',
      why: '它只能出現在檔案開頭；在文字裡會妨礙換行和搜尋。',
      todo: '刪去它。',
    },
    en: {
      what: 'An invisible byte order mark (U+FEFF) stands inside the text',
      why: 'It belongs at the beginning of a file only; inside a text it spoils line breaks and searching.',
      todo: 'Delete it.',
    },
  },
  'content/bidi-control': {
    severity: 'error',
    zh: {
      what: '文字裡有改變書寫方向的控制字元 {code}',
      why: '它看不見，卻會把後面的字倒過來排。',
      todo: '刪去它。',
    },
    en: {
      what: 'The text holds {code}, which changes the direction of writing',
      why: 'Nobody sees it, but the words after it are set in reverse.',
      todo: 'Delete it.',
    },
  },
  'content/invisible-character': {
    severity: 'warning',
    zh: {
      what: '文字裡有看不見的字元 {code}',
      why: '它會妨礙換行、搜尋和複製；多半是從網頁貼上時帶來的。',
      todo: '如果不是有意的，刪去它。',
    },
    en: {
      what: 'The text holds an invisible character, {code}',
      why: 'It disturbs line breaks, searching and copying; it mostly comes with text pasted from the web.',
      todo: 'Delete it unless it is meant.',
    },
  },
  'content/piled-marks': {
    severity: 'error',
    zh: {
      what: '一個字上疊了 {count} 個附加符號',
      why: '附加符號（例如 é 的重音）都要印在同一個字上；沒有文字會疊到超過 {most} 個，排版時也會非常慢。',
      todo: '只留下這個字真正需要的符號。',
    },
    en: {
      what: '{count} combining marks are piled on one character',
      why: 'Combining marks, such as the accent of é, all stand on the same character; no writing piles up more than {most}, and setting them takes very long.',
      todo: 'Keep only those that the character really has.',
    },
  },
  'content/noncharacter': {
    severity: 'error',
    zh: { what: '{code} 不是字元', why: 'Unicode 保證這個碼永遠不會是字。', todo: '刪去它，或換成原來的字。' },
    en: {
      what: '{code} is not a character',
      why: 'Unicode keeps this code free of any character for ever.',
      todo: 'Delete it, or put back the character that was meant.',
    },
  },
  'content/replacement-character': {
    severity: 'error',
    zh: {
      what: '這裡的字已經遺失（U+FFFD）',
      why: '檔案曾經用錯的編碼存過，原來的字變成了「�」。',
      todo: '對照原稿，把字補回來。',
    },
    en: {
      what: 'A character has been lost here (U+FFFD)',
      why: 'The text was once saved in a wrong encoding, and “�” took the place of what stood there.',
      todo: 'Put the character back from the original.',
    },
  },
});

import { entries } from '../entry.ts';

/** Fields of ceremony.yaml and of the citations. */
export const structureEntries = entries({
  'content/unknown-key': {
    severity: 'error',
    zh: {
      what: '沒有「{key}」這一項',
      why: '名稱不對的項目不會印出來。這裡可以寫：{known}。',
      todo: '最接近的是 {nearest}。不需要的就刪去。',
    },
    en: {
      what: 'There is no field “{key}”',
      why: 'A field that is not known would not be printed. Known here: {known}.',
      todo: 'The nearest one is {nearest}. Delete the field if it is not needed.',
    },
  },
  'content/missing-key': {
    severity: 'error',
    zh: { what: '缺少「{key}」', why: '這一項不能省略。', todo: '加上 {example}' },
    en: { what: '“{key}” is missing', why: 'This field cannot be left out.', todo: 'Add {example}' },
  },
  'content/missing-language': {
    severity: 'error',
    zh: {
      what: '「{key}」缺少 {lang}',
      why: '典禮列出了這種語言，每段文字都要有。',
      todo: '加上 {lang}: …；如果整個典禮只用一種語言，在 ceremony.yaml 寫 languages。',
    },
    en: {
      what: '“{key}” lacks {lang}',
      why: 'The ceremony lists this language, so every text is needed in it.',
      todo: 'Add {lang}: … or, if the whole ceremony is in one language, say so by languages: in ceremony.yaml.',
    },
  },
  'content/wrong-type': {
    severity: 'error',
    zh: {
      what: '「{key}」的寫法不對：要寫成 {example} 這樣的形式',
      why: '現在寫的是 {written}，讀不出要的內容。',
      todo: '寫成 {instead}',
    },
    en: {
      what: '“{key}” is not written in its form, which is {example}',
      why: 'What stands there is {written}, which cannot be read as that.',
      todo: 'Write {instead}',
    },
  },
  'content/not-text': {
    severity: 'error',
    zh: {
      what: '{written} 會被當作數字或開關，而不是文字',
      why: 'YAML 會把它改寫（012 變成 12），印出來就不對了。',
      todo: '加上引號："{written}"',
    },
    en: {
      what: '{written} is read as a number or a switch, not as text',
      why: 'YAML would rewrite it (012 becomes 12), and the print would be wrong.',
      todo: 'Put it into quotes: "{written}"',
    },
  },
  'content/empty': {
    severity: 'error',
    zh: { what: '「{key}」是空的', why: '寫了名稱，卻沒有內容。', todo: '寫上內容，或刪去這一項。' },
    en: {
      what: '“{key}” is empty',
      why: 'The field is there, but nothing is in it.',
      todo: 'Fill it in, or delete the field.',
    },
  },
  'content/too-long': {
    severity: 'error',
    zh: {
      what: '「{key}」太長：{length} 個字，上限是 {limit}',
      why: '這麼長的文字放不進版面。',
      todo: '縮短文字，或檢查是否貼錯了地方。',
    },
    en: {
      what: '“{key}” is too long: {length} characters, where {limit} is the limit',
      why: 'A text of this length finds no room on the page.',
      todo: 'Shorten it, or see whether it was pasted into the wrong place.',
    },
  },
  'content/too-many': {
    severity: 'error',
    zh: { what: '「{key}」有 {count} 項，最多 {limit} 項', why: '版面上沒有更多的位置。', todo: '刪去多餘的。' },
    en: {
      what: '“{key}” has {count} items, where {limit} is the limit',
      why: 'There is no room for more.',
      todo: 'Delete those too many.',
    },
  },
  'content/repeated': {
    severity: 'error',
    zh: { what: '「{value}」列了兩次', why: '每個只能列一次。', todo: '刪去其中一個。' },
    en: { what: '“{value}” is listed twice', why: 'Each can be listed once.', todo: 'Delete one of the two.' },
  },
  'content/unknown-value': {
    severity: 'error',
    zh: { what: '「{key}」不能是 {written}', why: '這裡只能寫：{known}。', todo: '寫其中一個。最接近的是 {nearest}。' },
    en: {
      what: '“{key}” cannot be {written}',
      why: 'It can be one of: {known}.',
      todo: 'Write one of these. The nearest one is {nearest}.',
    },
  },
  'content/bad-date': {
    severity: 'error',
    zh: {
      what: '{written} 不是日期',
      why: '日期寫成年-月-日，而且曆書上要有這一天。',
      todo: '寫成 2026-05-04、2026-05 或 2026。',
    },
    en: {
      what: '{written} is not a date',
      why: 'A date is written year-month-day, and the day must exist.',
      todo: 'Write 2026-05-04, 2026-05 or 2026.',
    },
  },
  'content/bad-award-id': {
    severity: 'error',
    zh: {
      what: '獎項的編號「{id}」不能用',
      why: '編號只能用小寫英文字母、數字和連字號，最多 64 個。',
      todo: '改成 {suggestion} 之類，頌詞裡的 award 也要一樣。',
    },
    en: {
      what: 'The award cannot be called “{id}”',
      why: 'An id has lower-case letters a–z, digits and hyphens only, 64 at most.',
      todo: 'Write something like {suggestion}, and the same under award: in the citations.',
    },
  },
  'content/unknown-award': {
    severity: 'error',
    zh: {
      what: 'ceremony.yaml 裡沒有獎項「{award}」',
      why: '證書上的獎項名稱要從那裡取。列出的有：{known}。',
      todo: '最接近的是 {nearest}。如果是新的獎項，在 ceremony.yaml 的 awards 裡加上它。',
    },
    en: {
      what: 'ceremony.yaml has no award “{award}”',
      why: 'The name of the award on the certificate comes from there. Listed: {known}.',
      todo: 'The nearest one is {nearest}. If the award is new, add it under awards: in ceremony.yaml.',
    },
  },
  'content/reading-count': {
    severity: 'error',
    zh: {
      what: '讀音有 {count} 個音節，名字卻有 {characters} 個漢字',
      why: '每個漢字配一個音節，音節之間空一格。',
      todo: '補上缺少的，或刪去多餘的。只有個別罕用字需要讀音時，寫成 reading: { 䶮: yǎn } 這樣。',
    },
    en: {
      what: 'The reading has {count} syllables, the name {characters} Chinese characters',
      why: 'Each character takes one syllable, and a space parts each from the next.',
      todo: 'Add or delete some. For the reading of single characters write reading: { 䶮: yǎn }',
    },
  },
  'content/reading-syllable': {
    severity: 'error',
    zh: {
      what: '「{written}」不是注音，也不是拼音',
      why: '讀音會印在字的旁邊，要一個字一個音節，用 ˊˇˋ˙ 或 ā á ǎ à 標聲調。',
      todo: '寫成 ㄧㄢˇ 或 yǎn 這樣；相連的音節之間空一格。',
    },
    en: {
      what: '“{written}” is neither Zhuyin nor Pinyin',
      why: 'It is printed beside its character: one syllable, its tone marked by ˊˇˋ˙ or by ā á ǎ à.',
      todo: 'Write it like ㄧㄢˇ or yǎn, with a space between two syllables.',
    },
  },
  'content/reading-character': {
    severity: 'error',
    zh: {
      what: '名字裡沒有「{character}」這個漢字',
      why: '讀音要配名字裡的一個字；名字是「{name}」。',
      todo: '改成名字裡的一個字，或刪去這一項。',
    },
    en: {
      what: 'The name has no Chinese character “{character}”',
      why: 'A reading belongs to one character of the name, which is “{name}”.',
      todo: 'Write a character of the name, or delete the line.',
    },
  },
  'content/title-needed': {
    severity: 'error',
    zh: {
      what: '有 {count} 個獎項，卻沒有典禮名稱',
      why: '只有一個獎項時，才會用獎項的名稱作典禮名稱。',
      todo: '加上 title: { zh: …, en: … }',
    },
    en: {
      what: 'There are {count} awards but no title',
      why: 'Only where there is one award does its name serve as the title of the ceremony.',
      todo: 'Add title: { zh: …, en: … }',
    },
  },
  'content/seal-length': {
    severity: 'error',
    zh: { what: '印章有 {count} 個字', why: '印章刻一到四個字。', todo: '改成四字以內。' },
    en: { what: 'The seal has {count} characters', why: 'A seal is cut with one to four.', todo: 'Write one to four.' },
  },
  'content/bad-focus': {
    severity: 'error',
    zh: {
      what: 'focus 不是照片上的一點',
      why: '兩個數是從左上角算起的寬與高的比例，各在 0 到 1 之間。',
      todo: '寫成 [0.5, 0.4] 這樣；不確定就刪去，會取中央。',
    },
    en: {
      what: 'focus is not a point of the photo',
      why: 'Its two numbers are fractions of width and height from the top left, each from 0 to 1.',
      todo: 'Write it like [0.5, 0.4], or leave it out for the middle.',
    },
  },
  'content/photo-language': {
    severity: 'note',
    zh: {
      what: '照片的「{key}」沒有 {lang}',
      why: '那種語言的讀者看不到這一行。',
      todo: '有譯文的話，加上 {lang}: …',
    },
    en: {
      what: 'The “{key}” of this photo has no {lang}',
      why: 'Readers of that language miss this line.',
      todo: 'Add {lang}: … if there is a translation.',
    },
  },
  'content/more-of-these': {
    severity: 'note',
    zh: {
      what: '同一個檔案裡還有 {more} 處 {rule}',
      why: '只列出前 {shown} 處。',
      todo: '改好已列出的，再檢查一次。',
    },
    en: {
      what: '{more} more of {rule} in this file',
      why: 'Only the first {shown} are listed.',
      todo: 'Mend those that are listed, then check again.',
    },
  },
  'content/out-of-range': {
    severity: 'error',
    zh: {
      what: '{key} 不能是 {written}：要 {bound}',
      why: '這個尺寸的紙做不成證書或手冊。',
      todo: '寫出毫米數，例如 210。',
    },
    en: {
      what: '{key} cannot be {written}: it must be {bound}',
      why: 'No certificate or booklet is made of a sheet of that size.',
      todo: 'Give the millimetres, for instance 210.',
    },
  },
  'content/recipients-twice': {
    severity: 'error',
    zh: {
      what: 'recipient 和 recipients 不能同時寫',
      why: '一位得獎者寫 recipient；二至三位寫 recipients，一張證書上全部列出。',
      todo: '把 recipient 的那一位移進 recipients，再刪去 recipient。',
    },
    en: {
      what: 'recipient and recipients cannot both be given',
      why: 'recipient is for one; recipients for two or three, who all stand on one certificate.',
      todo: 'Move the one at recipient into recipients, and delete recipient.',
    },
  },
});

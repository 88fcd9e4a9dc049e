import { entries } from '../entry.ts';

/** What is wrong with a file as YAML, before its content is looked at. */
export const yamlEntries = entries({
  'yaml/not-utf8': {
    severity: 'error',
    zh: {
      what: '檔案的編碼不是 UTF-8（此處是位元組 {bytes}）',
      why: '用別的編碼（如 Big5 或 UTF-16）讀進來的字會變成亂碼。',
      todo: '在文字編輯器中選「另存新檔」，編碼選 UTF-8。',
    },
    en: {
      what: 'The file is not UTF-8 (byte {bytes} here)',
      why: 'Read in another encoding (such as Big5 or UTF-16), characters turn into others.',
      todo: 'In your text editor choose “Save as” and the encoding UTF-8.',
    },
  },
  'yaml/syntax': {
    severity: 'error',
    zh: {
      what: '這裡不合 YAML 的寫法',
      why: '看不懂這個檔案的結構，就不知道哪些字屬於哪一項。',
      todo: '檢查這一行和上一行的縮排、冒號、引號和括號。',
    },
    en: {
      what: 'This is not YAML',
      why: 'Without its structure nobody can say which words belong to which field.',
      todo: 'Check the indentation, colons, quotes and brackets of this line and the one above.',
    },
  },
  'yaml/tab': {
    severity: 'error',
    zh: { what: '用 Tab 縮排', why: 'YAML 只認空格縮排。', todo: '把行首的 Tab 換成空格，與同一層的項目對齊。' },
    en: {
      what: 'A tab is used for indentation',
      why: 'YAML takes spaces only.',
      todo: 'Replace the tab by spaces, in line with the fields of the same level.',
    },
  },
  'yaml/indent': {
    severity: 'error',
    zh: {
      what: '這一行的縮排不對',
      why: 'YAML 憑縮排分辨哪一項屬於哪一項；這一行與上面各行都不對齊。',
      todo: '讓同一層的項目從同一欄開始。',
    },
    en: {
      what: 'This line is indented wrongly',
      why: 'YAML tells by indentation what belongs to what, and this line is in line with none above it.',
      todo: 'Begin all fields of the same level in the same column.',
    },
  },
  'yaml/unclosed-quote': {
    severity: 'error',
    zh: { what: '引號 {quote} 沒有收尾', why: '其後的內容全被當作引文。', todo: '在這段文字的末尾補上 {quote}。' },
    en: {
      what: 'The quote {quote} is not closed',
      why: 'Everything after it is taken as part of the quoted text.',
      todo: 'Add {quote} at the end of this text.',
    },
  },
  'yaml/after-quote': {
    severity: 'error',
    zh: {
      what: '引號收尾之後還有文字',
      why: '以引號開頭的文字，到下一個相同的引號就結束了。',
      todo: "把整段文字放進單引號 '…'，或把裡面的引號改成「」或“”。",
    },
    en: {
      what: 'More text follows after the closing quote',
      why: 'A text that begins with a quote ends at the next one of its kind.',
      todo: "Put the whole text into single quotes '…', or use “ ” inside it.",
    },
  },
  'yaml/unclosed-bracket': {
    severity: 'error',
    zh: { what: '括號沒有收尾，缺 {bracket}', why: '不知道這一組到哪裡為止。', todo: '在這一組的末尾補上 {bracket}。' },
    en: {
      what: 'A bracket is not closed: {bracket} is missing',
      why: 'Nobody can say where this group ends.',
      todo: 'Add {bracket} where the group ends.',
    },
  },
  'yaml/colon-in-text': {
    severity: 'error',
    zh: {
      what: '文字裡有冒號加空格，被當成了另一項',
      why: '在 YAML 裡，冒號加空格分開項目與內容。',
      todo: '用引號把整段文字括起來，或改用全形冒號「：」。',
    },
    en: {
      what: 'A colon and a space inside a text are taken for another field',
      why: 'In YAML a colon and a space part a key from its value.',
      todo: 'Put the whole text into quotes.',
    },
  },
  'yaml/no-colon': {
    severity: 'error',
    zh: {
      what: '這一項後面沒有冒號',
      why: '每一項都要寫成「名稱: 內容」；上一行的文字若是續行，要縮排得更深。',
      todo: '補上冒號和空格；如果是上一行文字的延續，請多縮排一些。',
    },
    en: {
      what: 'This line has no colon',
      why: 'Every field is written “key: value”; a text that goes on must be indented further.',
      todo: 'Add a colon and a space, or indent the line if it continues the text above.',
    },
  },
  'yaml/full-width': {
    severity: 'error',
    zh: {
      what: '這裡用了全形的「{written}」，YAML 只認半形的 {half}',
      why: '全形標點會被當作文字，這一項就分不出名稱和內容。',
      todo: '換成半形的 {half}；冒號和逗號後面要空一格。',
    },
    en: {
      what: 'The full-width “{written}” stands here, where YAML knows only the half-width {half}',
      why: 'Full-width punctuation is taken for text, so that a key cannot be told from its value.',
      todo: 'Write the half-width {half} instead, with a space after a colon or a comma.',
    },
  },
  'yaml/colon-space': {
    severity: 'error',
    zh: {
      what: '冒號後面沒有空格：{written}',
      why: '在 YAML 裡，要有冒號加空格，才能分開名稱與內容。',
      todo: '寫成 {instead}',
    },
    en: {
      what: 'The colon has no space after it: {written}',
      why: 'In YAML a colon and a space part a key from its value.',
      todo: 'Write {instead}',
    },
  },
  'yaml/no-comma': {
    severity: 'error',
    zh: {
      what: '兩項之間沒有逗號',
      why: '寫在 { } 或 [ ] 裡的各項，要用半形逗號分開。',
      todo: '在這一項前面加上半形逗號和空格。',
    },
    en: {
      what: 'There is no comma between two fields',
      why: 'What stands between { } or [ ] is parted by commas.',
      todo: 'Put a comma and a space before this one.',
    },
  },
  'yaml/curly-quotes': {
    severity: 'warning',
    zh: {
      what: '文字兩頭的彎引號會印出來',
      why: 'YAML 只把直引號當作引號，彎引號是文字的一部分。',
      todo: '不要印出來的話，寫成 "{instead}"；要印的話，在外面再加一對單引號 \'…\'。',
    },
    en: {
      what: 'The curly quotes round this text will be printed',
      why: 'YAML knows straight quotes only; curly ones are part of the text.',
      todo: 'If they are not to be printed, write "{instead}"; if they are, put straight quotes \'…\' round the whole.',
    },
  },
  'yaml/comment-in-text': {
    severity: 'warning',
    zh: {
      what: '「{written}」被當作註解，不會印出來',
      why: '在 YAML 裡，空格加 # 之後直到行末都是註解。',
      todo: '如果它是文字，把整段放進引號：{instead}；如果真是註解，在 # 後面空一格。',
    },
    en: {
      what: '“{written}” is taken for a comment and will not be printed',
      why: 'In YAML a space and a # begin a comment, which goes on to the end of the line.',
      todo: 'If it is text, put the whole into quotes: {instead}; if it is a comment, put a space after the #.',
    },
  },
  'yaml/merge-key': {
    severity: 'error',
    zh: {
      what: '不能用合併鍵（<<）',
      why: '合併鍵不屬於 YAML 1.2；別人看不出最後用的是哪幾行。',
      todo: '把要用的各行直接寫出來。',
    },
    en: {
      what: 'Merge keys (<<) are not supported',
      why: 'They are no part of YAML 1.2, and hide what a field comes to.',
      todo: 'Write the lines out instead.',
    },
  },
  'yaml/needs-quotes': {
    severity: 'error',
    zh: {
      what: '文字開頭的符號在 YAML 裡另有用途：{written}',
      why: '以 ! & * @ ` % 等符號開頭的文字，要加引號才會當作文字。',
      todo: '把整段文字放進引號。',
    },
    en: {
      what: 'The text begins with a sign that YAML keeps for itself: {written}',
      why: 'A text that begins with ! & * @ ` or % is taken as text only within quotes.',
      todo: 'Put the whole text into quotes.',
    },
  },
  'yaml/escape': {
    severity: 'error',
    zh: {
      what: '雙引號裡的 {written} 不是 YAML 的跳脫寫法',
      why: '在雙引號裡，反斜線有特別的意思。',
      todo: '要印出反斜線就寫兩個，或改用單引號。',
    },
    en: {
      what: '{written} means nothing inside double quotes',
      why: 'A backslash inside double quotes begins an escape.',
      todo: 'Write two backslashes to print one, or use single quotes.',
    },
  },
  'yaml/duplicate-key': {
    severity: 'error',
    zh: { what: '「{key}」寫了兩次', why: '不知道該用哪一個。', todo: '刪去其中一個，或把兩者合併。' },
    en: {
      what: '“{key}” is given twice',
      why: 'Nobody can say which of the two is meant.',
      todo: 'Delete one of them, or join the two.',
    },
  },
  'yaml/key-not-text': {
    severity: 'error',
    zh: { what: '項目的名稱不是文字', why: '名稱只能是普通的字。', todo: '把名稱改成文字，例如 zh。' },
    en: {
      what: 'The key of this field is not a text',
      why: 'A key is a plain word.',
      todo: 'Write a plain word instead, such as zh.',
    },
  },
  'yaml/unknown-alias': {
    severity: 'error',
    zh: {
      what: '找不到 *{name} 所指的內容',
      why: '以 * 開頭的字，在 YAML 裡指的是前面用 & 標出的內容。',
      todo: '如果它就是文字，請加引號；否則先在前面用 &{name} 標出。',
    },
    en: {
      what: '*{name} points at nothing',
      why: 'In YAML a word that begins with * stands for a value marked with & further up.',
      todo: 'If it is meant as text, put it into quotes; else mark the value above with &{name}.',
    },
  },
  'yaml/alias-bomb': {
    severity: 'error',
    zh: {
      what: '別名（*）展開後超過 {limit} 個值',
      why: '層層引用的幾行字可以展開成天文數字，耗盡電腦的記憶體。',
      todo: '把內容直接寫出來，不要用別名。',
    },
    en: {
      what: 'The aliases (*) stand for more than {limit} values',
      why: 'A few lines of nested aliases can stand for billions of values and fill the memory.',
      todo: 'Write the values out instead of using aliases.',
    },
  },
  'yaml/several-documents': {
    severity: 'error',
    zh: {
      what: '檔案裡有不止一份文件（以 --- 分開）',
      why: '一個檔案只放一份，後面的不會印出來。',
      todo: '每份頌詞放一個檔案；如果只是分隔線，請刪去。',
    },
    en: {
      what: 'The file holds more than one document (parted by ---)',
      why: 'A file holds one; the others would not be printed.',
      todo: 'Give each citation a file of its own, or delete the line if it was meant as a rule.',
    },
  },
  'yaml/too-complex': {
    severity: 'error',
    zh: {
      what: '檔案太複雜：超過 {depth} 層，或超過 {tokens} 個符號',
      why: '沒有一份頌詞需要這麼多；繼續讀下去會耗盡電腦的記憶體。',
      todo: '檢查檔案是否放錯了地方，或是否損壞。',
    },
    en: {
      what: 'The file is too complex: more than {depth} levels or {tokens} tokens',
      why: 'No citation needs as many, and reading on would fill the memory.',
      todo: 'See whether the file belongs here, and whether it is damaged.',
    },
  },
});

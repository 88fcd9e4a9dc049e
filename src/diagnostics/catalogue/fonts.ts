import { entries } from './entry.ts';

export const fontEntries = entries({
  'font/list-missing': {
    severity: 'error',
    zh: {
      what: '找不到字型清單 {file}',
      why: '清單說明每個字型家族由哪些字型組成；沒有它，任何文字都排不出來。',
      todo: '把 Laurel 附的 fonts/fonts.yaml 放回這個位置，或用 --fonts 指定清單所在的資料夾。',
    },
    en: {
      what: 'The font list {file} cannot be read',
      why: 'It says which fonts make up each family; without it no text can be set.',
      todo: 'Put the fonts/fonts.yaml that comes with Laurel back there, or name its folder with --fonts.',
    },
  },
  'font/list-encoding': {
    severity: 'error',
    zh: {
      what: '字型清單 {file} 不是 UTF-8 編碼',
      why: '不是 UTF-8 的檔案，字會讀錯。',
      todo: '用編輯器把它另存為 UTF-8。',
    },
    en: {
      what: 'The font list {file} is not UTF-8',
      why: 'In any other encoding its characters would be misread.',
      todo: 'Save it again as UTF-8 in your editor.',
    },
  },
  'font/list-syntax': {
    severity: 'error',
    zh: {
      what: '字型清單的 YAML 寫法有誤：{problem}',
      why: '讀不懂清單，就不知道該用哪些字型。',
      todo: '檢查這一行的縮排、引號和冒號；縮排要用空格，不能用 Tab。',
    },
    en: {
      what: 'The font list is not valid YAML: {problem}',
      why: 'A list that cannot be read names no fonts.',
      todo: 'Look at the indentation, quotes and colons of this line; indent with spaces, never with tabs.',
    },
  },
  'font/list-unknown-key': {
    severity: 'error',
    zh: {
      what: '字型清單裡沒有「{key}」這個項目',
      why: '打錯的項目會被略過，字型就不是您想要的。',
      todo: '是不是要寫「{nearest}」？所有項目見 fonts/README.md。',
    },
    en: {
      what: 'The font list has no key “{key}”',
      why: 'A misspelt key would be passed over, and the fonts would not be the ones you meant.',
      todo: 'Did you mean “{nearest}”? fonts/README.md has all of them.',
    },
  },
  'font/list-invalid': {
    severity: 'error',
    zh: {
      what: '字型清單的「{path}」寫法不對',
      why: '這裡應有的內容不是這種。',
      todo: '照 fonts/README.md 的例子改：packages 和 fallback 是清單，套件名稱以 @fontsource/ 開頭。',
    },
    en: {
      what: 'In the font list, “{path}” does not hold what belongs there',
      why: 'It must have another form to be understood.',
      todo: 'Follow the example in fonts/README.md: packages and fallback are lists, a package’s name begins with @fontsource/.',
    },
  },
  'font/package-missing': {
    severity: 'error',
    zh: {
      what: '家族「{family}」的字型套件 {package} 沒有安裝',
      why: '少了它，這個家族的字排不出來。',
      todo: '執行 npm install {package}；不需要的話，從清單刪去這一行。',
    },
    en: {
      what: 'The package {package} of the family “{family}” is not installed',
      why: 'Without it nothing can be set in this family.',
      todo: 'Run npm install {package}, or take this line out of the list.',
    },
  },
  'font/no-files': {
    severity: 'error',
    zh: {
      what: '家族「{family}」一個字型檔也沒有',
      why: '清單沒有給它套件，字型資料夾裡也沒有這個名稱的字型。',
      todo: '把這個家族的字型檔放進資料夾，或在 packages 寫上套件。名稱要和字型檔內的家族名稱一樣。',
    },
    en: {
      what: 'The family “{family}” has no font at all',
      why: 'The list gives it no package, and no font of that name lies in the fonts folder.',
      todo: 'Put its fonts into the folder, or list a package. The name must be the family name inside the font.',
    },
  },
  'font/unknown-fallback': {
    severity: 'error',
    zh: {
      what: '清單裡沒有「{family}」這個備用家族',
      why: '缺字時要找的家族不存在，那些字就排不出來。',
      todo: '是不是要寫「{nearest}」？要用新的家族，先在 families 加上它。',
    },
    en: {
      what: 'There is no family “{family}” to fall back on',
      why: 'Characters that the first family lacks would be looked for in vain.',
      todo: 'Did you mean “{nearest}”? A new family has to stand under families first.',
    },
  },
  'font/file-unreadable': {
    severity: 'warning',
    zh: {
      what: '打不開字型檔 {file}',
      why: '這個字型沒有用上，可能是沒有讀取權限。',
      todo: '檢查檔案的權限；不需要的話，把它移出資料夾。',
    },
    en: {
      what: 'The font file {file} cannot be opened',
      why: 'It was left out; perhaps you have no right to read it.',
      todo: 'Check the permissions of the file, or take it out of the folder.',
    },
  },
  'font/file-damaged': {
    severity: 'warning',
    zh: {
      what: '{file} 不是完整的字型檔',
      why: '檔案損壞、沒有下載完，或只是副檔名像字型（例如存成 .ttf 的網頁）。這個字型沒有用上。',
      todo: '重新下載或複製這個檔案；不需要的話，把它移出資料夾。',
    },
    en: {
      what: '{file} is no whole font',
      why: 'It is damaged, cut short, or a font by its name alone (a web page saved as .ttf, say). It was left out.',
      todo: 'Download or copy it again, or take it out of the folder.',
    },
  },
  'font/no-outlines': {
    severity: 'warning',
    zh: {
      what: '{file} 裡沒有能印刷的字形輪廓',
      why: '它只有點陣圖、彩色表情符號，或 Laurel 還不能嵌入的輪廓格式（CFF2）。這個字型沒有用上。',
      todo: '改用同一字型的一般 TrueType 或 OpenType 版本（.ttf、.otf）。',
    },
    en: {
      what: '{file} has no outlines that can be printed',
      why: 'It holds bitmaps or colour emoji alone, or outlines of a kind that cannot be embedded yet (CFF2). It was left out.',
      todo: 'Use the ordinary TrueType or OpenType edition of the font (.ttf, .otf).',
    },
  },
  'font/no-embedding-right': {
    severity: 'warning',
    zh: {
      what: '字型「{family}」（{file}）標明不准嵌入文件',
      why: '交給印刷廠的 PDF 會含有這個字型，廠商可能不准。',
      todo: '向字型廠商確認授權，或改用可以嵌入的字型。',
    },
    en: {
      what: 'The font “{family}” ({file}) says that it must not be embedded',
      why: 'The PDF for the printer holds the font; its maker may not allow that.',
      todo: 'Ask the maker for a licence, or use a font that may be embedded.',
    },
  },
  'font/no-subsetting-right': {
    severity: 'warning',
    zh: {
      what: '字型「{family}」（{file}）標明不准只嵌入一部分字',
      why: 'Laurel 只嵌入用到的字；廠商可能要求整個字型一起嵌入。',
      todo: '向字型廠商確認授權，或改用沒有這項限制的字型。',
    },
    en: {
      what: 'The font “{family}” ({file}) says that it must be embedded whole',
      why: 'Laurel embeds only the characters that are used; the font’s maker may not allow that.',
      todo: 'Ask the maker for a licence, or use a font without that restriction.',
    },
  },
  'font/variable-default': {
    severity: 'note',
    zh: {
      what: '「{family}」（{file}）是可變字型，只用它的預設粗細',
      why: '從可變字型取其他粗細嵌入 PDF，目前還做不到。',
      todo: '需要別的粗細時，放入那個粗細的一般字型檔（例如 …-Bold.otf）。',
    },
    en: {
      what: '“{family}” ({file}) is a variable font; only its default weight is used',
      why: 'Other weights of a variable font cannot be embedded yet.',
      todo: 'Where you need another weight, add its ordinary file (…-Bold.otf, say).',
    },
  },
  'font/no-glyph': {
    severity: 'error',
    zh: {
      what: '沒有任何字型有 {code} {character}',
      why: '印出來會是空白的方框，所以不製作這份 PDF。',
      todo: '把有這個字的字型檔（.ttf、.otf、.woff、.woff2）放進 fonts/ 資料夾；或檢查是不是打錯了字。',
    },
    en: {
      what: 'No font has {code} {character}',
      why: 'It would print as an empty box, so the PDF is not made.',
      todo: 'Put a font that has the character (.ttf, .otf, .woff, .woff2) into the folder fonts/, or see whether it is a slip of the keyboard.',
    },
  },
  'font/variation-dropped': {
    severity: 'note',
    zh: {
      what: '字型沒有 {character}（{code}）的異體 {selector}，改用它的一般字形',
      why: '這個字後面的異體選擇器指定了一種寫法，所用的字型沒有那種寫法。',
      todo: '寫法要緊（例如人名）時，把有這個異體的字型檔放進 fonts/ 資料夾；不要緊就不必理會。',
    },
    en: {
      what: 'The variant {selector} of {character} ({code}) is in no font; its ordinary form is used',
      why: 'The variation selector after the character asks for one way of writing it, which the face does not have.',
      todo: 'Where the form matters (in a name, say), put a font that has the variant into the folder fonts/; else let it be.',
    },
  },
});

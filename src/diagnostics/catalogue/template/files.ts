import { entries } from '../entry.ts';

export const templateFiles = entries({
  'template/file-missing': {
    severity: 'error',
    zh: {
      what: '樣式「{name}」沒有 {file}',
      why: '這種印刷品要照這個檔案排。',
      todo: '從 templates/classic 複製一份 {file} 到這個樣式的資料夾，再照需要修改。',
    },
    en: {
      what: 'The template “{name}” has no {file}',
      why: 'This kind of printed matter is laid out by that file.',
      todo: 'Copy {file} from templates/classic into the template’s folder and change what you need.',
    },
  },
  'template/unreadable': {
    severity: 'error',
    zh: {
      what: '讀不了樣式檔案 {file}（{reason}）',
      why: '檔案打不開、太大、不是 UTF-8 編碼，或根本不是檔案。',
      todo: '檢查檔案的權限和大小，並用編輯器另存為 UTF-8。',
    },
    en: {
      what: 'The template file {file} cannot be read ({reason})',
      why: 'It cannot be opened, is too large, is not UTF-8, or is no file at all.',
      todo: 'Check its permissions and size, and save it as UTF-8 in your editor.',
    },
  },
  'template/empty-file': {
    severity: 'error',
    zh: {
      what: '樣式檔案 {file} 是空的',
      why: '裡面沒有任何可以排的東西。',
      todo: '從 templates/classic 複製一份同名的檔案，再照需要修改。',
    },
    en: {
      what: 'The template file {file} is empty',
      why: 'Nothing in it says what stands where.',
      todo: 'Copy the file of the same name from templates/classic and change what you need.',
    },
  },
  'template/missing-key': {
    severity: 'error',
    zh: { what: '這裡少了「{key}」', why: '沒有它，就不知道該怎麼排。', todo: '補上 {key}: {example}' },
    en: {
      what: '“{key}” is missing here',
      why: 'Without it this part cannot be placed.',
      todo: 'Add {key}: {example}',
    },
  },
  'template/wrong-value': {
    severity: 'error',
    zh: {
      what: '「{key}」的內容不對：{written}',
      why: '這裡應有的不是這種內容；數字是毫米，點數要寫成 "15pt"。',
      todo: '改成這樣的形式：{expected}',
    },
    en: {
      what: '“{key}” does not hold what belongs there: {written}',
      why: 'Another kind of value is needed; plain numbers are millimetres, points are written "15pt".',
      todo: 'Write it like this: {expected}',
    },
  },
  'template/grid-off-page': {
    severity: 'error',
    zh: {
      what: '頁面放不下版心：要 {needed} 毫米，頁面只有 {given} 毫米',
      why: '行數乘行距再加上邊距，或左右邊距相加，超過了頁面，文字會排到紙外。',
      todo: '減少 grid 的行數、行距或邊距，或加大 page。',
    },
    en: {
      what: 'The page cannot hold the grid: it takes {needed} mm of {given} mm',
      why: 'Lines and top margin, or inner and outer margin, come to more than the page has; text would run off the paper.',
      todo: 'Give the grid fewer lines, less leading or smaller margins, or make the page larger.',
    },
  },
  'template/first-line': {
    severity: 'error',
    zh: {
      what: '內文從第 {line} 行開始，但版心只有 {lines} 行',
      why: '超出版心的行排不下任何文字。',
      todo: '改成 0 到 {lines}；0 表示從下一頁開始。',
    },
    en: {
      what: 'The flow begins on line {line}, and the grid has {lines}',
      why: 'No text can stand below the last line of the grid.',
      todo: 'Write 0 to {lines}; 0 begins on the next page.',
    },
  },
  'template/too-many': {
    severity: 'error',
    zh: {
      what: '「{key}」有 {count} 項，最多 {most} 項',
      why: '沒有哪一頁、哪一份名單用得到這麼多；多半是 each 重複得太多次。',
      todo: '檢查 each 的清單，或拆成幾個部分。',
    },
    en: {
      what: '“{key}” has {count} entries, and {most} are the most',
      why: 'No page or list needs as many; an each most likely repeats more than was meant.',
      todo: 'Look at the list of the each, or cut this into several parts.',
    },
  },
  'template/unknown-parent': {
    severity: 'error',
    zh: {
      what: 'extends 指的樣式「{name}」不存在',
      why: '承接的樣式要在同一個樣式資料夾裡，或是 Laurel 附的。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。',
    },
    en: {
      what: 'There is no template “{name}” to extend',
      why: 'What is extended lies in the same folder of templates, or comes with Laurel.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/extends-itself': {
    severity: 'error',
    zh: {
      what: '樣式繞一圈承接了自己：{names}',
      why: '承接要有盡頭，才知道最後以誰為準。',
      todo: '刪去其中一個 extends。',
    },
    en: {
      what: 'A template extends itself: {names}',
      why: 'Extending has to end somewhere, or nothing says what counts.',
      todo: 'Take out one of these extends.',
    },
  },
  'template/parent-without': {
    severity: 'error',
    zh: {
      what: '樣式「{name}」沒有 {file}，無從承接',
      why: '每個檔案承接的是另一個樣式裡同名的檔案。',
      todo: '改承接有這個檔案的樣式，或刪去 extends、把內容寫全。',
    },
    en: {
      what: 'The template “{name}” has no {file} that could be extended',
      why: 'A file extends the file of the same name in the other template.',
      todo: 'Extend a template that has it, or take out extends and write the file in full.',
    },
  },
});

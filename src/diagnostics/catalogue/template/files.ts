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
});

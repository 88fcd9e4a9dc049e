import { entries } from './entry.ts';

/** What can be wrong where a finished PDF is separated into plates. */
export const platesEntries = entries({
  'plates/missing': {
    severity: 'error',
    zh: {
      what: '讀不到 PDF：{file}',
      why: '沒有檔案，就沒有版可看。',
      todo: '檢查檔名和資料夾；資料夾不算檔案。',
    },
    en: {
      what: 'The PDF {file} cannot be read',
      why: 'Without a file there are no plates.',
      todo: 'Look at its name and folder; a folder is not a file.',
    },
  },
  'plates/foreign': {
    severity: 'error',
    zh: {
      what: '這不是 PDF',
      why: '開頭沒有「%PDF-」，這是別的格式，或者下載時已經損壞。',
      todo: '請選 PDF 檔；如果它本來是 PDF，請重新取得一份。',
    },
    en: {
      what: 'This is no PDF',
      why: 'It does not begin with “%PDF-”: it is something else, or was damaged on its way.',
      todo: 'Name a PDF; if it was one, fetch it again.',
    },
  },
  'plates/damaged': {
    severity: 'error',
    zh: {
      what: '這個 PDF 裡找不到任何一頁',
      why: '檔案不完整，或者內部的目錄已經損壞。',
      todo: '請重新製作或重新取得這個檔案；laurel preflight 會說明哪裡壞了。',
    },
    en: {
      what: 'No page can be found in this PDF',
      why: 'The file is cut short, or what leads to its pages is damaged.',
      todo: 'Make it or fetch it again; laurel preflight tells what is broken.',
    },
  },
  'plates/encrypted': {
    severity: 'error',
    zh: {
      what: '這個 PDF 已加密',
      why: '沒有密碼就讀不到內容；印刷廠也不收加密的檔案（PDF/X-4）。',
      todo: '請另存一份不加密的檔案。',
    },
    en: {
      what: 'This PDF is encrypted',
      why: 'Its content cannot be read without the key, and presses take no encrypted files (PDF/X-4).',
      todo: 'Save it again without encryption.',
    },
  },
  'plates/page-outside': {
    severity: 'error',
    zh: {
      what: '沒有第 {page} 頁：這個檔案的頁數是 {pages}',
      why: '要的頁在檔案以外，所以什麼都沒有做。',
      todo: '--pages 用 PDF 裡的順序，從 1 到 {pages}，不是印在頁腳的頁碼。',
    },
    en: {
      what: 'There is no page {page}: the file has {pages}',
      why: 'A page that is asked for lies outside the file, so nothing was made.',
      todo: '--pages counts as the PDF does, from 1 to {pages}, whatever folios are printed.',
    },
  },
  'plates/too-large': {
    severity: 'error',
    zh: {
      what: '這一頁在 {dpi} dpi 下太大，畫不出來',
      why: '一塊版最多 6,400 萬像素，再多記憶體就不夠了。',
      todo: '用 --dpi {most} 或更小的值；或用 --pages 略過這一頁。',
    },
    en: {
      what: 'At {dpi} dpi this page is too large to be drawn',
      why: 'A plate may have 64 million pixels; more would not fit into memory.',
      todo: 'Ask for --dpi {most} or less, or leave this page out with --pages.',
    },
  },
  'plates/pictures-damaged': {
    severity: 'warning',
    zh: {
      what: '這一頁有損壞的圖片（{count}），版上沒有畫',
      why: '圖片的資料解不開；印刷廠不是拒收，就是印出空白或雜點。',
      todo: '換上完好的圖片，再重新製作這個檔案。',
    },
    en: {
      what: 'Damaged pictures of this page ({count}) are not shown',
      why: 'Their data cannot be decoded; a press refuses the file, or prints a gap or noise.',
      todo: 'Put sound pictures in their place, and make the file again.',
    },
  },
  'plates/content-damaged': {
    severity: 'warning',
    zh: {
      what: '這一頁的內容有損壞（{what}）',
      why: '損壞之後的東西沒有畫出來；印刷廠看到的可能又不一樣。',
      todo: '不要用這個檔案付印；請重新製作。',
    },
    en: {
      what: 'The content of this page is damaged ({what})',
      why: 'What comes after the damage is not shown, and a press may show something else again.',
      todo: 'Do not print from this file; make it again.',
    },
  },
  'plates/too-many': {
    severity: 'warning',
    zh: {
      what: '這一頁有 {count} 種專色，只畫出前 {most} 種',
      why: '沒有印刷機有這麼多色座，多半是同一種顏色用了不同的名稱。',
      todo: '統一專色的名稱，或改用四色印刷。',
    },
    en: {
      what: 'This page names {count} spot colours; the first {most} are shown',
      why: 'No press has so many units; one colour goes by several names, mostly.',
      todo: 'Give each colour one name, or print it in process inks.',
    },
  },
  'plates/blank': {
    severity: 'note',
    zh: {
      what: '這一頁是空白的：任何一塊版都沒有墨',
      why: '也許本來就是白頁；也許內容在頁面以外，或者全是白色。',
      todo: '如果應該有東西，請檢查這一頁；否則不必理會。',
    },
    en: {
      what: 'This page is blank: no plate has ink',
      why: 'It may be meant so; or what it holds lies outside the page, or is white.',
      todo: 'Look at the page if there should be something on it.',
    },
  },
  'plates/converted': {
    severity: 'note',
    zh: {
      what: '這一頁有 RGB 或 Lab 的顏色，版上看到的是換算後的結果',
      why: 'RGB 一律當作 sRGB，按輸出用途的描述檔換成四色；印刷廠的換算可能略有不同，黑字也會變成四色黑。',
      todo: '付印前改成四色或專色，版就是您決定的。',
    },
    en: {
      what: 'This page has colours in RGB or Lab; the plates show them converted',
      why: 'RGB counts as sRGB and goes through the profile of the output intent; a press may convert a little otherwise, and makes black text of four inks.',
      todo: 'Use process or spot colours, and the plates are as you decide.',
    },
  },
  'plates/transparency': {
    severity: 'note',
    zh: {
      what: '這一頁的透明效果只能近似',
      why: '亮度遮色片、挖空群組，以及混合 C、M、Y 的模式（色相、飽和度、顏色、明度），逐版畫出來和印刷廠的結果會有出入。',
      todo: '用到這些效果的地方，請向印刷廠要數碼打樣。',
    },
    en: {
      what: 'Transparency on this page is shown nearly, not exactly',
      why: 'Luminosity masks, knockout groups, and modes that mix C, M and Y with one another (Hue, Saturation, Color, Luminosity) come out a little otherwise plate by plate.',
      todo: 'Ask the printer for a proof of those places.',
    },
  },
  'plates/annotations': {
    severity: 'note',
    zh: {
      what: '這一頁有 {count} 個會印出來的註解，版上沒有畫',
      why: '註解不是頁面內容；PDF/X-4 也不容許註解放在出血以內。',
      todo: '付印的檔案請移除註解，或把它變成頁面內容。',
    },
    en: {
      what: 'Annotations of this page that would be printed ({count}) are not shown',
      why: 'They are no part of the page, and PDF/X-4 forbids them inside the bleed.',
      todo: 'Remove them, or make them part of the page.',
    },
  },
});

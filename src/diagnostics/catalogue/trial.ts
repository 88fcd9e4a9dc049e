import { entries } from './entry.ts';

/** What a template does not stand when it is tried with made-up content. Every message names the smallest case. */
export const trialEntries = entries({
  'trial/overlap': {
    severity: 'error',
    zh: {
      what: '「{frame}」會疊在「{other}」上面：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '內容一長或一多，就把一個欄位推到另一個上面，印出來兩個都看不清楚。',
      todo: '把兩個欄位移開，改小字號，或讓其中一個隨內容多少移動（stack、when）。',
    },
    en: {
      what: '“{frame}” would lie over “{other}” in {count} of {total} cases; the plainest: {case}',
      why: 'Where the content is long or much, one frame is pushed onto another, and neither can be read.',
      todo: 'Move the two frames apart, set them smaller, or have one give way to what is there (stack, when).',
    },
  },
  'trial/touching': {
    severity: 'warning',
    zh: {
      what: '「{frame}」碰到「{other}」：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '兩處的墨相距不到 0.2 毫米，印出來像連在一起。',
      todo: '把兩個欄位移開一點。',
    },
    en: {
      what: '“{frame}” touches “{other}” in {count} of {total} cases; the plainest: {case}',
      why: 'Less than 0.2 mm parts their ink: on paper they are one.',
      todo: 'Move the two frames a little apart.',
    },
  },
  'trial/struck': {
    severity: 'error',
    zh: {
      what: '線條穿過「{frame}」的字：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '字被線劃過，看起來像是刪掉的。',
      todo: '移動線條，或讓它隨文字的行數移動。',
    },
    en: {
      what: 'a rule runs through the words of “{frame}” in {count} of {total} cases; the plainest: {case}',
      why: 'Words with a line through them look as if they were struck out.',
      todo: 'Move the rule, or have its place depend on how much there is to say.',
    },
  },
  'trial/off-page': {
    severity: 'error',
    zh: {
      what: '「{frame}」超出頁面或安全範圍：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '離裁切線太近的字可能被裁掉，或壓到花邊。',
      todo: '把「{frame}」往裡移，或縮小它的寬度、字號、行數；安全範圍是 page 的 safe。',
    },
    en: {
      what: '“{frame}” leaves the page or its safe area in {count} of {total} cases; the plainest: {case}',
      why: 'Words too near the trim may be cut off, or lie on the border.',
      todo: 'Move “{frame}” inwards, or make it narrower, smaller or of fewer lines; the safe area is safe, of page.',
    },
  },
  'trial/overset': {
    severity: 'error',
    zh: {
      what: '「{frame}」要 {lines} 行，只容得下 {room} 行：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '多出來的行會印到欄位外面。',
      todo: '加大 lines，給它一個會縮小的 fit，或加寬欄位。',
    },
    en: {
      what: '“{frame}” takes {lines} lines and holds {room} in {count} of {total} cases; the plainest: {case}',
      why: 'The lines left over would be printed outside the frame.',
      todo: 'Allow more lines, give it a fit by which it shrinks, or make it wider.',
    },
  },
  'trial/does-not-fit': {
    severity: 'error',
    zh: {
      what: '「{frame}」縮到最小 {size} 點、{lines} 行，還放不下：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '這樣長的內容是會有的；到時候證書就做不出來。',
      todo: '在 styles.yaml 的 fit 調低 min、加寬 measure、增加 wrapped 的 lines，並給它留出位置。',
    },
    en: {
      what: '“{frame}” does not fit at {size} pt, its smallest, on {lines} lines in {count} of {total} cases; the plainest: {case}',
      why: 'Content of such a length does occur, and no certificate could then be made.',
      todo: 'In its fit in styles.yaml lower min, widen measure or allow more lines under wrapped, and keep room for them.',
    },
  },
  'trial/overfull': {
    severity: 'error',
    zh: {
      what: '「{frame}」欄太窄，「{text}」超出去：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '欄寬只有 {measure} 毫米，容不下不能分開的字。',
      todo: '加寬這一欄，改小字號，或給它一個會縮小的 fit。',
    },
    en: {
      what: 'the column of “{frame}” is too narrow for “{text}” in {count} of {total} cases; the plainest: {case}',
      why: 'It is only {measure} mm wide, and a word that may not be parted runs out of it.',
      todo: 'Make the column wider or its type smaller, or give it a fit by which it shrinks.',
    },
  },
  'trial/underfull': {
    severity: 'warning',
    zh: {
      what: '「{frame}」欄排得太疏，如「{text}」：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '欄寬只有 {measure} 毫米，換行的地方太少，字距要拉得很開。',
      todo: '加寬這一欄，改小字號，或不用 justify。',
    },
    en: {
      what: 'lines of “{frame}” are visibly loose, such as “{text}”, in {count} of {total} cases; the plainest: {case}',
      why: 'The column is only {measure} mm wide, with too few places for a line to end.',
      todo: 'Make the column wider or its type smaller, or do without justify.',
    },
  },
  'trial/name-broken': {
    severity: 'warning',
    zh: {
      what: '「{frame}」欄太窄，名稱「{text}」要分行：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '名稱比整欄還寬，只好從中間斷開。',
      todo: '加寬這一欄，或改小字號。',
    },
    en: {
      what: 'the name “{text}” is broken in “{frame}” in {count} of {total} cases; the plainest: {case}',
      why: 'It is wider than its column, and had to be parted.',
      todo: 'Make the column wider, or its type smaller.',
    },
  },
  'trial/rule-left': {
    severity: 'error',
    zh: {
      what: '線條旁的欄位沒有內容，線條還在：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '空著的線看起來像是忘了填。',
      todo: '給線條加上 when，和它所屬的欄位同時出現。',
    },
    en: {
      what: 'a rule stays where the field that it stands for is absent, in {count} of {total} cases; the plainest: {case}',
      why: 'An empty rule looks as if something had been forgotten.',
      todo: 'Give the rule a when, so that it comes and goes with its field.',
    },
  },
  'trial/label-left': {
    severity: 'error',
    zh: {
      what: '標籤「{frame}」所說的欄位沒有內容，標籤還在：試 {total} 種情況，{count} 種如此；最簡單的一種：{case}',
      why: '沒有內容的標籤看起來像是忘了填。',
      todo: '給「{frame}」加上 when，和它所屬的欄位同時出現。',
    },
    en: {
      what: 'the label “{frame}” stays where the field that it names is absent, in {count} of {total} cases; the plainest: {case}',
      why: 'A label with nothing behind it looks as if something had been forgotten.',
      todo: 'Give “{frame}” a when, so that it comes and goes with its field.',
    },
  },
});

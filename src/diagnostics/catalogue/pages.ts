import { entries } from './entry.ts';

export const pageEntries = entries({
  'layout/overset': {
    severity: 'error',
    zh: {
      what: '這段文字要 {lines} 行，「{frame}」欄只容得下 {room} 行',
      why: '多出來的行會印到欄位外面，或蓋住別的內容。',
      todo: '縮短這段文字，或請設計者在版式裡加大「{frame}」欄、縮小字號。',
    },
    en: {
      what: 'this text takes {lines} lines, the frame “{frame}” holds {room}',
      why: 'The lines left over would be printed outside the frame, or over something else.',
      todo: 'Shorten the text, or ask the designer to enlarge the frame “{frame}” or make its type smaller.',
    },
  },
  'layout/overlap': {
    severity: 'error',
    zh: {
      what: '「{frame}」會疊在「{other}」上面',
      why: '文字太長，把下面的內容推到別的欄位上，印出來會看不清楚。',
      todo: '縮短「{frame}」或「{other}」的文字，或請設計者在版式裡把兩個欄位移開。',
    },
    en: {
      what: '“{frame}” would lie over “{other}”',
      why: 'Too much text pushes one frame onto another: neither could be read.',
      todo: 'Shorten the text of “{frame}” or of “{other}”, or ask the designer to move the two frames apart.',
    },
  },
  'layout/off-page': {
    severity: 'error',
    zh: {
      what: '「{frame}」超出頁面',
      why: '超出頁邊的部分會被裁掉，或根本印不出來。',
      todo: '請設計者在版式裡把「{frame}」移回頁面之內，或縮短它的文字。',
    },
    en: {
      what: '“{frame}” leaves the page',
      why: 'What lies beyond the edge is cut off, or never printed at all.',
      todo: 'Ask the designer to move “{frame}” back onto the page, or shorten its text.',
    },
  },
  'layout/uneven-pairs': {
    severity: 'warning',
    zh: {
      what: '中文有 {zh} 段，英文有 {en} 段：第 {row} 段起沒有對應的段落',
      why: '兩種語言逐段對照排版；段數不同，多出來的段落旁邊會空著。',
      todo: '檢查是不是少了一段，或段落之間少了（多了）空行。',
    },
    en: {
      what: 'the Chinese has {zh} paragraphs, the English {en}: from paragraph {row} on there is no counterpart',
      why: 'The languages are set paragraph beside paragraph; a surplus one stands beside an empty column.',
      todo: 'See whether a paragraph is missing, or an empty line between two is missing or too many.',
    },
  },
});

import { entries } from './entry.ts';

export const layoutEntries = entries({
  'layout/overfull': {
    severity: 'error',
    zh: {
      what: '「{text}」太長，一行放不下：要 {width} 毫米，這一欄寬 {measure} 毫米',
      why: '這段文字中間沒有可以換行的地方（長網址、長英文字或連續的標點），印出來會超出欄位。',
      todo: '縮短這段文字，或在可以換行的地方加一個空格；設計者也可以在版式裡加寬這一欄、縮小字號。',
    },
    en: {
      what: '“{text}” is too long for one line: it takes {width} mm, the column is {measure} mm wide',
      why: 'There is no place in it where a line may end (a long address or word, or a row of marks), so it would run out of its column.',
      todo: 'Shorten it, or put a space where it may be broken; the designer can also widen the column or make the type smaller.',
    },
  },
  'layout/underfull': {
    severity: 'warning',
    zh: {
      what: '「{text}」這一行疏得看得出來：這一欄寬 {measure} 毫米，換行的地方太少',
      why: '這一行附近有長的英文字、網址或不可分開的名稱，整段怎樣換行，都有一行的字距或詞距要拉得很開。',
      todo: '改動這一行附近的幾個字；長的英文字可用軟連字號（U+00AD）標出可以斷開的地方；不必保持完整的名稱，從 keep 中刪去。',
    },
    en: {
      what: 'the line “{text}” is visibly loose: the column is {measure} mm wide, and there are too few places for a line to end',
      why: 'A long word, an address or a name that must stay whole is near it: however the paragraph is broken, the spaces of one line must be opened wide.',
      todo: 'Change a few words near it; show with a soft hyphen (U+00AD) where a long word may be broken; take names that may be broken out of keep.',
    },
  },
  'layout/name-broken': {
    severity: 'warning',
    zh: {
      what: '「{text}」應該保持在同一行，卻要分行：這一欄只有 {measure} 毫米寬',
      why: '這個名稱比整欄還寬，只好在中間換行，否則會超出欄位。',
      todo: '改用較短的寫法；不必保持完整的，從 keep 中刪去。設計者也可以在版式裡加寬這一欄、縮小字號。',
    },
    en: {
      what: '“{text}” is to stay on one line, but is broken: the column is only {measure} mm wide',
      why: 'The name is wider than its column, and would run out of it if it were not broken.',
      todo: 'Use a shorter form, or take it out of keep if it may be broken; the designer can also widen the column or make the type smaller.',
    },
  },
  'layout/name-does-not-fit': {
    severity: 'error',
    zh: {
      what: '「{text}」放不進留給它的位置',
      why: '縮到最小的 {size} 點、分成 {lines} 行還是太長；再小就不莊重，也看不清楚。',
      todo: '改用較短的寫法，或請設計者在版式裡加寬這個位置、調低最小字號或增加行數。',
    },
    en: {
      what: '“{text}” does not fit the place kept for it',
      why: 'It is too long even at {size} pt, the smallest size, on {lines} lines; any smaller it could not be read from the hall.',
      todo: 'Use a shorter form, or ask the designer to widen the place, lower the smallest size or allow more lines.',
    },
  },
  'layout/ink-on-ground': {
    severity: 'error',
    zh: {
      what: '黑色疊印在「{ground}」上，油墨共 {sum} %',
      why: '黑字會疊印在底色上，四色油墨加起來超過 300 % 就乾不了，會沾到下一張。',
      todo: '在 styles.yaml 把「{ground}」調淡，讓青、洋紅、黃加起來不超過 200 %，或在這個底色上改用別的顏色的字。',
    },
    en: {
      what: 'Black overprints “{ground}”: {sum} % of ink in all',
      why: 'Black letters print on top of what lies beneath; more than 300 % of ink does not dry and sets off on the next sheet.',
      todo: 'Lighten “{ground}” in styles.yaml until its cyan, magenta and yellow come to 200 % at most, or set these words in another colour.',
    },
  },
});

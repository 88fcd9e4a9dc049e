import { entries } from './entry.ts';
import { told } from './preflight/told.ts';

/** What keeps a PDF from being laid on the printer's sheets, or what a person should know of it. */
export const imposeEntries = entries({
  'impose/missing': told(
    'error',
    [
      '打不開 {file}',
      '檔案不在那裡、那是資料夾，或者沒有讀取的權限。',
      '檢查檔名；要拼大版的 PDF 先用 laurel build 製作。',
    ],
    [
      '{file} cannot be opened',
      'It is not there, or is a folder, or you may not read it.',
      'See to the name; laurel build makes the PDF that sheets are made of.',
    ],
  ),
  'impose/not-a-pdf': told(
    'error',
    ['{file} 不是 PDF', '檔案開頭沒有 PDF 的標記。', '指定 laurel build 做好的小冊，或別的 PDF/X-4。'],
    ['{file} is no PDF', 'It does not begin as one.', 'Name the booklet that laurel build made, or another PDF/X-4.'],
  ),
  'impose/encrypted': told(
    'error',
    ['{file} 加了密碼', '沒有密碼就讀不到頁面；付印的檔案本來也不可以加密。', '向製作的人要沒有密碼的檔案。'],
    [
      '{file} is encrypted',
      'Its pages cannot be read without the password, and a file for the press must have none.',
      'Ask whoever made it for one without.',
    ],
  ),
  'impose/no-pages': told(
    'error',
    ['{file} 裡找不到頁面', '檔案可能沒有複製完，或者已經損壞。', '重新取得檔案；用 laurel preflight 可以看哪裡壞了。'],
    [
      'No page is found in {file}',
      'It was perhaps cut short, or is damaged.',
      'Fetch the file anew; laurel preflight tells what is broken.',
    ],
  ),
  'impose/damaged': told(
    'error',
    [
      '{file} 有損壞的地方：{damage}',
      '讀不到的部分在大版上會變成空白，印出來才發現就太遲了。',
      '重新取得或製作檔案；用 laurel preflight 可以看哪裡壞了。',
    ],
    [
      '{file} is damaged: {damage}',
      'What cannot be read would be missing from the sheets, and be seen only when they are printed.',
      'Fetch or make the file anew; laurel preflight tells what is broken.',
    ],
  ),
  'impose/page-count': told(
    'error',
    [
      '{file} 有 {pages} 頁，不是 4 的倍數',
      '一張紙對摺是 4 頁。空白頁由您決定放在哪裡，Laurel 不會自己加。',
      '在版式裡加 {more} 頁（例如封面裡或最後一頁前的空白頁），湊成 {target} 頁，再做一次。',
    ],
    [
      '{file} has {pages} pages, which is no multiple of 4',
      'A sheet folded once is 4 pages. Where blanks go is yours to say: Laurel adds none by itself.',
      'Add {more} to the template (say, inside the cover or before the last page) to make {target}, and build again.',
    ],
  ),
  'impose/page-size': told(
    'error',
    [
      '這一頁裁好是 {size} mm，第 1 頁是 {first} mm',
      '同一本的頁要一樣大，摺好才裁得齊。',
      '讓所有頁用同一個成品尺寸（TrimBox）。',
    ],
    [
      'This page is {size} mm when trimmed, the first is {first} mm',
      'Pages of one book must be of one size, or they cannot be cut together.',
      'Give all pages one trimmed size (TrimBox).',
    ],
  ),
  'impose/page-empty': told(
    'error',
    ['這一頁的成品尺寸是零', 'TrimBox 和頁面沒有交集，沒有東西可以拼。', '改正這一頁的 TrimBox。'],
    [
      'This page is of no size when trimmed',
      'Its TrimBox and the page have nothing in common.',
      'Mend the TrimBox of this page.',
    ],
  ),
  'impose/sheet-too-small': told(
    'error',
    [
      '{sheet}（{long} × {short} mm）放不下',
      '跨頁連出血和印刷標記要 {width} × {height} mm。',
      '放得下的有：{suited}。也可以用 --sheet 寬x高（毫米）指定印刷廠的紙。',
    ],
    [
      '{sheet} ({long} × {short} mm) is too small',
      'The pages side by side, with bleed and marks, take {width} × {height} mm.',
      'These would do: {suited}. Or name the printer’s own with --sheet WIDTHxHEIGHT in millimetres.',
    ],
  ),
  'impose/sheet-too-small-for-all': told(
    'error',
    [
      '{sheet}（{long} × {short} mm）放不下，已知名稱的紙也都放不下',
      '跨頁連出血和印刷標記要 {width} × {height} mm。',
      '用 --sheet 寬x高（毫米）指定夠大的紙，或把成品做小。',
    ],
    [
      '{sheet} ({long} × {short} mm) is too small, and so is every sheet known by name',
      'The pages side by side, with bleed and marks, take {width} × {height} mm.',
      'Name a larger one with --sheet WIDTHxHEIGHT in millimetres, or make the pages smaller.',
    ],
  ),
  'impose/no-sheet': told(
    'error',
    [
      '已知名稱的紙都放不下',
      '跨頁連出血和印刷標記要 {width} × {height} mm。',
      '用 --sheet 寬x高（毫米）指定印刷廠的紙，或把成品做小。',
    ],
    [
      'No sheet known by name is large enough',
      'The pages side by side, with bleed and marks, take {width} × {height} mm.',
      'Name the printer’s own with --sheet WIDTHxHEIGHT in millimetres, or make the pages smaller.',
    ],
  ),
  'impose/creep-too-deep': told(
    'error',
    [
      '爬移之後，這一頁的文字離書脊只剩 {left} mm',
      '套在裡面的頁要向書脊移 {shift} mm；文字離書脊至少要 {safe} mm。',
      '把版式的內側留白加寬，改用較薄的紙（--caliper），或用 --caliper 0 不作補償。',
    ],
    [
      'After creep, text of this page is only {left} mm from the spine',
      'Pages of inner sheets move {shift} mm towards it; text must keep {safe} mm.',
      'Widen the inner margin of the template, take thinner paper (--caliper), or leave creep alone with --caliper 0.',
    ],
  ),
  'impose/too-thick': told(
    'error',
    [
      '太厚了：{sheets} 張紙，最裡面的頁要向書脊移 {creep} mm',
      '超過 {most} mm，靠書脊的內容會被摺進去，釘也釘不牢。',
      '改用膠裝（--binding perfect）或較薄的紙（--caliper）；印刷廠另有辦法的話，用 --caliper 0 不作補償。',
    ],
    [
      'Too thick: with {sheets} sheets the innermost pages would move {creep} mm to the spine',
      'Beyond {most} mm what stands near the spine is lost in the fold, and no staple holds it.',
      'Have it perfect bound (--binding perfect), or take thinner paper (--caliper); where the printer knows another way, leave creep alone with --caliper 0.',
    ],
  ),
  'impose/no-trim-box': told(
    'warning',
    [
      '這些頁沒有寫成品尺寸（TrimBox）：{pages}',
      '只好把整頁當成裁好的樣子；如果頁邊有出血或標記，就會拼錯。',
      '請製作的人輸出時寫明 TrimBox 和 BleedBox。',
    ],
    [
      'These pages do not say where they are cut (TrimBox): {pages}',
      'The whole page is taken for what is left when it is cut; with bleed or marks round it, that is wrong.',
      'Have whoever made the file write TrimBox and BleedBox.',
    ],
  ),
  'impose/bleed-short': told(
    'warning',
    [
      '這些頁的出血不到 3 mm（最少 {bleed} mm）：{pages}',
      '摺和裁都會有偏差，圖或底色到邊的地方可能露出白邊。',
      '讓版式的出血至少 3 mm，再做一次。',
    ],
    [
      'These pages have less than 3 mm of bleed ({bleed} mm at the least): {pages}',
      'Folding and cutting are never exact: where ink reaches the edge, white may show.',
      'Give the template a bleed of 3 mm at least, and build again.',
    ],
  ),
  'impose/not-x4': told(
    'warning',
    [
      '{file} 沒有聲明 PDF/X-4，或者沒有輸出條件',
      '大版的顏色和字型都照原檔，所以也不聲明 PDF/X-4，也沒有檢查。',
      '最好先用 laurel preflight --profile x4 檢查並改好原檔。',
    ],
    [
      '{file} does not claim PDF/X-4, or names no printing condition',
      'Sheets have the colours and fonts of their pages: they claim nothing either, and were not judged.',
      'Better mend the file first: laurel preflight --profile x4 tells what it lacks.',
    ],
  ),
});

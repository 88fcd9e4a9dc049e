import { entries } from '../entry.ts';
import { told } from './told.ts';

/** PDF-…: the file itself. */
export const fileEntries = entries({
  'preflight/more': told(
    'note',
    [
      '{rule} 還有 {more} 處沒有列出',
      '同一條規則只列出前 {most} 處。',
      '先改好列出的；多半是同一個原因，改了再檢查一次。',
    ],
    [
      '{more} more findings of {rule} are not listed',
      'Of one rule only the first {most} are told.',
      'Mend those that are listed: the cause is mostly one and the same. Then check again.',
    ],
  ),
  'preflight/pdf-open-missing': told(
    'error',
    ['打不開 {file}', '檔案不在、它是資料夾，或沒有讀取的權限。', '檢查路徑和檔名；PDF 通常在 out 資料夾裡。'],
    [
      '{file} cannot be opened',
      'It is not there, it is a folder, or you have no right to read it.',
      'Check the path and the name; the PDFs are usually in the folder out.',
    ],
  ),
  'preflight/pdf-open-foreign': told(
    'error',
    [
      '這個檔案不是 PDF',
      '開頭沒有 %PDF 記號：可能是別種檔案改了副檔名，或下載不完整。',
      '請用原來的軟體重新輸出 PDF。',
    ],
    [
      'This file is no PDF',
      'It does not begin with the mark %PDF: another kind of file under a wrong name, or a download cut short.',
      'Export the PDF anew from the program that it comes from.',
    ],
  ),
  'preflight/pdf-open-damaged': told(
    'error',
    [
      '檔案有損壞：{found}',
      '看得到的部分是修補後讀出來的；印刷廠的系統可能打不開，或少印一些東西。',
      '請重新輸出 PDF，不要用修補過的檔案付印。',
    ],
    [
      'The file is damaged: {found}',
      'What could be read was pieced together; the printer’s system may refuse it, or leave things out.',
      'Export the PDF anew; do not print from a repaired file.',
    ],
  ),
  'preflight/pdf-open-no-pages': told(
    'error',
    ['檔案裡沒有頁面', '沒有東西可以印。', '請重新輸出 PDF。'],
    ['The file has no pages', 'There is nothing to print.', 'Export the PDF anew.'],
  ),
  'preflight/pdf-open-content': told(
    'error',
    [
      '頁面內容有讀不懂的地方：{found}',
      '那裡之後的圖文可能印不出來，或印錯位置。',
      '請重新輸出這一頁；若由程式產生，告訴做程式的人。',
    ],
    [
      'The page’s content cannot be followed at {found}',
      'What comes after it may be missing in print, or in the wrong place.',
      'Export this page anew; tell the makers of the program that wrote it.',
    ],
  ),
  'preflight/pdf-open-no-path': told(
    'warning',
    ['要畫的路徑是空的', '多數機器會略過，嚴格的檢查軟體會退件。', '請換一個輸出方式，或告訴做程式的人。'],
    [
      'A path is painted where none was built',
      'Most machines pass over it; a strict checker may refuse the file.',
      'Export in another way, or tell the makers of the program.',
    ],
  ),
  'preflight/pdf-head-version': told(
    'error',
    [
      '檔案開頭寫的是「{found}」，不是 PDF 1.0 到 1.7',
      '這裡的標準都建立在 PDF 1.x 上；開頭前面也不可以有別的東西。',
      '輸出時選 PDF 1.6（PDF/X-4）。',
    ],
    [
      'The file begins with “{found}”, not with PDF 1.0 to 1.7',
      'All these standards stand on PDF 1.x, and nothing may come before that line.',
      'Choose PDF 1.6 (PDF/X-4) when exporting.',
    ],
  ),
  'preflight/pdf-head-newer': told(
    'warning',
    ['檔案是「{found}」，PDF/X-4 用的是 PDF 1.6', '多數印刷廠收得下，較舊的流程會警告。', '輸出時選 PDF 1.6。'],
    [
      'The file says “{found}”; PDF/X-4 stands on PDF 1.6',
      'Most printers take it; older systems will warn.',
      'Choose PDF 1.6 when exporting.',
    ],
  ),
  'preflight/pdf-head-binary': told(
    'error',
    ['開頭第二行沒有二進位記號', '傳檔的程式可能把它當成文字檔改壞；PDF/A 和 PDF/UA 都要求有。', '請重新輸出 PDF。'],
    [
      'The second line lacks its four bytes above 127',
      'Programs that pass files on may take it for text and spoil it; PDF/A and PDF/UA want it.',
      'Export the PDF anew.',
    ],
  ),
  'preflight/pdf-enc': told(
    'error',
    [
      '檔案加了密碼或限制',
      '印刷廠和檔案館都不能處理加密的檔案，這裡也無法檢查內容。',
      '用原來的軟體輸出一份沒有密碼、沒有限制的 PDF。',
    ],
    [
      'The file is encrypted',
      'Neither printers nor archives can work with it, and nothing in it could be checked here.',
      'Export a PDF without password and without restrictions.',
    ],
  ),
  'preflight/pdf-id': told(
    'error',
    ['檔案沒有識別碼（/ID）', 'PDF/X-4 和 PDF/A 都要求有，印刷廠用它分辨版本。', '輸出時選 PDF/X-4，軟體就會寫上。'],
    [
      'The file has no /ID',
      'PDF/X-4 and PDF/A want one; printers tell versions apart by it.',
      'Export as PDF/X-4, which writes it.',
    ],
  ),
  'preflight/pdf-eof': told(
    'error',
    [
      '檔案結尾（%%EOF）之後還有別的東西，或沒有結尾',
      '檔案可能被截斷，或黏上了別的資料；檔案館會拒收。',
      '請重新輸出或重新傳送檔案。',
    ],
    [
      'Something follows the end of the file (%%EOF), or the end is missing',
      'It may have been cut short, or have other data stuck to it; archives refuse it.',
      'Export or send the file again.',
    ],
  ),
  'preflight/pdf-act-script': told(
    'error',
    [
      '檔案裡有會執行的動作：{found}',
      '指令碼、影音和外部程式不能印，標準也禁止；印刷廠會退件。',
      '刪去這個動作再輸出。',
    ],
    [
      'The file holds an action that runs: {found}',
      'Scripts, films and programs cannot be printed and are forbidden; printers refuse them.',
      'Remove the action and export again.',
    ],
  ),
  'preflight/pdf-act-any': told(
    'error',
    [
      '檔案裡有動作：{found}',
      'PDF/X-4 不許有任何動作，網址連結也算。',
      '付印的檔案不要放連結；目錄跳頁要用目的地（/Dest）。',
    ],
    [
      'The file holds an action: {found}',
      'PDF/X-4 allows none, not even a link to the web.',
      'Leave links out of the press file; let outlines use destinations (/Dest).',
    ],
  ),
  'preflight/pdf-act-events': told(
    'error',
    ['檔案會自己動作：{found}', '打開或翻頁時改變內容的檔案，印出來的不一定是看到的。', '刪去這一項再輸出。'],
    [
      'The file acts by itself: {found}',
      'What changes when it is opened or turned need not print as it was seen.',
      'Remove this entry and export again.',
    ],
  ),
  'preflight/pdf-filt-lzw': told(
    'error',
    ['資料用 LZW 壓縮', 'PDF/A 不許用 LZW。', '輸出時改用 ZIP（Flate）壓縮。'],
    ['Data is compressed by LZW', 'PDF/A forbids LZW.', 'Choose ZIP (Flate) compression when exporting.'],
  ),
  'preflight/pdf-filt-lzw-print': told(
    'warning',
    ['資料用 LZW 壓縮', '可以印，但不能同時是 PDF/A。', '輸出時改用 ZIP（Flate）壓縮。'],
    [
      'Data is compressed by LZW',
      'It can be printed, but never be PDF/A as well.',
      'Choose ZIP (Flate) compression when exporting.',
    ],
  ),
  'preflight/pdf-filt-external': told(
    'error',
    ['內容放在檔案外面，或另外加密', '印刷廠拿不到外面的檔案，會印出空白。', '輸出時把所有內容都包進 PDF。'],
    [
      'Content lies outside the file, or is encrypted apart',
      'The printer does not have those files and would print a gap.',
      'Include everything in the PDF when exporting.',
    ],
  ),
  'preflight/pdf-embed': told(
    'warning',
    ['PDF 裡有附件', 'PDF/A-2 只許附 PDF/A 檔，這裡沒有檢查附件本身。', '刪去附件，或確認它們都是 PDF/A。'],
    [
      'The PDF carries attached files',
      'PDF/A-2 allows PDF/A files alone; they were not looked into.',
      'Remove them, or make sure that each is PDF/A.',
    ],
  ),
  'preflight/pdf-ocg': told(
    'error',
    ['圖層設定沒有名稱，或會自動切換', '印出來和看到的可能是不同的圖層。', '輸出前合併圖層。'],
    [
      'A layer configuration has no name, or switches by itself',
      'Other layers may print than were seen.',
      'Flatten the layers before exporting.',
    ],
  ),
  'preflight/pdf-lim': told(
    'error',
    ['超過 PDF/A 的上限：{found}', '較小的系統會處理不了。', '簡化這一頁，或用別的方式輸出。'],
    [
      'A limit of PDF/A is passed: {found}',
      'Smaller systems cannot handle it.',
      'Simplify the page, or export in another way.',
    ],
  ),
  'preflight/pdf-repro': told(
    'error',
    [
      '兩次製作的檔案不同，從第 {at} 個位元組開始',
      '同樣的內容應該做出同樣的檔案，否則校對過的不一定是付印的。',
      '確認兩份來自同樣的內容、字型和版式；仍然不同，請回報。',
    ],
    [
      'Two builds differ, first at byte {at}',
      'The same content must make the same file, else what was proofread is not what is printed.',
      'Make sure both came from the same content, fonts and templates; report it if they did.',
    ],
  ),
});

import { entries } from '../entry.ts';
import { told } from './told.ts';

const SIZES_ZH = '出血和裁切框決定刀落在哪裡；錯了，印刷廠只能退件或猜。';
const SIZES_EN = 'These boxes say where the knife falls; if they are wrong the printer must refuse the file, or guess.';

/** X4-…, META-…, C-BLEED, C-SAFE, C-SIZE, ANN-X: what the press asks of the whole. */
export const pressEntries = entries({
  'preflight/x4-oi-count': told(
    'error',
    [
      'PDF/X 的輸出條件（OutputIntent）有 {found} 個，應該正好一個',
      '沒有它，印刷廠不知道顏色是為哪一種紙和墨準備的。',
      '輸出時選 PDF/X-4，並選印刷廠指定的描述檔（例如 FOGRA39）。',
    ],
    [
      'There are {found} output intents for PDF/X; there must be exactly one',
      'Without it the printer cannot know for which paper and inks the colours were made.',
      'Export as PDF/X-4 with the profile that the printer names (FOGRA39, say).',
    ],
  ),
  'preflight/x4-oi-identifier': told(
    'error',
    [
      '輸出條件沒有名稱（OutputConditionIdentifier）',
      '印刷廠靠這個名稱核對印刷條件。',
      '寫上條件的名稱，例如 FOGRA39。',
    ],
    [
      'The output intent names no condition (OutputConditionIdentifier)',
      'The printer matches the job to the press by this name.',
      'Write the name of the condition, such as FOGRA39.',
    ],
  ),
  'preflight/x4-oi-info': told(
    'warning',
    [
      '輸出條件沒有說明（RegistryName 或 Info）',
      '只有名稱時，不同的印刷廠可能各有解讀。',
      '加上 RegistryName：http://www.color.org。',
    ],
    [
      'The output intent explains itself nowhere (RegistryName or Info)',
      'A name alone may be read in different ways.',
      'Add the RegistryName http://www.color.org.',
    ],
  ),
  'preflight/x4-oi-profile': told(
    'error',
    ['輸出條件的描述檔不能用：{found}', '印刷廠無法據此還原顏色。', '嵌入印刷廠提供的完整 ICC 描述檔。'],
    [
      'The profile of the output intent cannot be used: {found}',
      'The printer cannot tell by it what the colours are.',
      'Embed the whole ICC profile that the printer provides.',
    ],
  ),
  'preflight/x4-oi-class': told(
    'error',
    [
      '輸出條件的描述檔是「{found}」類，不是印表機類（prtr）',
      '螢幕或掃描器的描述檔說不出墨在紙上的顏色。',
      '換成印刷用的描述檔，例如 FOGRA39。',
    ],
    [
      'The profile of the output intent is of the class “{found}”, not prtr',
      'A profile of a screen or a scanner cannot say what ink on paper looks like.',
      'Use a profile made for print, such as FOGRA39.',
    ],
  ),
  'preflight/x4-oi-tables': told(
    'warning',
    ['輸出描述檔缺少轉換表（A2B0 或 B2A0）', '印刷廠不能用它打樣或轉換顏色。', '換成印刷廠提供的完整描述檔。'],
    [
      'The output profile lacks a table (A2B0 or B2A0)',
      'The printer cannot proof or convert colours by it.',
      'Use the whole profile that the printer provides.',
    ],
  ),
  'preflight/x4-oi-not-cmyk': told(
    'warning',
    ['輸出條件是 {found}，不是 CMYK', '平版印刷用 CMYK；顏色要由印刷廠再轉一次。', '換成印刷廠的 CMYK 描述檔。'],
    [
      'The output intent is {found}, not CMYK',
      'Offset presses print CMYK; the printer would have to convert everything.',
      'Use the printer’s CMYK profile.',
    ],
  ),
  'preflight/x4-id': told(
    'error',
    [
      'XMP 沒有寫明是 PDF/X-4（寫的是：{found}）',
      '印刷廠的系統看不到這個記號就不當它是 PDF/X-4。',
      '輸出時選 PDF/X-4。',
    ],
    [
      'The XMP does not say PDF/X-4 (it says: {found})',
      'Without this mark the printer’s system does not take it for PDF/X-4.',
      'Export as PDF/X-4.',
    ],
  ),
  'preflight/x4-meta-missing': told(
    'error',
    ['檔案資訊缺少 {found}', 'PDF/X-4 要求有，印刷廠用它管理稿件版本。', '輸出時選 PDF/X-4；標題要自己填。'],
    [
      'The metadata lacks {found}',
      'PDF/X-4 wants it; printers keep track of versions by it.',
      'Export as PDF/X-4, and give the document a title.',
    ],
  ),
  'preflight/x4-meta-trapped': told(
    'error',
    [
      '沒有寫明是否做過補漏白（Trapped：{found}）',
      '不知道的話，印刷廠可能做兩次，或一次也不做。',
      '寫成 False（由印刷廠做）或 True。',
    ],
    [
      'It is not said whether the file is trapped (Trapped: {found})',
      'The printer may then trap it twice, or not at all.',
      'Write False (the printer will do it) or True.',
    ],
  ),
  'preflight/meta-sync': told(
    'error',
    [
      '{entry} 兩處寫得不同：「{info}」和 XMP 的「{xmp}」',
      '不知道該信哪一個；PDF/X-4 要求一致。',
      '用同一個軟體重新輸出，不要之後再改其中一處。',
    ],
    [
      '{entry} is said in two ways: “{info}”, and “{xmp}” in the XMP',
      'Nobody can tell which holds; PDF/X-4 wants them the same.',
      'Export anew from one program, and change neither afterwards.',
    ],
  ),
  'preflight/x4-box-trim': told(
    'error',
    ['這一頁要有 TrimBox 或 ArtBox，而且只能有一個', SIZES_ZH, '輸出時設定裁切尺寸（TrimBox），刪去 ArtBox。'],
    [
      'The page needs a TrimBox or an ArtBox, and not both',
      SIZES_EN,
      'Set the trim size (TrimBox) when exporting, and drop the ArtBox.',
    ],
  ),
  'preflight/x4-box-nesting': told(
    'error',
    [
      '頁框沒有一個套一個：{found}',
      SIZES_ZH,
      '應該是 TrimBox 在 BleedBox 裡、BleedBox 在 MediaBox 裡；檢查輸出的尺寸和出血。',
    ],
    [
      'The page’s boxes do not lie within one another: {found}',
      SIZES_EN,
      'TrimBox lies in BleedBox, BleedBox in MediaBox: check sizes and bleed when exporting.',
    ],
  ),
  'preflight/x4-box-unit': told(
    'warning',
    ['這一頁用了放大的單位（UserUnit）', '不認得它的機器會印成別的大小。', '用實際尺寸輸出。'],
    [
      'The page uses a unit of its own (UserUnit)',
      'Machines that do not know it print another size.',
      'Export at the real size.',
    ],
  ),
  'preflight/c-bleed-none': told(
    'error',
    ['這一頁沒有出血（BleedBox）', '裁刀偏一點，邊上就會露出白紙。', '四邊加 3 mm 出血再輸出。'],
    [
      'The page has no bleed (BleedBox)',
      'If the knife is off by a little, white paper shows at the edge.',
      'Export with 3 mm of bleed on all sides.',
    ],
  ),
  'preflight/c-bleed-narrow': told(
    'error',
    ['出血不到 3 mm：{found}', '裁刀偏一點，邊上就會露出白紙。', '四邊都改成 3 mm 出血。'],
    [
      'The bleed is less than 3 mm: {found}',
      'If the knife is off by a little, white paper shows at the edge.',
      'Make the bleed 3 mm on all sides.',
    ],
  ),
  'preflight/c-bleed-gap': told(
    'error',
    [
      '碰到裁切邊的東西沒有延伸到出血：停在 {found}，出血到 {bleed}',
      '裁切後邊上會露出一條白紙。',
      '把底色或圖片延伸到出血的外緣。',
    ],
    [
      'Something touches the trim but stops at {found}; the bleed reaches {bleed}',
      'A strip of white paper will show after cutting.',
      'Let the ground or the picture run to the outer edge of the bleed.',
    ],
  ),
  'preflight/c-safe': told(
    'warning',
    ['文字離裁切邊不到 3 mm：「{text}」', '裁切有誤差，可能切到字，或看起來快掉出去。', '往裡移到 3 mm 以上。'],
    [
      'Text stands less than 3 mm from the trim: “{text}”',
      'Cutting is not exact: letters may be cut, or seem to fall off the page.',
      'Move it in, to 3 mm or more.',
    ],
  ),
  'preflight/c-size': told(
    'warning',
    [
      '頁面大小不一：{found}',
      '一份印件通常只有一種尺寸，可能有一頁設錯。',
      '確認每一頁的裁切尺寸；真的不同就分成兩個檔案。',
    ],
    [
      'The pages are of different sizes: {found}',
      'A job usually has one size; one page may be set wrongly.',
      'Check the trim size of each page; make two files if they are meant to differ.',
    ],
  ),
  'preflight/ann-x': told(
    'error',
    [
      '要印的範圍裡有註解或連結（{kind}）',
      'PDF/X-4 不許註解落在出血以內；有的機器會把它印出來。',
      '付印的檔案刪去連結和註解；螢幕版可以保留。',
    ],
    [
      'An annotation ({kind}) lies within what is printed',
      'PDF/X-4 allows none inside the bleed; some machines print them.',
      'Take links and comments out of the press file; a screen copy may keep them.',
    ],
  ),
});

import { entries } from '../entry.ts';
import { told } from './told.ts';

/** A2-…, ANN-A: what an archive asks. */
export const archiveEntries = entries({
  'preflight/a2-id': told(
    'error',
    ['XMP 沒有寫明是 PDF/A-2u（寫的是：{found}）', '檔案館的系統不會當它是 PDF/A。', '輸出時選 PDF/A-2u。'],
    [
      'The XMP does not say PDF/A-2u (it says: {found})',
      'An archive’s system does not take it for PDF/A.',
      'Export as PDF/A-2u.',
    ],
  ),
  'preflight/a2-oi-count': told(
    'error',
    [
      'PDF/A 的輸出條件有 {found} 個，應該正好一個',
      '多年以後，沒有它就說不出顏色原來的樣子。',
      '輸出時選 PDF/A-2u，並嵌入描述檔。',
    ],
    [
      'There are {found} output intents for PDF/A; there must be exactly one',
      'Years from now nothing else will say what the colours were.',
      'Export as PDF/A-2u with an embedded profile.',
    ],
  ),
  'preflight/a2-oi-identifier': told(
    'error',
    ['PDF/A 的輸出條件沒有名稱', '名稱說明顏色是為哪一種條件準備的。', '寫上條件的名稱，例如 FOGRA39。'],
    [
      'The output intent for PDF/A names no condition',
      'The name says for what the colours were made.',
      'Write the name of the condition, such as FOGRA39.',
    ],
  ),
  'preflight/a2-oi-profile': told(
    'error',
    ['PDF/A 輸出條件的描述檔不能用：{found}', '將來無法據此還原顏色。', '嵌入完整的 ICC 描述檔（印表機或螢幕類）。'],
    [
      'The profile of the output intent for PDF/A cannot be used: {found}',
      'The colours could not be restored by it.',
      'Embed a whole ICC profile of a printer or a screen.',
    ],
  ),
  'preflight/a2-oi-shared': told(
    'error',
    [
      '幾個輸出條件用了不同的描述檔：{found}',
      'PDF/A-2 要求它們指向同一個物件，內容相同的副本也不行。',
      '讓所有輸出條件共用一個描述檔。',
    ],
    [
      'The output intents use different profiles: {found}',
      'PDF/A-2 wants them to point at one object; an equal copy will not do.',
      'Let all output intents share one profile.',
    ],
  ),
  'preflight/a2-oi-reference': told(
    'error',
    ['輸出條件指向檔案外的描述檔', 'PDF/A 必須自給自足。', '把描述檔嵌進檔案。'],
    ['An output intent points at a profile outside the file', 'A PDF/A must hold all it needs.', 'Embed the profile.'],
  ),
  'preflight/a2-xmp-malformed': told(
    'error',
    [
      'XMP 不是完好的 XML：{found}',
      '讀不出標題、日期和所聲稱的標準。標題裡的 & 或 < 沒有轉寫是常見的原因。',
      '請重新輸出；由程式產生的，告訴做程式的人。',
    ],
    [
      'The XMP is no well-formed XML: {found}',
      'Title, dates and claims cannot be read. An & or < in the title is a usual cause.',
      'Export anew, or tell the makers of the program.',
    ],
  ),
  'preflight/a2-xmp-packet': told(
    'error',
    ['XMP 的外殼不對：{found}', 'PDF/A 規定了它的寫法，否則將來的軟體找不到它。', '請重新輸出。'],
    [
      'The XMP is wrapped in a wrong way: {found}',
      'PDF/A prescribes the wrapping, so that later software finds it.',
      'Export anew.',
    ],
  ),
  'preflight/a2-xmp-schema': told(
    'error',
    [
      'XMP 的 {found} 沒有完整的擴充說明',
      'PDF/A 要求自訂的欄位帶著解釋，將來才讀得懂。',
      '為它加上擴充綱要（extension schema），或刪去這個欄位。',
    ],
    [
      '{found} in the XMP is not wholly described by an extension schema',
      'PDF/A wants fields of one’s own to bring their explanation with them.',
      'Add an extension schema for it, or remove the field.',
    ],
  ),
  'preflight/a2-xmp-trapped': told(
    'warning',
    ['XMP 的 pdf:Trapped 沒有擴充說明', '2005 年的 XMP 還沒有這個欄位，嚴格的檢查會指出來。', '為它加上擴充綱要。'],
    [
      'pdf:Trapped in the XMP is not described by an extension schema',
      'XMP 2005 did not know this field yet; strict checkers say so.',
      'Add an extension schema for it.',
    ],
  ),
  'preflight/ann-a': told(
    'error',
    [
      '註解（{kind}）不合 PDF/A：{found}',
      'PDF/A 的註解必須印得出來，也要帶著自己的樣子。',
      '設為可列印、不隱藏，或刪去它。',
    ],
    [
      'An annotation ({kind}) is not as PDF/A wants it: {found}',
      'In PDF/A it must print, and bring its own appearance.',
      'Let it print and not be hidden, or remove it.',
    ],
  ),
});

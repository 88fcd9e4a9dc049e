import { entries } from './entry.ts';

export const photoEntries = entries({
  'photo/unreadable': {
    severity: 'error',
    zh: {
      what: '打不開圖片 {file}',
      why: '檔案不在了、它其實是資料夾，或沒有讀取的權限。',
      todo: '檢查檔案在不在、檔名對不對，以及它的權限。',
    },
    en: {
      what: 'The picture {file} cannot be opened',
      why: 'It is gone, it is a folder, or you have no right to read it.',
      todo: 'See whether the file is there under this very name, and check its permissions.',
    },
  },
  'photo/not-an-image': {
    severity: 'error',
    zh: {
      what: '{file} 不是圖片',
      why: '檔案的內容不是任何一種圖片，也可能是空的；副檔名改成 .jpg 並不會讓它變成圖片。',
      todo: '用看圖軟體打開看看；換成真正的圖片檔（JPEG、PNG、WebP 或 TIFF）。',
    },
    en: {
      what: '{file} is no picture',
      why: 'What the file holds is no kind of picture, or nothing at all; the ending .jpg does not make it one.',
      todo: 'Try to open it in a viewer, and put the picture itself there (JPEG, PNG, WebP or TIFF).',
    },
  },
  'photo/unsupported-format': {
    severity: 'error',
    zh: {
      what: '{file} 是 {format} 檔，不能直接使用',
      why: '圖片要用 JPEG、PNG、WebP 或 TIFF；iPhone 拍的照片常是 HEIC。',
      todo: '用看圖軟體或手機另存成 JPEG（品質選最高），再把 file 改成新的檔名。',
    },
    en: {
      what: '{file} is a file of the kind {format}, which cannot be used as it is',
      why: 'Photos must be JPEG, PNG, WebP or TIFF; an iPhone often saves HEIC.',
      todo: 'Export it as a JPEG of the best quality, and write the new name at file.',
    },
  },
  'photo/damaged': {
    severity: 'error',
    zh: {
      what: '圖片 {file} 的檔案損壞或不完整',
      why: '讀到一半就讀不下去：可能沒有下載完，或複製時中斷了。',
      todo: '向提供圖片的人再要一次原檔，重新複製過來。',
    },
    en: {
      what: 'The picture {file} is damaged or not whole',
      why: 'It could be read only in part; a download or a copy was perhaps cut short.',
      todo: 'Ask for the original again, and copy it anew.',
    },
  },
  'photo/too-large': {
    severity: 'error',
    zh: {
      what: '圖片 {file} 太大：{width} × {height} 像素',
      why: '最多可以處理 {limit} 百萬像素；再大會用光記憶體，印刷也用不到。',
      todo: '用修圖軟體把它縮小，再存一份。',
    },
    en: {
      what: 'The picture {file} is too large: {width} × {height} pixels',
      why: 'At most {limit} million pixels can be handled; more would use up the memory, and no print needs them.',
      todo: 'Save a smaller copy of it with a picture editor.',
    },
  },
  'photo/coarse': {
    severity: 'note',
    zh: {
      what: '圖片 {file} 印出來是 {ppi} ppi，略低於印刷的 300 ppi',
      why: '近看會稍微不夠銳利，一般看不出來。',
      todo: '有更大的原檔就換上，裁切後至少要 {width} × {height} 像素；沒有也可以照印。',
    },
    en: {
      what: 'The picture {file} has {ppi} ppi at its printed size, a little below the 300 of good print',
      why: 'It will be slightly soft on a close look; most readers will not see it.',
      todo: 'If there is a larger original (at least {width} × {height} pixels after cropping), use it; else it may be printed so.',
    },
  },
  'photo/low-resolution': {
    severity: 'warning',
    zh: {
      what: '圖片 {file} 印出來只有 {ppi} ppi，會有點模糊',
      why: '印刷要 300 ppi；低於 225 ppi 看得出模糊。',
      todo: '向提供圖片的人要原檔，裁切後至少要 {width} × {height} 像素；不要用軟體放大。',
    },
    en: {
      what: 'The picture {file} has only {ppi} ppi at its printed size and will look soft',
      why: 'Print needs 300 ppi; below 225 the softness can be seen.',
      todo: 'Ask for the original (at least {width} × {height} pixels after cropping); do not enlarge it with software.',
    },
  },
  'photo/too-coarse': {
    severity: 'error',
    zh: {
      what: '圖片 {file} 印出來只有 {ppi} ppi，太粗，不能印',
      why: '印刷要 300 ppi；低於 150 ppi 會看到鋸齒和色塊。網頁或通訊軟體傳來的圖片多半是縮小過的。',
      todo: '向提供圖片的人要原檔，裁切後至少要 {width} × {height} 像素；要不到就先拿掉這張圖片的 file。',
    },
    en: {
      what: 'The picture {file} has only {ppi} ppi at its printed size, too coarse to be printed',
      why: 'Print needs 300 ppi; below 150 there are steps and blocks. Photos from web pages and messengers have mostly been made small.',
      todo: 'Ask for the original (at least {width} × {height} pixels after cropping); without one, take out the file of this picture for now.',
    },
  },
});

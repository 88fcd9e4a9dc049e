import { entries } from './entry.ts';

export const ornamentEntries = entries({
  'ornament/svg-no-xml': {
    severity: 'error',
    zh: {
      what: '{file} 讀不懂：這裡不合 XML 的寫法',
      why: 'SVG 是 XML 檔；標籤沒有閉合、少了引號、檔案不完整，或用了自訂的實體（&名稱;），都會讓它讀不下去。',
      todo: '用繪圖軟體重新匯出為「純 SVG」（Plain SVG），再換上。',
    },
    en: {
      what: '{file} cannot be read: this is no XML',
      why: 'An SVG is an XML file; a tag left open, a missing quotation mark, a file cut short or an entity of its own (&name;) stops the reading.',
      todo: 'Export it anew as plain SVG from your drawing program.',
    },
  },
  'ornament/svg-no-svg': {
    severity: 'error',
    zh: {
      what: '{file} 不是 SVG：最外層是「{root}」',
      why: '能當作花飾或標誌的向量檔，最外層必須是 svg。',
      todo: '確認放的是 SVG 檔，或用繪圖軟體匯出一份。',
    },
    en: {
      what: '{file} is no SVG: its outermost element is “{root}”',
      why: 'A vector file that serves as an ornament or a logo has svg outermost.',
      todo: 'See whether it is the right file, or export an SVG from your drawing program.',
    },
  },
  'ornament/svg-no-size': {
    severity: 'error',
    zh: {
      what: '{file} 沒有寫明大小',
      why: '要有 viewBox（四個數，寬和高大於 0），或以長度寫的 width 和 height，才知道怎麼放進版面。',
      todo: '在 svg 標籤補上 viewBox，例如 viewBox="0 0 100 40"，或重新匯出。',
    },
    en: {
      what: '{file} does not say how large it is',
      why: 'Without a viewBox (four numbers, width and height above 0), or width and height as lengths, it cannot be fitted to its place.',
      todo: 'Add a viewBox to the svg tag, such as viewBox="0 0 100 40", or export the file anew.',
    },
  },
  'ornament/svg-unsupported': {
    severity: 'error',
    zh: {
      what: '{file} 用了不能印的東西：{what}',
      why: '漸層、透明、文字、圖片、遮罩、樣式表、程式等，不會畫出來；少了它們，圖就不是原來的樣子。',
      todo: '在繪圖軟體裡把它改成路徑與單色的填色、線條（文字轉外框、展開外觀、樣式匯出為「簡報屬性」），再匯出。',
    },
    en: {
      what: '{file} makes use of what cannot be printed: {what}',
      why: 'Gradients, transparency, text, pictures, masks, style sheets, scripts and the like are not drawn, and without them the figure is not what it was.',
      todo: 'Turn it into paths with solid fills and lines (text to outlines, appearance expanded, styles as presentation attributes), and export it again.',
    },
  },
  'ornament/svg-unreadable': {
    severity: 'error',
    zh: {
      what: '{file} 的 {attribute} 讀不懂',
      why: '數字或寫法有錯，這個圖形就畫不完整。',
      todo: '改正這個屬性，或用繪圖軟體重新匯出。',
    },
    en: {
      what: 'The {attribute} in {file} cannot be read',
      why: 'A number or the way it is written is wrong, so that the shape would not be whole.',
      todo: 'Correct the attribute, or export the file anew from your drawing program.',
    },
  },
  'ornament/svg-number': {
    severity: 'error',
    zh: {
      what: '{file} 有畫在版面之外很遠的東西',
      why: '這個圖形的座標大得不合理，放進版面後超過十公尺。',
      todo: '檢查座標和 transform，或刪去這個圖形。',
    },
    en: {
      what: '{file} draws something far beyond any page',
      why: 'The coordinates of this shape are so large that it would reach more than ten metres.',
      todo: 'Look at its coordinates and transforms, or delete the shape.',
    },
  },
  'ornament/svg-outside': {
    severity: 'warning',
    zh: {
      what: '{file} 有一部分畫在它自己的 viewBox 之外',
      why: '看圖軟體會把那部分裁掉，這裡則會照印，可能碰到別的東西。',
      todo: '在繪圖軟體裡把畫板調整為符合圖稿，再匯出。',
    },
    en: {
      what: 'Part of {file} lies outside its own viewBox',
      why: 'Viewers cut such parts off; here they are printed, and may touch other things.',
      todo: 'Fit the artboard to the artwork in your drawing program, and export it again.',
    },
  },
  'ornament/svg-hairline': {
    severity: 'warning',
    zh: {
      what: '{file} 有比 {least} mm 還細的線，已加粗為 {least} mm',
      why: '更細的線印出來會斷斷續續。',
      todo: '把線畫粗，或把圖放大。',
    },
    en: {
      what: '{file} has lines thinner than {least} mm; they are drawn {least} mm thick',
      why: 'Thinner lines print broken.',
      todo: 'Make the lines thicker, or the drawing larger.',
    },
  },
  'ornament/svg-colour': {
    severity: 'error',
    zh: {
      what: '{file} 的顏色 {colour} 沒有對應到樣板的顏色',
      why: '印刷用的是樣板定義的油墨；檔案裡的螢幕顏色不能直接印。',
      todo: '在 colours 裡把 {colour} 對應到樣板的一個顏色；不要印的，對應到 null。',
    },
    en: {
      what: 'The colour {colour} of {file} stands for none of the template’s',
      why: 'Presses print the inks that the template defines, not the screen colours of a file.',
      todo: 'Name one of the template’s colours for {colour} under colours; null, where it is not to be printed.',
    },
  },
  'ornament/svg-too-large': {
    severity: 'error',
    zh: {
      what: '{file} 太大：最多 {limit} 百萬個字元',
      why: '標誌和花飾用不到這麼大的檔案；裡面多半有內嵌的照片或描圖的碎點。',
      todo: '簡化圖稿，或改用圖片。',
    },
    en: {
      what: '{file} is too large: at most {limit} million characters',
      why: 'No logo or ornament needs as much; most likely a photo is embedded, or a tracing of one.',
      todo: 'Simplify the artwork, or use a picture instead.',
    },
  },
  'ornament/svg-too-many': {
    severity: 'error',
    zh: {
      what: '{file} 的線段太多：最多 {limit} 段',
      why: '這麼多線段會讓 PDF 很慢，印出來也看不出差別。',
      todo: '在繪圖軟體裡簡化路徑。',
    },
    en: {
      what: '{file} has too many segments: at most {limit} are drawn',
      why: 'So many make a PDF slow, and nobody sees them in print.',
      todo: 'Simplify the paths in your drawing program.',
    },
  },
  'ornament/svg-too-deep': {
    severity: 'error',
    zh: {
      what: '{file} 的群組套得太深',
      why: '群組一層套一層，超過了能處理的深度。',
      todo: '在繪圖軟體裡解散群組，再匯出。',
    },
    en: {
      what: 'Groups in {file} lie too deep within each other',
      why: 'There are more groups within groups than can be followed.',
      todo: 'Ungroup the artwork in your drawing program, and export it again.',
    },
  },
  'ornament/svg-empty': {
    severity: 'error',
    zh: {
      what: '{file} 裡沒有可以畫的東西',
      why: '圖形都隱藏了、沒有填色也沒有線條，或檔案是空的。',
      todo: '打開看看是不是這個檔案，圖層有沒有顯示。',
    },
    en: {
      what: '{file} draws nothing',
      why: 'All of its shapes are hidden, have neither fill nor line, or there are none.',
      todo: 'See whether it is the right file, and its layers are shown.',
    },
  },
  'ornament/qr-too-long': {
    severity: 'error',
    zh: {
      what: 'QR 碼的文字太長：{bytes} 位元組',
      why: '以 M 級容錯，最大的 QR 碼也只裝得下 2331 位元組；中文一字佔三個。',
      todo: '縮短文字；網址可以改用短網址。',
    },
    en: {
      what: 'The text of the QR code is too long: {bytes} bytes',
      why: 'With error correction M the largest code holds 2331 bytes; a Chinese character takes three.',
      todo: 'Shorten the text; an address may be replaced by a short one.',
    },
  },
  'ornament/qr-fine': {
    severity: 'warning',
    zh: {
      what: 'QR 碼太密：每格 {module} mm，手機不容易掃描',
      why: '格子小於 0.33 mm，印刷稍有暈開就讀不出來。',
      todo: '把 side 放大到至少 {least} mm，或縮短文字。',
    },
    en: {
      what: 'The QR code is too fine: {module} mm a module, which telephones read badly',
      why: 'Below 0.33 mm a module, a little spread of the ink makes it unreadable.',
      todo: 'Make side at least {least} mm, or shorten the text.',
    },
  },
});

import { entries } from '../entry.ts';
import { told } from './told.ts';

/** COL-…, C-…, GS-KEYS, IMG-KEYS, TRANS: inks and pictures. */
export const colourEntries = entries({
  'preflight/col-rgb': told(
    'error',
    [
      '用了 {found}，輸出條件沒有說明它是什麼顏色',
      '印刷廠只能自己轉換，顏色會變；RGB 黑字會變成四色疊印，邊緣不清。',
      '把顏色改成輸出條件的 CMYK，或附上 ICC 描述檔。',
    ],
    [
      '{found} is used, and the output intent does not say what colour that is',
      'The printer would convert it by guess; RGB black text turns into four inks with soft edges.',
      'Use CMYK of the output condition, or colours with an ICC profile.',
    ],
  ),
  'preflight/col-icc-broken': told(
    'error',
    ['顏色的 ICC 描述檔不能用：{found}', '這些顏色無法正確轉換。', '換一個完好的描述檔（第 4 版以下）再輸出。'],
    [
      'The ICC profile of a colour cannot be used: {found}',
      'These colours cannot be converted rightly.',
      'Use a sound profile (version 4 or below) and export again.',
    ],
  ),
  'preflight/col-icc-opm': told(
    'error',
    [
      '帶描述檔的 CMYK 用了疊印模式 1',
      '各家機器做法不同，底下的顏色可能消失；PDF/A 禁止。',
      '疊印的顏色改用不帶描述檔的 CMYK（DeviceCMYK）。',
    ],
    [
      'CMYK with a profile overprints in mode 1',
      'Machines differ on it, and colours beneath may vanish; PDF/A forbids it.',
      'Use plain CMYK (DeviceCMYK) for what overprints.',
    ],
  ),
  'preflight/col-spot-two': told(
    'error',
    [
      '特別色「{name}」有兩種定義',
      '同一塊版只能有一種顏色；打樣和替代色會不一致。',
      '全檔用同一個色票定義這個特別色。',
    ],
    [
      'The spot colour “{name}” is defined in two ways',
      'One plate has one colour: proofs and replacements would disagree.',
      'Define this spot colour by one swatch in the whole file.',
    ],
  ),
  'preflight/col-spot-colorants': told(
    'error',
    [
      '混合色「{name}」沒有說明每一個特別色',
      '缺少 Colorants，將來無法單獨還原每一塊版。',
      '用標準的 PDF/A 輸出，或改成單一特別色。',
    ],
    [
      'The mixed colour “{name}” does not describe each of its spots',
      'Without Colorants no single plate can be restored.',
      'Export as PDF/A, or use single spot colours.',
    ],
  ),
  'preflight/c-tac': told(
    'error',
    [
      '墨量 {ink} %（{values}），超過 300 %',
      '墨太多乾不了，會沾到別張的背面，紙也會皺。',
      '減少 C、M、Y，例如用 40 30 30 100 的黑。',
    ],
    [
      'The ink adds up to {ink} % ({values}), more than 300 %',
      'So much ink does not dry: it sets off on other sheets and warps the paper.',
      'Take back C, M and Y; a black of 40 30 30 100 will do.',
    ],
  ),
  'preflight/c-tac-image': told(
    'error',
    [
      '圖片的墨量最高 {ink} %，超過 300 % 的地方佔頁面 {share} %',
      '墨太多乾不了，會沾到別張的背面。',
      '用印刷廠的描述檔重新轉換圖片，限制總墨量 300 %。',
    ],
    [
      'A picture’s ink rises to {ink} %; {share} % of the page is over 300 %',
      'So much ink does not dry, and sets off on other sheets.',
      'Convert the picture anew by the printer’s profile, with a limit of 300 %.',
    ],
  ),
  'preflight/c-tac-speck': told(
    'warning',
    [
      '圖片有幾個點的墨量到 {ink} %（佔頁面 {share} %）',
      '面積很小，通常無礙。',
      '方便的話重新轉換圖片，限制總墨量 300 %。',
    ],
    [
      'A few points of a picture reach {ink} % of ink ({share} % of the page)',
      'They are so small that it hardly matters.',
      'If it is no trouble, convert the picture anew with a limit of 300 %.',
    ],
  ),
  'preflight/c-black-knockout': told(
    'error',
    ['黑字（0 0 0 100）沒有疊印', '套印差一點，字的周圍就會露白邊。', '把黑字設為疊印（overprint，模式 1）。'],
    [
      'Black text (0 0 0 100) does not overprint',
      'If the plates are off by a little, white shows round the letters.',
      'Let black text overprint (in mode 1).',
    ],
  ),
  'preflight/c-black-white': told(
    'error',
    ['白色設了疊印', '白色疊印等於什麼都不印，這個東西會消失。', '關掉白色物件的疊印。'],
    [
      'White is set to overprint',
      'White that overprints prints nothing: the thing will vanish.',
      'Turn overprint off for what is white.',
    ],
  ),
  'preflight/c-black-rich': told(
    'warning',
    ['{size} pt 的字用了四色黑（{values}）', '小字疊幾色墨，套不準就糊了。', '14 pt 以下的字用單色黑 0 0 0 100。'],
    [
      'Text of {size} pt is in rich black ({values})',
      'Small letters of several inks blur when the plates are not exact.',
      'Use plain black 0 0 0 100 for text below 14 pt.',
    ],
  ),
  'preflight/c-black-small': told(
    'warning',
    ['{size} pt 的字用了三種以上的墨', '這麼小的字套不準就看不清楚。', '8 pt 以下的字最多用兩種墨，最好用黑色。'],
    [
      'Text of {size} pt is in three inks or more',
      'Letters so small cannot be read when the plates are not exact.',
      'Use two inks at most below 8 pt, or better black.',
    ],
  ),
  'preflight/c-black-gray': told(
    'warning',
    ['黑字用的是灰階（DeviceGray）', '灰階的黑不能照疊印模式 1 疊印，底色上可能露白邊。', '改用 CMYK 的 0 0 0 100。'],
    [
      'Black text is in gray (DeviceGray)',
      'Such black cannot overprint in mode 1; white may show round it on a ground.',
      'Use 0 0 0 100 of CMYK.',
    ],
  ),
  'preflight/c-hair': told(
    'error',
    ['線只有 {width} pt 粗', '細於 0.25 pt 的線印出來會斷，或看不見。', '加粗到 0.25 pt 以上。'],
    [
      'A line is only {width} pt thick',
      'Below 0.25 pt a line breaks in print, or is not seen.',
      'Make it 0.25 pt or more.',
    ],
  ),
  'preflight/c-ppi-coarse': told(
    'error',
    [
      '圖片只有 {ppi} ppi（{width} × {height} 像素）',
      '低於 150 ppi 會看到鋸齒和色塊。',
      '換成較大的原檔，或把圖縮小。',
    ],
    [
      'A picture has only {ppi} ppi ({width} × {height} pixels)',
      'Below 150 there are steps and blocks to be seen.',
      'Use a larger original, or place it smaller.',
    ],
  ),
  'preflight/c-ppi-soft': told(
    'warning',
    [
      '圖片只有 {ppi} ppi（{width} × {height} 像素），會有點模糊',
      '印刷要 300 ppi，低於 225 看得出來。',
      '換成較大的原檔，或把圖縮小。',
    ],
    [
      'A picture has {ppi} ppi ({width} × {height} pixels) and will look soft',
      'Print wants 300 ppi; below 225 it can be seen.',
      'Use a larger original, or place it smaller.',
    ],
  ),
  'preflight/c-ppi-fair': told(
    'note',
    [
      '圖片是 {ppi} ppi（{width} × {height} 像素），略低於 300',
      '一般看不出來。',
      '有更大的原檔就換上；沒有也可以照印。',
    ],
    [
      'A picture has {ppi} ppi ({width} × {height} pixels), a little below 300',
      'Most readers will not see it.',
      'Use a larger original if there is one; else it may be printed so.',
    ],
  ),
  'preflight/gs-keys': told(
    'error',
    [
      '繪圖設定裡有印刷機的參數：{found}',
      '轉移曲線和網點應由印刷廠決定，寫在檔案裡會改變深淺。',
      '輸出時不要保留轉移函數和半色調設定。',
    ],
    [
      'A graphics state holds settings of a press: {found}',
      'Curves and screens are the printer’s business; in the file they change the tones.',
      'Do not keep transfer functions and halftones when exporting.',
    ],
  ),
  'preflight/img-keys': told(
    'error',
    [
      '圖片或圖形帶著不許用的設定：{found}',
      '印出來的可能是另一張圖，或與看到的不同。',
      '輸出時不要用替代圖、OPI 或平滑化。',
    ],
    [
      'A picture or form holds what is not allowed: {found}',
      'Another picture than the one seen may be printed.',
      'Export without alternates, OPI or interpolation.',
    ],
  ),
  'preflight/trans-mode': told(
    'error',
    ['不認得的混合模式：{found}', '每台機器會各自處理，顏色無法預料。', '改用標準的混合模式，例如 Multiply。'],
    [
      'The blend mode {found} is not known',
      'Each machine will do something else with it.',
      'Use a standard blend mode, such as Multiply.',
    ],
  ),
  'preflight/trans-group': told(
    'warning',
    [
      '這一頁有透明（{found}），沒有說明在哪個色彩空間混合',
      '各家機器混出來的顏色會不同。',
      '輸出時把透明混合空間設為 CMYK。',
    ],
    [
      'The page has transparency ({found}) and does not say in which colours it blends',
      'Machines will mix different colours.',
      'Set the blending space to CMYK when exporting.',
    ],
  ),
  'preflight/trans-space': told(
    'error',
    [
      '透明在 {found} 混合，輸出條件卻是 CMYK',
      '混合後的顏色要再轉一次，黑字可能變成四色。',
      '輸出時把透明混合空間設為 CMYK。',
    ],
    [
      'Transparency blends in {found}, but the output is CMYK',
      'What is mixed must be converted once more; black text may become four inks.',
      'Set the blending space to CMYK when exporting.',
    ],
  ),
  'preflight/trans-gray': told(
    'warning',
    ['透明在 {found} 混合', '若有彩色，混合後的顏色要再轉一次。', '輸出時把透明混合空間設為 CMYK。'],
    [
      'Transparency blends in {found}',
      'Colours in it would have to be converted once more.',
      'Set the blending space to CMYK when exporting.',
    ],
  ),
  'preflight/trans-used': told(
    'note',
    ['這一頁有透明：{found}', 'PDF/X-4 允許，混合的色彩空間也寫明了。', '不必處理；若印刷廠只收 PDF/X-1a，要先攤平。'],
    [
      'The page has transparency: {found}',
      'PDF/X-4 allows it, and the blending space is named.',
      'Nothing need be done; flatten it for a printer who takes PDF/X-1a alone.',
    ],
  ),
});

import { entries } from '../entry.ts';

export const templateNames = entries({
  'template/unknown-template': {
    severity: 'error',
    zh: {
      what: '找不到樣式「{name}」',
      why: 'ceremony.yaml 指定的樣式不在樣式資料夾裡，所以不知道該怎麼排。',
      todo: '是不是要寫「{nearest}」？現有的樣式：{known}。',
    },
    en: {
      what: 'There is no template “{name}”',
      why: 'ceremony.yaml asks for a template that does not lie in the templates folder, so nothing says how to lay the pages out.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-key': {
    severity: 'error',
    zh: {
      what: '樣式裡沒有「{key}」這個項目',
      why: '打錯的項目會被略過，版面就不是您想要的。',
      todo: '是不是要寫「{nearest}」？這裡可以寫：{known}。',
    },
    en: {
      what: 'A template has no key “{key}” here',
      why: 'A misspelt key would be passed over, and the page would not be the one you meant.',
      todo: 'Did you mean “{nearest}”? Here you may write: {known}.',
    },
  },
  'template/unknown-kind': {
    severity: 'error',
    zh: {
      what: '沒有「{written}」這種元件',
      why: 'kind 說明這是文字、線條還是其他東西；不認得就排不出來。',
      todo: '是不是要寫「{nearest}」？可用的有：{known}。',
    },
    en: {
      what: 'There is no item of kind “{written}”',
      why: 'The kind says whether this is a text, a rule or something else; an unknown one cannot be set.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-style': {
    severity: 'error',
    zh: {
      what: 'styles.yaml 裡沒有「{written}」這個文字樣式',
      why: '沒有樣式，就不知道用什麼字型和字級。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。',
    },
    en: {
      what: 'styles.yaml has no style “{written}”',
      why: 'Without a style, nothing says in what face and size to set the text.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-colour': {
    severity: 'error',
    zh: {
      what: 'styles.yaml 裡沒有「{written}」這個顏色',
      why: '沒有顏色的定義，就不知道用什麼油墨。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。',
    },
    en: {
      what: 'styles.yaml has no colour “{written}”',
      why: 'Without its definition, nothing says which inks to print.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/no-default-colour': {
    severity: 'error',
    zh: {
      what: 'styles.yaml 裡沒有「{name}」這個顏色，「{style}」等 {count} 處文字樣式卻要用它',
      why: '沒有寫 colour 的文字樣式一律用「{name}」。',
      todo: '在 colours 下面補上 {name}: { cmyk: [0, 0, 0, 100] }，或為每個文字樣式寫上 colour。',
    },
    en: {
      what: 'styles.yaml has no colour “{name}”, which “{style}” takes ({count} such in all)',
      why: 'A style that names no colour is printed in “{name}”.',
      todo: 'Add {name}: { cmyk: [0, 0, 0, 100] } under colours, or give every style a colour.',
    },
  },
  'template/spot-differs': {
    severity: 'error',
    zh: {
      what: '特別色「{spot}」有兩種不同的 CMYK 值',
      why: '同一個色版只能有一種代替的顏色，不然螢幕和打樣不知道該顯示哪一種。',
      todo: '把「{name}」的 cmyk 改成和另一處相同，或換一個 spot 名稱。',
    },
    en: {
      what: 'The spot plate “{spot}” has two different CMYK values',
      why: 'One colour stands in for a plate on screens and proofs; with two it is left to chance which.',
      todo: 'Give “{name}” the same cmyk as the other place, or a spot of another name.',
    },
  },
  'template/too-much-ink': {
    severity: 'error',
    zh: {
      what: '「{name}」的油墨共 {sum} %，最多 {limit} %',
      why: '四色油墨加起來太多，紙張吸不了、乾不了，會沾到下一張。',
      todo: '把「{name}」的 cmyk 調低；要深黑，寫 [40, 30, 30, 100] 就夠了。',
    },
    en: {
      what: '“{name}” takes {sum} % of ink, {limit} % being the most',
      why: 'So much ink does not dry: it sets off on the next sheet.',
      todo: 'Lower the cmyk of “{name}”; for a deep black, [40, 30, 30, 100] is enough.',
    },
  },
  'template/two-figures': {
    severity: 'error',
    zh: {
      what: '文字樣式「{style}」的 {lang} 同時要等高數字和舊式數字',
      why: 'lnum 是等高數字（figures: lining），onum 是舊式數字（figures: oldstyle）；兩種都要，印出哪一種就看字型而定。',
      todo: '只留一種：寫 figures: lining 或 figures: oldstyle，並從 features 刪去 lnum 和 onum。',
    },
    en: {
      what: 'The style “{style}” ({lang}) asks for lining and for old-style figures at once',
      why: 'lnum are lining figures (figures: lining), onum old-style ones (figures: oldstyle); asked for both, it depends on the font which are printed.',
      todo: 'Keep one: write figures: lining or figures: oldstyle, and take lnum and onum out of features.',
    },
  },
  'template/unknown-face': {
    severity: 'error',
    zh: {
      what: 'styles.yaml 的 faces 裡沒有「{written}」',
      why: '文字樣式要指向一個字體。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。',
    },
    en: {
      what: 'There is no “{written}” under faces in styles.yaml',
      why: 'A style has to name one of the faces.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-family': {
    severity: 'error',
    zh: {
      what: '字型清單裡沒有家族「{written}」',
      why: '沒有這個字型，用到它的文字都排不出來。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。要用新的字型，先把檔案放進 fonts/ 資料夾。',
    },
    en: {
      what: 'The font list has no family “{written}”',
      why: 'Without it no text in this face can be set.',
      todo: 'Did you mean “{nearest}”? There are: {known}. For a new font, first put its files into the folder fonts/.',
    },
  },
  'template/unknown-fit': {
    severity: 'error',
    zh: {
      what: 'styles.yaml 的 fits 裡沒有「{written}」',
      why: '沒有這條規則，就不知道名稱太長時怎麼縮、怎麼換行。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。',
    },
    en: {
      what: 'There is no “{written}” under fits in styles.yaml',
      why: 'Without the rule, nothing says how far a long name may shrink and where it may wrap.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-ornament': {
    severity: 'error',
    zh: {
      what: '沒有「{written}」這種花飾',
      why: '花飾由 Laurel 照公式畫出，不認得的名稱畫不出來。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。',
    },
    en: {
      what: 'There is no ornament “{written}”',
      why: 'Laurel draws ornaments from their formulas; an unknown name cannot be drawn.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-file': {
    severity: 'error',
    zh: {
      what: '樣式的資料夾裡沒有圖檔「{written}」',
      why: '樣式自己的圖（SVG、PNG、JPEG、WebP、TIFF）要和 certificate.yaml 放在一起，或在它承接的樣式裡。',
      todo: '是不是要寫「{nearest}」？現有的有：{known}。',
    },
    en: {
      what: 'The template’s folder has no picture “{written}”',
      why: 'A template’s own pictures (SVG, PNG, JPEG, WebP, TIFF) lie beside its certificate.yaml, or in the template that it extends.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-parameter': {
    severity: 'error',
    zh: {
      what: '花飾「{ornament}」沒有「{written}」這個參數',
      why: '不認得的參數不會有任何作用。',
      todo: '是不是要寫「{nearest}」？它的參數有：{known}。',
    },
    en: {
      what: 'The ornament “{ornament}” has no parameter “{written}”',
      why: 'A parameter that it does not know would do nothing.',
      todo: 'Did you mean “{nearest}”? It has: {known}.',
    },
  },
  'template/unknown-item': {
    severity: 'error',
    zh: {
      what: '同一頁上沒有名為「{written}」的文字',
      why: 'around 要指向這一頁的一段文字，花飾才知道要張開多寬。',
      todo: '是不是要寫「{nearest}」？這一頁有：{known}。',
    },
    en: {
      what: 'No text of this page is named “{written}”',
      why: 'around names the text that an ornament opens around.',
      todo: 'Did you mean “{nearest}”? This page has: {known}.',
    },
  },
  'template/no-half': {
    severity: 'error',
    zh: {
      what: '「{name}」沒有 {lang} 的設定',
      why: '這裡要排這種語言的文字，樣式卻只說了另一種語言怎麼排。',
      todo: '在 styles.yaml 的「{name}」下面補上 {lang}: …',
    },
    en: {
      what: '“{name}” says nothing for the language {lang}',
      why: 'Text of that language stands here, but the entry only covers the other one.',
      todo: 'Add {lang}: … under “{name}” in styles.yaml.',
    },
  },
});

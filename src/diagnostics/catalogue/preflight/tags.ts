import { entries } from '../entry.ts';
import { told } from './told.ts';

const TREE_ZH = '標籤和內容對不上，報讀軟體會漏念或念錯。';
const TREE_EN = 'Tags and content do not agree: a screen reader will skip it, or read the wrong thing.';
const AGAIN_ZH = '用會產生標籤的方式重新輸出；由程式產生的，告訴做程式的人。';
const AGAIN_EN = 'Export anew with tags, or tell the makers of the program.';

/** UA-…: what a reader who listens needs. */
export const tagEntries = entries({
  'preflight/ua-id': told(
    'error',
    ['XMP 沒有寫明是 PDF/UA-1（寫的是：{found}）', '輔助軟體和檢查系統不會當它是無障礙文件。', '輸出時選 PDF/UA-1。'],
    [
      'The XMP does not say PDF/UA-1 (it says: {found})',
      'Assistive software and checkers do not take it for accessible.',
      'Export as PDF/UA-1.',
    ],
  ),
  'preflight/ua-cat': told(
    'error',
    ['文件缺少 {found}', '沒有它，報讀軟體不知道文件有標籤、標題是什麼。', '輸出時選「加標籤的 PDF」，並填寫標題。'],
    [
      'The document lacks {found}',
      'Without it a screen reader does not know that there are tags, or what the title is.',
      'Export as tagged PDF, and give it a title.',
    ],
  ),
  'preflight/ua-mark-bare': told(
    'error',
    ['有東西既沒有標籤，也沒有標為裝飾', '報讀軟體不知道該念還是該略過。', '文字和圖片加上標籤，裝飾標為 Artifact。'],
    [
      'Something is neither tagged nor marked as decoration',
      'A screen reader cannot know whether to read them or to pass over.',
      'Tag text and pictures; mark decoration as Artifact.',
    ],
  ),
  'preflight/ua-mark-nested': told(
    'error',
    ['標籤內容互相套疊：{found}', '同一段既是內容又是裝飾，或屬於兩處。', AGAIN_ZH],
    [
      'Marked content lies within marked content: {found}',
      'The same thing would be content and decoration, or belong to two places.',
      AGAIN_EN,
    ],
  ),
  'preflight/ua-mark-open': told(
    'error',
    ['標記的開始和結束不成對：{found}', TREE_ZH, AGAIN_ZH],
    ['Beginnings and ends of marked content do not match: {found}', TREE_EN, AGAIN_EN],
  ),
  'preflight/ua-link-again': told(
    'warning',
    ['同一個標記編號開了兩次', '有的報讀軟體會念兩次，有的只念一次。', AGAIN_ZH],
    ['One MCID is opened twice', 'Some screen readers will read it twice, some once.', AGAIN_EN],
  ),
  'preflight/ua-link-twice': told(
    'error',
    ['兩個標籤都說內容 {mcid} 是自己的', TREE_ZH, AGAIN_ZH],
    ['Two tags claim the marked content {mcid}', TREE_EN, AGAIN_EN],
  ),
  'preflight/ua-link-nothing': told(
    'error',
    ['標籤指向頁上沒有的內容 {mcid}', TREE_ZH, AGAIN_ZH],
    ['A tag points at the marked content {mcid}, which the page lacks', TREE_EN, AGAIN_EN],
  ),
  'preflight/ua-link-up': told(
    'error',
    ['標籤沒有寫明上一層是誰', TREE_ZH, AGAIN_ZH],
    ['A tag does not name its parent', TREE_EN, AGAIN_EN],
  ),
  'preflight/ua-link-lost': told(
    'error',
    ['頁上有內容不屬於任何標籤', '這一段不會被念出來。', AGAIN_ZH],
    ['Marked content belongs to no tag', 'It will not be read aloud.', AGAIN_EN],
  ),
  'preflight/ua-link-parent': told(
    'error',
    ['從內容找不回它的標籤（ParentTree）', TREE_ZH, AGAIN_ZH],
    ['The ParentTree does not lead from the content back to its tag', TREE_EN, AGAIN_EN],
  ),
  'preflight/ua-role-unknown': told(
    'error',
    ['不認得的標籤「{found}」', '報讀軟體不知道它是標題、段落還是圖。', '在 RoleMap 裡對應到標準標籤。'],
    [
      'The tag “{found}” is not known',
      'A screen reader cannot tell whether it is a heading, a paragraph or a picture.',
      'Map it to a standard tag in the RoleMap.',
    ],
  ),
  'preflight/ua-role-circle': told(
    'error',
    ['標籤「{found}」的對應繞成一圈', '永遠找不到它真正的意思。', '在 RoleMap 裡直接對應到標準標籤。'],
    [
      'The tag “{found}” is mapped in a circle',
      'What it means is never found.',
      'Map it straight to a standard tag in the RoleMap.',
    ],
  ),
  'preflight/ua-role-standard': told(
    'error',
    ['標準標籤「{found}」被改了意思', '標準標籤不可以重新定義。', '從 RoleMap 刪去這一項。'],
    [
      'The standard tag “{found}” is given another meaning',
      'Standard tags must not be mapped.',
      'Remove it from the RoleMap.',
    ],
  ),
  'preflight/ua-nest': told(
    'error',
    [
      '{inner} 不可以放在 {outer} 裡',
      '表格、清單和目錄的層次錯了，念出來的順序和意思會亂。',
      '照規定套疊：TOC › TOCI、L › LI › LBody、Table › TR › TD。',
    ],
    [
      '{inner} must not stand in {outer}',
      'Tables, lists and contents lose their order and sense when read aloud.',
      'Nest them as prescribed: TOC › TOCI, L › LI › LBody, Table › TR › TD.',
    ],
  ),
  'preflight/ua-nest-note': told(
    'error',
    ['註（Note）沒有自己的編號（ID）', '正文無法指到它。', '給每一個註不同的 ID。'],
    ['A Note has no ID of its own', 'The text cannot point at it.', 'Give each note an ID of its own.'],
  ),
  'preflight/ua-head-skip': told(
    'error',
    ['標題跳級：{before} 之後是 {found}', '聽的人用標題找路，跳級就像少了一層。', '從 H1 開始，一級一級往下。'],
    [
      'Headings skip a level: {found} follows {before}',
      'A listener finds the way by headings; a level seems to be lost.',
      'Begin with H1, and go down level by level.',
    ],
  ),
  'preflight/ua-head-mixed': told(
    'error',
    ['兩種標題混用：{found}', '報讀軟體排不出標題的層次。', '全文只用 H1 到 H6。'],
    [
      'Two kinds of headings are mixed: {found}',
      'A screen reader cannot order them.',
      'Use H1 to H6 alone throughout.',
    ],
  ),
  'preflight/ua-alt-missing': told(
    'error',
    ['{type} 沒有替代文字', '看不見的人不知道圖裡有什麼。', '在 YAML 的照片加上 alt，用一句話說出圖裡是誰、在做什麼。'],
    [
      'A {type} has no alternative text',
      'Who cannot see it will not know what it shows.',
      'Add alt to the photo in the YAML: one sentence that says who is in it and what happens.',
    ],
  ),
  'preflight/ua-alt-empty': told(
    'warning',
    ['替代文字「{alt}」沒有說出內容', '檔名或一個字母幫不了聽的人。', '用一句話說出圖裡是誰、在做什麼。'],
    [
      'The alternative text “{alt}” says nothing',
      'A file name or a letter does not help a listener.',
      'Say in one sentence who is in it and what happens.',
    ],
  ),
  'preflight/ua-alt-box': told(
    'warning',
    ['圖的標籤沒有位置（BBox）', '放大閱讀時，軟體不知道圖在哪裡。', AGAIN_ZH],
    ['The tag of a picture has no place (BBox)', 'Software that magnifies cannot find the picture.', AGAIN_EN],
  ),
  'preflight/ua-lang-form': told(
    'error',
    ['語言寫成「{found}」，不是語言代碼', '報讀軟體不知道用哪一國的聲音念。', '寫成 zh-Hant 或 en。'],
    [
      'The language is written as “{found}”, which is no language tag',
      'A screen reader does not know which voice to use.',
      'Write zh-Hant or en.',
    ],
  ),
  'preflight/ua-lang-han': told(
    'error',
    ['中文「{text}」標成了 {lang}', '會用外語的聲音念中文，聽不懂。', '把這一段的語言標為 zh-Hant。'],
    [
      'Chinese text “{text}” is marked as {lang}',
      'A foreign voice will read it, and no one will understand.',
      'Mark this part as zh-Hant.',
    ],
  ),
  'preflight/ua-lang-script': told(
    'warning',
    ['中文「{text}」只標 {lang}，沒有說是繁體', '有的軟體會當成簡體或普通話。', '寫成 zh-Hant。'],
    [
      'Chinese text “{text}” is marked as {lang} alone, without its script',
      'Some software will take it for simplified Chinese.',
      'Write zh-Hant.',
    ],
  ),
  'preflight/ua-lang-latin': told(
    'warning',
    ['外文「{text}」標成了 {lang}', '會用中文的聲音念外文。', '把這一段的語言標為 en 或它自己的語言。'],
    [
      'The words “{text}” are marked as {lang}',
      'A Chinese voice will read them.',
      'Mark this part as en, or as the language that it is in.',
    ],
  ),
  'preflight/ua-ann-tabs': told(
    'error',
    ['有連結或註解，卻沒有寫明照標籤的次序走（Tabs S）', '用鍵盤的人會跳來跳去。', AGAIN_ZH],
    [
      'The page has links or notes but does not follow the order of tags (Tabs S)',
      'Who uses the keyboard is thrown about.',
      AGAIN_EN,
    ],
  ),
  'preflight/ua-ann-tag': told(
    'error',
    ['{kind} 沒有放在 {wanted} 標籤裡', '報讀軟體走不到它。', AGAIN_ZH],
    ['A {kind} does not stand in a tag {wanted}', 'A screen reader cannot reach it.', AGAIN_EN],
  ),
  'preflight/ua-ann-text': told(
    'error',
    [
      '{kind} 沒有說明文字（Contents），不能放進 {wanted}',
      '聽的人不知道它通往哪裡。',
      '為它寫一句說明，例如「第 12 頁」。',
    ],
    [
      'A {kind} has no words of its own (Contents) in its tag {wanted}',
      'A listener cannot know where it leads.',
      'Describe it in a few words, such as “page 12”.',
    ],
  ),
  'preflight/ua-nav-outline': told(
    'warning',
    ['有 {pages} 頁，卻沒有書籤', '聽的人和螢幕上的讀者要一頁一頁找。', '輸出時由標題產生書籤。'],
    [
      'There are {pages} pages and no outline',
      'Listeners and readers on a screen must go page by page.',
      'Make an outline from the headings when exporting.',
    ],
  ),
  'preflight/ua-nav-root': told(
    'warning',
    ['標籤的最上層不是一個 Document：{found}', '軟體可能把它當成好幾份文件。', '把全部放進一個 Document。'],
    [
      'The tags do not begin with one Document: {found}',
      'Software may take it for several documents.',
      'Put everything into one Document.',
    ],
  ),
  'preflight/ua-nav-empty': told(
    'warning',
    ['有一個空的 {type}', '會念出「空白段落」之類的話，打斷聽的人。', '刪去空的標籤。'],
    ['There is an empty {type}', 'It is announced all the same, and interrupts the listener.', 'Remove the empty tag.'],
  ),
});

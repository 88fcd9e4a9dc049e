import { entries } from '../entry.ts';

export const templateExpressions = entries({
  'template/expression-syntax': {
    severity: 'error',
    zh: {
      what: '看不懂這個運算式，問題在「{written}」',
      why: '錢號和大括號裡的寫法有誤，就算不出要排什麼。',
      todo: '檢查括號、引號和點號是否成對、齊全；要印出 ${ 本身，寫成 $${。',
    },
    en: {
      what: 'This expression cannot be understood, from “{written}” on',
      why: 'What stands between dollar and braces says what to print; it has a slip.',
      todo: 'See whether brackets, quotes and dots are complete; for a literal ${ write $${.',
    },
  },
  'template/expression-too-long': {
    severity: 'error',
    zh: {
      what: '運算式太長',
      why: '運算式最多四百個字元，太長或層層相套的看不懂，也可能沒完沒了。',
      todo: '用 let 把它拆成幾個有名稱的部分。',
    },
    en: {
      what: 'The expression is too long',
      why: 'At most 400 characters; longer ones are hard to read and might never end.',
      todo: 'Cut it into named parts with let.',
    },
  },
  'template/unknown-variable': {
    severity: 'error',
    zh: {
      what: '運算式裡的「{name}」不知道是什麼',
      why: '這個名稱既不是資料，也沒有用 let 或 each 定義過。',
      todo: '是不是要寫「{nearest}」？這裡可以用：{known}。',
    },
    en: {
      what: 'Nothing is named “{name}” here',
      why: 'The name is neither part of the data nor given by a let or each around it.',
      todo: 'Did you mean “{nearest}”? Here you may use: {known}.',
    },
  },
  'template/unknown-function': {
    severity: 'error',
    zh: {
      what: '沒有「{name}」這個函式',
      why: '樣式只能用少數幾個函式，這樣來路不明的樣式也安全。',
      todo: '是不是要寫「{nearest}」？可以用：{known}。',
    },
    en: {
      what: 'There is no function “{name}”',
      why: 'Templates have a few functions only, so that one from a stranger is safe.',
      todo: 'Did you mean “{nearest}”? There are: {known}.',
    },
  },
  'template/unknown-field': {
    severity: 'error',
    zh: {
      what: '這項資料沒有「{name}」這一欄',
      why: '找不到這一欄，就沒有東西可印。',
      todo: '是不是要寫「{nearest}」？它有：{known}。',
    },
    en: {
      what: 'There is no field “{name}” in it',
      why: 'A field that does not exist prints nothing.',
      todo: 'Did you mean “{nearest}”? It has: {known}.',
    },
  },
  'template/wrong-arguments': {
    severity: 'error',
    zh: { what: '「{name}」的參數個數不對', why: '參數太多或太少，就算不出結果。', todo: '寫成 {usage}' },
    en: {
      what: '“{name}” has too many or too few arguments',
      why: 'It cannot be worked out so.',
      todo: 'Write {usage}',
    },
  },
  'template/bad-name': {
    severity: 'error',
    zh: {
      what: '「{name}」不能當作運算式裡的名稱',
      why: '名稱以小寫英文字母開頭，只含英文字母和數字，也不能和函式或關鍵字同名。',
      todo: '換一個名稱，例如 first 或 topLine。',
    },
    en: {
      what: '“{name}” will not do as a name in expressions',
      why: 'Names begin with a lower-case letter and have letters and digits only; those of functions and keywords are taken.',
      todo: 'Choose another, such as first or topLine.',
    },
  },
  'template/not-a-list': {
    severity: 'error',
    zh: {
      what: 'each 要的是清單，「{written}」卻不是',
      why: 'each 為清單的每一項重複一次；不是清單就無從重複。',
      todo: '改成清單，例如運算式 citations。',
    },
    en: {
      what: 'each wants a list, and “{written}” is none',
      why: 'It repeats a part for every item of a list.',
      todo: 'Give it a list, such as the expression citations.',
    },
  },
  'template/not-a-text': {
    severity: 'error',
    zh: {
      what: '文字裡的運算式得出了清單或一組資料',
      why: '只有文字和數字可以嵌在文字裡。',
      todo: '再寫下去，直到一段文字，例如 citation.reason.zh。',
    },
    en: {
      what: 'An expression within a text yields a list or a map',
      why: 'Only texts and numbers can be part of a text.',
      todo: 'Go on to a text, such as citation.reason.zh.',
    },
  },
  'template/expression-failed': {
    severity: 'error',
    zh: {
      what: '算不出「{written}」（{reason}）',
      why: '以這份資料來看，這個運算式沒有結果。',
      todo: '檢查它用到的值：資料可能沒有這一項，或不是數字。',
    },
    en: {
      what: '“{written}” cannot be worked out ({reason})',
      why: 'With the data at hand the expression has no value.',
      todo: 'Look at the values that it uses: one may be absent, or no number.',
    },
  },
  'template/too-much-work': {
    severity: 'error',
    zh: {
      what: '樣式「{name}」要做的運算太多',
      why: 'each 層層相套可以多到做不完，所以設了上限。',
      todo: '減少 each 的層數，或拆成較小的部分。',
    },
    en: {
      what: 'The template “{name}” asks for too much work',
      why: 'One each within another can go on without end, so there is a limit.',
      todo: 'Nest fewer of them, or cut the template into smaller parts.',
    },
  },
});

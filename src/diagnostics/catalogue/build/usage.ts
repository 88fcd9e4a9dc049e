import { entries } from '../entry.ts';

/** Wrong usage: exit status 2. */
export const usageEntries = entries({
  'usage/unknown-command': {
    severity: 'error',
    zh: {
      what: '沒有「{written}」這個指令',
      why: '可用的指令：{known}。',
      todo: '是不是要打 laurel {nearest}？說明見 laurel --help。',
    },
    en: {
      what: 'There is no command “{written}”',
      why: 'The commands are: {known}.',
      todo: 'Did you mean laurel {nearest}? See laurel --help.',
    },
  },
  'usage/unknown-option': {
    severity: 'error',
    zh: {
      what: '沒有「{written}」這個選項',
      why: '打錯的選項如果略過，結果就不是您要的。',
      todo: '是不是要打 {nearest}？所有選項見 laurel {command} --help。',
    },
    en: {
      what: 'There is no option “{written}”',
      why: 'Were a misspelt option passed over, the result would not be what you asked for.',
      todo: 'Did you mean {nearest}? laurel {command} --help lists them all.',
    },
  },
  'usage/missing-value': {
    severity: 'error',
    zh: { what: '選項「{option}」後面缺少內容', why: '這個選項要帶一個值。', todo: '見 laurel {command} --help。' },
    en: {
      what: 'The option “{option}” lacks its value',
      why: 'It does nothing by itself.',
      todo: 'See laurel {command} --help.',
    },
  },
  'usage/missing-argument': {
    severity: 'error',
    zh: {
      what: 'laurel {command} 後面要寫 {argument}',
      why: '沒有它就不知道要處理什麼。',
      todo: '見 laurel {command} --help。',
    },
    en: {
      what: 'laurel {command} wants {argument} after it',
      why: 'Without it there is nothing to work on.',
      todo: 'See laurel {command} --help.',
    },
  },
  'usage/bad-value': {
    severity: 'error',
    zh: {
      what: '「{option}」不能是「{written}」',
      why: '這裡可以寫：{known}。',
      todo: '是不是要寫 {nearest}？見 laurel {command} --help。',
    },
    en: {
      what: '“{option}” cannot be “{written}”',
      why: 'It can be: {known}.',
      todo: 'Did you mean {nearest}? See laurel {command} --help.',
    },
  },
  'usage/too-many-arguments': {
    severity: 'error',
    zh: { what: '不明白「{written}」', why: '這個指令不接受它。', todo: '見 laurel {command} --help。' },
    en: {
      what: '“{written}” is not understood',
      why: 'This command does not take it.',
      todo: 'See laurel {command} --help.',
    },
  },
  'usage/only-with': {
    severity: 'error',
    zh: {
      what: '選項「{option}」要和「{other}」一起用',
      why: '單獨寫「{option}」沒有作用。',
      todo: '加上 {other}；見 laurel {command} --help。',
    },
    en: {
      what: 'The option “{option}” goes with “{other}”',
      why: 'By itself “{option}” does nothing.',
      todo: 'Add {other}. See laurel {command} --help.',
    },
  },
  'usage/not-together': {
    severity: 'error',
    zh: {
      what: '「{one}」和「{other}」不能一起用',
      why: '其中一個要的，正是另一個不做的。什麼也沒有製作。',
      todo: '分兩次做；說明見 laurel {command} --help。',
    },
    en: {
      what: '“{one}” and “{other}” do not go together',
      why: 'One asks for what the other leaves out. Nothing was made.',
      todo: 'Build once with each; see laurel {command} --help.',
    },
  },
  'usage/watermark-is-id': {
    severity: 'error',
    zh: {
      what: '「{id}」成了校樣上的字，可是它是一份頌詞的編號',
      why: '--watermark 後面緊接的一個詞，就是要印在校樣上的字。什麼也沒有製作。',
      todo: '只做這一份的校樣：laurel build {id} --watermark。',
    },
    en: {
      what: '“{id}” became the words of the watermark, but it is the id of a citation',
      why: 'A word right after --watermark is what is put on the proofs. Nothing was made.',
      todo: 'For a proof of this one alone: laurel build {id} --watermark.',
    },
  },
  'usage/unknown-citation': {
    severity: 'error',
    zh: {
      what: '沒有編號為「{id}」的頌詞',
      why: '編號就是頌詞的檔名，不連 .yaml。什麼也沒有製作。',
      todo: '最接近的是 {nearest}。不寫編號就製作全部。',
    },
    en: {
      what: 'There is no citation “{id}”',
      why: 'A citation’s id is its file’s name without .yaml. Nothing was made.',
      todo: 'The nearest one is {nearest}. Name none to build them all.',
    },
  },
});

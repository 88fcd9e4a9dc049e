import { entries } from './entry.ts';

/** Starting a new ceremony's folder. */
export const initEntries = entries({
  'init/not-empty': {
    severity: 'error',
    zh: {
      what: '「{folder}」已經有東西，不是空的資料夾',
      why: '新的典禮要有自己的資料夾；已有的檔案一個也不會蓋過，所以什麼都沒有做。',
      todo: '換一個新的資料夾名稱，或先把裡面的東西移走。',
    },
    en: {
      what: '“{folder}” is not an empty folder',
      why: 'A new ceremony begins in a folder of its own. No file of yours is ever written over, so nothing was done.',
      todo: 'Name a folder that is not there yet, or first move away what is in it.',
    },
  },
});

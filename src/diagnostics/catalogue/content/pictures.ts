import { entries } from '../entry.ts';

/** Logos and signatures. */
export const pictureEntries = entries({
  'content/picture-missing': {
    severity: 'error',
    zh: {
      what: '找不到圖檔 {file}',
      why: '標誌和簽名的路徑從 ceremony.yaml 所在的資料夾算起，用 / 分隔；大小寫也要一樣。',
      todo: '把圖檔放進 {folder}，或改正檔名。',
    },
    en: {
      what: 'The picture {file} is not there',
      why: 'The paths of logos and signatures count from the folder of ceremony.yaml, with / between folders; upper and lower case matter.',
      todo: 'Put the picture into {folder}, or correct its name.',
    },
  },
  'content/picture-misnamed': {
    severity: 'error',
    zh: {
      what: '找不到圖檔 {file}',
      why: '同一個資料夾裡有名字相近的檔案；大小寫也要一樣。',
      todo: '是不是 {nearest}？',
    },
    en: {
      what: 'The picture {file} is not there',
      why: 'The same folder holds a file of nearly the same name; upper and lower case matter.',
      todo: 'Did you mean {nearest}?',
    },
  },
  'content/picture-outside': {
    severity: 'error',
    zh: {
      what: '圖檔 {file} 不在內容資料夾裡',
      why: '路徑要從 ceremony.yaml 的資料夾算起，而且不能離開內容資料夾（連結也一樣）。',
      todo: '把圖檔複製到內容資料夾裡，例如 images/，再改寫路徑。',
    },
    en: {
      what: 'The picture {file} is not inside the content folder',
      why: 'Its path counts from the folder of ceremony.yaml and must not leave the content folder, through links neither.',
      todo: 'Copy the picture into the content folder, for instance into images/, and change the path.',
    },
  },
  'content/picture-not-a-file': {
    severity: 'error',
    zh: { what: '{file} 不是檔案', why: '路徑指向資料夾或裝置，不是圖檔。', todo: '寫出圖檔的完整路徑。' },
    en: {
      what: '{file} is not a file',
      why: 'The path leads to a folder or a device, not to a picture.',
      todo: 'Give the path of the picture itself.',
    },
  },
});

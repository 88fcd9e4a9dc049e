import { entries } from '../entry.ts';

/** Files that are missing, in the wrong place, or cannot be read. */
export const fileEntries = entries({
  'content/no-folder': {
    severity: 'error',
    zh: {
      what: '沒有「{folder}」這個資料夾',
      why: '典禮和頌詞都要從內容資料夾讀取；這個名字不存在，或者不是資料夾。',
      todo: '到 content 所在的資料夾裡執行 laurel，或用 --content 指定內容資料夾。',
    },
    en: {
      what: 'There is no folder {folder}',
      why: 'The ceremony and the citations are read from the content folder; nothing is called so, or it is not a folder.',
      todo: 'Run laurel in the folder that holds content, or name the content folder with --content.',
    },
  },
  'content/no-ceremony': {
    severity: 'error',
    zh: {
      what: '找不到 {file}',
      why: '典禮的獎項、日期和簽署人都寫在這個檔案裡。',
      todo: '建立這個檔案（檔名要一字不差），或用 --content 指定內容資料夾。',
    },
    en: {
      what: '{file} is not there',
      why: 'It holds the awards, the date and the signatories of the ceremony.',
      todo: 'Create it (exactly this name), or name the content folder with --content.',
    },
  },
  'content/no-citations': {
    severity: 'error',
    zh: {
      what: '{folder} 裡沒有頌詞',
      why: '沒有得獎者，就沒有證書可印。',
      todo: '為每位得獎者放一個檔案，例如 {folder}/chongqing.yaml。',
    },
    en: {
      what: '{folder} holds no citation',
      why: 'Without a recipient there is no certificate to make.',
      todo: 'Put a file for each recipient there, such as {folder}/chongqing.yaml.',
    },
  },
  'content/unreadable': {
    severity: 'error',
    zh: {
      what: '讀不了 {file}（{reason}）',
      why: '檔案存在，但系統不讓讀。',
      todo: '檢查檔案的權限，或連結所指的檔案。',
    },
    en: {
      what: '{file} cannot be read ({reason})',
      why: 'It is there, but the system does not let it be read.',
      todo: 'Check its permissions, or what it is a link to.',
    },
  },
  'content/not-a-file': {
    severity: 'error',
    zh: {
      what: '{file} 不是普通檔案',
      why: '只能從普通檔案讀取文字。',
      todo: '把它移到別處，或改個不以 .yaml 結尾的名字。',
    },
    en: {
      what: '{file} is not a regular file',
      why: 'Text is read from regular files only.',
      todo: 'Move it elsewhere, or give it a name that does not end in .yaml.',
    },
  },
  'content/too-large': {
    severity: 'error',
    zh: {
      what: '{file} 太大：{size} MB，上限是 {limit} MB',
      why: '一份頌詞只有幾 KB；這個檔案多半是別的東西。',
      todo: '檢查檔案是否放錯了地方。',
    },
    en: {
      what: '{file} is too large: {size} MB, where {limit} MB is the limit',
      why: 'A citation takes a few KB; this is probably something else.',
      todo: 'See whether the file belongs here.',
    },
  },
  'content/link-outside': {
    severity: 'error',
    zh: {
      what: '{file} 是指向內容資料夾之外的連結',
      why: '只讀內容資料夾裡的檔案，這樣搬到別的電腦也一樣。',
      todo: '把檔案本身複製到內容資料夾裡。',
    },
    en: {
      what: '{file} is a link that leads out of the content folder',
      why: 'Only files inside it are read, so that the folder is whole on every machine.',
      todo: 'Copy the file itself into the content folder.',
    },
  },
  'content/linked-folder': {
    severity: 'warning',
    zh: {
      what: '{file} 是資料夾的連結，裡面的檔案沒有讀取',
      why: '連結可能指向內容資料夾之外，或繞回自己。',
      todo: '把資料夾本身移進來。',
    },
    en: {
      what: '{file} is a link to a folder; the files in it are not read',
      why: 'It may lead out of the content folder, or back into itself.',
      todo: 'Move the folder itself here.',
    },
  },
  'content/empty-file': {
    severity: 'error',
    zh: { what: '檔案是空的', why: '裡面沒有任何內容，只有註解或空行。', todo: '寫上內容，或刪去檔案。' },
    en: {
      what: 'The file is empty',
      why: 'There is nothing in it but comments or empty lines.',
      todo: 'Write its content, or delete the file.',
    },
  },
  'content/bad-id': {
    severity: 'error',
    zh: {
      what: '檔名「{id}」不能用作編號',
      why: '檔名就是頌詞的編號，也是 PDF 的檔名：只能用小寫英文字母、數字和連字號，最多 64 個。',
      todo: '把檔案改名，例如 {suggestion}.yaml。',
    },
    en: {
      what: 'The file name “{id}” cannot serve as an id',
      why: 'It becomes the name of the PDF: lower-case letters a–z, digits and hyphens only, 64 at most.',
      todo: 'Rename the file, for instance to {suggestion}.yaml.',
    },
  },
  'content/id-twice': {
    severity: 'error',
    zh: {
      what: '編號「{id}」已經用在 {other}',
      why: '兩份頌詞會寫進同一個 PDF。',
      todo: '把其中一個檔案改名，或刪去多餘的一個。',
    },
    en: {
      what: 'The id “{id}” is already that of {other}',
      why: 'Both citations would be written into the same PDF.',
      todo: 'Rename one of the two files, or delete the one too many.',
    },
  },
  'content/photo-without-file': {
    severity: 'note',
    zh: {
      what: '這張照片還沒有檔案，不會印出來',
      why: '說明和攝影者會留著，等照片到了再用。',
      todo: '照片到了以後，加上一行 file: ../images/….jpg。',
    },
    en: {
      what: 'This photo has no file yet; nothing is printed',
      why: 'Its caption and credit are kept until the photo arrives.',
      todo: 'When it is there, add a line file: ../images/….jpg',
    },
  },
  'content/photo-without-alt': {
    severity: 'warning',
    zh: {
      what: '這張照片沒有給看不見的人的描述',
      why: '用耳朵聽手冊的人不知道照片裡有什麼；有圖片說明的，暫以說明代替；連說明也沒有的，PDF 不能宣稱無障礙（PDF/UA）。',
      todo: '加上 alt: { zh: …, en: … }，一句話說出照片裡看得到什麼。',
    },
    en: {
      what: 'This photo has no description for those who cannot see it',
      why: 'Who listens to the booklet does not know what it shows. Its caption stands in where it has one; without that too, the PDF cannot be called accessible (PDF/UA).',
      todo: 'Add alt: { zh: …, en: … }: what can be seen, in one sentence.',
    },
  },
  'content/photo-missing': {
    severity: 'error',
    zh: {
      what: '找不到照片 {file}',
      why: '路徑從這份頌詞所在的資料夾算起，用 / 分隔；大小寫也要一樣。',
      todo: '把照片放進 {folder}，或改正檔名。',
    },
    en: {
      what: 'The photo {file} is not there',
      why: 'The path counts from the folder of this citation, with / between folders; upper and lower case matter.',
      todo: 'Put the photo into {folder}, or correct its name.',
    },
  },
  'content/photo-misnamed': {
    severity: 'error',
    zh: {
      what: '找不到照片 {file}',
      why: '同一個資料夾裡有名字相近的檔案；大小寫也要一樣。',
      todo: '是不是 {nearest}？',
    },
    en: {
      what: 'The photo {file} is not there',
      why: 'The same folder holds a file of nearly the same name; upper and lower case matter.',
      todo: 'Did you mean {nearest}?',
    },
  },
  'content/photo-outside': {
    severity: 'error',
    zh: {
      what: '照片 {file} 不在內容資料夾裡',
      why: '路徑要從這份頌詞的資料夾算起，而且不能離開內容資料夾（連結也一樣）。',
      todo: '把照片複製到內容資料夾裡，例如 images/，再改寫路徑。',
    },
    en: {
      what: 'The photo {file} is not inside the content folder',
      why: 'Its path counts from the folder of this citation and must not leave the content folder, through links neither.',
      todo: 'Copy the photo into the content folder, for instance into images/, and change the path.',
    },
  },
  'content/photo-not-a-file': {
    severity: 'error',
    zh: { what: '{file} 不是檔案', why: '路徑指向資料夾或裝置，不是照片。', todo: '寫出照片檔案的完整路徑。' },
    en: {
      what: '{file} is not a file',
      why: 'The path leads to a folder or a device, not to a photo.',
      todo: 'Give the path of the photo itself.',
    },
  },
  'content/profile-outside': {
    severity: 'error',
    zh: {
      what: '色彩描述檔 {file} 不在內容資料夾裡',
      why: '路徑要從 ceremony.yaml 的資料夾算起，而且不能離開內容資料夾（連結也一樣）。',
      todo: '把描述檔複製到內容資料夾裡，例如 press/，再改寫路徑。',
    },
    en: {
      what: 'The profile {file} is not inside the content folder',
      why: 'Its path counts from the folder of ceremony.yaml and must not leave the content folder, through links neither.',
      todo: 'Copy the profile into the content folder, for instance into press/, and change the path.',
    },
  },
  'content/profile-missing': {
    severity: 'error',
    zh: {
      what: '{folder} 裡沒有色彩描述檔 {file}',
      why: '沒有印刷廠的描述檔，就不知道要印成什麼顏色。',
      todo: '把印刷廠給的 ICC 檔放到那裡；或刪去 press 下的 output，改用 FOGRA39（銅版紙）。',
    },
    en: {
      what: 'There is no profile {file} in {folder}',
      why: 'Without the printer’s profile nothing says how the colours are to print.',
      todo: 'Put the ICC file from the printer there; or take output out of press to print by FOGRA39 (coated paper).',
    },
  },
  'content/profile-misnamed': {
    severity: 'error',
    zh: {
      what: '找不到色彩描述檔 {file}',
      why: '同一個資料夾裡有名稱相近的檔案；大小寫也要一樣。',
      todo: '是不是要寫 {nearest}？',
    },
    en: {
      what: 'There is no profile {file}',
      why: 'A file of nearly that name lies in the folder; capitals count.',
      todo: 'Did you mean {nearest}?',
    },
  },
});

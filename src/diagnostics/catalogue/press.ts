import { entries } from './entry.ts';

/** The printer's profile. */
export const pressEntries = entries({
  'press/profile-unreadable': {
    severity: 'error',
    zh: {
      what: '打不開色彩描述檔 {file}',
      why: '檔案不在了、沒有讀取的權限，或大得不可能是描述檔。',
      todo: '檢查檔案和它的權限；沒有的話，向印刷廠要，或刪去 press 下的 output，改用 FOGRA39。',
    },
    en: {
      what: 'The profile {file} cannot be opened',
      why: 'It is gone, you have no right to read it, or it is too large to be a profile.',
      todo: 'See to the file and its permissions; without one, ask the printer, or take output out of press to print by FOGRA39.',
    },
  },
  'press/not-a-profile': {
    severity: 'error',
    zh: {
      what: '{file} 不是完整的 ICC 色彩描述檔',
      why: '內容不是 ICC 描述檔，或者只有一部分：可能沒有下載完。',
      todo: '向印刷廠要原檔（.icc 或 .icm），重新複製過來。',
    },
    en: {
      what: '{file} is no whole ICC profile',
      why: 'What the file holds is something else, or only part of a profile; a download was perhaps cut short.',
      todo: 'Ask the printer for the file (.icc or .icm), and copy it anew.',
    },
  },
  'press/profile-not-cmyk': {
    severity: 'error',
    zh: {
      what: '{file} 是 {space} 的描述檔，不是 CMYK 的',
      why: '印刷機用 CMYK 油墨；螢幕、相機或灰階的描述檔不能說明印出來的顏色。',
      todo: '向印刷廠要這次印刷的 CMYK 輸出描述檔，例如 PSO coated v3（FOGRA51）。',
    },
    en: {
      what: '{file} is a profile of {space}, not of CMYK',
      why: 'A press prints in CMYK; the profile of a screen, a camera or of greys does not say how that looks.',
      todo: 'Ask the printer for the CMYK output profile of this job, such as PSO coated v3 (FOGRA51).',
    },
  },
  'press/profile-not-output': {
    severity: 'error',
    zh: {
      what: '{file} 不能當作印刷條件（類別 {kind}，第 {version} 版）',
      why: 'PDF/X-4 要輸出裝置的描述檔（類別 prtr，第 2 或第 4 版），而且要能兩個方向換算。',
      todo: '向印刷廠要這次印刷的輸出描述檔，不要用連結（device link）或掃描器的描述檔。',
    },
    en: {
      what: '{file} cannot stand for a printing condition (class {kind}, version {version})',
      why: 'PDF/X-4 wants the profile of an output device (class prtr, version 2 or 4) that converts in both directions.',
      todo: 'Ask the printer for the output profile of this job; a device link or a scanner’s profile will not do.',
    },
  },
});

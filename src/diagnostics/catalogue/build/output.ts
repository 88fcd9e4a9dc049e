import { entries } from '../entry.ts';

/** What becomes of the files in the output folder, and faults of Laurel itself. */
export const outputEntries = entries({
  'build/not-writable': {
    severity: 'error',
    zh: {
      what: '寫不進 {path}（{reason}）',
      why: '這個檔案沒有寫成；先前的檔案保持原樣。',
      todo: '檢查那裡有沒有同名的檔案或資料夾、權限是否足夠、PDF 是否正在別的程式裡開著；也可以用 --out 指定別的資料夾。',
    },
    en: {
      what: '{path} cannot be written ({reason})',
      why: 'This file was not made; the earlier one is as it was.',
      todo: 'See whether a file or folder of that name stands in the way, whether you may write there, and whether the PDF is open in another program; or name another folder with --out.',
    },
  },
  'build/disk-full': {
    severity: 'error',
    zh: {
      what: '寫 {path} 時空間不足（{reason}）',
      why: '這個檔案和後面的檔案沒有寫成；先前的檔案保持原樣，寫了一半的已經清除。',
      todo: '騰出磁碟空間，或用 --out 指定別的磁碟上的資料夾，再做一次。',
    },
    en: {
      what: 'There was no room left while writing {path} ({reason})',
      why: 'This file and those after it were not made; earlier ones are as they were, and the half-written one is gone.',
      todo: 'Free some space, or name a folder on another disk with --out, and build again.',
    },
  },
  'build/same-size-without': {
    severity: 'warning',
    zh: {
      what: '同一獎項共用的字級沒有算進有錯的頌詞：{citations}',
      why: 'ceremony.yaml 的 same-size 要同一獎項的得獎者名稱一樣大；這些頌詞改好以後，其他證書上的名稱可能要跟著縮小，先印的就得重印。',
      todo: '先改好這些頌詞，再印這次的證書。',
    },
    en: {
      what: 'The size that names of an award share was worked out without citations that have errors: {citations}',
      why: 'same-size in ceremony.yaml asks for one size of the names; once these are mended, those on other certificates may have to be smaller, and sheets printed before would have to be printed again.',
      todo: 'Mend these citations before you print the certificates.',
    },
  },
  'build/rejected': {
    severity: 'error',
    zh: {
      what: '{file} 沒有寫成：做好的 PDF 通不過檢查',
      why: '上面列出的問題會讓印刷廠退件，或讓印出來的字和內容不同；先前的檔案（如果有）保持原樣。',
      todo: '照上面的說明修改；如果內容和範本都沒有問題，這就是 Laurel 的錯，請連同這份 YAML 回報。',
    },
    en: {
      what: '{file} was not written: the PDF that was made does not pass',
      why: 'For what is said above the printer would refuse it, or it would not say what the content says; the earlier file, if there is one, is as it was.',
      todo: 'Do what is said above; where content and template are right, it is a fault of Laurel’s: please report it with this YAML.',
    },
  },
  'build/claim-left-out': {
    severity: 'warning',
    zh: {
      what: '{file} 不聲稱符合 {claim}',
      why: '成品沒有通過這項標準的規則：{rules}。檔案照樣可以付印，只是不寫上沒有證實的聲明。',
      todo: '需要這項聲明的話，照下面列出的各點修改，再做一次。',
    },
    en: {
      what: '{file} does not claim to keep {claim}',
      why: 'It breaks rules of that standard: {rules}. It can be printed all the same; what is not proved is not claimed.',
      todo: 'Where the claim is needed, mend what is told of below, and build again.',
    },
  },
  'build/certificate-kept': {
    severity: 'note',
    zh: {
      what: '{file} 仍是先前的版本',
      why: '這份頌詞有錯，所以沒有重做證書。',
      todo: '改好錯誤再做一次；在那之前不要拿它去印。',
    },
    en: {
      what: '{file} is still the earlier one',
      why: 'The citation has errors, so its certificate was not made again.',
      todo: 'Mend the errors and build again; do not have it printed before.',
    },
  },
  'build/booklet-kept': {
    severity: 'note',
    zh: {
      what: '{file} 仍是先前的版本',
      why: '所有頌詞都沒有錯，才會製作小冊。',
      todo: '改好列出的錯誤再做一次；在那之前不要拿它去印。',
    },
    en: {
      what: '{file} is still the earlier one',
      why: 'The booklet is made only when every citation in it is free of errors.',
      todo: 'Mend the errors listed and build again; do not have it printed before.',
    },
  },
  'build/booklet-not-made': {
    severity: 'note',
    zh: {
      what: '沒有製作 {file}',
      why: '所有頌詞都沒有錯，才會製作小冊。',
      todo: '改好列出的錯誤再做一次。',
    },
    en: {
      what: '{file} was not made',
      why: 'The booklet is made only when every citation in it is free of errors.',
      todo: 'Mend the errors listed and build again.',
    },
  },
  'build/withdrawn': {
    severity: 'note',
    zh: {
      what: '已刪去 {file}',
      why: '它的頌詞已經不在內容資料夾裡。',
      todo: '如果不是有意撤下的，把頌詞的檔案放回去再做一次。',
    },
    en: {
      what: '{file} was removed',
      why: 'Its citation is no longer in the content folder.',
      todo: 'If it was not withdrawn on purpose, put the citation’s file back and build again.',
    },
  },
  'build/interrupted': {
    severity: 'error',
    zh: {
      what: '中途停止了',
      why: '已做好的檔案是完整的，其餘的保持原樣。',
      todo: '再執行一次就會做完。',
    },
    en: {
      what: 'It was stopped on the way',
      why: 'What was made is whole; everything else is as it was.',
      todo: 'Run it again to make the rest.',
    },
  },
  'laurel/fault': {
    severity: 'error',
    zh: {
      what: 'Laurel 本身出了錯：{reason}',
      why: '這不是內容或版式的錯。先前的檔案保持原樣。',
      todo: '請連同下面的紀錄和引起它的檔案，告訴維護 Laurel 的人。',
    },
    en: {
      what: 'Laurel itself failed: {reason}',
      why: 'This is no mistake of the content or the template. Earlier files are as they were.',
      todo: 'Please send the record below, and the files that brought it about, to those who keep Laurel.',
    },
  },
});

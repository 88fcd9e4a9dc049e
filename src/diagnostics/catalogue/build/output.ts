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
      why: '收錄全部的檔案，要所有頌詞都沒有錯才會製作。',
      todo: '改好列出的錯誤再做一次；在那之前不要拿它去印。',
    },
    en: {
      what: '{file} is still the earlier one',
      why: 'A file of all of them is made only when every citation is free of errors.',
      todo: 'Mend the errors listed and build again; do not have it printed before.',
    },
  },
  'build/booklet-not-made': {
    severity: 'note',
    zh: {
      what: '沒有製作 {file}',
      why: '收錄全部的檔案，要所有頌詞都沒有錯才會製作。',
      todo: '改好列出的錯誤再做一次。',
    },
    en: {
      what: '{file} was not made',
      why: 'A file of all of them is made only when every citation is free of errors.',
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
  'build/superseded': {
    severity: 'note',
    zh: {
      what: '已刪去 {file}',
      why: '它的頁現在收在別的檔案裡，留著就會有兩份說法。',
      todo: '不用做什麼；先前印好的，請看有沒有列在須重印之中。',
    },
    en: {
      what: '{file} was removed',
      why: 'Its pages stand in other files now; had it stayed, two files would say different things.',
      todo: 'Nothing; if it was printed before, see what is named for printing again.',
    },
  },
  'build/outdated': {
    severity: 'note',
    zh: {
      what: '有 {count} 個檔案是內容更改以前的版本：{files}',
      why: '這次沒有要求製作它們，而所用的內容、版式或字型已經不同了。',
      todo: '還要用的話，加上當時的選項（--merge、--layer、--screen 或 --watermark）再做一次；不用就刪去。',
    },
    en: {
      what: 'Made from an earlier state of the content ({count}): {files}',
      why: 'These were not asked for this time, and what they were made from is no longer the same.',
      todo: 'If you still need them, build again with the option that made them (--merge, --layer, --screen or --watermark); else delete them.',
    },
  },
  'build/other-ceremony': {
    severity: 'warning',
    zh: {
      what: '輸出資料夾裡有另一個典禮的檔案 {count} 個：{files}',
      why: '它們不屬於這個典禮；連同資料夾交給印刷廠，就會一起印出來。',
      todo: '把它們移走或刪去；每個典禮最好用各自的輸出資料夾（--out）。',
    },
    en: {
      what: 'In the output folder lie files of another ceremony ({count}): {files}',
      why: 'They are none of this ceremony: where the folder is handed to the printer, they are printed too.',
      todo: 'Move or delete them; best give each ceremony an output folder of its own (--out).',
    },
  },
  'build/ornament-shared': {
    severity: 'note',
    zh: {
      what: '{file} 供 {count} 張證書共用：{citations}',
      why: '這些證書的紋飾完全相同，燙金只要一塊版。',
      todo: '各檔是給哪些證書的，全部列在 manifest.json 的 citations。',
    },
    en: {
      what: '{file} is for {count} certificates: {citations}',
      why: 'Their ornaments are the same, so one plate of foil serves them all.',
      todo: 'For which certificates each file is stands in manifest.json, under citations.',
    },
  },
  'build/layer-reversed': {
    severity: 'warning',
    zh: {
      what: '「{words}」是留白的，不能單獨印成文字層',
      why: '留白的字靠底色襯出來；底色在紋飾層，文字層上就什麼也沒有。',
      todo: '把這些字改成有顏色的，或者這份印件不要分層。',
    },
    en: {
      what: '“{words}” is left white, which a layer of text cannot print',
      why: 'White words show by the ground around them; that ground is in the other layer, so here there is nothing.',
      todo: 'Give these words a colour, or do not print this piece in layers.',
    },
  },
  'build/cover-alone': {
    severity: 'warning',
    zh: {
      what: '小冊只有封面，沒有另成一檔',
      why: 'ceremony.yaml 的 cover: apart 要把首尾各兩頁分出來，可是全部只有這四頁。',
      todo: '刪去 cover: apart，或者檢查小冊的樣式是不是少了內頁。',
    },
    en: {
      what: 'The booklet is all cover, so no file of its own was made for it',
      why: 'cover: apart in ceremony.yaml takes off the first two pages and the last two, and there are no others.',
      todo: 'Take cover: apart out, or see whether the booklet’s template lacks its inside.',
    },
  },
  'build/cover-shared': {
    severity: 'error',
    zh: {
      what: '「{section}」一半在封面，一半在內頁',
      why: 'ceremony.yaml 的 cover: apart 要把首尾各兩頁分開印，接著讀的文字就分在兩件印件上了。',
      todo: '請設計者在 booklet.yaml 為封底寫 pad-before: true，並讓封面不超過兩頁；或者刪去 cover: apart。',
    },
    en: {
      what: '“{section}” lies partly on the cover and partly inside it',
      why: 'cover: apart in ceremony.yaml has the first two pages and the last two printed by themselves: text that is read on would be parted.',
      todo: 'Ask the designer to give the back cover pad-before: true in booklet.yaml, and the front cover no more than two pages; or take cover: apart out.',
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

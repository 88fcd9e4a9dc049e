import type { MessageLang } from '../describe.ts';
import type { Severity } from '../diagnostic.ts';
import type { Summary } from '../summary.ts';

/** What the terminal printer says by itself, round the catalogue's sentences. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly why: string;
  readonly todo: string;
  readonly seeAlso: string;
  readonly remove: string;
  /** Behind a replacement that a person has to look at. */
  readonly unsure: string;
  readonly places: (count: number) => string;
  readonly morePlaces: (count: number) => string;
  readonly citation: (id: string) => string;
  readonly page: (page: number) => string;
  readonly comma: string;
  readonly summary: (summary: Summary) => string;
}

const chinese: Words = {
  severity: { error: '錯誤', warning: '警告', note: '提示' },
  why: '原因：',
  todo: '改法：',
  seeAlso: '另見',
  remove: '（刪去）',
  unsure: '（請確認）',
  places: (count) => `（${count} 處）`,
  morePlaces: (count) => `……還有 ${count} 處`,
  citation: (id) => `頌詞 ${id}`,
  page: (page) => `第 ${page} 頁`,
  comma: '，',
  summary: ({ errors, warnings, notes }) => {
    const counts = [
      errors > 0 ? `${errors} 個錯誤` : '',
      warnings > 0 ? `${warnings} 個警告` : '',
      notes > 0 ? `${notes} 個提示` : '',
    ].filter((part) => part !== '');
    return counts.join('，');
  },
};

const english: Words = {
  severity: { error: 'error', warning: 'warning', note: 'note' },
  why: 'Why: ',
  todo: 'What to do: ',
  seeAlso: 'see also',
  remove: '(delete)',
  unsure: ' (please check)',
  places: (count) => ` (${count} places)`,
  morePlaces: (count) => `... and ${count} more`,
  citation: (id) => `citation ${id}`,
  page: (page) => `page ${page}`,
  comma: ', ',
  summary: ({ errors, warnings, notes }) => {
    const counted = (count: number, one: string) => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`);
    const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
    return counts.filter((part) => part !== '').join(', ');
  },
};

export const words: Readonly<Record<MessageLang, Words>> = { 'zh-Hant': chinese, en: english };

import type { SpecimenRule } from '../rule.ts';
import { BOTH_LANGUAGES } from './both.ts';
import { BREAKS } from './breaks.ts';
import { COLUMNS } from './columns.ts';
import { ENGLISH } from './english.ts';
import { LINES_FLUSH, PARAGRAPHS } from './lines.ts';
import { ROOM } from './room.ts';

/** The rules in the order of the pages. */
export const CHAPTERS: readonly {
  readonly zh: string;
  readonly en: string;
  readonly rules: readonly SpecimenRule[];
}[] = [
  { zh: '中文', en: 'Chinese', rules: [...BREAKS, ...ROOM, ...LINES_FLUSH, ...PARAGRAPHS, ...COLUMNS] },
  { zh: '英文', en: 'English', rules: ENGLISH },
  { zh: '中英同頁', en: 'Both languages on one page', rules: BOTH_LANGUAGES },
];

import { besideMarks, hanLatin, lineEnds, lineStarts, pairsOfMarks, quotes, twoEm } from '../readings/chinese.ts';
import type { SpecimenRule } from '../rule.ts';
import { running } from '../samples.ts';
import { BODY } from '../styles.ts';
import { excerpt } from '../texts.ts';

/** CLREQ 3.1.6 and 3.2: the room that marks and Latin take. */
export const ROOM: readonly SpecimenRule[] = [
  {
    id: 'D1',
    says: { zh: '破折號、省略號恰好佔兩字，中間不斷開。', en: '—— and …… fill exactly two ems, without a gap.' },
    source: 'CLREQ §3.1.5.1',
    sample: running(excerpt('jury', 'zh', '“‘友城’二字', '遠超過2,300萬讀者；'), { ems: 20 }),
    reading: twoEm,
    measured: { zh: '佔位', en: 'extent' },
    unit: 'em',
    told: 'range',
    limit: '2.00 ± 0.06 em',
    same: true,
  },
  {
    id: 'C1',
    says: {
      zh: '標點相連，其一為括號或引號，合佔一字半，不佔兩字。',
      en: 'Two adjacent marks, one of them a bracket or quote, take 1.5 em, not 2.',
    },
    source: 'CLREQ §3.1.6.2',
    sample: running(excerpt('letters', 'zh', '她最喜歡引的', '「時移，志亦移。」'), { ems: 20 }),
    reading: pairsOfMarks,
    measured: { zh: '兩個標點的佔位', en: 'extent of a pair' },
    unit: 'em',
    told: 'most',
    limit: '≤ 1.56; 。」 ≤ 1.81 em',
    same: true,
  },
  {
    id: 'C2',
    says: {
      zh: '行首的起始括號、引號，左側空白去除。',
      en: 'An opening bracket at a line start gives up its blank half.',
    },
    source: 'CLREQ §3.1.6.3',
    sample: running(excerpt('jury', 'zh', '評審委員會在', '多家報刊轉載，影響所及，遠超過2,300萬讀者；'), { ems: 17 }),
    reading: lineStarts,
    measured: { zh: '行首的空白', en: 'white before it' },
    unit: 'em',
    told: 'most',
    limit: '≤ 0.20 em',
    same: true,
  },
  {
    id: 'C3',
    says: {
      zh: '行末的標點先讓出空白，然後才拉開漢字。',
      en: 'A mark at a line end gives up its blank before any Han is spread.',
    },
    source: 'CLREQ §3.1.6.3, §3.5.3',
    sample: running(excerpt('letters', 'zh', '此後三十年', '三千二百餘頁。'), { ems: 18 }),
    reading: lineEnds,
    measured: { zh: '拉開的行，行末的空白', en: 'white after it, in spread lines' },
    unit: 'em',
    told: 'most',
    limit: '≤ 0.10 em',
    same: true,
  },
  {
    id: 'A1',
    says: {
      zh: '漢字與西文、數字之間空四分之一字，可縮至八分之一，可擴至二分之一。',
      en: 'Between Han and Latin a quarter em, down to an eighth, up to a half.',
    },
    source: 'CLREQ §3.2.2, §3.2.4',
    sample: running(excerpt('river', 'zh', '儀器清單', '各15kW）；'), { ems: 20 }),
    reading: hanLatin,
    measured: { zh: '中西間距', en: 'Han–Latin space' },
    unit: 'em',
    told: 'range',
    limit: '0.105–0.52 em',
    same: true,
  },
  {
    id: 'A2',
    says: { zh: '西文與句讀、括號之間不另加空。', en: 'No such space beside full-width marks.' },
    source: 'CLREQ §3.2.4',
    sample: running(excerpt('river', 'zh', '上述數字見', '10.5555/12345678.2020.03.041'), { ems: 17.5 }),
    reading: besideMarks,
    measured: { zh: '標點旁多出的空', en: 'space added beside a mark' },
    unit: 'em',
    told: 'most',
    limit: '≤ 0.10 em',
    same: true,
  },
  {
    id: 'Q1',
    says: {
      zh: '彎引號在中文裡用中文字體（全形），在英文裡用西文字體（隨字寬）。',
      en: '“ ” are full-width from the Chinese face in Chinese, proportional in English.',
    },
    source: 'CLREQ §3.1.1.2',
    sample: running(excerpt('letters', 'en', 'Conceição’s answer', 'of all people, today.’”'), {
      ems: 20,
      plainFace: BODY.zh,
    }),
    reading: quotes,
    measured: { zh: '英文裡引號的寬', en: 'quotes in English, advance' },
    unit: 'em',
    told: 'most',
    limit: '< 0.90 em',
    same: true,
    note: {
      zh: '單純的做法：兩種語言共用一種字體。',
      en: 'The plain way: one face for both languages.',
    },
  },
];

import { offAxis, offMiddle, sideBySide } from '../readings/columns.ts';
import type { SpecimenRule } from '../rule.ts';
import { read, vertical } from '../samples.ts';
import { BODY } from '../styles.ts';
import { excerpt, recipient } from '../texts.ts';

/** CLREQ 2.3 and 3.3: columns, and readings. */
export const COLUMNS: readonly SpecimenRule[] = [
  {
    id: 'V1',
    says: {
      zh: '直排自右而左，漢字居於行的中軸，標點、括號用直排字形。',
      en: 'Columns run from right to left, Han on their axis, marks in their vertical forms.',
    },
    source: 'CLREQ §2.3.1, §3.1.3',
    sample: vertical(excerpt('letters', 'zh', '她最喜歡引的', '「時移，志亦移。」'), 18),
    reading: offAxis(BODY.zh.leading),
    measured: { zh: '離中軸', en: 'Han off the axis' },
    unit: 'em',
    told: 'most',
    limit: '≤ 0.02 em',
    same: false,
  },
  {
    id: 'V2',
    says: {
      zh: '直排裡的兩位數字並列，不出一字之寬；更長的隨行側轉。',
      en: 'In columns, two figures stand side by side within one em; longer numbers turn with the line.',
    },
    source: 'CLREQ §2.3.2.3',
    sample: vertical(excerpt('river', 'zh', '儀器清單', '撈上來仍在走。'), 18),
    reading: sideBySide,
    measured: { zh: '並列的寬', en: 'extent side by side' },
    unit: 'em',
    told: 'most',
    limit: '≤ 1.00 em',
    same: false,
  },
  {
    id: 'R1',
    says: { zh: '注音、拼音小字居於所注的字的正中。', en: 'A reading stands small over the middle of its character.' },
    source: 'CLREQ §3.3',
    sample: read(recipient('letters'), ['ōu', 'yáng', 'ruò', 'lán']),
    reading: offMiddle,
    measured: { zh: '離字的正中', en: 'off the middle' },
    unit: 'em',
    told: 'most',
    limit: '≤ 0.05 em',
    same: false,
  },
];

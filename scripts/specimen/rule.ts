import type { Reading } from './readings/found.ts';
import type { Sample } from './samples.ts';

/** In Chinese and in English. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** A rule of typography, a text that shows it, and how it is measured. */
export interface SpecimenRule {
  readonly id: string;
  readonly says: Both;
  /** Where it is from: CLREQ is the W3C's Requirements for Chinese Text Layout, Br. is Bringhurst's Elements of Typographic Style. */
  readonly source: string;
  readonly sample: Sample;
  readonly reading: Reading;
  readonly measured: Both;
  readonly unit: 'em' | 'pt' | '%' | 'x' | 'n';
  /** What is told of all that was found: how many are wrong; how many there are; the greatest or least value; from least to greatest. */
  readonly told: 'count' | 'number' | 'most' | 'least' | 'range';
  readonly limit: string;
  /** Whether the same characters are pointed at after as before; else the worst of each. */
  readonly same: boolean;
  /** The two settings one above the other, not beside one another. */
  readonly stacked?: boolean;
  readonly note?: Both;
}

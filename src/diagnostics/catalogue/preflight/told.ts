import type { Entry } from '../entry.ts';

type Three = readonly [what: string, why: string, todo: string];

/** An entry from its sentences: what, why and what to do, in Chinese and in English. */
export function told(severity: Entry['severity'], zh: Three, en: Three): Entry {
  return {
    severity,
    zh: { what: zh[0], why: zh[1], todo: zh[2] },
    en: { what: en[0], why: en[1], todo: en[2] },
  };
}

import { entries } from './entry.ts';

export const templateEntries = entries({});

import { entries } from './entry.ts';

export const buildEntries = entries({});

import { entries } from './entry.ts';

export const fontEntries = entries({});

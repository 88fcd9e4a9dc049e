import { entries } from './entry.ts';

export const photoEntries = entries({});

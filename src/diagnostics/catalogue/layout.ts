import { entries } from './entry.ts';

export const layoutEntries = entries({});

import { entries } from './entry.ts';

export const contentEntries = entries({});

import { outputEntries } from './build/output.ts';
import { usageEntries } from './build/usage.ts';

export const buildEntries = { ...outputEntries, ...usageEntries };

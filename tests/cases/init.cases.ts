import { start } from '../../src/cli/init.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';

/** For each code: a folder that brings it about. */
export const cases: Readonly<Record<string, () => Promise<readonly Diagnostic[]>>> = {
  'init/not-empty': async () => (await start(import.meta.dirname, 'cases', 'classic')).diagnostics,
};

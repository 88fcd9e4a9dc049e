import type { Edition } from '../content/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { OutputCondition } from '../press/index.ts';

/** The printing condition of a ceremony; null for the press's own. */
export async function loadCondition(
  edition: Edition | null,
): Promise<{ readonly condition: OutputCondition | null; readonly diagnostics: readonly Diagnostic[] }> {
  const output = edition?.press.output ?? null;
  if (output === null) return { condition: null, diagnostics: [] };
  // The press is slow to start: only where it is asked something.
  const { openCondition } = await import('../press/index.ts');
  const { path, file, condition } = output;
  return openCondition({ path, file, identifier: condition });
}

/** Where the profile lies that pictures are converted by; null where they stay in RGB. */
export async function pictureCondition({ press }: Edition): Promise<string | null> {
  if (press.photos === 'rgb') return null;
  if (press.output !== null) return press.output.path;
  const { defaultCondition } = await import('../press/index.ts');
  return defaultCondition().path;
}

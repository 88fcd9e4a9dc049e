import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Laurel's own folder: that of its package.json, whether it runs from `src` or from anywhere in `dist`. */
export const packageDir = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(join(above, 'package.json')) ? above : folderAbove(above);
}

/** Laurel's own version. */
export function version(): string {
  const about: unknown = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  if (typeof about === 'object' && about !== null && 'version' in about) return String(about.version);
  throw new Error('package.json names no version');
}

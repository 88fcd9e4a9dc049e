import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Laurel's own folder: that of its package.json, whether it runs from `src` or from `dist`. */
export const packageDir = resolve(import.meta.dirname, '..');

/** Laurel's own version. */
export function version(): string {
  const about: unknown = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  if (typeof about === 'object' && about !== null && 'version' in about) return String(about.version);
  throw new Error('package.json names no version');
}

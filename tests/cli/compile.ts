import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const main = join(root, 'dist', 'cli', 'main.js');

/** Compiles `src` to `dist` once before the tests that run the CLI. Types are `npm run check`'s business. */
export default function compile(): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const { error } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root });
  if (error) throw error;
  if (!existsSync(main)) throw new Error('the CLI was not compiled');
  chmodSync(main, 0o755);
}

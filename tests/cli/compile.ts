import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
/** What users run. */
export const main = join(root, 'bin', 'laurel.cjs');

/** Compiles `src` to `dist` once before the tests that run the CLI, and joins it. Types are `npm run check`'s business. */
export default function compile(): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root });
  const joined = spawnSync(process.execPath, [join('scripts', 'bundle.mjs')], { cwd: root, encoding: 'utf8' });
  if (joined.status !== 0) throw new Error(`the CLI was not compiled: ${joined.stderr}`);
}

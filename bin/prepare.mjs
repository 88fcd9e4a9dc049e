/**
 * Compiles `src` to `dist` after an install, so that the CLI runs without a TypeScript
 * loader. Where the compiler was left out (`npm ci --omit=dev`), an earlier `dist` will do.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const main = join(root, 'dist', 'cli', 'main.js');
const compiler = findCompiler();

if (compiler === null) {
  if (existsSync(main)) process.exit(0);
  console.error('Laurel is compiled with its development packages: run `npm ci` without --omit=dev once.');
  process.exit(1);
}
rmSync(join(root, 'dist'), { recursive: true, force: true });
const { status, error } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (error) console.error(error.message);
if (status === 0) chmodSync(main, 0o755);
process.exit(status ?? 1);

function findCompiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return null;
  }
}

/**
 * Compiles `src` to `dist` after an install and joins the CLI into one file, so that it
 * runs without a TypeScript loader and starts quickly. Where the compiler was left out
 * (`npm ci --omit=dev`), an earlier `dist` will do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const compiler = findCompiler();

if (compiler === null) {
  if (existsSync(join(root, 'dist', 'laurel.cjs'))) process.exit(0);
  console.error('Laurel is compiled with its development packages: run `npm ci` without --omit=dev once.');
  process.exit(1);
}
rmSync(join(root, 'dist'), { recursive: true, force: true });
run(compiler, '-p', 'tsconfig.build.json');
run(join('scripts', 'bundle.mjs'));

function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function findCompiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return null;
  }
}

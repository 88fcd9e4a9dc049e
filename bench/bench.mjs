/**
 * `npm run bench [-- --runs N --sizes 1,200]`: from process start to finished files,
 * Laurel beside a plain pdfmake script on the same texts, in turn, in one run.
 * Prints medians and the ratio of each pair of runs: the machine may be shared.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unwrapWoff } from '../dist/fonts/sfnt.js';
import { writeCeremony } from './ceremony.mjs';
import { shareOf } from './share.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, sizes: { type: 'string', default: '1,200' } },
});
const sizes = values.sizes.split(',').map(Number);
const work = mkdtempSync(join(tmpdir(), 'laurel-bench-'));

function unwrapped(weight) {
  const base = dirname(require.resolve('@fontsource/noto-sans-tc/package.json'));
  const woff = readFileSync(join(base, 'files', `noto-sans-tc-chinese-traditional-${weight}-normal.woff`));
  const file = join(work, `noto-sans-tc-${weight}.ttf`);
  writeFileSync(file, unwrapWoff(woff));
  return file;
}

/** Runs a script as a process of its own: seconds of wall clock and peak MiB. */
function measure(script, args, env = {}, flags = []) {
  const peak = join(work, 'peak');
  const started = performance.now();
  const child = spawnSync(process.execPath, [...flags, '--import', join(root, 'bench', 'peak.mjs'), script, ...args], {
    cwd: root,
    env: { ...process.env, ...env, LAUREL_BENCH_PEAK: peak },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (child.status !== 0) throw new Error(`${script} ended with ${child.status}: ${child.stderr.slice(-2000)}`);
  return { seconds, peak: Number(readFileSync(peak, 'utf8')) };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const regular = unwrapped(400);
const bold = unwrapped(700);
const cache = join(work, 'cache');
console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`);
try {
  for (const size of sizes) {
    const folder = join(work, `of-${size}`);
    mkdirSync(folder);
    const content = join(folder, 'content');
    if (size === 1) cpSync(join(root, 'content'), content, { recursive: true });
    else writeCeremony(folder, size, join(root, 'content'));
    const out = join(folder, 'out');
    const runs = size > 20 ? Math.min(3, Number(values.runs)) : Number(values.runs);
    const laurel = (flags = []) => {
      rmSync(out, { recursive: true, force: true });
      const options = ['--content', content, '--out', out, '--quiet'];
      return measure(join(root, 'bin', 'laurel.cjs'), ['build', ...options], { XDG_CACHE_HOME: cache }, flags);
    };
    const plain = () => {
      rmSync(join(folder, 'plain'), { recursive: true, force: true });
      return measure(join(root, 'bench', 'plain.mjs'), [content, join(folder, 'plain'), regular, bold]);
    };
    rmSync(cache, { recursive: true, force: true });
    const cold = laurel();
    plain();
    const pairs = Array.from({ length: runs }, () => ({ laurel: laurel(), plain: plain() }));
    if (!existsSync(join(out, 'booklet.pdf'))) throw new Error('no booklet was made');
    const column = (name, figure) => median(pairs.map((pair) => pair[name][figure]));
    const ratio = median(pairs.map((pair) => pair.laurel.seconds / pair.plain.seconds));
    console.log(`\n${size === 1 ? 'the real ceremony' : `${size} citations`}: certificates and booklet, ${runs} pairs`);
    console.log(
      `  Laurel        ${column('laurel', 'seconds').toFixed(2)} s   peak ${column('laurel', 'peak').toFixed(0)} MiB`,
    );
    console.log(
      `  plain pdfmake ${column('plain', 'seconds').toFixed(2)} s   peak ${column('plain', 'peak').toFixed(0)} MiB`,
    );
    console.log(
      `  ratio Laurel : plain = ${ratio.toFixed(2)} (median of pairs); Laurel with an empty font cache ${cold.seconds.toFixed(2)} s`,
    );
    // Every entry to the composer goes through `remembered` (src/typeset/remember.ts), faces' shaping included.
    const profile = join(folder, 'profile');
    laurel(['--cpu-prof', `--cpu-prof-dir=${profile}`]);
    console.log(`  the composer takes ${(100 * shareOf(profile, 'remembered')).toFixed(0)} % of the build (sampled)`);
    // Preflight and reading back: all that is done to a file between printing and writing it.
    console.log(
      `  judging what was made takes ${(100 * shareOf(profile, '#judged')).toFixed(0)} % of the build (sampled)`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

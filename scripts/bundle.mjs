/**
 * After tsc: joins the compiled CLI and its libraries into `dist/laurel.cjs`, and keeps
 * V8's compiled code of it in `dist/laurel.cache`, the libraries' licences in `dist/THIRD-PARTY.txt`. Opening five hundred small files and
 * compiling them takes longer than setting a certificate (docs/decisions/0007).
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import v8 from 'node:v8';
import { rolldown } from 'rolldown';
import { BUNDLE, CACHE, codeToKeep, compile, evaluate } from '../bin/load.cjs';
import { noticesOf } from './notices.mjs';

const root = join(import.meta.dirname, '..');

/** Left as packages: they bring files of their own, and only some runs need them. */
const APART = ['sharp', 'woff2-encoder/decompress', 'pdfjs-dist/legacy/build/pdf.mjs'];

/** A ceremony with some of everything, so that its build passes through most of the code. */
const SAMPLE = {
  'ceremony.yaml': `awards: { a: { name: { zh: 友好獎, en: The Friendship Award } } }
date: 2026-05-04
venue: { zh: 重慶, en: Chongqing }
issuer: { zh: 秘書處, en: The Secretariat }
signatories: [{ name: { zh: 王小明, en: Wang Xiaoming }, title: { zh: 主席, en: Chair } }]
seal: { text: 友好 }
`,
  'citations/c.yaml': `award: a
recipient: { zh: 重慶, en: Chongqing, kind: city }
reason: { zh: 多年來貢獻良多, en: For its contribution over many years }
body:
  zh: |
    ${'重慶市自一九八二年起，與杜伊斯堡（Duisburg）「結為友好城市」：往來不絕。'.repeat(6)}

    第二段。
  en: |
    ${'Since 1982 the municipality of Chongqing and “Duisburg” have been twinned; an extraordinary understanding. '.repeat(6)}

    A second paragraph.
`,
};

// Whole at once: others may be running the CLI.
const { code, notices } = await bundled();
writeWhole(BUNDLE, code);
writeWhole(join(root, 'dist', 'THIRD-PARTY.txt'), notices);
await keepCompiledCode();

async function bundled() {
  const build = await rolldown({
    input: join(root, 'dist', 'cli', 'main.js'),
    platform: 'node',
    external: APART,
    plugins: [{ name: 'literal-require', transform: literalRequire }],
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(log.message);
      handler(level, log);
    },
  });
  const { output } = await build.generate({
    format: 'cjs',
    codeSplitting: false,
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await build.close();
  const [{ code, imports, dynamicImports, fileName, moduleIds }] = output;
  const known = (name) => name.startsWith('node:') || name === fileName || APART.includes(name);
  const strange = [...imports, ...dynamicImports].filter((name) => !known(name));
  if (output.length > 1 || strange.length > 0) throw new Error(`the bundle is not whole: ${strange.join(', ')}`);
  const parameters = 'exports, require, module, __filename, __dirname, importPackage';
  const ready = APART.reduce((text, name) => text.replaceAll(`import("${name}")`, `importPackage("${name}")`), code);
  return { code: ascii(`(function (${parameters}) {${ready}\n})`), notices: noticesOf(moduleIds) };
}

/** A package required by name through `createRequire` is joined in as any other. */
function literalRequire(code) {
  return code.replaceAll(/\bcreateRequire\(import\.meta\.url\)\((?=')/g, 'require(');
}

/** ASCII is read without being decoded. An escape means the same in texts, patterns and names (raw templates apart). */
function ascii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs a build of the sample, and keeps the code of every function that it called. */
async function keepCompiledCode() {
  const work = mkdtempSync(join(tmpdir(), 'laurel-'));
  for (const [path, text] of Object.entries(SAMPLE)) {
    mkdirSync(dirname(join(work, 'content', path)), { recursive: true });
    writeFileSync(join(work, 'content', path), text);
  }
  // V8 drops the code of functions that rest for a while; not until it is kept.
  v8.setFlagsFromString('--no-flush-bytecode');
  const compiled = compile({ cached: false });
  // What the run says of the sample is nobody's concern.
  const say = process.stderr.write;
  process.stderr.write = () => true;
  process.once('exit', () => {
    process.stderr.write = say;
    rmSync(work, { recursive: true, force: true });
    // Where this run met a mistake (in a template under work, say) its code is as good.
    process.exitCode = 0;
    // A cache is refused where V8's flags differ from those that it was made under.
    v8.setFlagsFromString('--flush-bytecode');
    writeWhole(CACHE, codeToKeep(compiled));
  });
  process.env.XDG_CACHE_HOME = join(work, 'cache');
  process.argv = [process.argv[0], 'laurel', 'build', '--quiet', '--content', join(work, 'content')];
  process.argv.push('--out', join(work, 'out'), '--templates', join(root, 'templates'), '--fonts', join(root, 'fonts'));
  evaluate(compiled);
}

function writeWhole(path, data) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, data);
  renameSync(temporary, path);
}

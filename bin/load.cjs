/**
 * Loads `dist/laurel.cjs` with the compiled code that `scripts/bundle.mjs` kept of it.
 * The kept code only ever saves time: where it is missing, damaged, of another bundle or
 * refused (V8 takes none of another release or other flags), the bundle is compiled anew.
 */
'use strict';
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

/** A script, in ASCII, whose value is a function of what CommonJS gives a module, and of `importPackage`. */
const BUNDLE = join(__dirname, '..', 'dist', 'laurel.cjs');
const CACHE = join(__dirname, '..', 'dist', 'laurel.cache');

/** V8 holds its cache against the length of the source alone, so the sum covers both; 4 bytes, then the code. */
function checksum(source, code) {
  return crc32(code, crc32(source));
}

function keptCode(source) {
  let file;
  try {
    file = readFileSync(CACHE);
  } catch {
    return undefined;
  }
  if (file.length < 4) return undefined;
  const code = file.subarray(4);
  return file.readUInt32LE(0) === checksum(source, code) ? code : undefined;
}

/** The bundle as a script; `cached`: whether code that was kept may be used. */
function compile({ cached }) {
  const source = readFileSync(BUNDLE);
  const cachedData = cached ? keptCode(source) : undefined;
  return { source, script: new vm.Script(source.toString('latin1'), { filename: BUNDLE, cachedData }) };
}

/** Starts the CLI, on `process.argv`. */
function evaluate({ script }) {
  const module = { exports: {} };
  // A script out of a cache cannot call `import` itself (Node 20).
  const importPackage = (name) => import(name);
  script.runInThisContext()(module.exports, require, module, BUNDLE, dirname(BUNDLE), importPackage);
}

/** What to write to `CACHE`: the code of all that was called so far. */
function codeToKeep({ script, source }) {
  const code = script.createCachedData();
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(checksum(source, code));
  return Buffer.concat([sum, code]);
}

module.exports = { BUNDLE, CACHE, compile, evaluate, codeToKeep };

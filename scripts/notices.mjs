/** The licences of the packages that are joined into the bundle, for `dist/THIRD-PARTY.txt`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;
const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/** For packages that bring no text of their licence along. */
const TEXTS = {
  MIT: readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^[\s\S]*?(?=Permission is hereby granted)/, ''),
  'MPL-2.0':
    'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0,\n' +
    'which is at https://mozilla.org/MPL/2.0/. Its source is the npm package of this name and version.\n',
};

/** What must be said of the packages that these modules are of (paths of files). Throws where a licence is not known. */
export function noticesOf(modules) {
  const folders = [...new Set(modules.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []))];
  const notices = folders.map((folder) => {
    const own = modules.filter((path) => PACKAGE.exec(path)?.[0] === folder);
    return [about(folder), textsOf(folder), ...commentsOf(own)];
  });
  notices.sort(([a], [b]) => (a < b ? -1 : 1));
  const head = 'dist/laurel.cjs holds these packages, each under its own licence.\n';
  return [head, ...notices.map((parts) => parts.join('\n'))].join(`\n${'-'.repeat(80)}\n\n`);
}

function about(folder) {
  const { name, version, author, homepage } = manifestOf(folder);
  const by = typeof author === 'string' ? author : author?.name;
  const lines = [`${name} ${version} (${licenceOf(folder)})`, by, homepage].filter(Boolean);
  return `${lines.join('\n')}\n`;
}

function textsOf(folder) {
  const files = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort();
  if (files.length > 0) return files.map((file) => `${readFileSync(join(folder, file), 'utf8').trim()}\n`).join('\n');
  const text = TEXTS[licenceOf(folder)];
  if (text === undefined) throw new Error(`no text of the licence of ${folder}`);
  return text;
}

/** Notices that stand in the files alone: of code that a package took from elsewhere. */
function commentsOf(paths) {
  const comments = paths.flatMap((path) => readFileSync(path, 'utf8').match(/\/\*[\s\S]*?\*\//g) ?? []);
  return [...new Set(comments.filter((comment) => /copyright|@licen[cs]e/i.test(comment)))].map((one) => `${one}\n`);
}

function licenceOf(folder) {
  const { license, licenses } = manifestOf(folder);
  return license ?? licenses?.[0]?.type ?? 'see below';
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

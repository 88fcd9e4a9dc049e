import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, resolve } from 'node:path';
import { type Code, spanOf, type Text } from '../diagnostics/index.ts';
import { nearest } from '../nearest.ts';
import type { Artwork } from './edition.ts';
import type { Findings } from './findings.ts';
import { isInside, readable, readSource } from './read.ts';
import { byCodePoint, shown } from './words.ts';

/** Where a file of the content lies; all absolute. */
export interface Folder {
  /** Its own folder, which paths in it count from. */
  readonly here: string;
  readonly contentDir: string;
  /** `contentDir` with all links resolved. */
  readonly realContentDir: string;
  readonly cwd: string;
}

/** What is said of a file that may not be used. */
interface Codes {
  readonly outside: Code;
  readonly notAFile: Code;
  readonly missing: Code;
  readonly misnamed: Code;
}

const PHOTO: Codes = {
  outside: 'content/photo-outside',
  notAFile: 'content/photo-not-a-file',
  missing: 'content/photo-missing',
  misnamed: 'content/photo-misnamed',
};

const ARTWORK: Codes = {
  outside: 'content/picture-outside',
  notAFile: 'content/picture-not-a-file',
  missing: 'content/picture-missing',
  misnamed: 'content/picture-misnamed',
};

const PROFILE: Codes = {
  outside: 'content/profile-outside',
  notAFile: 'content/profile-missing',
  missing: 'content/profile-missing',
  misnamed: 'content/profile-misnamed',
};

/** The picture that a citation names, as an absolute path; null, with a diagnostic, where it may not be used. */
export function findPhoto(file: Text, folder: Folder, findings: Findings): Promise<string | null> {
  return findFile(file, folder, findings, PHOTO);
}

/** The same of the profile that a ceremony names. */
export function findProfile(file: Text, folder: Folder, findings: Findings): Promise<string | null> {
  return findFile(file, folder, findings, PROFILE);
}

/** A logo or a signature: a picture, or, by the ending of its name, an SVG, whose text is read with it. */
export async function findArtwork(
  file: Text,
  colours: ReadonlyMap<string, Text | null>,
  folder: Folder,
  findings: Findings,
): Promise<Artwork | null> {
  const path = await findFile(file, folder, findings, ARTWORK);
  if (path === null) return null;
  if (extname(path).toLowerCase() !== '.svg') return { kind: 'picture', path, file };
  const { source, usable } = await readSource(path, readable(path, folder.cwd), folder.realContentDir, findings);
  return usable ? { kind: 'svg', path, file, source, colours } : null;
}

async function findFile(file: Text, folder: Folder, findings: Findings, codes: Codes): Promise<string | null> {
  const span = spanOf(file);
  const params = { file: shown(file.value) };
  const path = resolve(folder.here, file.value);
  // Judged by name before the disk is asked, so that nothing is learnt of files elsewhere.
  if (isAbsolute(file.value) || !isInside(path, folder.contentDir)) {
    findings.add(codes.outside, { span, params });
    return null;
  }
  try {
    if (!isInside(await realpath(path), folder.realContentDir)) {
      findings.add(codes.outside, { span, params });
      return null;
    }
    if ((await stat(path)).isFile()) return path;
    findings.add(codes.notAFile, { span, params: { ...params, folder: shown(readable(dirname(path), folder.cwd)) } });
  } catch {
    const neighbour = await similarFile(path, folder.realContentDir);
    if (neighbour === null) {
      const place = shown(readable(dirname(path), folder.cwd));
      findings.add(codes.missing, { span, params: { ...params, folder: place } });
    } else {
      const written = file.value.slice(0, file.value.length - basename(path).length) + neighbour;
      findings.add(codes.misnamed, { span, params: { ...params, nearest: shown(written) } });
    }
  }
  return null;
}

/** A file of the same folder whose name is nearly that of a missing one. */
async function similarFile(path: string, realContentDir: string): Promise<string | null> {
  try {
    const folder = await realpath(dirname(path));
    if (folder !== realContentDir && !isInside(folder, realContentDir)) return null;
    const wanted = basename(path);
    // Its own name is there where it is a link that leads nowhere.
    const names = (await readdir(folder)).filter((name) => name !== wanted).toSorted(byCodePoint);
    const otherCase = names.find((name) => name.toLowerCase() === wanted.toLowerCase());
    if (otherCase !== undefined) return otherCase;
    // A common ending makes no two names alike.
    const stem = (name: string): string => basename(name, extname(name));
    const near = nearest(stem(wanted), names.map(stem));
    return names.find((name) => stem(name) === stem(wanted) || (near.close && stem(name) === near.word)) ?? null;
  } catch {
    return null;
  }
}

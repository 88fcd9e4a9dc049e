import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { fontsFolder, makeFont, open, temporaryFolder } from '../fonts/kit.ts';

const TC = "families: { Noto Sans TC: { packages: ['@fontsource/noto-sans-tc'] } }\n";

async function inFolder(folder: string): Promise<readonly Diagnostic[]> {
  return (await open(folder)).diagnostics;
}

const withList = (list: string) => () => inFolder(fontsFolder({}, list));
const withFile = (name: string, bytes: string | Uint8Array) => () => inFolder(fontsFolder({ [name]: bytes }));
const made = { family: 'Made Kai', glyphs: { 19886: 5 } };

/** Each of this room's codes and a run that yields it; `font/no-glyph` and `font/variation-dropped` are reported by the composer. */
export const cases: Record<string, () => Promise<readonly Diagnostic[]> | readonly Diagnostic[]> = {
  'font/list-missing': () => inFolder(temporaryFolder()),
  'font/list-encoding': () => inFolder(fontsFolder({ 'fonts.yaml': Buffer.from('families: \xb7\xa2', 'latin1') })),
  'font/list-syntax': withList('families:\n\tNoto Sans TC: {}\n'),
  'font/list-unknown-key': withList(`${TC}falback: []\n`),
  'font/list-invalid': withList('families: { Noto Sans TC: { packages: noto } }\n'),
  'font/package-missing': withList("families: { Nothing: { packages: ['@fontsource/no-such-font'] } }\n"),
  'font/no-files': withList('families: { Made Kai: {} }\n'),
  'font/unknown-fallback': withList(`${TC}fallback: [Noto Sans TX]\n`),
  'font/file-unreadable': () => {
    const folder = fontsFolder({});
    // A link to nowhere: root may read whatever has its permissions taken away.
    symlinkSync(join(folder, 'gone.ttf'), join(folder, 'kai.ttf'));
    return inFolder(folder);
  },
  'font/file-damaged': withFile('kai.ttf', '<!doctype html><title>404 Not Found</title>'),
  'font/no-outlines': withFile('kai.ttf', makeFont({ ...made, tables: { glyf: null, loca: null } })),
  'font/no-embedding-right': withFile('kai.ttf', makeFont({ ...made, fsType: 2 })),
  'font/no-subsetting-right': withFile('kai.ttf', makeFont({ ...made, fsType: 0x100 })),
  'font/variable-default': withFile('kai.ttf', makeFont({ ...made, tables: { fvar: Buffer.alloc(16) } })),
};

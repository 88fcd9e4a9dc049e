import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, diagnostic, type Sources } from '../diagnostics/index.ts';
import { assembleLibrary } from './assemble.ts';
import { openCache } from './cache.ts';
import { broughtFonts } from './folder.ts';
import type { FontLibrary } from './library.ts';
import { readFontList } from './list.ts';
import { openMemory } from './memory.ts';

export interface OpenFontsOptions {
  /** The folder that holds `fonts.yaml` and the user's own fonts. */
  readonly fontsDir: string;
  /** Paths in diagnostics are relative to this. */
  readonly cwd: string;
  /** Laurel's cache folder; null keeps nothing on disk. It may be deleted at any time. */
  readonly cacheDir: string | null;
}

export interface OpenedFonts {
  /** Null when `fonts.yaml` cannot be read: `diagnostics` says why. */
  readonly library: FontLibrary | null;
  readonly diagnostics: readonly Diagnostic[];
  /** `fonts.yaml`, for the printers of diagnostics. */
  readonly sources: Sources;
  /**
   * Writes down what was learnt of the fonts, so that the next run need not open them
   * for it. To be called when all is set; nothing is lost but time where it is not.
   * Never throws.
   */
  readonly close: () => void;
}

/**
 * Reads `fonts.yaml` and the fonts beside it. Package fonts are opened only when a
 * text needs them, and once per process: keep one library for all documents. Throws
 * only where an installed package is damaged.
 */
export async function openFonts({ fontsDir, cwd, cacheDir }: OpenFontsOptions): Promise<OpenedFonts> {
  const path = join(fontsDir, 'fonts.yaml');
  const file = relative(cwd, path).split(sep).join('/');
  const close = () => undefined;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return {
      library: null,
      diagnostics: [diagnostic('font/list-missing', { params: { file } })],
      sources: new Map(),
      close,
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      library: null,
      diagnostics: [diagnostic('font/list-encoding', { params: { file } })],
      sources: new Map(),
      close,
    };
  }
  const sources: Sources = new Map([[file, { path: file, text }]]);
  const read = readFontList(text, file);
  if (read.list === null) return { library: null, diagnostics: read.diagnostics, sources, close };
  const cache = openCache(cacheDir);
  const memory = openMemory(cacheDir);
  const brought = await broughtFonts(fontsDir, cwd, cache, memory);
  const assembled = assembleLibrary(read.list, brought.fonts, fontsDir, cache, memory);
  return {
    library: assembled.library,
    diagnostics: [...read.diagnostics, ...brought.diagnostics, ...assembled.diagnostics],
    sources,
    close: () => memory.save(),
  };
}

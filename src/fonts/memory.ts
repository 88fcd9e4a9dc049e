import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { readOrNull, writeWhole } from './disk.ts';
import { FileMemory } from './file-memory.ts';

/** Beyond this the files longest unused are forgotten, so that reading the whole stays quick. */
const LARGEST = 4 * 1024 * 1024;

/**
 * What earlier runs asked of fonts and were answered, so that a known word needs no
 * font opened. Kept in one file, which may be deleted at any time and written by
 * several processes at once: the last one stands. Damaged, or written by another
 * release of this room, it counts as none.
 */
export interface Memory {
  /** What is known of the font file with this identity, which must change whenever its bytes do. */
  of(identity: string): FileMemory;
  /** Writes all down if anything is new. Never throws: a folder that cannot be written is no error. */
  save(): void;
}

export function openMemory(cacheDir: string | null): Memory {
  const known = new Map<string, FileMemory>();
  const folder = cacheDir === null ? null : join(cacheDir, 'fonts');
  const lines = folder === null ? new Map<string, string>() : readLines(join(folder, NAME));
  return {
    of(identity) {
      let memory = known.get(identity);
      if (memory === undefined) {
        memory = new FileMemory(lines.get(identity) ?? null);
        known.set(identity, memory);
      }
      return memory;
    },
    save() {
      if (folder === null || ![...known.values()].some((memory) => memory.isNewer)) return;
      for (const [identity, memory] of known) {
        if (!memory.isUsed) continue;
        lines.delete(identity);
        lines.set(identity, memory.write());
      }
      writeWhole(folder, NAME, bytesOf(lines));
    },
  };
}

const NAME = 'memory';

/** Head, then a line for each font file, the last used last: its identity, a tab, what is known of it. */
function readLines(path: string): Map<string, string> {
  const bytes = readOrNull(path);
  const end = bytes?.indexOf('\n') ?? -1;
  if (bytes === null || bytes.toString('utf8', 0, end) !== headOf(bytes.subarray(end + 1))) return new Map();
  const lines = bytes.toString('utf8', end + 1).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const tab = line.indexOf('\t');
      return tab < 0 ? [] : [[line.slice(0, tab), line.slice(tab + 1)] as const];
    }),
  );
}

function bytesOf(lines: ReadonlyMap<string, string>): Buffer {
  const kept: string[] = [];
  let size = 0;
  for (const [identity, line] of [...lines].reverse()) {
    size += Buffer.byteLength(line);
    if (size > LARGEST) break;
    kept.unshift(`${identity}\t${line}\n`);
  }
  const body = Buffer.from(kept.join(''));
  return Buffer.concat([Buffer.from(`${headOf(body)}\n`), body]);
}

function headOf(body: Buffer): string {
  return `laurel fonts 1, ${STAMP}, ${body.length} ${crc32(body).toString(16)}`;
}

/**
 * Which code answered: its file as it was built, and the Unicode release that its
 * rules follow. Another build may shape otherwise.
 */
const STAMP = stamp();

function stamp(): string {
  try {
    const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url));
    return `${mtimeMs} ${size} ${process.versions.unicode}`;
  } catch {
    return `${process.versions.unicode}`;
  }
}

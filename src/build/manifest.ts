import { z } from 'zod';

const ENTRY = z.object({
  /** Of all that may be made into one folder, the ceremony that it belongs to. */
  ceremony: z.string(),
  /** SHA-256 of the PDF. */
  sha256: z.string(),
  pages: z.number(),
  /** For which citations it is, in their order; an earlier Laurel did not say. */
  citations: z.array(z.string()).catch([]),
  /** What it was made from, by name, and its SHA-256 (of a text, its UTF-8 bytes without a byte order mark). */
  inputs: z.record(z.string(), z.string()),
  /**
   * Sizes that it shares with others, by text: what it was made from of their content. Of those on one
   * line, and of those on more.
   */
  shared: z.record(z.string(), z.object({ one: z.number().nullable(), wrapped: z.number().nullable() })).catch({}),
  /** Faces embedded; `key` stands for the face's own bytes. */
  fonts: z.array(
    z.object({ name: z.string(), family: z.string(), weight: z.number(), italic: z.boolean(), key: z.string() }),
  ),
  /**
   * Texts that were made to fit their place: the step that fitted them, the rule's largest size, the
   * size that each has alone and the one it is set at (points), its lines, its tracking (em). An earlier
   * Laurel told less: then none are known, and the entry is good all the same.
   */
  fitted: z
    .array(
      z.object({
        page: z.number(),
        item: z.string(),
        step: z.enum(['natural', 'smaller', 'sense', 'even', 'overset']),
        max: z.number(),
        own: z.number(),
        size: z.number(),
        lines: z.number(),
        tracking: z.number(),
      }),
    )
    .catch([]),
  /** Warnings and notes that came with it. */
  warnings: z.array(
    z.object({ rule: z.string(), severity: z.string(), citation: z.string().nullable(), page: z.number().nullable() }),
  ),
});

const MANIFEST = z.object({ laurel: z.string(), pdfs: z.record(z.string(), ENTRY) });

/** What is recorded of one PDF. */
export type Entry = z.infer<typeof ENTRY>;

/** By the PDF's path from the output folder. */
export type Entries = ReadonlyMap<string, Entry>;

/** A manifest of an earlier build. One that is not there or cannot be understood counts as empty. */
export function readManifest(bytes: Uint8Array | null): Entries {
  if (bytes === null) return new Map();
  try {
    const { pdfs } = MANIFEST.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return new Map(Object.entries(pdfs));
  } catch {
    return new Map();
  }
}

/** The manifest's bytes: its keys in order, no clock and no machine in it. */
export function writeManifest(version: string, entries: Entries): Uint8Array {
  const pdfs = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(`${JSON.stringify({ laurel: version, pdfs }, null, 2)}\n`);
}

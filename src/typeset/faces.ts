import { codePointName, type Params } from '../diagnostics/index.ts';
import type { Face, FaceRequest, FontLibrary } from '../fonts/index.ts';
import { clusterEnd } from './scripts.ts';

/** What a text could not be given: a character that no face has, a variant that the face lacks. Offsets into that text. */
export interface Flaw {
  readonly rule: 'font/no-glyph' | 'font/variation-dropped';
  readonly params: Params;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one face; null where none has it. */
export interface Faced {
  readonly start: number;
  readonly end: number;
  readonly face: Face | null;
}

export interface Facing {
  readonly parts: readonly Faced[];
  readonly flaws: readonly Flaw[];
}

/** Letters and figures, with the apostrophes and hyphens that stand between them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‐-][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The faces for a cluster: the one that has the whole of it; else the one that
 * has its base, what is left out being a flaw.
 */
export function faceCluster(
  library: FontLibrary,
  request: FaceRequest,
  text: string,
  start: number,
  end: number,
  accept?: (face: Face) => boolean,
): Facing {
  const cluster = text.slice(start, end);
  const whole: Found | null =
    (accept && library.pick(request, cluster, accept)) ||
    library.pick(request, cluster) ||
    pickBase(library, request, cluster);
  const flaws: Flaw[] = [];
  let at = start;
  let character = '';
  for (const next of cluster) {
    const before = character;
    character = next;
    const to = at + next.length;
    if (!whole || (whole.partial && !whole.face.has(next.codePointAt(0) ?? 0))) {
      flaws.push({ rule: 'font/no-glyph', params: { code: codePointName(next), character: next }, start: at, end: to });
      if (!whole) break;
    } else if (whole.variationDropped && /\p{Variation_Selector}/u.test(next)) {
      const params = { code: codePointName(before), character: before, selector: codePointName(next) };
      flaws.push({ rule: 'font/variation-dropped', params, start: at - before.length, end: to });
    }
    at = to;
  }
  return { parts: [{ start, end, face: whole?.face ?? null }], flaws };
}

interface Found {
  readonly face: Face;
  readonly variationDropped: boolean;
  /** Only the base of the cluster is in it. */
  readonly partial?: boolean;
}

function pickBase(library: FontLibrary, request: FaceRequest, cluster: string): Found | null {
  const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  if (base.length === cluster.length) return null;
  const found = library.pick(request, base);
  return found && { ...found, partial: true };
}

/**
 * The faces for a word with the signs that touch it. One face for all of it
 * where a face of the chain has it; else the faces of one family for each word,
 * a family's faces being slices of one design (TYPOGRAPHY F6), and signs in the
 * family of the word beside them; cluster by cluster where no family has the word.
 */
export function faceWord(library: FontLibrary, request: FaceRequest, text: string): Facing {
  const whole = library.pick(request, text);
  if (whole && !whole.variationDropped) return { parts: [{ start: 0, end: text.length, face: whole.face }], flaws: [] };
  const parts: Faced[] = [];
  const flaws: Flaw[] = [];
  const add = (facing: Facing) => {
    for (const part of facing.parts) {
      const last = parts.at(-1);
      if (last && last.face === part.face && part.face) parts[parts.length - 1] = { ...last, end: part.end };
      else parts.push(part);
    }
    flaws.push(...facing.flaws);
  };
  const clusters = (start: number, end: number, family: string | null) => {
    const accept = family === null ? undefined : (face: Face) => face.family === family;
    for (let at = start; at < end; ) {
      const to = Math.min(clusterEnd(text, at), end);
      add(faceCluster(library, request, text, at, to, accept));
      at = to;
    }
  };
  let done = 0;
  let beside: string | null = null;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const found = library.pick(request, word);
    const face = found && !found.variationDropped ? found.face : null;
    const family: string | null = face?.family ?? familyOf(library, request, word);
    clusters(done, index, beside ?? family);
    done = index + word.length;
    if (face) add({ parts: [{ start: index, end: done, face }], flaws: [] });
    else clusters(index, done, family);
    beside = family;
  }
  clusters(done, text.length, beside);
  return { parts, flaws };
}

/** The family whose faces together have the whole word; null where none has. */
function familyOf(library: FontLibrary, request: FaceRequest, word: string): string | null {
  const clusters: string[] = [];
  for (let at = 0; at < word.length; ) {
    const to = clusterEnd(word, at);
    clusters.push(word.slice(at, to));
    at = to;
  }
  const families = new Set(clusters.map((cluster) => library.pick(request, cluster)?.face.family));
  for (const family of families) {
    const own = (face: Face) => face.family === family;
    if (family !== undefined && clusters.every((cluster) => library.pick(request, cluster, own))) return family;
  }
  return null;
}

import { open, stat } from 'node:fs/promises';
import { type Diagnostic, diagnostic, type Params, spanOf } from '../diagnostics/index.ts';
import { type Cut, cut, type Size } from './crop.ts';
import { type Header, readCut, readHeader } from './decoder.ts';
import { type Turn, turnOf } from './orientation.ts';
import type { Picture, PictureRequest, PictureResult } from './picture.ts';
import { HEAD, kindOf } from './sniff.ts';

/** What a printed picture needs, and gets at most: pixels to the inch. */
const FINE = 300;
/** Below these: soft to a careful eye; plainly soft; blocks. */
const FAIR = 225;
const COARSE = 150;

/** 16,383 × 16,383: beyond any camera, within what can be decoded in some hundred megabytes. */
const MOST_PIXELS = 16_383 ** 2;

/**
 * A picture made ready for its frame: turned upright, cut to the frame's ratio
 * about its focus, at most 300 pixels to the inch, never enlarged. What is wrong
 * with the file is a diagnostic at its place in the citation; a picture that is
 * too coarse comes with one. Throws only when aborted.
 */
export async function preparePicture(request: PictureRequest, signal?: AbortSignal): Promise<PictureResult> {
  signal?.throwIfAborted();
  const problem = await foreign(request);
  if (problem !== null) return { picture: null, diagnostics: [problem] };
  signal?.throwIfAborted();
  const header = await readHeader(request.path);
  if (header === null) return failed(request, 'photo/damaged');
  if (header.width * header.height > MOST_PIXELS) {
    const { width, height } = header;
    return failed(request, 'photo/too-large', { width, height, limit: Math.floor(MOST_PIXELS / 1e6) });
  }
  signal?.throwIfAborted();
  const turn = turnOf(header.orientation);
  const stored = cutStored(request, header, turn);
  const bytes = await readCut(request.path, stored, turn);
  signal?.throwIfAborted();
  if (bytes === null) return failed(request, 'photo/damaged');
  const { width, height } = turn.sideways ? swapped(stored.box) : stored.box;
  const picture: Picture = { bytes, format: 'jpeg', pixelWidth: width, pixelHeight: height, ppi: stored.density * 72 };
  return { picture, diagnostics: coarseness(request, picture.ppi) };
}

function failed(request: PictureRequest, code: PhotoCode, params: Params = {}): PictureResult {
  return { picture: null, diagnostics: [report(request, code, params)] };
}

/** The cut in the pixels as the file stores them. */
function cutStored(request: PictureRequest, header: Header, turn: Turn): Cut {
  const frame = { width: request.width, height: request.height };
  const most = pixelsNeeded(request);
  const [u, v] = request.focus;
  return turn.sideways
    ? cut(header, swapped(frame), turn.stored(u, v), swapped(most))
    : cut(header, frame, turn.stored(u, v), most);
}

function pixelsNeeded({ width, height }: Size): Size {
  return { width: Math.ceil((width / 72) * FINE), height: Math.ceil((height / 72) * FINE) };
}

function swapped({ width, height }: Size): Size {
  return { width: height, height: width };
}

function coarseness(request: PictureRequest, ppi: number): readonly Diagnostic[] {
  if (ppi >= FINE) return [];
  const code = ppi >= FAIR ? 'photo/coarse' : ppi >= COARSE ? 'photo/low-resolution' : 'photo/too-coarse';
  return [report(request, code, { ppi: Math.floor(ppi), ...pixelsNeeded(request) })];
}

/** What keeps a file from being read as a picture at all; null where nothing does. */
async function foreign(request: PictureRequest): Promise<Diagnostic | null> {
  try {
    const head = await readHead(request.path);
    if (head === null) return report(request, 'photo/unreadable');
    const kind = kindOf(head);
    if (kind.readable) return null;
    return kind.name === null
      ? report(request, 'photo/not-an-image')
      : report(request, 'photo/unsupported-format', { format: kind.name });
  } catch {
    return report(request, 'photo/unreadable');
  }
}

/** The first bytes of a file; null for a folder, a pipe or a device. */
async function readHead(path: string): Promise<Uint8Array | null> {
  // Before it is opened: to open a pipe is to wait for who writes into it.
  if (!(await stat(path)).isFile()) return null;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

type PhotoCode =
  | 'photo/unreadable'
  | 'photo/not-an-image'
  | 'photo/unsupported-format'
  | 'photo/damaged'
  | 'photo/too-large'
  | 'photo/coarse'
  | 'photo/low-resolution'
  | 'photo/too-coarse';

function report(request: PictureRequest, code: PhotoCode, params: Params = {}): Diagnostic {
  return diagnostic(code, {
    params: { file: request.file.value, ...params },
    span: spanOf(request.file),
    citation: request.citation,
  });
}

import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { type Diagnostic, diagnostic, type Params, spanOf } from '../diagnostics/index.ts';
import { type Cut, contain, cut, type Margins, type Size } from './crop.ts';
import { type Header, readCut, readHeader, withMargins } from './decoder.ts';
import { asInks, asRgb } from './encoder.ts';
import { type Turn, turnOf } from './orientation.ts';
import type { Picture, PictureRequest, PictureResult } from './picture.ts';
import { HEAD, kindOf } from './sniff.ts';

/** What a printed picture needs, and gets at most: pixels to the inch. */
const FINE = 300;
/** What it gets at most where it is shown on a screen: enough to enlarge a page to twice its size. */
const SCREEN = 200;
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
  const file = await readFile(request);
  if (!(file instanceof Uint8Array)) return { picture: null, sha256: null, diagnostics: [file] };
  signal?.throwIfAborted();
  const header = await readHeader(file);
  if (header === null) return failed(request, 'photo/damaged');
  if (header.width * header.height > MOST_PIXELS) {
    const { width, height } = header;
    return failed(request, 'photo/too-large', { width, height, limit: Math.floor(MOST_PIXELS / 1e6) });
  }
  signal?.throwIfAborted();
  const turn = turnOf(header.orientation);
  const { cut: stored, margins } = storedOf(request, header, turn);
  const cutOut = await readCut(file, stored, turn);
  signal?.throwIfAborted();
  if (cutOut === null) return failed(request, 'photo/damaged');
  const pixels = margins === null ? cutOut : await withMargins(cutOut, margins);
  signal?.throwIfAborted();
  const { condition = null, screen = false } = request;
  const { bytes, profile } =
    condition === null || screen ? await asRgb(pixels, screen) : await asInks(pixels, condition);
  signal?.throwIfAborted();
  const { width, height } = pixels;
  const ppi = stored.density * 72;
  const picture: Picture = { bytes, format: 'jpeg', profile, pixelWidth: width, pixelHeight: height, ppi };
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { picture, sha256, diagnostics: coarseness(request, picture.ppi) };
}

function failed(request: PictureRequest, code: PhotoCode, params: Params = {}): PictureResult {
  return { picture: null, sha256: null, diagnostics: [report(request, code, params)] };
}

/** The cut in the pixels as the file stores them; the white around a picture that is shown whole, as it is printed. */
function storedOf(
  request: PictureRequest,
  header: Header,
  turn: Turn,
): { readonly cut: Cut; readonly margins: Margins | null } {
  const frame = { width: request.width, height: request.height };
  const most = pixelsNeeded(request);
  const { whole, focus: [u, v] = [0.5, 0.5] } = request;
  if (whole !== undefined) {
    const upright = contain(turn.sideways ? swapped(header) : header, frame, whole, most);
    const { scaled, density } = upright.cut;
    const size = turn.sideways ? swapped(scaled) : scaled;
    return { cut: { scaled: size, box: { left: 0, top: 0, ...size }, density }, margins: upright.margins };
  }
  const one = turn.sideways
    ? cut(header, swapped(frame), turn.stored(u, v), swapped(most))
    : cut(header, frame, turn.stored(u, v), most);
  return { cut: one, margins: null };
}

function pixelsNeeded({ width, height, screen = false }: PictureRequest): Size {
  const ppi = screen ? SCREEN : FINE;
  return { width: Math.ceil((width / 72) * ppi), height: Math.ceil((height / 72) * ppi) };
}

function swapped({ width, height }: Size): Size {
  return { width: height, height: width };
}

function coarseness(request: PictureRequest, ppi: number): readonly Diagnostic[] {
  if (ppi >= FINE) return [];
  const code = ppi >= FAIR ? 'photo/coarse' : ppi >= COARSE ? 'photo/low-resolution' : 'photo/too-coarse';
  return [report(request, code, { ppi: Math.floor(ppi), ...pixelsNeeded(request) })];
}

/**
 * The bytes of a picture file, read once, so that what is decoded is one state of
 * it though it be replaced meanwhile; or what keeps it from being read as a picture.
 */
async function readFile(request: PictureRequest): Promise<Uint8Array | Diagnostic> {
  try {
    // Before it is opened: to open a pipe is to wait for who writes into it.
    if (!(await stat(request.path)).isFile()) return report(request, 'photo/unreadable');
    const file = await open(request.path, 'r');
    try {
      const kind = kindOf(await headOf(file));
      if (kind.readable) return await file.readFile();
      return kind.name === null
        ? report(request, 'photo/not-an-image')
        : report(request, 'photo/unsupported-format', { format: kind.name });
    } finally {
      await file.close();
    }
  } catch {
    return report(request, 'photo/unreadable');
  }
}

async function headOf(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
  return buffer.subarray(0, bytesRead);
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

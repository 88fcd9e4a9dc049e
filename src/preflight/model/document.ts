import { PdfFile } from '../reader/file.ts';
import { type Dict, Stream, type Value } from '../reader/objects.ts';
import { View } from '../reader/view.ts';
import { type Space, Spaces } from './colour.ts';
import { Interpreter } from './content.ts';
import type { Drawing } from './events.ts';
import type { Font } from './font.ts';
import type { Box } from './matrix.ts';
import type { Shared } from './run.ts';
import { readStructure, type Structure } from './structure.ts';
import { readXmp, type Xmp } from './xmp.ts';

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly view: View;
  readonly media: Box;
  readonly bleed: Box | null;
  readonly trim: Box | null;
  readonly art: Box | null;
  readonly crop: Box | null;
  readonly drawing: Drawing;
  readonly group: { readonly space: Space | null } | null;
  readonly annotations: readonly View[];
}

/** A PDF as a stranger reads it. */
export interface Model {
  readonly file: PdfFile;
  readonly catalog: View;
  readonly info: View;
  readonly encrypted: boolean;
  readonly pages: readonly Page[];
  readonly fonts: readonly Font[];
  readonly metadata: {
    readonly view: View;
    readonly packet: string;
    readonly xmp: Xmp | null;
    readonly because: string;
  } | null;
  readonly structure: Structure | null;
}

const A4: Box = [0, 0, 595, 842];
const MOST_PAGES = 20_000;
/** Of a page tree; a balanced one of that depth would hold more pages than there is paper. */
const DEEPEST = 100;

export function readModel(bytes: Uint8Array): Model {
  const file = new PdfFile(bytes);
  const trailer = new View(file, file.trailer);
  const catalog = trailer.view('Root');
  const encrypted = trailer.has('Encrypt');
  const shared: Shared = { file, spaces: new Spaces(file), fonts: new Map() };
  // Without the key, strings and streams are noise.
  const pages = encrypted ? [] : pagesOf(catalog).map((view, i) => readPage(shared, view, i + 1));
  return {
    file,
    catalog,
    info: trailer.view('Info'),
    encrypted,
    pages,
    fonts: [...shared.fonts.values()],
    metadata: encrypted ? null : readMetadata(catalog),
    structure: encrypted ? null : readStructure(file, catalog, pages),
  };
}

/** The leaves of the page tree, in their order. */
function pagesOf(catalog: View): readonly View[] {
  const pages: View[] = [];
  const seen = new Set<Dict>();
  const walk = (node: View, depth: number): void => {
    if (!node.exists || seen.has(node.dict) || pages.length >= MOST_PAGES || depth > DEEPEST) return;
    seen.add(node.dict);
    if (node.has('Kids') && node.name('Type') !== 'Page') for (const kid of node.views('Kids')) walk(kid, depth + 1);
    else pages.push(node);
  };
  walk(catalog.view('Pages'), 0);
  return pages;
}

function readPage(shared: Shared, view: View, number: number): Page {
  const media = boxOf(view, 'MediaBox', true) ?? A4;
  const resources = inherited(view, 'Resources');
  const area = Math.max((media[2] - media[0]) * (media[3] - media[1]), 1);
  const drawing = new Interpreter(shared, area).page(contentsOf(shared.file, view), resources, view.label);
  const group = view.view('Group');
  return {
    number,
    view,
    media,
    bleed: boxOf(view, 'BleedBox'),
    trim: boxOf(view, 'TrimBox'),
    art: boxOf(view, 'ArtBox'),
    crop: boxOf(view, 'CropBox', true),
    drawing,
    group: group.exists ? { space: group.has('CS') ? shared.spaces.of(group.raw('CS'), resources) : null } : null,
    annotations: view.views('Annots').filter(({ exists }) => exists),
  };
}

function inherited(page: View, key: string): View {
  let node = page;
  for (let i = 0; i < 50 && node.exists && !node.has(key); i++) node = node.view('Parent');
  return node.view(key);
}

/** A box with its corners in order; MediaBox and CropBox may be the parent's (ISO 32000-1 7.7.3.3). */
function boxOf(page: View, key: string, inherit = false): Box | null {
  let node = page;
  for (let i = 0; inherit && i < 50 && node.exists && !node.has(key); i++) node = node.view('Parent');
  const [a, b, c, d] = node.numbers(key);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** The streams of a page as one, parted by a line (ISO 32000-1 7.8.2). */
function contentsOf(file: PdfFile, page: View): Uint8Array {
  const parts = page.items('Contents').flatMap((item: Value) => {
    const stream = file.resolve(item);
    const data = stream instanceof Stream ? file.read(stream) : null;
    return data ? [Buffer.from(data.buffer, data.byteOffset, data.length), Buffer.from('\n')] : [];
  });
  return Buffer.concat(parts);
}

function readMetadata(catalog: View): Model['metadata'] {
  const stream = catalog.stream('Metadata');
  if (!stream) return null;
  const packet = Buffer.from(catalog.file.read(stream) ?? []).toString('utf8');
  return { view: catalog.view('Metadata'), packet, ...readXmp(packet) };
}

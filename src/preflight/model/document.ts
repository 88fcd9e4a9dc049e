import { boxOf, contentsOf, inherited, PdfFile, pagesOf, View } from '../../pdf/index.ts';
import { type Space, Spaces } from './colour.ts';
import { Interpreter } from './content.ts';
import type { Drawing } from './events.ts';
import type { Font } from './font.ts';
import type { Box } from './matrix.ts';
import { Memory } from './memory.ts';
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
  readonly memory: Memory;
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

/** `memory`: what files that were read before had in common with this one. */
export function readModel(bytes: Uint8Array, memory: Memory = new Memory()): Model {
  const file = new PdfFile(bytes);
  const trailer = new View(file, file.trailer);
  const catalog = trailer.view('Root');
  const encrypted = trailer.has('Encrypt');
  const shared: Shared = { file, spaces: new Spaces(file, memory), fonts: new Map(), memory };
  // Without the key, strings and streams are noise.
  const pages = encrypted ? [] : pagesOf(catalog).map((view, i) => readPage(shared, view, i + 1));
  return {
    file,
    memory,
    catalog,
    info: trailer.view('Info'),
    encrypted,
    pages,
    fonts: [...shared.fonts.values()],
    metadata: encrypted ? null : readMetadata(catalog),
    structure: encrypted ? null : readStructure(file, catalog, pages),
  };
}

function readPage(shared: Shared, view: View, number: number): Page {
  const media = boxOf(view, 'MediaBox', true) ?? A4;
  const resources = inherited(view, 'Resources').view('Resources');
  const area = Math.max((media[2] - media[0]) * (media[3] - media[1]), 1);
  const drawing = new Interpreter(shared, area).page(contentsOf(view), resources, view.label);
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

function readMetadata(catalog: View): Model['metadata'] {
  const stream = catalog.stream('Metadata');
  if (!stream) return null;
  const packet = Buffer.from(catalog.file.read(stream) ?? []).toString('utf8');
  return { view: catalog.view('Metadata'), packet, ...readXmp(packet) };
}

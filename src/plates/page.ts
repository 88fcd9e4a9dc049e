import {
  type Box,
  boxOf,
  contentsOf,
  Dict,
  Graph,
  inherited,
  Name,
  type PdfFile,
  type Value,
  type View,
  writePdf,
} from '../pdf/index.ts';
import { type Ink, PROCESS } from './inks.ts';
import { grayGroup } from './objects.ts';
import { PlateCopy } from './plate.ts';
import type { Found, Shared } from './shared.ts';

/** More spots than any press has units are a file gone wrong. */
export const MOST_SPOTS = 28;

export interface Plates {
  /** Process inks first, then spots in the order in which they are met. */
  readonly inks: readonly { readonly ink: Ink; readonly inked: boolean }[];
  /** One page for each ink, in DeviceGray. */
  readonly pdf: Uint8Array;
  readonly found: Found;
}

/** Separates a page: a PDF with a page for each plate. */
export function separated(shared: Shared, page: View, catalog: View): Plates {
  const { file } = shared;
  const found: Found = { spots: new Map(), nearly: new Set(), damage: new Set(), pictures: new Set() };
  const resources = inherited(page, 'Resources').view('Resources');
  const data = contentsOf(page);
  if (page.view('Group').is('K')) found.nearly.add('knockout');
  const graph = new Graph(file);
  const pages = graph.reserve();
  const kids: Value[] = [];
  const inks: { ink: Ink; inked: boolean }[] = [];
  const copy = (ink: Ink): void => {
    const plate = new PlateCopy(shared, ink, found);
    const { content, resources: own } = plate.page(data, resources);
    const entries = new Map<string, Value>([
      ['Type', new Name('Page')],
      ['Parent', pages],
      ['MediaBox', boxOf(page, 'MediaBox', true) ?? A4],
      ['Rotate', inherited(page, 'Rotate').value('Rotate')],
      ['UserUnit', page.value('UserUnit')],
      ['Group', grayGroup(page.view('Group'))],
      ['Resources', own],
      ['Contents', content],
    ]);
    kids.push(graph.add(new Dict(entries, null)));
    inks.push({ ink, inked: plate.inked });
  };
  for (const ink of PROCESS) copy(ink);
  const processes = PROCESS.map(({ name }) => name);
  const spots = [...found.spots.keys()].filter((name) => !processes.includes(name));
  for (const name of spots.slice(0, MOST_SPOTS)) copy({ name, process: null });
  graph.put(pages, dict({ Type: new Name('Pages'), Kids: kids, Count: kids.length }));
  const layers = catalog.raw('OCProperties');
  const root = graph.add(dict({ Type: new Name('Catalog'), Pages: pages, OCProperties: layers }));
  return { inks, pdf: writePdf(graph, { root, info: null }), found };
}

/** The page that a box is not given for (ISO 32000-1 demands one; viewers take a letter or A4). */
const A4: Box = [0, 0, 595, 842];

function dict(entries: Readonly<Record<string, Value>>): Dict {
  return new Dict(new Map(Object.entries(entries)), null);
}

/** The profile of the printing condition that the file names for CMYK; null where it names none. */
export function profileOf(file: PdfFile, catalog: View): Uint8Array | null {
  for (const intent of catalog.views('OutputIntents')) {
    const stream = intent.stream('DestOutputProfile');
    const data = stream && file.read(stream);
    if (data && Buffer.from(data.subarray(16, 20)).toString('latin1') === 'CMYK') return data;
  }
  return null;
}

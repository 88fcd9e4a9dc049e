import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { type Pt, ptFromMm } from '../lengths.ts';
import {
  type Box,
  boxOf,
  contentsOf,
  Dict,
  deflated,
  inherited,
  Name,
  type Objects,
  PdfFile,
  pagesOf,
  Stream,
  type Value,
  View,
} from '../pdf/index.ts';
import { BLEED, told } from './plan.ts';

/** A page of the input. */
export interface SourcePage {
  readonly view: View;
  /** In its own space. */
  readonly trim: Box;
  /** What of it may print: its trim and as much of the bleed as is kept. */
  readonly shown: Box;
  /** Degrees clockwise, 0 to 270. */
  readonly rotate: number;
  /** Points to a unit of its own space. */
  readonly unit: number;
  /** Of the trimmed page as it is looked at. */
  readonly width: Pt;
  readonly height: Pt;
}

/** A PDF that can be laid on sheets. */
export interface Source {
  readonly file: PdfFile;
  readonly catalog: View;
  readonly info: View;
  readonly pages: readonly SourcePage[];
  readonly rightBound: boolean;
  /** It says that it keeps PDF/X-4. */
  readonly claimsX4: boolean;
}

/** What pages of one size may differ by; and what a bleed may fall short by. */
const TOLERANCE: Pt = ptFromMm(0.1);

/** Opens a PDF and says what keeps it from being laid on sheets; null where an error does. */
export function openSource(
  bytes: Uint8Array,
  name: string,
): { readonly source: Source | null; readonly diagnostics: readonly Diagnostic[] } {
  const span = { file: name, start: 0, end: 0 };
  const fails = (...diagnostics: readonly Diagnostic[]) => ({ source: null, diagnostics });
  if (!Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) {
    return fails(diagnostic('impose/not-a-pdf', { span, params: { file: name } }));
  }
  const file = new PdfFile(bytes);
  const trailer = new View(file, file.trailer);
  if (trailer.has('Encrypt')) return fails(diagnostic('impose/encrypted', { span, params: { file: name } }));
  const catalog = trailer.view('Root');
  const views = pagesOf(catalog);
  if (views.length === 0) return fails(diagnostic('impose/no-pages', { span, params: { file: name } }));
  const pages = views.map(readPage);
  const rest = views.length % 4;
  if (rest !== 0) {
    const params = { file: name, pages: views.length, more: 4 - rest, target: views.length + 4 - rest };
    return fails(diagnostic('impose/page-count', { span, params }));
  }
  const [first] = pages;
  const odd = pages.findIndex(
    ({ width, height }) =>
      first && (Math.abs(width - first.width) > TOLERANCE || Math.abs(height - first.height) > TOLERANCE),
  );
  const other = pages[odd];
  if (first && other) {
    const params = { size: sizeOf(other), first: sizeOf(first) };
    return fails(diagnostic('impose/page-size', { span, page: odd + 1, params }));
  }
  const empty = pages.findIndex(({ width, height }) => !(width > TOLERANCE && height > TOLERANCE));
  if (empty >= 0) return fails(diagnostic('impose/page-empty', { span, page: empty + 1 }));
  const claimsX4 = claims(catalog);
  const intents = intentsOf(catalog);
  const source: Source = {
    file,
    catalog,
    info: trailer.view('Info'),
    pages,
    rightBound: catalog.view('ViewerPreferences').name('Direction') === 'R2L',
    claimsX4,
  };
  return {
    source,
    diagnostics: [
      ...(claimsX4 && intents.length > 0 ? [] : [diagnostic('impose/not-x4', { span, params: { file: name } })]),
      ...listed('impose/no-trim-box', pages, ({ view }) => !view.has('TrimBox') && !view.has('ArtBox'), span),
      ...listed('impose/bleed-short', pages, (page) => leastBleed(page) < BLEED - TOLERANCE, span),
    ],
  };
}

/** One finding for all pages of which something is so. */
function listed(
  code: 'impose/no-trim-box' | 'impose/bleed-short',
  pages: readonly SourcePage[],
  is: (page: SourcePage) => boolean,
  span: Diagnostic['span'],
): readonly Diagnostic[] {
  const numbers = pages.flatMap((page, i) => (is(page) ? [i + 1] : []));
  const [first] = numbers;
  if (first === undefined) return [];
  const shown = numbers.length > 12 ? [...numbers.slice(0, 12), '…'] : numbers;
  const params: Record<string, string | number> = { pages: shown.join(', ') };
  if (code === 'impose/bleed-short') params.bleed = Math.min(...pages.map((page) => told(leastBleed(page))));
  return [diagnostic(code, { span, page: first, params })];
}

function sizeOf({ width, height }: SourcePage): string {
  return `${told(width)} × ${told(height)}`;
}

function leastBleed({ trim, shown, unit }: SourcePage): Pt {
  return Math.min(trim[0] - shown[0], trim[1] - shown[1], shown[2] - trim[2], shown[3] - trim[3]) * unit;
}

/** Boxes that are left out are the crop box, and that the media box (ISO 32000-1 14.11.2). */
function readPage(view: View): SourcePage {
  const media = boxOf(view, 'MediaBox', true) ?? [0, 0, 612, 792];
  const crop = within(boxOf(view, 'CropBox', true) ?? media, media);
  const bleed = within(boxOf(view, 'BleedBox') ?? crop, media);
  const trim = within(boxOf(view, 'TrimBox') ?? boxOf(view, 'ArtBox') ?? crop, media);
  const unit = Math.max(view.number('UserUnit') ?? 1, 1e-3);
  const turned = inherited(view, 'Rotate').number('Rotate') ?? 0;
  const rotate = (((Math.round(turned / 90) * 90) % 360) + 360) % 360;
  const kept = BLEED / unit;
  const shown: Box = [
    Math.min(trim[0], Math.max(bleed[0], trim[0] - kept)),
    Math.min(trim[1], Math.max(bleed[1], trim[1] - kept)),
    Math.max(trim[2], Math.min(bleed[2], trim[2] + kept)),
    Math.max(trim[3], Math.min(bleed[3], trim[3] + kept)),
  ];
  const [across, up] = [(trim[2] - trim[0]) * unit, (trim[3] - trim[1]) * unit];
  const [width, height] = rotate % 180 === 0 ? [across, up] : [up, across];
  return { view, trim, shown, rotate, unit, width, height };
}

function within(box: Box, outer: Box): Box {
  return [
    Math.max(box[0], outer[0]),
    Math.max(box[1], outer[1]),
    Math.min(box[2], outer[2]),
    Math.min(box[3], outer[3]),
  ];
}

/** Output intents for print; those of PDF/A go with its claim. */
export function intentsOf(catalog: View): readonly Value[] {
  return catalog.list('OutputIntents').filter((intent) => new View(catalog.file, intent).name('S') === 'GTS_PDFX');
}

function claims(catalog: View): boolean {
  const stream = catalog.stream('Metadata');
  const packet = Buffer.from((stream && catalog.file.read(stream)) ?? []).toString('utf8');
  return /GTS_PDFXVersion\s*(?:=\s*["']|>\s*)PDF\/X-4\s*["'<]/.test(packet);
}

/** A page as a form that draws it up to its bleed, printer's marks and annotations left behind. */
export function formOf({ view, shown }: SourcePage): Stream {
  const { file } = view;
  const entries = new Map<string, Value>([
    ['Type', new Name('XObject')],
    ['Subtype', new Name('Form')],
    ['BBox', shown],
    ['Resources', inherited(view, 'Resources').raw('Resources') ?? new Dict(new Map(), null)],
  ]);
  const group = view.view('Group');
  // A page is painted as an isolated group (ISO 32000-1 11.4.7).
  if (group.exists) entries.set('Group', new Dict(new Map(group.dict.entries).set('I', true), null));
  const contents = view.items('Contents').map((item) => file.resolve(item));
  const [only] = contents;
  // A stream that cannot be read is noted by the file, and would print as nothing.
  if (contents.length !== 1 || !(only instanceof Stream) || file.read(only) === null) {
    return deflated(entries, contentsOf(view));
  }
  for (const key of ['Filter', 'DecodeParms']) entries.set(key, only.dict.entries.get(key) ?? null);
  return new Stream(new Dict(entries, null), only.raw, null);
}

const STRUCTURE: readonly string[] = ['StructParent', 'StructParents'];

/** The objects of a file without their places in its structure tree, which sheets have not. */
export function untagged(file: PdfFile): Objects & { readonly numbers: readonly number[] } {
  const kept = new Map<number, Value>();
  const bare = (value: Value): Value => {
    if (value instanceof Stream) {
      return STRUCTURE.some((key) => value.dict.has(key))
        ? new Stream(without(value.dict), value.raw, value.id)
        : value;
    }
    return value instanceof Dict && STRUCTURE.some((key) => value.has(key)) ? without(value) : value;
  };
  return {
    numbers: file.numbers,
    get(num) {
      const known = kept.get(num) ?? bare(file.get(num));
      kept.set(num, known);
      return known;
    },
  };
}

function without(dict: Dict): Dict {
  return new Dict(new Map([...dict.entries].filter(([key]) => !STRUCTURE.includes(key))), dict.id);
}

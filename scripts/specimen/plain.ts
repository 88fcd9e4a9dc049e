import type { FaceRequest, FontLibrary } from '../../src/fonts/index.ts';
import type { Pt } from '../../src/lengths.ts';
import type { LaurelDocument } from '../../src/press/document.ts';
import { PdfmakeLayoutBuilder } from '../../src/press/pdfmake.ts';
import { wholeFont } from './whole-font.ts';

/** Text as a plain setter hands it to pdfmake, in columns beside one another. Lengths in points. */
export interface PlainText {
  readonly columns: readonly PlainColumn[];
  readonly gap: Pt;
  /** Baseline to baseline in the first column; pdfmake's `lineHeight` follows, one for all columns. */
  readonly leading: Pt;
  readonly align: 'justify' | 'left' | 'center';
  /** How many lines a page holds; 0: all. */
  readonly lines: number;
}

export interface PlainColumn {
  readonly paragraphs: readonly string[];
  readonly face: FaceRequest;
  readonly size: Pt;
  readonly width: Pt;
}

/** A line that pdfmake has set, as its renderer takes it; `y` is the top. */
export interface PlainLine {
  readonly type: 'line';
  readonly item: { x: Pt; y: Pt; getAscenderHeight(): Pt };
}

/** Font files for pdfmake, each with all that the texts need of its family. */
export type PlainFonts = ReadonlyMap<string, Uint8Array>;

export function plainFonts(texts: readonly PlainText[], fonts: FontLibrary): PlainFonts {
  const needed = new Map<string, { readonly face: FaceRequest; readonly characters: string }>();
  for (const { face, paragraphs } of texts.flatMap(({ columns }) => columns)) {
    const characters = (needed.get(nameOf(face))?.characters ?? '') + paragraphs.join('');
    needed.set(nameOf(face), { face, characters });
  }
  return new Map([...needed].map(([name, { face, characters }]) => [name, wholeFont(fonts, face, characters)]));
}

function nameOf({ family, weight, italic }: FaceRequest): string {
  return `${family} ${weight}${italic ? ' italic' : ''}`;
}

/** What pdfmake's document has beside the members that the press knows. */
interface Theirs {
  readonly fonts: Record<string, { normal: Uint8Array | undefined }>;
  provideFont(name: string, bold: boolean, italics: boolean): { lineHeight(size: Pt): Pt };
  _fontCount: number;
}

/** Far beyond the numbers that the press gives to its own fonts of a document. */
const FIRST_FONT = 1000;
/** As high as no text here. */
const ENDLESS: Pt = 5000;

/**
 * The peer: pdfmake 0.3.11 itself, its layout as it comes, with Laurel's faces.
 * The lines of each of its pages, placed from the first baseline of the page.
 */
export function setPlainly(
  { columns, gap, leading, align, lines }: PlainText,
  document: LaurelDocument,
  files: PlainFonts,
): readonly (readonly PlainLine[])[] {
  const theirs = document as unknown as Theirs;
  theirs._fontCount = Math.max(theirs._fontCount, FIRST_FONT);
  const fontOf = ({ face }: PlainColumn): string => {
    const name = nameOf(face);
    theirs.fonts[name] ??= { normal: files.get(name) };
    return name;
  };
  const [first] = columns;
  if (!first) return [];
  const lineHeight = leading / theirs.provideFont(fontOf(first), false, false).lineHeight(first.size);
  const stacks = columns.map((column) => ({
    width: column.width,
    stack: column.paragraphs.map((text) => ({ text, font: fontOf(column), fontSize: column.size })),
  }));
  const look = { lineHeight, alignment: align, color: [0, 0, 0, 100] };
  const content = stacks.length === 1 ? [{ ...stacks[0], ...look }] : [{ columns: stacks, columnGap: gap, ...look }];
  const width = columns.reduce((sum, column) => sum + column.width + gap, -gap);
  const height = lines === 0 ? ENDLESS : lines * leading + 0.01;
  const margins = { left: 0, top: 0, right: 0, bottom: 0 };
  const builder = new PdfmakeLayoutBuilder({ width, height, orientation: 'portrait' }, margins, null);
  const pages = builder.layoutDocument(content, document, {}, {}) as readonly {
    readonly items: readonly PlainLine[];
  }[];
  return pages.map(({ items }) => {
    const set = items.filter(({ type }) => type === 'line');
    const [top] = set;
    const baseline = top ? top.item.y + top.item.getAscenderHeight() : 0;
    for (const { item } of set) item.y -= baseline;
    return set;
  });
}

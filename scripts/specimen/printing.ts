import type { FontLibrary } from '../../src/fonts/index.ts';
import type { Pt } from '../../src/lengths.ts';
import { type Mark, type Pages, SILENT } from '../../src/paginate/index.ts';
import { defaultCondition } from '../../src/press/condition.ts';
import { defineDocument } from '../../src/press/definition.ts';
import { LaurelDocument } from '../../src/press/document.ts';
import { FaceEmbedder } from '../../src/press/embed.ts';
import { Inks } from '../../src/press/inks.ts';
import type { Metadata } from '../../src/press/metadata.ts';
import { PdfmakeLayoutBuilder } from '../../src/press/pdfmake.ts';
import { LaurelRenderer } from '../../src/press/renderer.ts';
import { type Sheet as Paper, sheetOf } from '../../src/press/sheet.ts';
import { Tags } from '../../src/press/tags.ts';
import { type PlainFonts, setPlainly } from './plain.ts';
import type { Block } from './samples.ts';

/** Where a block stands on a sheet: its left edge and first baseline, points from the top left. */
export interface PlacedBlock {
  readonly x: Pt;
  readonly baseline: Pt;
  readonly block: Block;
}

export interface Sheet {
  /** Beneath the blocks and above them. */
  readonly under: readonly Mark[];
  readonly over: readonly Mark[];
  readonly blocks: readonly PlacedBlock[];
}

export interface Printing {
  readonly width: Pt;
  readonly height: Pt;
  readonly title: string;
  readonly files: PlainFonts;
  readonly fonts: FontLibrary;
}

/** Prints sheets by Laurel's press; what pdfmake has set is drawn by pdfmake's own renderer, in the same document. */
export async function printSheets(sheets: readonly Sheet[], printing: Printing): Promise<Uint8Array> {
  const { width, height, title, files, fonts } = printing;
  const metadata: Metadata = {
    title,
    subject: null,
    translations: [],
    author: null,
    identifier: 'sheets',
    keywords: [],
    lang: 'zh-Hant',
    date: new Date(Date.UTC(2000, 0, 1)),
  };
  const pages: Pages = {
    width,
    height,
    bleed: 0,
    pages: sheets.map((sheet, index) => ({
      number: index + 1,
      side: index % 2 === 0 ? 'recto' : 'verso',
      section: 'sheet',
      citation: null,
      marks: [...sheet.under, ...sheet.blocks.flatMap(placedMarks), ...sheet.over],
      frames: [],
    })),
    structure: SILENT,
    bookmarks: [],
    entries: new Map(),
    fitted: [],
    diagnostics: [],
  };
  const paper = sheetOf(pages, false);
  openEmbedding(fonts, metadata, paper);
  const definition = defineDocument(pages, new Map(), paper, new Tags());
  const document = documentOf(metadata, paper);
  const chunks: Buffer[] = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => {
    document.on('end', resolve);
  });
  const orientation = width > height ? 'landscape' : 'portrait';
  const margins = { left: 0, top: 0, right: 0, bottom: 0 };
  const builder = new PdfmakeLayoutBuilder({ width, height, orientation }, margins, null);
  const laidOut = builder.layoutDocument(definition.content, document, {}, {}) as readonly { items: unknown[] }[];
  sheets.forEach(({ blocks }, index) => {
    laidOut[index]?.items.push(...blocks.flatMap((placed) => plainLines(placed, document, files)));
  });
  new LaurelRenderer(document, new Inks(document)).renderPages(laidOut);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The press learns pdfkit's class of fonts from the first document of a process, and empties that document's table of fonts. */
function openEmbedding(fonts: FontLibrary, metadata: Metadata, paper: Paper): void {
  const face = fonts.pick({ family: 'EB Garamond', weight: 400, italic: false }, 'a')?.face;
  const document = documentOf(metadata, paper);
  (document as unknown as { addPage(): void }).addPage();
  if (face) new FaceEmbedder(document).face(face);
}

function documentOf(metadata: Metadata, sheet: Paper): LaurelDocument {
  return new LaurelDocument({
    images: {},
    profiles: new Map(),
    metadata,
    sheet,
    intent: defaultCondition(),
    claims: [],
    rendition: 'default',
  });
}

function placedMarks({ x, baseline, block }: PlacedBlock): readonly Mark[] {
  return block.marks.map((mark) =>
    mark.kind === 'line' ? { ...mark, x: mark.x + x, baseline: mark.baseline + baseline } : mark,
  );
}

function plainLines({ x, baseline, block }: PlacedBlock, document: LaurelDocument, files: PlainFonts) {
  if (!block.plain) return [];
  const { text, page } = block.plain;
  const lines = setPlainly(text, document, files)[page] ?? [];
  for (const { item } of lines) {
    item.x += x;
    item.y += baseline;
  }
  return lines;
}

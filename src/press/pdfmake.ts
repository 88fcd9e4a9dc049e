/**
 * The one door to pdfmake's and pdfkit's internals, typed by hand against
 * pdfmake 0.3.11 and pdfkit 0.19.1 (both pinned: every member named here is
 * theirs and may move in any release).
 */
import { createRequire } from 'node:module';
import type { Pt } from '../lengths.ts';
import type { Verbatim } from './verbatim.ts';

/** CMYK in percent. Strings are names of CSS colours to pdfkit, and RGB in the file. */
export type PdfColour = readonly [number, number, number, number];

export interface PdfReference {
  readonly id: number;
  offset: number;
  data: Record<string, unknown>;
  /** Whether what is written into it gets compressed. */
  compress: boolean;
  end(chunk?: Uint8Array | string): void;
}

export interface PdfPage {
  readonly width: Pt;
  readonly height: Pt;
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly ext_gstates: Record<string, PdfReference>;
  readonly colorSpaces: Record<string, PdfReference>;
}

/** A picture that pdfkit has read and not yet written. */
export interface PdfImage {
  colorSpace: unknown;
}

/** What pdfkit asks of a font at the document's end. */
export interface PdfFont {
  finalize(): void;
}

export interface PdfDocument {
  page: PdfPage;
  _id: Buffer;
  readonly _root: PdfReference;
  readonly _fontFamilies: Record<string, PdfFont>;
  ref(data?: Record<string, unknown> | readonly unknown[] | Verbatim): PdfReference;
  addContent(operators: string): PdfDocument;
  lineWidth(width: Pt): PdfDocument;
  lineCap(cap: string): PdfDocument;
  lineJoin(join: string): PdfDocument;
  on(event: 'pageAdded' | 'end', listener: () => void): PdfDocument;
  on(event: 'data', listener: (chunk: Buffer) => void): PdfDocument;
  end(): void;
  /** Bytes written so far. */
  readonly _offset: number;
  _write(data: string | Buffer): void;
  /** Told of an object that was written. */
  _refEnd(reference: PdfReference): void;
  _finalize(): void;
  endMetadata(): void;
  /** pdfmake's: a picture by its name in the document definition, written where it is asked for first. */
  provideImage(name: string): unknown;
  openImage(source: unknown): PdfImage;
}

export type PdfDocumentConstructor = new (
  fonts: Readonly<Record<string, never>>,
  images: Record<string, string>,
  patterns: Readonly<Record<string, never>>,
  attachments: Readonly<Record<string, never>>,
  options: Readonly<Record<string, unknown>>,
) => PdfDocument;

/** pdfmake's pages, opaque between its LayoutBuilder and its Renderer. */
export type LaidOutPages = readonly unknown[];

export interface LayoutBuilderLike {
  layoutDocument(
    content: unknown,
    document: PdfDocument,
    styles: Readonly<Record<string, never>>,
    defaultStyle: Readonly<Record<string, never>>,
  ): LaidOutPages;
}

export interface RendererLike {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: LaidOutPages): void;
  renderVector(vector: unknown): void;
  renderImage(image: unknown): void;
}

// CommonJS with a `default`: required, so that every loader hands over the same thing.
const documentModule: unknown = createRequire(import.meta.url)('pdfmake/js/PDFDocument.js');
const layoutModule: unknown = createRequire(import.meta.url)('pdfmake/js/LayoutBuilder.js');
const rendererModule: unknown = createRequire(import.meta.url)('pdfmake/js/Renderer.js');

function theirs(module: unknown): unknown {
  return (module as { readonly default: unknown }).default;
}

export const PdfmakeDocument = theirs(documentModule) as PdfDocumentConstructor;
export const PdfmakeLayoutBuilder = theirs(layoutModule) as new (
  pageSize: { width: Pt; height: Pt; orientation: 'portrait' | 'landscape' },
  margins: { left: Pt; top: Pt; right: Pt; bottom: Pt },
  svgMeasure: null,
) => LayoutBuilderLike;
export const PdfmakeRenderer = theirs(rendererModule) as new (document: PdfDocument) => RendererLike;

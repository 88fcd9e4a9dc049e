import type { FontLibrary } from '../../src/fonts/index.ts';
import type { Pt } from '../../src/lengths.ts';
import { type Column, columnsOf, type SetLine } from '../../tests/audit/column.ts';
import { type Glyph, readGlyphs } from '../../tests/audit/glyphs.ts';
import { type Audit, auditPdf } from '../../tests/audit/index.ts';
import type { PlainFonts } from './plain.ts';
import { printSheets } from './printing.ts';
import type { Block } from './samples.ts';
import type { SampleText } from './texts.ts';

/** A printed line: which block it is of, and where in the text each of its glyphs stands. */
export interface ProofLine extends SetLine {
  readonly block: number;
  readonly column: Column;
  /** Last line of a paragraph. */
  readonly last: boolean;
  /** By glyph: the number of its first character in the text, spaces not counted. */
  readonly at: readonly number[];
}

/** Set text, printed by itself and read back from the PDF: what is measured is what a press would get. */
export interface Proof {
  readonly lines: readonly ProofLine[];
  /** Glyphs of each block, with places as on its sheet. */
  readonly glyphs: readonly (readonly Glyph[])[];
  readonly audit: Audit;
  /** Where each paragraph of the text ends, spaces not counted. */
  readonly paragraphEnds: readonly number[];
  /** How many characters of the text were found, spaces not counted. */
  readonly read: number;
  readonly leading: Pt;
}

/** Where a block's left edge and first baseline stand on a proof sheet. */
export const ORIGIN = { x: 80, y: 60 } as const;
const SHEET = { width: 460, height: 640 } as const;

/** Prints each block on a sheet of its own and reads it. */
export async function proofOf(
  blocks: readonly Block[],
  texts: readonly SampleText[],
  leading: Pt,
  files: PlainFonts,
  fonts: FontLibrary,
): Promise<Proof> {
  const sheets = blocks.map((block) => ({ under: [], over: [], blocks: [{ x: ORIGIN.x, baseline: ORIGIN.y, block }] }));
  const bytes = await printSheets(sheets, { ...SHEET, title: 'Proof', files, fonts });
  const paragraphs = texts.flatMap((text) => text.paragraphs);
  const keep = texts.flatMap((text) => text.keep);
  const audit = await auditPdf(bytes, { keep, source: paragraphs.join('\n') });
  const { pages } = await readGlyphs(bytes);
  const paragraphEnds: number[] = [];
  for (const text of paragraphs) paragraphEnds.push((paragraphEnds.at(-1) ?? 0) + bare(text).length);
  const finder = new Finder(paragraphs.join(''));
  const lines = pages.flatMap((page, block) =>
    columnsOf(page).flatMap((column) =>
      column.lines.map((line): ProofLine => {
        const end = line.glyphs.length - 1;
        const at = line.glyphs.map((glyph, index) => finder.find(glyph.text, index === end));
        return { ...line, block, column, at, last: paragraphEnds.includes(finder.next) };
      }),
    ),
  );
  return { lines, glyphs: pages.map(({ glyphs }) => glyphs), audit, paragraphEnds, read: finder.next, leading };
}

function bare(text: string): readonly string[] {
  return [...text.replace(/[\s\u00ad]/gu, '')];
}

/** Follows the text glyph by glyph; a hyphen that the setter added is none of the text's. */
class Finder {
  readonly #characters: readonly string[];
  /** The number of the next character. */
  next = 0;

  constructor(text: string) {
    this.#characters = bare(text);
  }

  find(glyph: string, atLineEnd: boolean): number {
    const at = this.next;
    const added = atLineEnd && /^[-\u2010]$/.test(glyph) && !/[-\u2010]/.test(this.#characters[at] ?? '');
    if (!added) this.next += [...glyph].length;
    return at;
  }
}

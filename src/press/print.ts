import { isPictured, type Pages, pictureKey } from '../paginate/index.ts';
import type { Picture } from '../photo/index.ts';
import { defaultCondition, type OutputCondition } from './condition.ts';
import { defineDocument } from './definition.ts';
import { LaurelDocument } from './document.ts';
import { Inks } from './inks.ts';
import { type Claim, type Metadata, plainMetadata, type RenditionClass } from './metadata.ts';
import { PdfmakeLayoutBuilder, type PdfReference } from './pdfmake.ts';
import { platesOf } from './plates.ts';
import { type Furniture, LaurelRenderer } from './renderer.ts';
import { type Screen, ScreenInks, screenIntent } from './screen.ts';
import { type Sheet, sheetOf, trimmedSheet } from './sheet.ts';
import { facesOf, pageHash, setSlug, slugText } from './slug.ts';
import { tagPage, writeOrder } from './structure.ts';
import { type Element, Tags } from './tags.ts';

export interface PrintJob {
  readonly pages: Pages;
  /** Pictures made ready for their frames, by `pictureKey`. A photo without one is left out. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly metadata: Metadata;
  /** What it is printed on; FOGRA39 where it is left out. Pictures in CMYK must have been made for it. */
  readonly condition?: OutputCondition;
  /** Whether each page has crop marks, targets, a colour bar and a slug around it; none where it is left out. */
  readonly marks?: boolean;
  /** Standards that the file says it keeps; none where it is left out. */
  readonly claims?: readonly Claim[];
  /** For reading on a screen, by these colours, its pages cut at the trim: it then has neither condition nor marks. */
  readonly screen?: Screen;
  /** `default` where it is left out. */
  readonly rendition?: RenditionClass;
  /** What the slug calls it; its identifier where it is left out. */
  readonly name?: string;
  /** Pages in whose faces the slug is set where its own have no words. */
  readonly source?: Pages;
}

/** Writes pages as a PDF. The same job gives the same bytes. */
export async function printPdf(job: PrintJob): Promise<Uint8Array> {
  const { pages, pictures, claims = [], screen, rendition = 'default' } = job;
  const marks = job.marks === true && screen === undefined;
  const sheet = screen ? trimmedSheet(pages) : sheetOf(pages, marks);
  const metadata = plainMetadata(job.metadata);
  // The press wants nothing that can be pressed upon (ISO 15930-7 6.17).
  const tags = new Tags(screen !== undefined);
  const definition = defineDocument(pages, pictures, sheet, tags);
  const document = new LaurelDocument({
    images: definition.images,
    // What an intent says of all colours need not be said of each picture.
    profiles: screen ? new Map() : profilesOf(pictures),
    metadata,
    sheet,
    intent: screen ? screenIntent(screen) : (job.condition ?? defaultCondition()),
    claims,
    rendition,
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => {
    document.on('end', resolve);
  });
  const { width, height } = definition.pageSize;
  const builder = new PdfmakeLayoutBuilder(
    { width, height, orientation: width > height ? 'landscape' : 'portrait' },
    { left: 0, top: 0, right: 0, bottom: 0 },
    null,
  );
  const laidOut = builder.layoutDocument(definition.content, document, {}, {});
  const renderer = new LaurelRenderer(document, screen ? new ScreenInks(document, screen) : new Inks(document));
  if (marks) renderer.markPages(sheet, furnitureOf(job, job.name ?? metadata.identifier, sheet));
  const references: PdfReference[] = [];
  const annotations = new Map<Element, PdfReference>();
  document.on('pageAdded', () => {
    for (const [element, annotation] of tagPage(document, tags, references.length)) {
      annotations.set(element, annotation);
    }
    references.push(document.page.dictionary);
  });
  renderer.renderPages(laidOut);
  writeOrder(document, { tags, pages, references, annotations });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function profilesOf(pictures: ReadonlyMap<string, Picture>): ReadonlyMap<string, Uint8Array> {
  return new Map([...pictures].flatMap(([key, { profile }]) => (profile ? [[key, profile]] : [])));
}

/** What stands around each page. */
function furnitureOf({ pages, pictures, source }: PrintJob, name: string, sheet: Sheet): readonly Furniture[] {
  const own = facesOf(pages.pages);
  const faces = own.length > 0 ? own : facesOf(source?.pages ?? []);
  return pages.pages.map((page) => {
    // A photo that has no picture takes no ink.
    const printed = page.marks.filter((mark) => !isPictured(mark) || pictures.has(pictureKey(mark)));
    const plates = platesOf(printed);
    const hash = pageHash(page, pages, pictures);
    const text = slugText(name, page, pages.whole ?? pages.pages.length, plates, hash);
    return { plates, slug: setSlug(text, faces, sheet, plates) };
  });
}

import { type Pages, pictureKey } from '../paginate/index.ts';
import type { Picture } from '../photo/index.ts';
import { defaultCondition, type OutputCondition } from './condition.ts';
import { defineDocument } from './definition.ts';
import { LaurelDocument } from './document.ts';
import { type Claim, type Metadata, plainMetadata } from './metadata.ts';
import { PdfmakeLayoutBuilder, type PdfReference } from './pdfmake.ts';
import { platesOf } from './plates.ts';
import { type Furniture, LaurelRenderer } from './renderer.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { facesOf, pageHash, setSlug, slugText } from './slug.ts';
import { tagPage, writeOrder } from './structure.ts';
import { Tags } from './tags.ts';

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
}

/** Writes pages as a PDF. The same job gives the same bytes. */
export async function printPdf(job: PrintJob): Promise<Uint8Array> {
  const { pages, pictures, marks = false, claims = [] } = job;
  const sheet = sheetOf(pages, marks);
  const metadata = plainMetadata(job.metadata);
  const tags = new Tags();
  const definition = defineDocument(pages, pictures, sheet, tags);
  const document = new LaurelDocument({
    images: definition.images,
    profiles: profilesOf(pictures),
    metadata,
    sheet,
    condition: job.condition ?? defaultCondition(),
    claims,
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
  const renderer = new LaurelRenderer(document);
  if (marks) renderer.markPages(sheet, furnitureOf(job, metadata, sheet));
  const references: PdfReference[] = [];
  document.on('pageAdded', () => {
    tagPage(document, tags, references.length);
    references.push(document.page.dictionary);
  });
  renderer.renderPages(laidOut);
  writeOrder(document, { tags, pages, references });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function profilesOf(pictures: ReadonlyMap<string, Picture>): ReadonlyMap<string, Uint8Array> {
  return new Map([...pictures].flatMap(([key, { profile }]) => (profile ? [[key, profile]] : [])));
}

/** What stands around each page. */
function furnitureOf({ pages, pictures }: PrintJob, metadata: Metadata, sheet: Sheet): readonly Furniture[] {
  const faces = facesOf(pages);
  return pages.pages.map((page) => {
    // A photo that has no picture takes no ink.
    const printed = page.marks.filter((mark) => mark.kind !== 'photo' || pictures.has(pictureKey(mark)));
    const plates = platesOf(printed);
    const hash = pageHash(page, pages, pictures);
    const text = slugText(metadata.identifier, page, pages.pages.length, plates, hash);
    return { plates, slug: setSlug(text, faces, sheet) };
  });
}

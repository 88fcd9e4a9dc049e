import { createHash } from 'node:crypto';
import type { OutputIntent } from './condition.ts';
import type { Claim, Metadata, RenditionClass } from './metadata.ts';
import { type PdfImage, PdfmakeDocument, type PdfReference } from './pdfmake.ts';
import { boxWithin, type Sheet } from './sheet.ts';
import { Verbatim } from './verbatim.ts';
import { xmpPacket } from './xmp.ts';

/** What makes a document, beside its pages. */
export interface Making {
  /** Data URLs by the name that image nodes use. */
  readonly images: Record<string, string>;
  /** Profiles of those pictures that are not in the inks of the press, by the same name. */
  readonly profiles: ReadonlyMap<string, Uint8Array>;
  /** In words that an information dictionary can hold: see `plainMetadata`. */
  readonly metadata: Metadata;
  readonly sheet: Sheet;
  readonly intent: OutputIntent;
  readonly claims: readonly Claim[];
  /** What it is of all that is made from one source (XMP part 2, RenditionClass). */
  readonly rendition: RenditionClass;
}

const PRODUCER = 'Laurel';
/** The registry of printing conditions that their identifiers are names in (ISO 32000-1 table 365). */
const REGISTRY = 'http://www.color.org';

/** pdfmake's document, with page boxes, an output intent, and an identifier that comes from its content alone. */
export class LaurelDocument extends PdfmakeDocument {
  readonly #making: Making;
  readonly #digest = createHash('sha256');
  readonly #profiles = new Map<Uint8Array, PdfReference>();
  /** The profile of the picture that is being opened. */
  #profile: Uint8Array | null = null;

  constructor(making: Making) {
    const { images, metadata, sheet } = making;
    super(
      {},
      images,
      {},
      {},
      {
        pdfVersion: '1.6',
        compress: true,
        autoFirstPage: false,
        bufferPages: false,
        font: null,
        lang: metadata.lang,
        displayTitle: true,
        info: information(metadata),
      },
    );
    this.#making = making;
    this.on('pageAdded', () => {
      const { dictionary } = this.page;
      dictionary.data.BleedBox = boxWithin(sheet, sheet.bleed);
      dictionary.data.TrimBox = boxWithin(sheet, sheet.trim);
    });
  }

  override _write(data: string | Buffer): void {
    // pdfkit writes its header before this class's own fields exist.
    if (#digest in this) this.#digest.update(data);
    super._write(data);
  }

  /** pdfkit hashes the information dictionary alone: two documents of one title would share an identifier. */
  override _finalize(): void {
    this._id = this.#written().subarray(0, 16);
    super._finalize();
  }

  /** pdfkit's XMP takes a title in unescaped and leaves out what agrees with the information dictionary. */
  override endMetadata(): void {
    const { metadata, claims } = this.#making;
    const identity = { document: uuid(lineage(metadata)), instance: uuid(this.#written()) };
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    packet.end(Buffer.from(xmpPacket(metadata, identity, claims, PRODUCER, this.#making.rendition), 'utf8'));
    this._root.data.Metadata = packet;
    this.#declareCondition();
  }

  override provideImage(name: string): unknown {
    this.#profile = this.#making.profiles.get(name) ?? null;
    return super.provideImage(name);
  }

  override openImage(source: unknown): PdfImage {
    const image = super.openImage(source);
    if (this.#profile !== null) image.colorSpace = ['ICCBased', this.#profileStream(this.#profile, 3)];
    return image;
  }

  /** One profile for PDF/X and PDF/A: two equal ones would not do (ISO 19005-2 6.2.3). */
  #declareCondition(): void {
    const { intent, claims } = this.#making;
    const profile = this.ref({ N: intent.components, Filter: 'FlateDecode' });
    profile.end(intent.deflated);
    const declared = (subtype: string) => ({
      Type: 'OutputIntent',
      S: subtype,
      OutputConditionIdentifier: new String(intent.identifier),
      RegistryName: new String(REGISTRY),
      Info: new String(intent.info),
      DestOutputProfile: profile,
    });
    // A screen is no condition of printing.
    const press = intent.components === 4 ? [declared('GTS_PDFX')] : [];
    const archive = claims.includes('PDF/A-2u') ? [declared('GTS_PDFA1')] : [];
    this._root.data.OutputIntents = [...press, ...archive];
  }

  #profileStream(profile: Uint8Array, components: number): PdfReference {
    let stream = this.#profiles.get(profile);
    if (stream === undefined) {
      stream = this.ref({ N: components });
      stream.end(profile);
      this.#profiles.set(profile, stream);
    }
    return stream;
  }

  /** Of all bytes so far. */
  #written(): Buffer {
    return this.#digest.copy().digest();
  }
}

/** What stays the same when a document is made anew: which one it is, of which ceremony. */
function lineage({ identifier, title, author, date }: Metadata): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([identifier, title, author, date.getUTCFullYear()]))
    .digest();
}

/** A UUID made of a digest (RFC 9562 5.8). */
function uuid(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `uuid:${[0, 8, 12, 16, 20].map((start, index, starts) => hex.slice(start, starts[index + 1])).join('-')}`;
}

function information({ title, subject, author, keywords, date }: Metadata): Record<string, string | Date | Verbatim> {
  return {
    Title: title,
    ...(author === null ? {} : { Author: author }),
    ...(subject === null ? {} : { Subject: subject }),
    ...(keywords.length === 0 ? {} : { Keywords: keywords.join(', ') }),
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
    // Nothing overlaps that would have to be trapped by hand; black overprints.
    Trapped: new Verbatim('/False'),
  };
}

import { createHash } from 'node:crypto';
import type { Pt } from '../lengths.ts';
import { PdfmakeDocument } from './pdfmake.ts';

/** What a document says of itself. */
export interface Metadata {
  readonly title: string;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly lang: 'zh-Hant' | 'en';
  /** Creation and modification date alike: the ceremony's, never the clock's. */
  readonly date: Date;
}

const PRODUCER = 'Laurel';

/** pdfmake's document, with page boxes and an identifier that come from its content alone. */
export class LaurelDocument extends PdfmakeDocument {
  readonly #digest = createHash('sha256');

  constructor(images: Record<string, string>, metadata: Metadata, bleed: Pt) {
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
    this.on('pageAdded', () => {
      const { width, height, dictionary } = this.page;
      dictionary.data.BleedBox = [0, 0, width, height];
      dictionary.data.TrimBox = [bleed, bleed, width - bleed, height - bleed];
    });
  }

  override _write(data: string | Buffer): void {
    // pdfkit writes its header before this class's own fields exist.
    if (#digest in this) this.#digest.update(data);
    super._write(data);
  }

  /** pdfkit hashes the information dictionary alone: two documents of one title would share an identifier. */
  override _finalize(): void {
    this._id = this.#digest.copy().digest().subarray(0, 16);
    super._finalize();
  }

  /** pdfkit's XMP takes a title in unescaped and leaves out what agrees with the information dictionary: none is better. */
  override endMetadata(): void {}
}

function information({ title, subject, keywords, date }: Metadata): Record<string, string | Date> {
  return {
    Title: title,
    ...(subject === null ? {} : { Subject: subject }),
    ...(keywords.length === 0 ? {} : { Keywords: keywords.join(', ') }),
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
}

import { inflateSync } from 'node:zlib';
import { type Separated, type SeparatedPage, separate } from '../../src/plates/index.ts';

/** An object of a made-up file: its text, or the dictionary and the data of a stream. */
export type Body = string | { readonly dict?: string; readonly data: string | Uint8Array };

export interface Made {
  /** Operators of the page. */
  readonly content: string;
  /** Inside of its resources. */
  readonly resources?: string;
  /** More objects, from number 10. */
  readonly objects?: Readonly<Record<number, Body>>;
  /** More entries of the page, of the catalogue, of the trailer. */
  readonly page?: string;
  readonly catalog?: string;
  readonly trailer?: string;
}

/** A PDF of one page of 100 × 100 points. */
export function pdfOf({ content, resources = '', objects = {}, page = '', catalog = '', trailer = '' }: Made): Buffer {
  const all: Readonly<Record<number, Body>> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << ${resources} >> ${page} >>`,
    4: { data: content },
    ...objects,
  };
  const parts = [Buffer.from('%PDF-1.6\n')];
  for (const [num, body] of Object.entries(all)) {
    if (typeof body === 'string') parts.push(Buffer.from(`${num} 0 obj\n${body}\nendobj\n`));
    else {
      const data = Buffer.from(body.data as string);
      parts.push(Buffer.from(`${num} 0 obj\n<< ${body.dict ?? ''} /Length ${data.length} >>\nstream\n`));
      parts.push(data, Buffer.from('\nendstream\nendobj\n'));
    }
  }
  const bytes = Buffer.concat(parts);
  const text = bytes.toString('latin1');
  const nums = Object.keys(all).map(Number);
  const rows = Array.from({ length: Math.max(...nums) + 1 }, (_, num) => {
    const at = text.search(new RegExp(`(?<=\\n)${num} 0 obj`));
    return at < 0 ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${rows.length}\n${rows.join('')}trailer\n<< /Size ${rows.length} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.concat([bytes, Buffer.from(`${end}startxref\n${bytes.length}\n%%EOF\n`)]);
}

export const GOLD =
  '[/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0.2 0.3 0.8 0] /N 1 >>]';

export async function separatedOf(
  bytes: Uint8Array,
  options: Partial<Parameters<typeof separate>[1]> = {},
): Promise<{ readonly pages: readonly SeparatedPage[]; readonly result: Separated }> {
  const pages: SeparatedPage[] = [];
  const take = (page: SeparatedPage): boolean => pages.push(page) > 0;
  const result = await separate(bytes, { file: 'a.pdf', dpi: 72, take, ...options });
  return { pages, result };
}

/** A picture's pixels. Ours have no filters. */
export function pixelsOf(png: Uint8Array): {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
} {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = bytes[25] === 2 ? 3 : 1;
  const data = bytes.subarray(bytes.indexOf('IDAT') + 4, bytes.indexOf('IEND') - 8);
  const lines = inflateSync(data);
  return { width, height, at: (x, y) => lines[y * (width * channels + 1) + 1 + x * channels] ?? -1 };
}

const SHORT: Readonly<Record<string, string>> = { Cyan: 'C', Magenta: 'M', Yellow: 'Y', Black: 'K' };

/** What each plate has at places of the page (points from its bottom left), in per cent of full ink. */
export async function inkAt(
  made: Made,
  ...places: readonly (readonly [x: number, y: number])[]
): Promise<readonly Readonly<Record<string, number>>[]> {
  const { pages, result } = await separatedOf(pdfOf(made));
  const [page] = pages;
  if (page === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return places.map(([x, y]) =>
    Object.fromEntries(
      page.plates.map(({ name, png }) => [
        SHORT[name] ?? name,
        Math.round(100 * (1 - pixelsOf(png).at(Math.floor(x), 99 - Math.floor(y)) / 255)),
      ]),
    ),
  );
}

/** What a file is by its first bytes, whatever its name says. */
export type Kind =
  | { readonly readable: true }
  /** A kind of picture or document that is known, but not taken. */
  | { readonly readable: false; readonly name: string | null };

/** Bytes that `kindOf` wants to see. */
export const HEAD = 32;

const READABLE: readonly RegExp[] = [
  /^\xFF\xD8\xFF/, // JPEG
  /^\x89PNG\r\n\x1A\n/,
  /^RIFF.{4}WEBP/s,
  /^(?:II[*+]\0|MM\0[*+])/, // TIFF, BigTIFF
  /^GIF8[79]a/,
  /^.{4}ftyp.{0,20}avi[fs]/s, // AVIF
];

/** What people put beside a citation by mistake, by the name they know it under. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^.{4}ftyp(?:hei[cmsx]|hev[cx]|mif1|msf1)/s, 'HEIC'],
  [/^%PDF-/, 'PDF'],
  [/^8BPS/, 'PSD'],
  [/^BM.{4}\0\0\0\0/s, 'BMP'],
  [/^%!PS/, 'EPS'],
  [/^\xC5\xD0\xD3\xC6/, 'EPS'],
  [/^(?:\xFF\x0A|\0\0\0\x0CJXL )/, 'JPEG XL'],
  [/^\0\0\0\x0CjP {2}/, 'JPEG 2000'],
  [/^PK\x03\x04/, 'ZIP, DOCX'],
  [/^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*|<svg)/, 'SVG, XML'],
];

/**
 * The decoder is only given what it is meant for: it would also render SVG and
 * PDF, which may reach for other files.
 */
export function kindOf(head: Uint8Array): Kind {
  const text = Buffer.from(head).toString('latin1');
  if (READABLE.some((signature) => signature.test(text))) return { readable: true };
  return { readable: false, name: OTHERS.find(([signature]) => signature.test(text))?.[1] ?? null };
}

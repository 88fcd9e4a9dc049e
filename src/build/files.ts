/** Names of files, from the output folder. A rendition's own folder stands before them. */
export const BOOKLET = 'booklet.pdf';
export const COVER = 'cover.pdf';
export const CERTIFICATES = 'certificates.pdf';

export function certificateFile(id: string): string {
  return `certificates/${id}.pdf`;
}

const RENDITION = /^(?:proofs\/)?(?:layers\/(?:text|ornament)\/|screen\/)?/;
const CERTIFICATE = /^certificates\/([a-z0-9]+(?:-[a-z0-9]+)*)\.pdf$/;

/** The folder of the rendition that a file is of, and its name there. */
export function placeOf(file: string): { readonly folder: string; readonly name: string } {
  const [folder = ''] = RENDITION.exec(file) ?? [];
  return { folder, name: file.slice(folder.length) };
}

/** The citation that a certificate of any rendition is named after; null for any other file, whatever a manifest may say. */
export function certificateOf(file: string): string | null {
  return CERTIFICATE.exec(placeOf(file).name)?.[1] ?? null;
}

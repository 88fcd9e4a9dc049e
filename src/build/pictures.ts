import type { Edition } from '../content/index.ts';
import { type Diagnostic, type Span, spanOf } from '../diagnostics/index.ts';
import { isPictured, type Pages, pictureKey } from '../paginate/index.ts';
import type { Picture, PictureRequest, PictureResult } from '../photo/index.ts';
import { pictureCondition } from './condition.ts';
import type { Medium } from './rendition.ts';

export interface Pictures {
  /** By `pictureKey`; of a medium that was not asked for there are none. */
  readonly pictures: (medium: Medium) => ReadonlyMap<string, Picture>;
  /** Where each picture that the pages show was written, by `pictureKey`. */
  readonly places: ReadonlyMap<string, Span>;
  /** The files that the pages show, by absolute path: SHA-256 of the bytes that were decoded. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Wanted {
  readonly key: string;
  readonly request: PictureRequest;
}

/** Makes the pictures ready that stand on the pages, for each medium, `jobs` at a time. */
export async function preparePictures(
  pages: Pages,
  edition: Edition,
  media: ReadonlySet<Medium>,
  jobs: number,
  signal: AbortSignal | undefined,
): Promise<Pictures> {
  const wanted = wantedPictures(pages, edition);
  const results: Record<Medium, Map<string, PictureResult>> = { press: new Map(), screen: new Map() };
  if (wanted.length > 0) {
    // The picture library is the slowest of all to start: only where there is a picture.
    const { preparePicture } = await import('../photo/index.ts');
    const condition = await pictureCondition(edition);
    const inks = condition === null ? {} : { condition };
    const queue = wanted.flatMap((one) => [...media].map((medium) => ({ ...one, medium })))[Symbol.iterator]();
    const work = async (): Promise<void> => {
      for (const { key, request, medium } of queue) {
        signal?.throwIfAborted();
        const purpose = medium === 'screen' ? { screen: true } : inks;
        results[medium].set(key, await preparePicture({ ...request, ...purpose }, signal));
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, wanted.length) }, work));
  }
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  for (const { key, request } of wanted) {
    // What is wrong with a file is wrong with it for each medium.
    const [result] = [...media].flatMap((medium) => results[medium].get(key) ?? []);
    if (result?.sha256) files.set(request.path, result.sha256);
    diagnostics.push(...(result?.diagnostics ?? []));
  }
  const made = (medium: Medium) =>
    new Map([...results[medium]].flatMap(([key, { picture }]) => (picture ? [[key, picture] as const] : [])));
  const pictures = { press: made('press'), screen: made('screen') };
  const places = new Map(wanted.map(({ key, request }) => [key, spanOf(request.file)]));
  return { pictures: (medium) => pictures[medium], places, files, diagnostics };
}

function wantedPictures(pages: Pages, edition: Edition): readonly Wanted[] {
  const citations = new Map(edition.citations.map((citation) => [citation.id, citation]));
  const wanted = new Map<string, Wanted>();
  for (const mark of pages.pages.flatMap(({ marks }) => marks).filter(isPictured)) {
    const { span, width, height } = mark;
    const key = pictureKey(mark);
    if (mark.kind === 'picture') {
      const { path, file, anchor } = mark;
      // Its whole ceremony's: what is wrong with it concerns no citation more than another.
      const request = { path, file, span, citation: null, width, height, whole: anchor };
      wanted.set(key, { key, request });
      continue;
    }
    const { citation } = mark;
    const photo = citations.get(citation)?.photos[mark.photo];
    if (!photo?.path || !photo.file) continue;
    const { path, file, focus } = photo;
    wanted.set(key, { key, request: { path, file, span, citation, width, height, focus } });
  }
  return [...wanted.values()];
}

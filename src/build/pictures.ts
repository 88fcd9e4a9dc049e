import type { Edition } from '../content/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { type Mark, type Pages, pictureKey } from '../paginate/index.ts';
import type { Picture, PictureRequest, PictureResult } from '../photo/index.ts';
import { pictureCondition } from './condition.ts';

export interface Pictures {
  /** By `pictureKey`. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The files that the pages show, by absolute path: SHA-256 of the bytes that were decoded. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Wanted {
  readonly key: string;
  readonly request: PictureRequest;
}

/** Makes the pictures ready that stand on the pages, `jobs` at a time. */
export async function preparePictures(
  pages: Pages,
  edition: Edition,
  jobs: number,
  signal: AbortSignal | undefined,
): Promise<Pictures> {
  const wanted = wantedPictures(pages, edition);
  const results = new Map<string, PictureResult>();
  if (wanted.length > 0) {
    // The picture library is the slowest of all to start: only where there is a picture.
    const { preparePicture } = await import('../photo/index.ts');
    const condition = await pictureCondition(edition);
    const inks = condition === null ? {} : { condition };
    const queue = wanted[Symbol.iterator]();
    const work = async (): Promise<void> => {
      for (const { key, request } of queue) {
        signal?.throwIfAborted();
        results.set(key, await preparePicture({ ...request, ...inks }, signal));
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, wanted.length) }, work));
  }
  const pictures = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  for (const { key, request } of wanted) {
    const result = results.get(key);
    if (result?.picture) pictures.set(key, result.picture);
    if (result?.sha256) files.set(request.path, result.sha256);
    diagnostics.push(...(result?.diagnostics ?? []));
  }
  return { pictures, files, diagnostics };
}

type PhotoMark = Extract<Mark, { kind: 'photo' }>;

function wantedPictures(pages: Pages, edition: Edition): readonly Wanted[] {
  const citations = new Map(edition.citations.map((citation) => [citation.id, citation]));
  const wanted = new Map<string, Wanted>();
  for (const mark of pages.pages.flatMap(({ marks }) => marks).filter(isPhoto)) {
    const photo = citations.get(mark.citation)?.photos[mark.photo];
    if (!photo?.path || !photo.file) continue;
    const { path, file, focus } = photo;
    const { citation, span, width, height } = mark;
    const key = pictureKey(mark);
    wanted.set(key, { key, request: { path, file, span, citation, width, height, focus } });
  }
  return [...wanted.values()];
}

function isPhoto(mark: Mark): mark is PhotoMark {
  return mark.kind === 'photo';
}

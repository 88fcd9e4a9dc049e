import { type Text, textAt } from '../../src/diagnostics/index.ts';
import { type Mark, type Pages, pictureKey, SILENT } from '../../src/paginate/index.ts';
import type { ReadText, ShownPage, Word } from '../../src/preflight/index.ts';
import { type Passage, provePictures, readBack, type Unit } from '../../src/readback/index.ts';

export function text(value: string, file = 'a.yaml'): Text {
  const offsets = Int32Array.from({ length: value.length + 1 }, (_, i) => i);
  return { ...textAt(value, { file, start: 0, end: value.length }), offsets };
}

export function unit(value: string, lang: Unit['lang'], flowing = true): Unit {
  return { text: text(value), lang, citation: 'one', series: lang, flowing };
}

/** Lines as they are read; a line is its words, a word its text and what else is to be said of it. */
export function lines(...all: readonly (readonly (string | Partial<Word>)[])[]): readonly Word[] {
  return all.flatMap((line) =>
    line.map((word, i): Word => {
      const given = typeof word === 'string' ? { text: word } : word;
      return { text: '', shown: null, lang: null, page: 1, opens: i === 0, type: null, block: null, ...given };
    }),
  );
}

export const PASSAGE: Passage = { section: 's', citation: 'one', units: [], readings: [], languages: [], besides: [] };
export const PAGE = { number: 1, section: 's', citation: 'one' };

/** What is found where these units were to be read. */
export function found(words: readonly Word[], passage: Partial<Passage>, tagged = true, aside: readonly Word[] = []) {
  const read: ReadText = { tagged, words, aside };
  return readBack(read, [{ ...PASSAGE, ...passage }], [PAGE], 'out/a.pdf');
}

const figure = { role: 'Figure', lang: 'zh', alt: '圖', children: [] } as const;
const frame = { x: 10, y: 20, width: 30, height: 40 };
const photo: Mark & { kind: 'photo' } = {
  ...{ kind: 'photo', citation: 'one', photo: 0, figure, ...frame },
  span: { file: 'template.yaml', start: 0, end: 1 },
};
const flood: Mark = { kind: 'flood', ...frame, colour: { name: 'ink', cmyk: [0, 0, 0, 100], spot: null } };

/** What is found of a page with a photo in its frame on a ground, whose file shows that but for what is given. */
export function provedPage(given: Partial<ShownPage>, isGiven = true) {
  const page = { ...PAGE, side: 'recto', marks: [flood, photo], frames: [] } as const;
  const pages: Pages = {
    ...{ width: 100, height: 200, bleed: 0, pages: [page], structure: SILENT, bookmarks: [] },
    ...{ entries: new Map(), fitted: [], diagnostics: [] },
  };
  const box = [15, 145, 45, 185] as const;
  const shown = { trim: [5, 5, 105, 205], pictures: [box], figures: [box], paths: 1, ...given } as const;
  const photos = new Map(isGiven ? [[pictureKey(photo), { file: 'a.yaml', start: 3, end: 5 }] as const] : []);
  return provePictures([shown], { pages, photos }, 'out/a.pdf');
}

import { type Text, textAt } from '../../src/diagnostics/index.ts';
import type { ReadText, Word } from '../../src/preflight/index.ts';
import { type Passage, readBack, type Unit } from '../../src/readback/index.ts';

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

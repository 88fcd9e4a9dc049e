import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { found, lines, provedPage, unit } from '../readback/kit.ts';

const units = [unit('第一段。', 'zh'), unit('第二段。', 'zh')];
const [one, two] = ['第一段。', '第二段。'].map((text) => ({ text, lang: 'zh-Hant' }));
const read = (...words: readonly (object | undefined)[]) => lines(...words.map((word) => [word ?? {}]));

/** A file in which that is wrong. */
export const cases: Readonly<Record<string, () => readonly Diagnostic[]>> = {
  'readback/changed': () => found(read(one, { ...two, text: '第二節。' }), { units }),
  'readback/order': () => found(read(two, one), { units }),
  'readback/blank': () => found(read({ ...one, text: '第 一段。' }, two), { units }),
  'readback/language': () => found(read(one, { ...two, lang: 'en' }), { units }),
  'readback/glyphs': () => found(read({ ...one, shown: '第二段。' }, two), { units }),
  'readback/picture': () => provedPage({ pictures: [] }),
  'readback/drawing': () => provedPage({ paths: 0 }),
  'readback/added': () => found(read(one, two, one), { units }),
};

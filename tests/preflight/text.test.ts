import { expect, test } from 'vitest';
import { readModel, textOf } from '../../src/preflight/index.ts';
import { type Draft, sound } from './kit.ts';

const read = (draft: Draft) => textOf(readModel(draft.write()));
const said = (draft: Draft) => read(draft).words.map(({ text, lang, type }) => [text, lang, type]);

test('by the structure tree, each word with its language and what it is in', () => {
  expect(read(sound()).tagged).toBe(true);
  expect(said(sound()).map(([text]) => text)).toEqual(['獎狀', 'Ab']);
  const [title] = read(sound()).words;
  expect(title).toMatchObject({ text: '獎狀', lang: 'zh-Hant', page: 1, opens: true });
});

test('in the order of the tree, not of drawing', () => {
  const turned = sound().edit(11, '13 0 R 14 0 R', '14 0 R 13 0 R');
  expect(said(turned).map(([text]) => text)).toEqual(['Ab', '獎狀']);
});

test('without tags, page by page as it was drawn, decoration left out', () => {
  const bare = sound().edit(1, '/StructTreeRoot', '/Former').draw('/Artifact BMC BT /F 9 Tf <0004> Tj ET EMC');
  expect(read(bare).tagged).toBe(false);
  expect(said(bare).map(([text]) => text)).toEqual(['獎狀', 'Ab']);
});

test('an ActualText speaks for its glyphs, which are kept beside it', () => {
  const span = '/Span << /ActualText <feff0041> >> BDC BT /F 9 Tf 1 0 0 1 60 200 Tm <0001> Tj <0002> Tj ET EMC';
  const draft = sound().edit(1, '/StructTreeRoot', '/Former').draw(span);
  expect(read(draft).words.at(-1)).toMatchObject({ text: 'A', shown: '獎狀', opens: true });
});

test('of an element with an ActualText that alone is read, once', () => {
  const draft = sound().edit(14, '/P 11 0 R', '/ActualText (whole) /P 11 0 R');
  expect(said(draft).map(([text]) => text)).toEqual(['獎狀', 'whole']);
});

test('words of one line follow one another, those of another line open it', () => {
  const words = (at: string) =>
    read(
      sound().edit(1, '/StructTreeRoot', '/Former').draw(`BT /F 9 Tf 1 0 0 1 60 200 Tm <0001> Tj ${at} <0002> Tj ET`),
    )
      .words.slice(-2)
      .map(({ opens }) => opens);
  expect(words('20 0 Td')).toEqual([true, false]);
  expect(words('0 -12 Td')).toEqual([true, true]);
});

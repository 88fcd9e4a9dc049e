import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import type { Mark } from '../../src/paginate/index.ts';
import { type Metadata, printPdf } from '../../src/press/index.ts';
import { GOLD, pagesOf } from './pages.ts';

const metadata: Metadata = {
  title: '獎',
  subject: null,
  translations: [],
  author: null,
  identifier: 'sheets',
  keywords: [],
  lang: 'zh-Hant',
  date: new Date(Date.UTC(2016, 4, 4)),
};

/** How the paths of a page are painted that holds this one. */
async function paintingOf(d: string, evenOdd: boolean): Promise<readonly unknown[]> {
  const paint = evenOdd ? ({ kind: 'fill', evenOdd } as const) : ({ kind: 'fill' } as const);
  const mark: Mark = { kind: 'drawing', colour: GOLD, drawing: [{ d, paint }] };
  const data = new Uint8Array(await printPdf({ pages: pagesOf([mark]), pictures: new Map(), metadata }));
  const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
  return fnArray.flatMap((fn, i) => (fn === OPS.constructPath ? [argsArray[i]?.[0]] : []));
}

it.each([
  ['a short path', 'M0 0L9 0L9 9ZM1 1L8 1L8 8Z'],
  ['a path that is written once', `M0 0${Array.from({ length: 300 }, (_, i) => `L${i} ${i % 7}`).join('')}Z`],
])('fills %s by the even-odd rule where it is asked to, and only there', async (_, d) => {
  expect(await paintingOf(d, true)).toContain(OPS.eoFill);
  expect(await paintingOf(d, false)).toContain(OPS.fill);
  expect(await paintingOf(d, false)).not.toContain(OPS.eoFill);
});

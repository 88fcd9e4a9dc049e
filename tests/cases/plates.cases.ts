import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { missing } from '../../src/plates/index.ts';
import { type Made, pdfOf, separatedOf } from '../plates/kit.ts';

const told =
  (made: Made, options: Parameters<typeof separatedOf>[1] = {}) =>
  async (): Promise<readonly Diagnostic[]> =>
    (await separatedOf(pdfOf(made), options)).result.diagnostics;

const spots = Array.from({ length: 30 }, (_, i) => i);

/** For each code of the room: a PDF that brings it about. */
export const cases: Readonly<Record<string, () => Promise<readonly Diagnostic[]>>> = {
  'plates/missing': async () => missing('gone.pdf').diagnostics,
  'plates/foreign': async () => (await separatedOf(Buffer.from('a letter'))).result.diagnostics,
  'plates/damaged': async () => (await separatedOf(Buffer.from('%PDF-1.6\n'))).result.diagnostics,
  'plates/encrypted': told({ content: '', trailer: '/Encrypt << /Filter /Standard >>' }),
  'plates/page-outside': told({ content: '' }, { pages: [{ from: 1, to: 2 }] }),
  'plates/too-large': told({ content: '', page: '/UserUnit 100' }, { dpi: 600 }),
  'plates/pictures-damaged': told({
    content: 'q 9 0 0 9 0 0 cm /Im Do Q',
    resources: '/XObject << /Im 10 0 R >>',
    objects: {
      10: {
        dict: '/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /DCTDecode',
        data: 'junk',
      },
    },
  }),
  'plates/content-damaged': told({ content: '0 0 50 50 re f ) 1 0 0 0 k' }),
  'plates/too-many': told({
    content: spots.map((i) => `/S${i} cs 1 scn 0 0 9 9 re f`).join(' '),
    resources: `/ColorSpace << ${spots.map((i) => `/S${i} [/Separation /Spot${i} /DeviceGray 10 0 R]`).join(' ')} >>`,
    objects: { 10: { dict: '/FunctionType 4 /Domain [0 1] /Range [0 1]', data: '{ 1 exch sub }' } },
  }),
  'plates/blank': told({ content: '1 g 0 0 50 50 re f' }),
  'plates/converted': told({ content: '1 0 0 rg 0 0 50 50 re f' }),
  'plates/transparency': told({
    content: '/Hue gs 0 0 50 50 re f',
    resources: '/ExtGState << /Hue << /BM /Hue >> >>',
  }),
  'plates/annotations': told({
    content: '0 0 50 50 re f',
    page: '/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 9 9] /AP << /N 10 0 R >> >>]',
  }),
};

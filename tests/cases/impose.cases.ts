import * as imposeCommand from '../../src/cli/impose.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { paperOf } from '../../src/impose/index.ts';
import { ptFromMm } from '../../src/lengths.ts';
import { BOXES, book, imposed } from '../impose/kit.ts';

const told =
  (bytes: Uint8Array, options: Parameters<typeof imposed>[1] = {}) =>
  async (): Promise<readonly Diagnostic[]> =>
    (await imposed(bytes, options)).diagnostics;

const locked = book(4);
locked.trailer += ' /Encrypt << /Filter /Standard >>';

/** A book whose pages are a metre wide. */
const wide = book(4, () => ({
  boxes: '/MediaBox [0 0 3020 300] /BleedBox [10 10 3010 290] /TrimBox [20 20 3000 280]',
}));

/** For each code of the room: a PDF that brings it about. */
export const cases: Readonly<Record<string, () => Promise<readonly Diagnostic[]>>> = {
  'impose/missing': async () => (await imposeCommand.missing('gone.pdf')).diagnostics,
  'impose/not-a-pdf': told(Buffer.from('a letter')),
  'impose/encrypted': told(locked.write()),
  'impose/no-pages': told(Buffer.from('%PDF-1.6\n')),
  'impose/damaged': told(
    book(4)
      .set(201, { dict: '/Filter /FlateDecode', data: Buffer.from('not deflated') })
      .write(),
  ),
  'impose/page-count': told(book(6).write()),
  'impose/page-size': told(book(4, (page) => (page === 2 ? { boxes: BOXES.replace('370]', '350]') } : {})).write()),
  'impose/page-empty': told(book(4, () => ({ boxes: BOXES.replace('[30 30 270 370]', '[900 900 950 950]') })).write()),
  'impose/sheet-too-small': told(book(4).write(), { paper: paperOf('card', 100, 100) }),
  'impose/sheet-too-small-for-all': told(wide.write(), { paper: paperOf('card', 100, 100) }),
  'impose/no-sheet': told(wide.write()),
  'impose/creep-too-deep': told(
    book(8)
      .edit(200 + 2, '60 300 Tm', '39 300 Tm')
      .write(),
    { caliper: ptFromMm(0.5) },
  ),
  'impose/too-thick': told(book(8).write(), { caliper: ptFromMm(4) }),
  'impose/no-trim-box': told(book(4, () => ({ boxes: '/MediaBox [0 0 300 400]' })).write()),
  'impose/bleed-short': told(book(4, () => ({ boxes: BOXES.replace('[20 20 280 380]', '[28 28 272 372]') })).write()),
  'impose/not-x4': told(book(4).edit(6, 'PDF/X-4', 'PDF/X-3').write()),
};

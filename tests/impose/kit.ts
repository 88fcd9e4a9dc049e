import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Imposed, type ImposeOptions, impose } from '../../src/impose/index.ts';
import { mmFromPt, ptFromMm } from '../../src/lengths.ts';
import { boxOf, contentsOf, PdfFile, pagesOf, Stream, View } from '../../src/pdf/index.ts';
import { type Draft, sound } from '../preflight/kit.ts';

/** Fonts unwrapped once for all tests of a file. */
const cacheDir = mkdtempSync(join(tmpdir(), 'laurel-cache-'));
process.on('exit', () => rmSync(cacheDir, { recursive: true, force: true }));

/** What a made-up page has of its own, as text of its dictionary; by default as all others. */
export interface MadePage {
  readonly boxes?: string;
  readonly more?: string;
}

/** The usual boxes: a trim of 240 × 340 points, 10 points of bleed. */
export const BOXES = '/MediaBox [0 0 300 400] /BleedBox [20 20 280 380] /TrimBox [30 30 270 370]';

/** A book of which every page paints its bleed, and says its number in a comment. It keeps PDF/X-4. */
export function book(count: number, pageOf: (page: number) => MadePage = () => ({})): Draft {
  const draft = sound();
  const kids = Array.from({ length: count }, (_, i) => {
    const { boxes = BOXES, more = '' } = pageOf(i + 1);
    const data = Buffer.from(
      `% page ${i + 1}\n/Gold cs 1 scn 10 10 280 380 re f /Over gs 0 0 0 1 k BT /F 20 Tf 1 0 0 1 60 300 Tm <0001> Tj ET`,
    );
    draft.set(200 + i, { dict: '', data });
    const contents = more.includes('/Contents') ? '' : `/Contents ${200 + i} 0 R`;
    draft.set(
      1200 + i,
      `<< /Type /Page /Parent 2 0 R ${boxes} ${contents} /Resources 5 0 R /StructParents ${i} ${more} >>`,
    );
    return `${1200 + i} 0 R`;
  });
  return draft.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`);
}

/** Imposes with the CLI's defaults. */
export function imposed(bytes: Uint8Array, options: Partial<ImposeOptions> = {}): Promise<Imposed> {
  return impose(bytes, {
    file: 'book.pdf',
    job: 'book',
    binding: 'saddle',
    paper: null,
    caliper: null,
    creepFactor: 1,
    milling: ptFromMm(3),
    flip: 'short',
    dummy: false,
    cacheDir,
    ...options,
  });
}

/** A page as it was found on a side; millimetres from the sheet's lower left corner. */
export interface Found {
  readonly page: number;
  readonly trim: readonly [number, number, number, number];
  readonly clip: readonly [number, number, number, number];
  /** Where the head of the page points to. */
  readonly head: 'up' | 'down' | 'left' | 'right';
}

export interface FoundSide {
  readonly width: number;
  readonly height: number;
  readonly trim: readonly [number, number, number, number];
  readonly content: string;
  readonly pages: readonly Found[];
}

const NUMBER = '(-?[\\d.]+)';
const PLACED = new RegExp(
  `q ${Array(4).fill(NUMBER).join(' ')} re W n ${Array(6).fill(NUMBER).join(' ')} cm /(\\w+) Do Q`,
  'g',
);

/** Reads the sheets back: which page lies where, by the content that its form draws. */
export function readSheets(bytes: Uint8Array, trims: (page: number) => readonly number[]): readonly FoundSide[] {
  const file = new PdfFile(bytes);
  if (file.faults.size > 0) throw new Error([...file.faults].join());
  return pagesOf(new View(file, file.trailer).view('Root')).map((view) => {
    const content = Buffer.from(contentsOf(view)).toString('latin1');
    const forms = view.view('Resources').view('XObject');
    const pages = [...content.matchAll(PLACED)].map((match): Found => {
      const [x = 0, y = 0, w = 0, h = 0, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = match.slice(1, 11).map(Number);
      const form = forms.stream(match[11] ?? '');
      const drawn = form instanceof Stream ? Buffer.from(file.read(form) ?? []).toString('latin1') : '';
      const page = Number(/% page (\d+)/.exec(drawn)?.[1]);
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = trims(page);
      const corners = [
        [x0, y0],
        [x1, y1],
      ].map(([u = 0, v = 0]) => [a * u + c * v + e, b * u + d * v + f] as const);
      const xs = corners.map(([u]) => u);
      const ys = corners.map(([, v]) => v);
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
      const head = Math.abs(d) > Math.abs(c) ? (d > 0 ? 'up' : 'down') : c > 0 ? 'right' : 'left';
      return { page, trim: mm(box), clip: mm([x, y, x + w, y + h]), head };
    });
    const media = boxOf(view, 'MediaBox') ?? [0, 0, 0, 0];
    return {
      width: mmFromPt(media[2]),
      height: mmFromPt(media[3]),
      trim: mm(boxOf(view, 'TrimBox') ?? [0, 0, 0, 0]),
      content,
      pages,
    };
  });
}

function mm([a, b, c, d]: readonly [number, number, number, number]): readonly [number, number, number, number] {
  return [mmFromPt(a), mmFromPt(b), mmFromPt(c), mmFromPt(d)];
}

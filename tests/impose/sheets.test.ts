import { describe, expect, test } from 'vitest';
import { paperOf } from '../../src/impose/index.ts';
import { ptFromMm } from '../../src/lengths.ts';
import { boxOf, Name, PdfFile, pagesOf, View } from '../../src/pdf/index.ts';
import { preflight } from '../../src/preflight/index.ts';
import { BOXES, book, imposed, readSheets } from './kit.ts';

const TRIM = [30, 30, 270, 370];

async function sheetsOf(bytes: Uint8Array, options: Parameters<typeof imposed>[1] = {}): Promise<Uint8Array> {
  const { sheets, diagnostics } = await imposed(bytes, options);
  if (sheets === null) throw new Error(JSON.stringify(diagnostics));
  return sheets;
}

const codes = async (bytes: Uint8Array, options: Parameters<typeof imposed>[1] = {}): Promise<readonly string[]> =>
  (await imposed(bytes, options)).diagnostics.map(({ rule }) => rule);

const catalogOf = (bytes: Uint8Array): View => {
  const file = new PdfFile(bytes);
  return new View(file, file.trailer).view('Root');
};

describe('what the sheets are', () => {
  test.each(['saddle', 'perfect'] as const)('PDF/X-4, %s', async (binding) => {
    const sheets = await sheetsOf(book(16).write(), { binding });
    expect(preflight(sheets, { profile: 'x4', file: 'a' }).diagnostics).toEqual([]);
  });

  test('the same input gives the same bytes; other pages another hash on their side alone', async () => {
    const bytes = book(8).write();
    const once = await sheetsOf(bytes);
    expect(Buffer.compare(await sheetsOf(bytes), once)).toBe(0);
    const other = book(8)
      .edit(200 + 2, '10 10 280 380', '11 11 280 380')
      .write();
    const [a, b] = [once, await sheetsOf(other)].map((sheets) => readSheets(sheets, () => TRIM));
    expect(a?.map(({ content }, i) => content === b?.[i]?.content)).toEqual([true, true, false, true]);
  });

  test('neither tags nor claims of other standards, nor annotations or outlines are left', async () => {
    const draft = book(4, () => ({ more: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>]' }));
    const sheets = await sheetsOf(
      draft
        .edit(1, '/Lang', '/Outlines << >> /Lang')
        .edit(30, '/Type /XObject', '/Type /XObject /StructParent 7')
        .write(),
    );
    const text = Buffer.from(sheets).toString('latin1');
    for (const word of ['StructParent', 'StructTreeRoot', 'pdfuaid', 'pdfaid', 'Annots', 'Outlines', 'GTS_PDFA1']) {
      expect(text).not.toContain(word);
    }
    expect(
      catalogOf(sheets)
        .views('OutputIntents')
        .map((intent) => intent.name('S')),
    ).toEqual(['GTS_PDFX']);
    expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4<');
  });

  test('spot plates are the pages’ own, and the bar shows the plates in use alone', async () => {
    const [front] = readSheets(await sheetsOf(book(4).write()), () => TRIM);
    const patches = front?.content
      .match(/^q .* re f Q$/gm)
      ?.map((patch) => patch.replace(/ [\d.]+ [\d.]+ [\d.]+ [\d.]+ re f/, ''));
    expect(patches).toEqual(['q 0 0 0 1 k Q', 'q 0 0 0 0.5 k Q', 'q /Spot1 cs 1 scn Q']);
    const pages = pagesOf(catalogOf(await sheetsOf(book(4).write())));
    const [spot, gold] = [
      pages[0]?.view('Resources').view('ColorSpace').raw('Spot1'),
      pages[0]?.view('Resources').view('XObject').view('P1').view('Resources').view('ColorSpace').raw('Gold'),
    ];
    expect(spot).toEqual(gold);
  });

  test('marks print on every plate and stand outside the bleed, within the sheet', async () => {
    const { plan, sheets } = await imposed(book(16).write(), { binding: 'perfect' });
    if (plan === null || sheets === null) throw new Error('no sheets');
    const [front] = plan.sheets[0]?.sides ?? [];
    const [content = ''] = readSheets(sheets, () => TRIM).map((side) => side.content);
    const marks = /q \/All CS 1 SCN\n([^Q]*)\nQ/.exec(content)?.[1] ?? '';
    const lines = [...marks.matchAll(/^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm)].map((line) =>
      line.slice(1).map(Number),
    );
    expect(lines.length).toBeGreaterThan(30);
    const [left, low, right, high] = front?.bleed ?? [0, 0, 0, 0];
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
      const [a, b, c, d] = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
      expect(c < left || a > right || d < low || b > high).toBe(true);
      expect(a >= 0 && b >= 0 && c <= plan.width && d <= plan.height).toBe(true);
    }
    // Three folds across and one along, dashed, at both ends.
    expect(marks.split('] 0 d')[2]?.match(/l S/g)).toHaveLength(8);
  });

  test('what stands outside the bleed of a page is not drawn', async () => {
    const [page] = pagesOf(catalogOf(await sheetsOf(book(4).write())));
    const box = page && boxOf(page.view('Resources').view('XObject').view('P1'), 'BBox');
    const bleed = ptFromMm(3);
    expect(box?.map((edge) => Math.round(edge * 100))).toEqual(
      [30 - bleed, 30 - bleed, 270 + bleed, 370 + bleed].map((edge) => Math.round(edge * 100)),
    );
  });
});

describe('the sheet of paper', () => {
  test('is the smallest known one that will do', async () => {
    expect((await imposed(book(8).write())).plan?.paper.name).toBe('A4');
    expect((await imposed(book(16).write(), { binding: 'perfect' })).plan?.paper.name).toBe('A3');
  });

  test('two A4 side by side fit SRA3, not A3, and it is said what would do', async () => {
    const a4 = book(8, () => ({
      boxes: '/MediaBox [0 0 655.28 901.89] /BleedBox [20 20 635.28 881.89] /TrimBox [30 30 625.28 871.89]',
    })).write();
    expect((await imposed(a4)).plan?.paper.name).toBe('SRA3');
    const { sheets, plan, diagnostics } = await imposed(a4, { paper: paperOf('A3', 297, 420) });
    expect([sheets, plan]).toEqual([null, null]);
    expect(diagnostics.map(({ rule, params }) => [rule, params.width, params.height])).toEqual([
      ['impose/sheet-too-small', 438, 315],
    ]);
    expect(diagnostics[0]?.params.suited).toMatch(/^SRA3 \(450 × 320\), /);
  });
});

describe('odd input', () => {
  test.each([0, 90, 180, 270, -90, 450])('pages turned by %i degrees stand upright on the sheet', async (turn) => {
    const level = turn % 180 === 0;
    // The trim is off centre, so that a wrong corner shows.
    const boxes = level
      ? '/MediaBox [0 0 320 400] /BleedBox [20 20 280 380] /TrimBox [30 30 270 370]'
      : '/MediaBox [0 0 400 320] /BleedBox [20 20 380 280] /TrimBox [30 30 370 270]';
    const own = level ? TRIM : [30, 30, 370, 270];
    const draft = book(4, () => ({ boxes, more: `/Rotate ${turn}` }));
    const [front] = readSheets(await sheetsOf(draft.write()), () => own);
    const [left, right] = front?.pages ?? [];
    for (const { trim } of front?.pages ?? []) {
      expect(trim[2] - trim[0]).toBeCloseTo(240 / (72 / 25.4), 2);
      expect(trim[3] - trim[1]).toBeCloseTo(340 / (72 / 25.4), 2);
    }
    expect(left?.trim[2]).toBeCloseTo(right?.trim[0] ?? 0, 2);
    // Of a page turned clockwise by a quarter, what was its head lies to the right.
    const quarter = (((turn / 90) % 4) + 4) % 4;
    expect(left?.head).toBe((['up', 'right', 'down', 'left'] as const)[quarter]);
  });

  test('boxes, resources and rotation may be those of the tree above, and content may come in pieces', async () => {
    const draft = book(4, () => ({
      boxes: '/BleedBox [20 20 280 380] /TrimBox [30 30 270 370]',
      more: '/Contents [200 0 R 201 0 R]',
    }));
    draft.edit(2, '/Type /Pages', '/Type /Pages /MediaBox [0 0 300 400] /Rotate 180');
    const sheets = await sheetsOf(draft.write());
    const form = pagesOf(catalogOf(sheets))[0]?.view('Resources').view('XObject');
    const stream = form?.stream('P1') ?? null;
    const drawn = Buffer.from((stream && form?.file.read(stream)) ?? []).toString();
    expect(drawn).toContain('% page 1\n');
    expect(drawn).toContain('% page 2\n');
    expect(readSheets(sheets, () => TRIM)[0]?.pages.map(({ head }) => head)).toEqual(['down', 'down']);
  });

  test('units other than points', async () => {
    const draft = book(4, () => ({
      boxes: '/MediaBox [0 0 150 200] /BleedBox [10 10 140 190] /TrimBox [15 15 135 185]',
      more: '/UserUnit 2',
    }));
    const [front] = readSheets(await sheetsOf(draft.write()), () => [15, 15, 135, 185]);
    expect((front?.trim[2] ?? 0) - (front?.trim[0] ?? 0)).toBeCloseTo(480 / (72 / 25.4), 2);
  });

  test('transparent pages keep their group, and the sheet has one', async () => {
    const group = '/Group << /S /Transparency /CS /DeviceCMYK >>';
    const [page] = pagesOf(catalogOf(await sheetsOf(book(4, () => ({ more: group })).write())));
    const form = page?.view('Resources').view('XObject').view('P1').view('Group');
    expect([form?.name('CS'), form?.is('I'), page?.view('Group').name('CS')]).toEqual([
      'DeviceCMYK',
      true,
      'DeviceCMYK',
    ]);
  });

  test('no TrimBox: the whole page is taken, and it is said', async () => {
    const draft = book(4, () => ({ boxes: '/MediaBox [0 0 300 400]' }));
    const { sheets, diagnostics } = await imposed(draft.edit(6, 'PDF/X-4', 'PDF/X-3').write());
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['impose/not-x4', 'impose/no-trim-box', 'impose/bleed-short']);
    expect(Buffer.from(sheets ?? []).toString('latin1')).not.toContain('GTS_PDFXVersion');
    expect(
      Math.round((readSheets(sheets ?? new Uint8Array(), () => [0, 0, 300, 400])[0]?.trim[2] ?? 0) * 10),
    ).toBeGreaterThan(0);
  });

  test('a claim that the sheets do not keep stops them', async () => {
    const draft = book(4).edit(40, '/Trapped /False', '');
    const { sheets, diagnostics } = await imposed(draft.write());
    expect(sheets).toBeNull();
    expect(diagnostics.map(({ rule }) => rule).join()).toContain('preflight/x4-meta');
  });

  test('text that creep would bring too near to the fold', async () => {
    const near = book(24);
    for (let i = 0; i < 24; i++) near.edit(200 + i, '60 300 Tm', '39 300 Tm');
    const { diagnostics } = await imposed(near.write());
    // 9 points are 3.2 mm: right pages from the third sheet on come nearer than 3 mm.
    expect(diagnostics.map(({ rule, page }) => [rule, page])).toEqual(
      [5, 7, 9, 11, 13, 15, 17, 19].map((page) => ['impose/creep-too-deep', page]),
    );
    expect(await codes(near.write(), { caliper: 0 })).toEqual([]);
  });

  test.each([
    ['no PDF', Buffer.from('a letter'), 'impose/not-a-pdf'],
    ['nothing', new Uint8Array(), 'impose/not-a-pdf'],
    ['an empty PDF', Buffer.from('%PDF-1.6\n'), 'impose/no-pages'],
    ['three pages', book(3).write(), 'impose/page-count'],
    [
      'pages of two sizes',
      book(4, (page) => (page === 3 ? { boxes: BOXES.replace('370]', '360]') } : {})).write(),
      'impose/page-size',
    ],
    [
      'pages of no size',
      book(4, () => ({ boxes: BOXES.replace('[30 30 270 370]', '[500 500 600 600]') })).write(),
      'impose/page-empty',
    ],
    ['half a file', book(8).write().subarray(0, 3000), 'impose/no-pages'],
  ])('%s', async (_, bytes, code) => {
    const { sheets, diagnostics } = await imposed(bytes);
    expect(sheets).toBeNull();
    expect(diagnostics.map(({ rule }) => rule)).toEqual([code]);
  });

  test.each([
    [
      'content that cannot be inflated',
      book(4)
        .set(202, { dict: '/Filter /FlateDecode', data: Buffer.from('not deflated') })
        .write(),
    ],
    [
      'cross-references that lead astray',
      Buffer.from(
        book(4)
          .write()
          .toString('latin1')
          .replace(/xref\n0 /, 'xref\n1 '),
        'latin1',
      ),
    ],
  ])('damage: %s', async (_, bytes) => {
    const { sheets, diagnostics } = await imposed(bytes);
    expect([sheets, diagnostics.map(({ rule }) => rule)]).toEqual([null, ['impose/damaged']]);
  });

  test('an encrypted file', async () => {
    const draft = book(4);
    draft.trailer += ' /Encrypt << /Filter /Standard >>';
    expect(await codes(draft.write())).toEqual(['impose/encrypted']);
  });

  test('the title of the pages, whatever it holds, is said alike in both places', async () => {
    const title = Buffer.from('獎狀 <&> “A”', 'utf16le').swap16().toString('hex');
    const sheets = await sheetsOf(book(4).edit(40, '(Prize)', `<feff${title}>`).write());
    const file = new PdfFile(sheets);
    expect(new View(file, file.trailer).view('Info').text('Title')).toBe('獎狀 <&> “A” (sheets)');
    expect(preflight(sheets, { profile: 'x4', file: 'a' }).ok).toBe(true);
  });
});

describe('the folding dummy', () => {
  test.each([
    ['saddle', 8, 1],
    ['saddle', 64, 6],
    ['perfect', 44, 2],
  ] as const)('%s, %i pages', async (binding, count, pages) => {
    const { dummy } = await imposed(book(count).write(), { binding, dummy: true });
    const catalog = catalogOf(dummy ?? new Uint8Array());
    expect(catalog.file.faults.size).toBe(0);
    expect(pagesOf(catalog)).toHaveLength(pages);
    expect(catalog.raw('Type')).toEqual(new Name('Catalog'));
  });
});

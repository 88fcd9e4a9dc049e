import { expect, test } from 'vitest';
import { printSheet } from '../../src/build/index.ts';
import { sheetLayout } from '../../src/build/sheet/layout.ts';
import { rowsOf } from '../../src/build/sheet/rows.ts';
import { type Facts, factsOf, preflight, readModel, textOf } from '../../src/preflight/index.ts';
import { sound } from '../preflight/kit.ts';

const facts = factsOf(readModel(sound().write()));
const verdict = { profile: 'certificate', ok: true, errors: 0, warnings: 2, reasons: [] };
const options = { file: 'out/booklet.pdf', sheet: 'out/booklet.sheet.pdf', cacheDir: null };
const rowOf = (of: Facts, label: string) => rowsOf(of, verdict).find((row) => row.label.en === label)?.lines;

test('says what was measured in both languages', () => {
  expect(rowOf({ ...facts, pages: 8, sheets: 2 }, 'Pages')).toEqual([
    { zh: '8 頁；對摺一次，每張 4 頁，共 2 張', en: '8 pages; folded once, 2 sheets of 4 pages' },
  ]);
  expect(rowOf({ ...facts, pages: 6, sheets: null }, 'Pages')).toEqual([
    { zh: '6 頁，不是 4 的倍數', en: '6 pages, no multiple of 4' },
  ]);
  const plates = [{ name: 'Laurel Gold', spot: true, pages: [1, 2, 3, 7] }];
  expect(rowOf({ ...facts, plates }, 'Plates')).toEqual([
    { zh: '專色「Laurel Gold」，第 1–3、7 頁', en: 'spot “Laurel Gold”, pages 1–3, 7' },
  ]);
  expect(rowOf({ ...facts, ink: { most: 2.684, page: 1, what: 'path' }, unmeasured: 0 }, 'Ink')).toEqual([
    { zh: '最多 268 %，第 1 頁（色塊）', en: 'at most 268 %, page 1 (area)' },
  ]);
  expect(rowOf(facts, 'Preflight')).toEqual([
    { zh: '合格（certificate）：錯誤 0，警告 2', en: 'passes (certificate): errors 0, warnings 2' },
  ]);
});

test('the coarsest pictures first, and how many more there are', () => {
  const pictures = [400, 90, 300, 200, 310, 320, 330].map((ppi, i) => {
    return { page: i + 1, object: `${i} 0 R`, width: 100, height: 50, ppi, space: 'DeviceCMYK' };
  });
  const lines = rowOf({ ...facts, pictures }, 'Pictures') ?? [];
  expect(lines[0]).toEqual({ zh: '第 2 頁：100 × 50，90 ppi，CMYK', en: 'page 2: 100 × 50, 90 ppi, CMYK' });
  expect(lines.at(-1)).toEqual({ zh: '……另有 2 項', en: '… 2 more' });
});

test('however much there is to say, it stays above where the printer signs', () => {
  const many = <T>(one: T): readonly T[] => Array.from({ length: 60 }, () => one);
  const [format, picture, plate] = [facts.formats[0], facts.pictures[0], facts.plates[0]];
  if (!format || !picture || !plate) throw new Error('the sound file has one of each');
  const full: Facts = {
    ...facts,
    unmeasured: 9,
    formats: many(format),
    pictures: many(picture),
    plates: many(plate),
    fonts: [
      ...Array.from({ length: 60 }, (_, i) => ({
        name: `Face-${i}-of-a-long-name`,
        type: '',
        embedded: true,
        subset: true,
      })),
      ...many({ name: 'Missing', type: '', embedded: false, subset: false }),
    ],
    blacks: {
      plain: { overprinting: 1, knockingOut: 1 },
      rich: many({ values: [0.4, 0.3, 0.3, 1], text: true, page: 1 }),
    },
  };
  const { sections } = sheetLayout({ name: 'a.pdf', sha256: full.sha256, rows: rowsOf(full, verdict) });
  const rules = (sections[0]?.items ?? []).flatMap((item) => (item.kind === 'rule' ? [item.y1] : []));
  const [signed, ...rows] = [...new Set(rules)].sort((a, b) => b - a);
  expect(Math.max(...rows)).toBeLessThan((signed ?? 0) - 28);
});

test('the page passes PDF/X-4 itself, is one page, and says the hash', async () => {
  const { bytes, diagnostics } = await printSheet(facts, verdict, options);
  expect(diagnostics).toEqual([]);
  const made = bytes ?? new Uint8Array();
  expect(preflight(made, { profile: 'x4', file: 'a.pdf' })).toEqual({ ok: true, pages: 1, diagnostics: [] });
  const words = textOf(readModel(made))
    .words.map(({ text }) => text)
    .join('');
  expect(words).toContain(facts.sha256);
  expect(words).toContain('booklet.pdf');
  const again = await printSheet(facts, verdict, options);
  expect(Buffer.compare(made, again.bytes ?? new Uint8Array())).toBe(0);
});

test('names that no font can show are shown as far as can be', async () => {
  const strange = { ...facts, producer: 'א\u0000\ud83d\ude00 Press', title: '\u202e' };
  const { bytes, diagnostics } = await printSheet(strange, verdict, { ...options, file: '證書\u{1f600}.pdf' });
  expect([bytes === null, diagnostics]).toEqual([false, []]);
});

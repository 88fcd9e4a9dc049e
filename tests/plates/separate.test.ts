import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packageDir } from '../../src/package.ts';
import { conversionBy } from '../../src/plates/conversion.ts';
import { GOLD, inkAt, pdfOf, pixelsOf, separatedOf } from './kit.ts';

const spot = { resources: `/ColorSpace << /Gold ${GOLD} >>` };
const profile = readFileSync(join(packageDir, 'profiles', 'FOGRA39L_coated.icc'));

test('coverage is that of the trimmed page, and what lies beyond it is told apart', async () => {
  const { pages } = await separatedOf(
    pdfOf({
      content: '1 0 0 0 k 20 20 30 60 re f 0 1 0 0 k 2 2 4 4 re f /Gold cs 0.5 scn 20 20 60 60 re f',
      page: '/TrimBox [20 20 80 80]',
      ...spot,
    }),
  );
  const plates = pages[0]?.plates.map(({ name, spot, ink, coverage }) => [name, spot, ink, coverage.toFixed(3)]);
  // The gold knocks the cyan out.
  expect(plates).toEqual([
    ['Cyan', false, 'none', '0.000'],
    ['Magenta', false, 'marks', '0.000'],
    ['Yellow', false, 'none', '0.000'],
    ['Black', false, 'none', '0.000'],
    ['Gold', true, 'page', '0.498'],
  ]);
});

test('plates are as large as the page, turned as it is, at the resolution that is asked for', async () => {
  const made = { content: '0 g 0 0 20 10 re f', page: '/Rotate 90 /TrimBox [0 0 50 100]' };
  const { pages } = await separatedOf(pdfOf(made).subarray(), { dpi: 144 });
  const [page] = pages;
  expect([page?.number, page?.of, page?.width, page?.height]).toEqual([1, 1, 200, 200]);
  const black = page?.plates[3];
  expect(black?.coverage).toBeCloseTo(200 / 5000, 4);
  const { at } = pixelsOf(black?.png ?? new Uint8Array());
  expect([at(10, 30), at(30, 10)]).toEqual([0, 255]);
});

test('a hairline covers what it covers, however coarse the picture', async () => {
  const content = '0 G 0.25 w 10 50.5 m 90 50.5 l S';
  const coverage = async (dpi: number): Promise<number> =>
    (await separatedOf(pdfOf({ content }), { dpi })).pages[0]?.plates[3]?.coverage ?? 0;
  // Within a step of 8 bits.
  for (const dpi of [36, 72, 300, 600]) expect(Math.abs((await coverage(dpi)) - 0.002)).toBeLessThan(0.0003);
});

test('the same file gives the same bytes', async () => {
  const bytes = pdfOf({
    content: '0.2 0.4 0.6 0.8 k 10 10 50 50 re f /Gold cs 1 scn 40 40 m 90 90 l 20 80 l f',
    ...spot,
  });
  const [one, two] = [await separatedOf(bytes), await separatedOf(bytes)];
  expect(one.pages[0]?.plates.length).toBe(5);
  expect(two).toEqual(one);
});

test('RGB goes through the profile of the output intent; without one, by complements', async () => {
  const content = '0 0 0 rg 0 0 50 100 re f 1 0 0 rg 50 0 50 100 re f';
  const places = [
    [25, 50],
    [75, 50],
  ] as const;
  expect(await inkAt({ content }, ...places)).toEqual([
    { C: 0, M: 0, Y: 0, K: 100 },
    { C: 0, M: 100, Y: 100, K: 0 },
  ]);
  const [black, red] = await inkAt(
    {
      content,
      catalog: '/OutputIntents [<< /S /GTS_PDFX /DestOutputProfile 10 0 R >>]',
      objects: { 10: { dict: '/N 4', data: profile } },
    },
    ...places,
  );
  // Black text in RGB is what the plates are to warn of: it stands on all four.
  expect(Math.min(...Object.values(black ?? {}))).toBeGreaterThan(30);
  expect(red?.C).toBeLessThan(10);
  expect(Math.min(red?.M ?? 0, red?.Y ?? 0)).toBeGreaterThan(85);
});

test('a picture in RGB comes out as a colour in RGB does', async () => {
  const intent = {
    catalog: '/OutputIntents [<< /S /GTS_PDFX /DestOutputProfile 10 0 R >>]',
    objects: {
      10: { dict: '/N 4', data: profile },
      11: {
        dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
        data: Uint8Array.from([51, 102, 204]),
      },
    },
    resources: '/XObject << /Im 11 0 R >>',
  };
  const [colour, picture] = await inkAt(
    { ...intent, content: '0.2 0.4 0.8 rg 0 0 50 100 re f q 50 0 0 100 50 0 cm /Im Do Q' },
    [25, 50],
    [75, 50],
  );
  for (const ink of ['C', 'M', 'Y', 'K']) {
    expect(Math.abs((colour?.[ink] ?? 0) - (picture?.[ink] ?? 99))).toBeLessThanOrEqual(3);
  }
});

test('the profile’s tables give paper for white, little for light tints, and never more than an ink', () => {
  const { ofRgb, ofLab } = conversionBy(profile);
  expect(ofLab([100, 0, 0]).every((ink) => ink < 0.02)).toBe(true);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), (rgb) => {
      const inks = ofRgb(rgb);
      expect(inks.length).toBe(4);
      for (const ink of inks) expect(ink >= 0 && ink <= 1).toBe(true);
    }),
  );
  // Cut short, or with offsets that lead nowhere, it is none.
  expect(conversionBy(profile.subarray(0, 5000)).ofRgb([0, 0, 0])).toEqual([0, 0, 0, 1]);
});

test('layers that are not printed are on no plate', async () => {
  const made = {
    content: '/OC /Off BDC 0 g 0 0 50 100 re f EMC /OC /On BDC 0 g 50 0 50 100 re f EMC',
    resources: '/Properties << /Off 10 0 R /On 11 0 R >>',
    catalog: '/OCProperties << /OCGs [10 0 R 11 0 R] /D << /ON [11 0 R] /OFF [10 0 R] >> >>',
    objects: { 10: '<< /Type /OCG /Name (off) >>', 11: '<< /Type /OCG /Name (on) >>' },
  };
  const [off, on] = await inkAt(made, [25, 50], [75, 50]);
  expect([off?.K, on?.K]).toEqual([0, 100]);
});

test('forms that draw themselves, too many Q and missing resources do no harm', async () => {
  const form = { dict: '/Type /XObject /Subtype /Form /BBox [0 0 100 100]', data: '/F Do 0 0 50 100 re f Q Q' };
  const { pages, result } = await separatedOf(
    pdfOf({
      content: 'Q q 1 0 0 0 k /F Do /Nothing Do /Nothing gs /Nothing cs /Nothing scn /No sh',
      resources: '/XObject << /F 10 0 R >>',
      objects: { 10: form },
    }),
  );
  expect(result.ok).toBe(true);
  expect(pages[0]?.plates[0]?.coverage).toBeCloseTo(0.5, 2);
});

test('one page that cannot be drawn does not keep the others', async () => {
  const two = Buffer.from(
    pdfOf({ content: '0 0 50 50 re f', objects: { 5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000 9000] >>' } })
      .toString('latin1')
      .replace('[3 0 R] /Count 1', '[5 0 R 3 0 R] /Count 2'),
    'latin1',
  );
  const { pages, result } = await separatedOf(two, { dpi: 150 });
  expect(result).toMatchObject({ ok: false, pages: 2, diagnostics: [{ rule: 'plates/too-large', page: 1 }] });
  expect(pages.map(({ number }) => number)).toEqual([2]);
});

test('what is damaged anywhere is told or drawn, never thrown', async () => {
  const sound = pdfOf({
    content: '0.2 0.4 0.6 0.8 k 10 10 50 50 re f /Gold cs 1 scn BT /F 20 Tf 20 20 Td (Ab) Tj ET /S sh',
    resources: `/ColorSpace << /Gold ${GOLD} >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>
      /Shading << /S << /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 1 1] /Function 10 0 R >> >>`,
    objects: { 10: { dict: '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]', data: '{ dup dup dup }' } },
  });
  const place = fc.nat(sound.length - 1);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(sound);
      for (const [at, byte] of changes) bytes[at] = byte;
      const { pages, result } = await separatedOf(bytes, { dpi: 36 });
      expect(result.ok || result.diagnostics.length > 0).toBe(true);
      for (const { plates } of pages) expect(plates.length).toBeGreaterThanOrEqual(4);
    }),
    { numRuns: 60 },
  );
}, 120_000);

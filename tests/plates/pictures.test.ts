import sharp from 'sharp';
import { expect, test } from 'vitest';
import { GOLD, inkAt, type Made } from './kit.ts';

const OVERPRINT = `/ExtGState << /Over << /OP true /op true /OPM 1 >> /Zero << /OP true /op true /OPM 0 >> >>`;
const GROUND = '0.2 0.4 0.6 0.8 k 0 0 100 100 re f';
const ground = { C: 20, M: 40, Y: 60, K: 80 };
const none = { C: 0, M: 0, Y: 0, K: 0 };

const SPOT = { resources: `/ColorSpace << /Gold ${GOLD} >> ${OVERPRINT}` };

const IMAGE = '/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8';
const DRAW = 'q 100 0 0 100 0 0 cm /Im Do Q';
const sides = [
  [20, 50],
  [80, 50],
] as const;

test('a picture in CMYK comes apart into its channels, and knocks out of spots', async () => {
  const made = {
    content: `/Gold cs 1 scn 0 0 100 100 re f ${DRAW}`,
    resources: `${SPOT.resources} /XObject << /Im 10 0 R >>`,
    objects: {
      10: { dict: `${IMAGE} /ColorSpace /DeviceCMYK`, data: Uint8Array.from([51, 102, 153, 204, 0, 255, 0, 0]) },
    },
  };
  expect(await inkAt(made, ...sides)).toEqual([
    { ...ground, Gold: 0 },
    { ...none, M: 100, Gold: 0 },
  ]);
  const over = { ...made, content: made.content.replace('q 100', '/Over gs q 100') };
  expect(await inkAt(over, ...sides)).toMatchObject([{ Gold: 100 }, { Gold: 100 }]);
});

test('so does one in JPEG, its filter left as it is', async () => {
  const raw = Buffer.from(Array.from({ length: 64 }, () => [51, 102, 153, 204]).flat());
  const jpeg = await sharp(raw, { raw: { width: 8, height: 8, channels: 4 } })
    .toColourspace('cmyk')
    .jpeg({ quality: 100 })
    .toBuffer();
  const { channels, space } = await sharp(jpeg).metadata();
  expect([channels, space]).toEqual([4, 'cmyk']);
  const dict = IMAGE.replace('/Width 2 /Height 1', '/Width 8 /Height 8');
  const made = {
    content: DRAW,
    resources: '/XObject << /Im 10 0 R >>',
    objects: {
      10: { dict: `${dict} /ColorSpace /DeviceCMYK /Filter /DCTDecode /Decode [1 0 1 0 1 0 1 0]`, data: jpeg },
    },
  };
  const inverted = await inkAt(made, [50, 50]);
  const straight = await inkAt(
    { ...made, objects: { 10: { dict: `${dict} /ColorSpace /DeviceCMYK /Filter /DCTDecode`, data: jpeg } } },
    [50, 50],
  );
  const sum = Object.keys(none).map((ink) => (inverted[0]?.[ink] ?? 0) + (straight[0]?.[ink] ?? 0));
  expect(sum.every((both) => Math.abs(both - 100) <= 1)).toBe(true);
  expect(new Set(Object.values(straight[0] ?? {})).size).toBe(4);
});

test('pictures in gray, of indices, as stencils, with soft masks, and in the content itself', async () => {
  const gray = { dict: `${IMAGE} /ColorSpace /DeviceGray`, data: Uint8Array.from([0, 204]) };
  const mask = { dict: `${IMAGE} /ColorSpace /DeviceGray`, data: Uint8Array.from([255, 0]) };
  const indexed = {
    dict: `${IMAGE} /ColorSpace [/Indexed ${GOLD} 1 <00 80>] /SMask 12 0 R`,
    data: Uint8Array.from([1, 1]),
  };
  const stencil = { dict: `${IMAGE.replace('8', '1')} /ImageMask true`, data: Uint8Array.from([0x40]) };
  const made = (object: NonNullable<Made['objects']>[number], content = `${GROUND} ${DRAW}`): Made => ({
    content,
    resources: `${SPOT.resources} /XObject << /Im 10 0 R >>`,
    objects: { 10: object, 12: mask },
  });
  expect(await inkAt(made(gray), ...sides)).toEqual([
    { ...none, K: 100 },
    { ...none, K: 20 },
  ]);
  expect(await inkAt(made(indexed), ...sides)).toEqual([
    { ...none, Gold: 50 },
    { ...ground, Gold: 0 },
  ]);
  expect(await inkAt(made(stencil, `${GROUND} /Over gs /Gold cs 1 scn ${DRAW}`), ...sides)).toEqual([
    { ...ground, Gold: 100 },
    { ...ground, Gold: 0 },
  ]);
  const inline = 'q 100 0 0 100 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /CMYK /F /AHx ID 33669900 00ff0000> EI Q';
  expect(await inkAt({ content: inline }, ...sides)).toEqual([
    { C: 20, M: 40, Y: 60, K: 0 },
    { ...none, M: 100 },
  ]);
});

test('shadings and patterns: of CMYK, of a spot, tiles with colours and without', async () => {
  const axial = (space: string, from: string, to: string): string =>
    `<< /ShadingType 2 /ColorSpace ${space} /Coords [0 0 100 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [${from}] /C1 [${to}] /N 1 >> >>`;
  const sh = await inkAt(
    { content: `${GROUND} /S sh`, resources: `/Shading << /S ${axial('/DeviceCMYK', '1 0 0 0', '0 0 1 0')} >>` },
    [1, 50],
    [98, 50],
  );
  expect(sh[0]?.C).toBeGreaterThan(96);
  expect(sh[1]?.Y).toBeGreaterThan(96);
  expect(sh).toMatchObject([
    { M: 0, K: 0 },
    { M: 0, K: 0 },
  ]);
  const [spot] = await inkAt(
    {
      content: `${GROUND} /Over gs /Pattern cs /P scn 0 0 100 100 re f`,
      resources: `${OVERPRINT} /Pattern << /P << /PatternType 2 /Shading ${axial(GOLD, '0', '1')} >> >>`,
    },
    [50, 50],
  );
  expect(spot).toMatchObject(ground);
  expect(Math.abs((spot?.Gold ?? 0) - 50)).toBeLessThanOrEqual(2);
  const tile = (paint: number, data: string): Made['objects'] => ({
    10: {
      dict: `/PatternType 1 /PaintType ${paint} /TilingType 1 /BBox [0 0 20 20] /XStep 20 /YStep 20 /Resources << >>`,
      data,
    },
  });
  const cell = '0 0 10 20 re f';
  const tiles = { resources: `/Pattern << /T 10 0 R >> /ColorSpace << /U [/Pattern ${GOLD}] >> ${OVERPRINT}` };
  const cells = [
    [5, 50],
    [15, 50],
  ] as const;
  expect(
    await inkAt(
      {
        ...tiles,
        content: `${GROUND} /Pattern cs /T scn 0 0 100 100 re f`,
        objects: tile(1, `0 1 0 0 k ${cell}`) ?? {},
      },
      ...cells,
    ),
  ).toEqual([{ ...none, M: 100 }, ground]);
  expect(
    await inkAt(
      { ...tiles, content: `${GROUND} /U cs 0.5 /T scn 0 0 100 100 re f`, objects: tile(2, cell) ?? {} },
      ...cells,
    ),
  ).toEqual([
    { ...none, Gold: 50 },
    { ...ground, Gold: 0 },
  ]);
});

test('glyphs that are drawings have their colours, or take that of the text', async () => {
  const font = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 98 /Widths [1 1]
    /Encoding << /Type /Encoding /Differences [97 /a /b] >> /CharProcs << /a 11 0 R /b 12 0 R >> /Resources << >> >>`;
  const made = {
    content: 'BT 1 0 0 0 k /F 50 Tf 0 20 Td (ab) Tj ET',
    resources: '/Font << /F 10 0 R >>',
    objects: {
      10: font,
      11: { data: '1 0 d0 0 1 0 0 k 0 0 0.8 1 re f' },
      12: { data: '1 0 0 0 1 1 d1 0 0 0.8 1 re f' },
    },
  };
  expect(await inkAt(made, [20, 40], [70, 40])).toEqual([
    { ...none, M: 100 },
    { ...none, C: 100 },
  ]);
});

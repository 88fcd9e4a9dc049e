import sharp from 'sharp';
import { expect, test } from 'vitest';
import { GOLD, inkAt, type Made } from './kit.ts';

const OVERPRINT = `/ExtGState << /Over << /OP true /op true /OPM 1 >> /Zero << /OP true /op true /OPM 0 >> >>`;
const GROUND = '0.2 0.4 0.6 0.8 k 0 0 100 100 re f';
const ground = { C: 20, M: 40, Y: 60, K: 80 };
const none = { C: 0, M: 0, Y: 0, K: 0 };

const SPOT = { resources: `/ColorSpace << /Gold ${GOLD} >> ${OVERPRINT}` };

/** What stands at the middle of the page, and in its corner. */
async function middle(made: Made): Promise<unknown> {
  return inkAt(made, [50, 50], [5, 5]);
}

test.each<[string, Made, unknown, unknown]>([
  ['process ink', { content: '0.2 0.4 0.6 0.8 k 25 25 50 50 re f' }, ground, none],
  ['gray is black ink', { content: '0.25 g 25 25 50 50 re f' }, { ...none, K: 75 }, none],
  ['the colour that a page begins with is black', { content: '25 25 50 50 re f' }, { ...none, K: 100 }, none],
  ['gray knocks out', { content: `${GROUND} 0 g 25 25 50 50 re f` }, { ...none, K: 100 }, ground],
  ['white knocks out', { content: `${GROUND} 0 0 0 0 k 25 25 50 50 re f` }, none, ground],
  [
    'overprint with OPM 1 leaves plates of 0 alone',
    { content: `${GROUND} /Over gs 0 0 0 1 k 25 25 50 50 re f`, ...SPOT },
    { ...ground, K: 100 },
    ground,
  ],
  [
    'overprint with OPM 0 does not',
    { content: `${GROUND} /Zero gs 0 0 0 1 k 25 25 50 50 re f`, ...SPOT },
    { ...none, K: 100 },
    ground,
  ],
  [
    'gray is no DeviceCMYK: OPM 1 does not spare its plates',
    { content: `${GROUND} /Over gs 0 g 25 25 50 50 re f`, ...SPOT },
    { ...none, K: 100 },
    ground,
  ],
  [
    'a spot knocks out of process inks',
    { content: `${GROUND} /Gold cs 0.5 scn 25 25 50 50 re f`, ...SPOT },
    { ...none, Gold: 50 },
    { ...ground, Gold: 0 },
  ],
  [
    'a spot that overprints leaves them alone',
    { content: `${GROUND} /Over gs /Gold cs 1 scn 25 25 50 50 re f`, ...SPOT },
    { ...ground, Gold: 100 },
    { ...ground, Gold: 0 },
  ],
  [
    'process ink knocks out of a spot',
    { content: `/Gold cs 1 scn 0 0 100 100 re f 0 1 0 0 k 25 25 50 50 re f`, ...SPOT },
    { ...none, M: 100, Gold: 0 },
    { ...none, Gold: 100 },
  ],
  [
    'and lies upon it where it overprints, whatever OPM',
    { content: `/Gold cs 1 scn 0 0 100 100 re f /Zero gs 0 1 0 0 k 25 25 50 50 re f`, ...SPOT },
    { ...none, M: 100, Gold: 100 },
    { ...none, Gold: 100 },
  ],
  [
    'OP is of strokes, op of fills; op alone leaves strokes knocking out',
    {
      content: `${GROUND} /Fill gs 0 0 0 1 k 0 0 0 1 K 60 w 50 0 m 50 100 l S`,
      resources: '/ExtGState << /Fill << /op true /OPM 1 >> >>',
    },
    { ...none, K: 100 },
    ground,
  ],
  [
    'a fill that overprints within a stroke that does not',
    {
      content: `${GROUND} /Fill gs 0 0 0 1 k 1 0 0 0 K 10 w 25 25 50 50 re B`,
      resources: '/ExtGState << /Fill << /OP false /op true /OPM 1 >> >>',
    },
    { ...ground, K: 100 },
    ground,
  ],
  [
    'Q takes overprint back',
    { content: `${GROUND} q /Over gs Q 0 0 0 1 k 25 25 50 50 re f`, ...SPOT },
    { ...none, K: 100 },
    ground,
  ],
  [
    '/All is on every plate',
    {
      content: `/Gold cs 1 scn 0 0 9 9 re f /All cs 0.7 scn 25 25 50 50 re f`,
      resources: `/ColorSpace << /Gold ${GOLD} /All [/Separation /All /DeviceCMYK 10 0 R] >>`,
      objects: { 10: { dict: '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]', data: '{ dup dup dup }' } },
    },
    { C: 70, M: 70, Y: 70, K: 70, Gold: 70 },
    { ...none, Gold: 100 },
  ],
  [
    '/None is on none, and knocks nothing out',
    {
      content: `${GROUND} /No cs 1 scn 25 25 50 50 re f`,
      resources: '/ColorSpace << /No [/Separation /None /DeviceGray 10 0 R] >>',
      objects: { 10: { dict: '/FunctionType 4 /Domain [0 1] /Range [0 1]', data: '{ }' } },
    },
    ground,
    ground,
  ],
  [
    'a spot that is called Magenta is the process ink',
    {
      content: '/Mag cs 0.3 scn 25 25 50 50 re f',
      resources: '/ColorSpace << /Mag [/Separation /Magenta /DeviceCMYK 10 0 R] >>',
      objects: { 10: { dict: '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]', data: '{ 0 exch 0 0 }' } },
    },
    { ...none, M: 30 },
    none,
  ],
  [
    'DeviceN paints the plates that it names and knocks out of others',
    {
      content: `${GROUND} /Two cs 0.9 0.4 scn 25 25 50 50 re f`,
      resources: '/ColorSpace << /Two [/DeviceN [/Cyan /Gold] /DeviceCMYK 10 0 R] >>',
      objects: {
        10: { dict: '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1]', data: '{ pop 0 0 0 }' },
      },
    },
    { ...none, C: 90, Gold: 40 },
    { ...ground, Gold: 0 },
  ],
  [
    'an indexed colour is looked up',
    {
      content: '/Ix cs 1 sc 25 25 50 50 re f',
      resources: '/ColorSpace << /Ix [/Indexed /DeviceCMYK 1 <00000000 ff800033>] >>',
    },
    { C: 100, M: 50, Y: 0, K: 20 },
    none,
  ],
  [
    'alpha thins an ink and lets others through',
    {
      content: `${GROUND} /Half gs 1 0 0 0 k 25 25 50 50 re f`,
      resources: '/ExtGState << /Half << /ca 0.5 >> >>',
    },
    { C: 60, M: 20, Y: 30, K: 40 },
    ground,
  ],
  [
    'Multiply mixes each ink by itself',
    {
      content: `${GROUND} /Mul gs 0.5 0 0 0 k 25 25 50 50 re f`,
      resources: '/ExtGState << /Mul << /BM /Multiply >> >>',
    },
    { ...ground, C: 60 },
    ground,
  ],
])('%s', async (_, made, inside, outside) => {
  expect(await middle(made)).toEqual([inside, outside]);
});

test('forms inherit colour and overprint, as deep as they lie, and each use anew', async () => {
  const [knocked, over] = await inkAt(
    {
      content: `${GROUND} 0 0 0 1 k /F Do 1 0 0 1 50 0 cm /Over gs /F Do`,
      resources: `${OVERPRINT} /XObject << /F 10 0 R >>`,
      objects: {
        10: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 50 100] /Resources << /XObject << /G 11 0 R >> >>',
          data: '/G Do',
        },
        11: { dict: '/Type /XObject /Subtype /Form /BBox [0 0 50 100]', data: '10 10 30 80 re f' },
      },
    },
    [25, 50],
    [75, 50],
  );
  expect(knocked).toEqual({ ...none, K: 100 });
  expect(over).toEqual({ ...ground, K: 100 });
});

test('text that overprints is left out of other plates, and what follows it keeps its place', async () => {
  const font = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const text = '0 0 0 1 k BT /F 100 Tf 10 20 Td (I) Tj /Gold cs 1 scn (I) Tj ET';
  const places = [
    [24, 50],
    [52, 50],
  ] as const;
  const over = await inkAt(
    { content: `${GROUND} /Over gs ${text}`, resources: `${SPOT.resources} ${font}` },
    ...places,
  );
  expect(over).toEqual([
    { ...ground, K: 100, Gold: 0 },
    { ...ground, Gold: 100 },
  ]);
  const knocked = await inkAt({ content: `${GROUND} ${text}`, resources: `${SPOT.resources} ${font}` }, ...places);
  expect(knocked).toEqual([
    { ...none, K: 100, Gold: 0 },
    { ...none, Gold: 100 },
  ]);
});

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

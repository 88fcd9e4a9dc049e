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

/**
 * How a character stands in a column (UAX #50, Vertical_Orientation): `upright` (U); `turned` with the
 * line (R); by the face's vertical form, without one upright (Tu) or turned (Tr).
 */
export type Orientation = 'upright' | 'turned' | 'form-or-upright' | 'form-or-turned';

/**
 * UAX #50 revision 17, first and last code points in hexadecimal digits, of the blocks that a text of
 * these scripts can hold; all others are turned. Of `：` and `；` it has the value that suits Taiwan and
 * Hong Kong, upright (CLREQ 3.1.1.2); later revisions turn them, as the mainland does.
 */
const UPRIGHT =
  'a7 a9 ae b1 bc-be d7 f7 2ea-2eb 1100-11ff 2016 2020-2021 2030-2031 203b-203c 2042 2047-2049 2051 20dd-20e0 20e2-20e4 ' +
  '2100-2101 2103-2109 210f 2113-2114 2116-2117 211e-2123 2125 2127 2129 212e 2135-213f 2145-214a 214c-214d 214f-2189 218c-218f ' +
  '221e 2234-2235 2300-2307 230c-231f 2324-2328 232b 237d-239a 23be-23cd 23cf 23d1-23db 23e2-2422 2424-24ff 25a0-2619 ' +
  '2620-2767 2776-2793 2b12-2b2f 2b50-2b59 2bb8-2beb 2bf0-2bff 2e80-a4cf a960-a97f ac00-d7ff e000-faff fe10-fe1f fe30-fe48 ' +
  'fe53-fe57 fe5f-fe62 fe67-fe6f ff02-ff07 ff0a-ff0b ff0f-ff1b ff20-ff5a ffe0-ffe7 fff0-fff8 fffc-fffd ' +
  '16fe0-18aff 1b000-1b0ff 1d000-1d1ff 1f000-1f7ff 1f900-1f9ff 20000-3fffd f0000-10fffd';
const FORM_OR_UPRIGHT =
  '3001-3002 3041 3043 3045 3047 3049 3063 3083 3085 3087 308e 3095-3096 309b-309c 30a1 30a3 30a5 30a7 30a9 30c3 30e3 30e5 ' +
  '30e7 30ee 30f5-30f6 3127 31f0-31ff 3300-3357 337b-337f fe50-fe52 ff01 ff0c ff0e ff1f 1f200-1f201';
const FORM_OR_TURNED = '2329-232a 3008-3011 3014-301f 3030 30a0 30fc fe59-fe5e ff08-ff09 ff3b ff3d ff3f ff5b-ff60 ffe3';

type Range = readonly [first: number, last: number];

function rangesOf(written: string): readonly Range[] {
  return written.split(' ').map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The narrower tables first: they stand out of the wide ranges of the last. */
const TABLES: readonly (readonly [readonly Range[], Orientation])[] = [
  [rangesOf(FORM_OR_UPRIGHT), 'form-or-upright'],
  [rangesOf(FORM_OR_TURNED), 'form-or-turned'],
  [rangesOf(UPRIGHT), 'upright'],
];

const known = new Map<number, Orientation>();

export function orientationOf(codePoint: number): Orientation {
  let answer = known.get(codePoint);
  if (answer === undefined) {
    const holds = ([ranges]: (typeof TABLES)[number]) =>
      ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
    answer = TABLES.find(holds)?.[1] ?? 'turned';
    known.set(codePoint, answer);
  }
  return answer;
}

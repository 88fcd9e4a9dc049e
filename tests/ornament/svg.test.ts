import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOf } from '../../src/diagnostics/index.ts';
import { mmFromPt, ptFromMm } from '../../src/lengths.ts';
import { svg, svgText } from './svg-kit.ts';
import { along, type Point, tracesOf, wellWritten } from './trace.ts';

/** The one path of a body, as points in the drawing's own units. */
function outline(body: string): readonly (readonly Point[])[] {
  const { parts, diagnostics } = svg(body);
  expect(diagnostics).toEqual([]);
  const paths = parts.flatMap(({ drawing }) => drawing);
  expect(paths).toHaveLength(1);
  expect(paths.every(wellWritten)).toBe(true);
  return tracesOf(paths[0]?.d ?? '').map((trace) => along(trace).map(({ x, y }) => ({ x: x - 10, y: y - 20 })));
}

function box(points: readonly Point[]): readonly number[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((v) => Math.round(v * 100) / 100 + 0);
}

const boxOf = (body: string): readonly number[] => box(outline(body).flat());

describe('path data', () => {
  test.each([
    ['absolute', 'M10 10L30 10L30 20L10 20Z', [10, 10, 30, 20]],
    ['relative', 'm10 10 20 0 0 10-20 0z', [10, 10, 30, 20]],
    ['level and upright', 'M10 10H30V20H10Z', [10, 10, 30, 20]],
    ['level and upright, relative', 'M10,10h20v10h-20z', [10, 10, 30, 20]],
    ['numbers that touch', 'M10 10h.5.5.5v1e1H10z', [10, 10, 11.5, 20]],
    ['a line after a closed figure', 'M10 10h5v5zl20 10', [10, 10, 30, 20]],
    ['cubics', 'M10 10C10 20 30 20 30 10z', [10, 10, 30, 17.5]],
    ['smooth cubics', 'M10 20C10 10 20 10 20 20S30 30 30 20', [10, 12.5, 30, 27.5]],
    ['quadratics', 'M10 10Q20 30 30 10z', [10, 10, 30, 20]],
    ['smooth quadratics', 'M10 20q5 10 10 0t10 0', [10, 15, 30, 25]],
    ['half a circle', 'M10 20A10 10 0 0 1 30 20z', [10, 10, 30, 20]],
    ['half a circle, the other way', 'M10 20A10 10 0 0 0 30 20z', [10, 20, 30, 30]],
    ['flags that touch', 'M10 20a10 10 0 0120 0z', [10, 10, 30, 20]],
    ['radii too small, enlarged', 'M10 20a1 1 0 0 1 20 0z', [10, 10, 30, 20]],
    ['an arc without a radius', 'M10 20A0 5 0 0 1 30 20L30 25z', [10, 20, 30, 25]],
    ['three quarters', 'M20 10A10 10 0 1 1 10 20', [10, 10, 30, 30]],
  ])('%s', (_, d, expected) => {
    boxOf(`<path d="${d}"/>`).forEach((edge, i) => void expect(edge).toBeCloseTo(expected[i] ?? Number.NaN, 1));
  });

  test('an arc lies on its circle', () => {
    for (const { x, y } of outline('<path d="M20 10A10 10 0 1 1 10 20"/>').flat().slice(0, -9)) {
      expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(10, 2);
    }
  });

  test('what can be read is kept, and the place told where it stops', () => {
    const body = '<path d="M0 0L5 5L9 x"/>';
    const { diagnostics } = svg(body);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['ornament/svg-unreadable']);
    const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">\n${body}\n</svg>`;
    expect(positionOf({ path: 'logo.svg', text }, diagnostics[0]?.span?.start ?? 0)).toMatchObject({
      line: 2,
      column: body.indexOf('x"') + 1,
    });
  });

  test('any text is read without a throw, in linear time', () => {
    const pieces = fc.constantFrom(
      'M',
      'l',
      'A',
      'z',
      'C',
      ' ',
      ',',
      '-',
      '.',
      '5',
      '1e9',
      '0',
      'e',
      '"'.slice(1),
      'T',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (some) => {
        for (const path of svg(`<path d="${some.join('')}"/>`).parts.flatMap(({ drawing }) => drawing)) {
          expect(wellWritten(path)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('shapes', () => {
  test.each([
    ['<rect x="10" y="10" width="20" height="10"/>', [10, 10, 30, 20]],
    ['<rect x="10%" y="20%" width="20%" height="10" rx="3"/>', [10, 10, 30, 20]],
    ['<circle cx="20" cy="20" r="10"/>', [10, 10, 30, 30]],
    ['<ellipse cx="20" cy="20" rx="10" ry="5"/>', [10, 15, 30, 25]],
    ['<polygon points="10,10 30,10 30,20"/>', [10, 10, 30, 20]],
    ['<polyline points="10 10 30 10 30-5 30 20" transform="translate(0 5)" />', [10, 0, 30, 25]],
    ['<line x1="10" y1="10" x2="30" y2="20" stroke="black"/>', [10, 10, 30, 20]],
    ['<g transform="translate(5,5) scale(2)"><path d="M0 0h10v5z"/></g>', [5, 5, 25, 15]],
    ['<path transform="rotate(90 20 20)" d="M10 15h20v10h-20z"/>', [15, 10, 25, 30]],
    ['<path transform="matrix(0 1 -1 0 40 0)" d="M10 15h20v10h-20z"/>', [15, 10, 25, 30]],
    ['<path transform="skewX(45)" d="M0 0h10v10h-10z"/>', [0, 0, 20, 10]],
  ])('%s', (body, expected) => expect(boxOf(body)).toEqual(expected));

  test('is fitted into its box in proportion, aligned as told', () => {
    const square = '<svg viewBox="-5 -5 10 10"><rect x="-5" y="-5" width="10" height="10"/></svg>';
    const { parts, extent } = svgText(square, { align: { x: 1, y: 0.5 } });
    expect([extent.x, extent.y, extent.width, extent.height].map(mmFromPt).map(Math.round)).toEqual([60, 20, 50, 50]);
    const points = along(tracesOf(parts[0]?.drawing[0]?.d ?? '')[0] ?? { pieces: [], closed: false });
    expect(box(points)).toEqual([60, 20, 110, 70]);
  });

  test('width and height serve where there is no viewBox', () => {
    const { parts } = svgText('<svg width="20mm" height="10mm"><rect width="50%" height="10mm"/></svg>');
    const points = along(tracesOf(parts[0]?.drawing[0]?.d ?? '')[0] ?? { pieces: [], closed: false });
    expect(box(points)).toEqual([10, 20, 60, 70]);
  });
});

describe('paint', () => {
  const rect = (attributes: string): string => `<rect width="10" height="10" ${attributes}/>`;
  const colours = new Map<string, string | null>([
    ['#A00', 'cinnabar'],
    ['black', 'ink'],
    ['#fff', null],
  ]);
  const painted = (body: string) => svg(body, { colours, colour: 'gold' }).parts.map(({ colour }) => colour);

  test('colours are the template’s, however the file writes them', () => {
    const same = [rect('fill="#aa0000"'), rect('style="fill: rgb(170, 0,0)"'), `<g fill="#A00">${rect('')}</g>`];
    expect(painted(same.join(''))).toEqual(['cinnabar']);
    expect(painted(rect('fill="currentColor"') + rect('') + rect('fill="#a00"'))).toEqual(['gold', 'ink', 'cinnabar']);
    expect(painted(rect('fill="white"') + rect(''))).toEqual(['ink']);
  });

  test('a style weighs more than an attribute, and none paints nothing', () => {
    expect(painted(rect('fill="#a00" style="fill:#000"'))).toEqual(['ink']);
    expect(painted(`${rect('fill="none"')}${rect('')}`)).toEqual(['ink']);
    expect(painted(`${rect('display="none" fill="#123"')}${rect('visibility="hidden"')}${rect('')}`)).toEqual(['ink']);
  });

  test('a file in one colour needs no names; one in two does', () => {
    expect(svg(rect('fill="#123456"')).parts.map(({ colour }) => colour)).toEqual(['ink']);
    const { diagnostics } = svg(rect('fill="#123456"') + rect('fill="#654321"'));
    expect(diagnostics.map(({ params }) => params.colour)).toEqual(['#123456', '#654321']);
  });

  test('lines are as thick as their transforms make them, and never finer than prints', () => {
    const line = (attributes: string) => svg(`<path d="M0 9H9" fill="none" stroke="#000" ${attributes}/>`);
    const paint = line('stroke-width="1" transform="scale(2)" stroke-linejoin="bevel"').parts[0]?.drawing[0]?.paint;
    expect(paint).toMatchObject({ kind: 'stroke', cap: 'butt', join: 'bevel' });
    expect(paint?.kind === 'stroke' && mmFromPt(paint.width)).toBeCloseTo(2, 2);
    const fine = line('stroke-width=".02"');
    expect(fine.diagnostics.map(({ rule }) => rule)).toEqual(['ornament/svg-hairline']);
    const width = fine.parts[0]?.drawing[0]?.paint;
    expect(width?.kind === 'stroke' && width.width).toBeGreaterThanOrEqual(0.25);
    expect(ptFromMm(0.09)).toBeGreaterThan(0.25);
  });

  test('fill comes before stroke; even-odd is kept', () => {
    const { parts } = svg(rect('fill="#a00" stroke="#000" fill-rule="evenodd"'), { colours });
    expect(parts.map(({ colour }) => colour)).toEqual(['cinnabar', 'ink']);
    expect(parts[0]?.drawing[0]?.paint).toEqual({ kind: 'fill', evenOdd: true });
  });
});

describe('what is not understood is told with its place', () => {
  test.each([
    ['<text>a</text>', '<text>'],
    ['<image href="x.png"/>', '<image>'],
    ['<use href="#a"/>', '<use>'],
    ['<linearGradient/>', '<linearGradient>'],
    ['<script>alert(1)</script>', '<script>'],
    ['<style>path{fill:red}</style>', '<style>'],
    ['<defs><g><style/></g></defs>', '<style>'],
    ['<rect width="9" height="9"><animate/></rect>', '<animate>'],
    ['<rect width="9" height="9" onclick="f()"/>', 'onclick'],
    ['<rect width="9" height="9" fill="url(#g)"/>', 'fill: url(#g)'],
    ['<rect width="9" height="9" opacity=".5"/>', 'opacity'],
    ['<rect width="9" height="9" style="fill:red;mask:url(#m)"/>', 'mask'],
    ['<rect width="9" height="9" stroke-dasharray="1 2"/>', 'stroke-dasharray'],
    ['<rect width="9" height="9" stroke="#000" transform="scale(1 2)"/>', 'stroke + scale(x, y)'],
  ])('%s', (body, what) => {
    const [first, ...others] = svg(body).diagnostics;
    expect(first).toMatchObject({ rule: 'ornament/svg-unsupported', params: { what } });
    expect(others).toEqual([]);
    expect(first?.span?.start).toBeGreaterThan(60);
    expect(first?.span?.end).toBeGreaterThan(first?.span?.start ?? 0);
  });

  test('a style sheet outside the drawing too; notes of editors are none', () => {
    expect(
      svgText('<?xml-stylesheet href="a.css"?><svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>').diagnostics,
    ).toHaveLength(1);
    const notes =
      '<title>標誌</title><metadata><rdf:RDF xmlns:rdf="r"/></metadata><sodipodi:namedview xmlns:sodipodi="s"/>';
    expect(svg(`${notes}<path d="M0 0h9v9z"/>`).diagnostics).toEqual([]);
  });

  test('a place after characters beyond the BMP', () => {
    const text = '<svg viewBox="0 0 9 9"><title>𠀀𠀁</title>&nope;</svg>';
    const { diagnostics } = svgText(text);
    expect(diagnostics[0]?.rule).toBe('ornament/svg-no-xml');
    expect(
      text.slice(diagnostics[0]?.span?.start).startsWith('</svg>') ||
        text.slice(diagnostics[0]?.span?.start).startsWith('&nope;'),
    ).toBe(true);
  });
});

describe('hostile files end quickly, in a diagnostic', () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><svg viewBox="0 0 9 9">&b;</svg>`;
  test.each([
    ['entities', bomb, 'ornament/svg-no-xml'],
    [
      'an external entity',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg viewBox="0 0 9 9">&x;</svg>',
      'ornament/svg-no-xml',
    ],
    ['nesting', `<svg viewBox="0 0 9 9">${'<g>'.repeat(300_000)}`, 'ornament/svg-too-deep'],
    ['points', `<svg viewBox="0 0 9 9"><polygon points="${'1 2 '.repeat(200_000)}"/></svg>`, 'ornament/svg-too-many'],
    ['numbers', '<svg viewBox="0 0 1e-300 1e-300"><rect width="1e300" height="1e300"/></svg>', 'ornament/svg-number'],
    ['a field of no size', '<svg viewBox="0 0 0 9"/>', 'ornament/svg-no-size'],
    [
      'colours',
      `<svg viewBox="0 0 9 9">${Array.from({ length: 9000 }, (_, i) => `<path d="M0 0h1v1z" fill="c${i}"/>`).join('')}</svg>`,
      'ornament/svg-colour',
    ],
    ['nothing', '', 'ornament/svg-no-xml'],
  ])('%s', (_, text, rule) => {
    const start = performance.now();
    const { diagnostics } = svgText(text);
    expect(diagnostics.map((one) => one.rule)).toContain(rule);
    expect(diagnostics.length).toBeLessThanOrEqual(40);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

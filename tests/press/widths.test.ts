import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import type { FontkitFont } from '../../src/fonts/fontkit.ts';
import { printPdf } from '../../src/press/index.ts';
import { objectsOf } from './objects.ts';
import { garamond, jobOf, lineOf, sliceOf, wordOf } from './pages.ts';

const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): FontkitFont };

const faces = ['latin', 'latin-ext', 'vietnamese'].map((slice) => sliceOf('Noto Sans', slice));
const lines = [lineOf(garamond(), 'Laurel fi', [0]), wordOf(faces, 'ŁódźNguyễn')];

it('the widths of a font are those of its embedded program, and nothing names its glyphs twice over', async () => {
  const bytes = await printPdf(jobOf(lines.map((line) => ({ kind: 'line', x: 10, baseline: 40, line }))));
  const objects = objectsOf(bytes);
  const fonts = [...objects.values()].filter(({ head }) => head.includes('/Subtype /CIDFontType2'));
  expect(fonts).toHaveLength(2);
  for (const { head } of fonts) {
    const number = (text: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);
    const descriptor = objects.get(number(head, 'FontDescriptor'))?.head ?? '';
    // PDF/A-2 no longer asks for it, and a wrong one is an error (ISO 19005-2 6.2.11.4.2).
    expect(descriptor).not.toContain('CIDSet');
    const program = objects.get(number(descriptor, 'FontFile2'))?.stream;
    const font = fontkit.create(program ?? Buffer.alloc(0));
    const widths = (/\/W \[0 \[([^\]]*)\]\]/.exec(head)?.[1] ?? '').split(' ').map(Number);
    expect(widths.length).toBeGreaterThan(5);
    widths.forEach((width, code) => {
      expect(width).toBeCloseTo(((font.getGlyph(code)?.advanceWidth ?? 0) * 1000) / font.unitsPerEm, 1);
    });
  }
});

import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/paginate/index.ts';
import type { Picture } from '../../src/photo/index.ts';
import { printPdf } from '../../src/press/index.ts';
import { slope } from '../photo/kit.ts';
import { inks, rgb } from '../photo/pictures.ts';
import { contentsOf, objectsOf, objectWith } from './objects.ts';
import { garamond, jobOf, lineOf } from './pages.ts';

const span = { file: 'a.yaml', start: 0, end: 1 };
const photo = (number: number): Mark => ({
  kind: 'photo',
  citation: 'a',
  photo: number,
  span,
  x: 0,
  y: 0,
  width: 36,
  height: 22.5,
});
const word: Mark = { kind: 'line', x: 10, baseline: 40, line: lineOf(garamond(), 'a', [0]) };

async function printed(...pictures: readonly Picture[]): Promise<Uint8Array> {
  const keyed = new Map(pictures.map((picture, index) => [`a/${index}/36.00×22.50`, picture]));
  const marks = pictures.map((_, index) => photo(index));
  return printPdf({ ...jobOf([word, ...marks]), pictures: keyed });
}

const source = await slope(150, 94).png().toBuffer();

describe('a picture', () => {
  it('in the inks of the press stands in the file as it came, without a profile', async () => {
    const picture = await inks(source);
    const image = objectWith(await printed(picture), /\/Subtype \/Image/);
    expect(image.head).toContain('/ColorSpace /DeviceCMYK');
    expect(image.stream?.equals(picture.bytes)).toBe(true);
  });

  it('in RGB says what its colours mean, by one profile for all of them', async () => {
    const [first, second] = [await rgb(source), await rgb(await slope(150, 94).negate().png().toBuffer())];
    const bytes = await printed(first, second);
    const images = [...objectsOf(bytes).values()].filter(({ head }) => head.includes('/Subtype /Image'));
    const profiles = images.map(({ head }) => /\/ColorSpace \[\/ICCBased (\d+) 0 R\]/.exec(head)?.[1]);
    expect(profiles).toHaveLength(2);
    expect(new Set(profiles).size).toBe(1);
    const profile = objectsOf(bytes).get(Number(profiles[0]));
    expect(profile?.head).toContain('/N 3');
    expect(profile?.stream?.toString('latin1', 16, 20)).toBe('RGB ');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/DeviceRGB');
  });

  it('knocks out what lies beneath, also after black words', async () => {
    const [content = ''] = contentsOf(await printed(await inks(source)));
    expect(content.lastIndexOf('/GsKnock gs')).toBeGreaterThan(content.indexOf('TJ'));
    expect(content.lastIndexOf('/GsKnock gs')).toBeLessThan(content.indexOf(' Do'));
  });
});

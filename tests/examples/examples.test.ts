import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/build/index.ts';
import { loadEdition } from '../../src/content/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLES = ['gala', 'encore'];

describe.each(EXAMPLES)('examples/%s', (name) => {
  const content = join(ROOT, 'examples', name);

  test('has nothing that a user could mend', async () => {
    const folders = { contentDir: content, templatesDir: join(ROOT, 'templates'), fontsDir: join(ROOT, 'fonts') };
    const { diagnostics } = await check({ ...folders, cwd: ROOT, cacheDir: null });
    expect(diagnostics.map(({ rule, params }) => [rule, params])).toEqual([]);
    // Unwraps every font, and sets a booklet of 44 pages.
  }, 300_000);

  test('says that it is invented, in both languages', () => {
    const ceremony = readFileSync(join(content, 'ceremony.yaml'), 'utf8');
    expect(ceremony.replace(/^#.*$/gm, '')).toMatch(/虛構[\s\S]*invented/);
  });
});

test('pictures of the gala are small files, fine enough for print', async () => {
  const images = join(ROOT, 'examples', 'gala', 'images');
  const pictures = readdirSync(images).filter((file) => file.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(12);
  for (const file of pictures) {
    expect(statSync(join(images, file)).size, file).toBeLessThan(150 * 1024);
    const { width } = await sharp(join(images, file)).metadata();
    // 300 to the inch over 98.8 mm, the smaller of the two frames.
    expect(width, file).toBeGreaterThanOrEqual(1167);
  }
});

test('the gala has twenty-four citations in three awards', async () => {
  const { edition } = await loadEdition({ contentDir: join(ROOT, 'examples', 'gala'), cwd: ROOT });
  expect(edition?.citations).toHaveLength(24);
  expect(edition?.awards).toHaveLength(3);
});

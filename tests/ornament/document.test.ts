import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf } from '../../scripts/ornaments/document.ts';
import { ornamentNames } from '../../src/ornament/index.ts';

const root = join(import.meta.dirname, '..', '..');

test('docs/ornaments.md is what `npm run ornaments` writes', () => {
  expect(readFileSync(join(root, 'docs', 'ornaments.md'), 'utf8')).toBe(documentOf(root));
});

test('a picture of each ornament, and no other', () => {
  const pictures = readdirSync(join(root, 'docs', 'ornaments')).sort();
  expect(pictures).toEqual([...ornamentNames(), 'qr', 'seal', 'svg'].map((name) => `${name}.png`).sort());
});

test('every ornament has a file of its own', () => {
  for (const name of ornamentNames()) {
    expect(existsSync(join(root, 'src', 'ornament', 'ornaments', `${name}.ts`))).toBe(true);
  }
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSchemas } from '../../src/content/index.ts';
import { schemas } from '../../src/content/schema.ts';

const FOLDER = join(import.meta.dirname, '../../schema');

describe('schema/', () => {
  test.each(['ceremony', 'citation'] as const)('%s.schema.json is what the code checks', (kind) => {
    const made = `${JSON.stringify(contentSchemas()[kind], null, 2)}\n`;
    const file = join(FOLDER, `${kind}.schema.json`);
    if (process.env.UPDATE === '1') writeFileSync(file, made);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });

  test('every map is closed, every key is described or made of such', () => {
    const open: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, additionalProperties } = node as { type?: unknown; additionalProperties?: unknown };
      if (type === 'object' && (additionalProperties === undefined || additionalProperties === true)) open.push(path);
      for (const [key, inner] of Object.entries(node)) if (key !== 'examples') visit(inner, `${path}/${key}`);
    };
    for (const [kind, schema] of Object.entries(contentSchemas())) visit(schema, kind);
    expect(open).toEqual([]);
  });

  test('the keys of PRODUCT.md are admitted', () => {
    const pair = { zh: '甲', en: 'A' };
    const ceremony = {
      title: pair,
      date: '2026-05-04',
      venue: pair,
      issuer: pair,
      languages: ['zh', 'en'],
      signatories: [{ name: pair, title: pair }, { name: pair }],
      seal: { text: '四字以內' },
      formula: false,
      awards: { 'special-contribution-2016': { name: pair } },
      certificate: { template: 'classic' },
      booklet: { template: 'classic', order: ['award', 'recipient'] },
    };
    const citation = {
      award: 'special-contribution-2016',
      recipient: { ...pair, kind: 'city' },
      reason: pair,
      photos: [{ file: '../images/a.jpg', alt: pair, caption: pair, credit: { zh: '攝影' }, focus: [0.5, 0.4] }],
      body: { zh: '甲' },
      keep: ['杜塞爾多夫'],
    };
    expect(schemas.ceremony.safeParse(ceremony).error).toBeUndefined();
    expect(schemas.ceremony.safeParse({ ...ceremony, formula: pair, date: 2026 }).error).toBeUndefined();
    expect(schemas.citation.safeParse(citation).error).toBeUndefined();
    expect(schemas.citation.safeParse({ ...citation, note: 'x' }).success).toBe(false);
  });
});

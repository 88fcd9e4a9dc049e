import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { templateSchemas } from '../../src/template/index.ts';
import { TEMPLATES } from './kit.ts';

const FOLDER = join(import.meta.dirname, '../../schema');

describe.each(['certificate', 'booklet', 'styles'] as const)('%s', (kind) => {
  test('its JSON Schema is what the code checks', () => {
    const made = `${JSON.stringify(templateSchemas()[kind], null, 2)}\n`;
    const file = join(FOLDER, `${kind}.schema.json`);
    if (process.env.UPDATE === '1') writeFileSync(file, made);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });

  test('classic names it for editors', () => {
    const [first] = readFileSync(join(TEMPLATES, 'classic', `${kind}.yaml`), 'utf8').split('\n');
    expect(first).toBe(`# yaml-language-server: $schema=../../schema/${kind}.schema.json`);
  });
});

import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openOutput } from '../../src/build/index.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'laurel-output-'));
  onTestFinished(() => {
    chmodSync(path, 0o700);
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('a file is new, then the same, then changed, and nothing is left beside it', async () => {
  const path = folder();
  const output = openOutput(join(path, 'out'), 'out');
  expect(await output.write('a/b.pdf', bytes('one'))).toEqual({ outcome: 'new' });
  const { mtimeMs, ino } = statSync(join(path, 'out/a/b.pdf'));
  expect(await output.write('a/b.pdf', bytes('one'))).toEqual({ outcome: 'same' });
  expect(statSync(join(path, 'out/a/b.pdf'))).toMatchObject({ mtimeMs, ino });
  expect(await output.write('a/b.pdf', bytes('two'))).toEqual({ outcome: 'changed' });
  expect(readFileSync(join(path, 'out/a/b.pdf'), 'utf8')).toBe('two');
  expect(readdirSync(join(path, 'out/a'))).toEqual(['b.pdf']);
});

test('who reads the earlier file while it is replaced has it whole', async () => {
  const path = folder();
  writeFileSync(join(path, 'a.pdf'), 'earlier');
  const { ino } = statSync(join(path, 'a.pdf'));
  await openOutput(path, 'out').write('a.pdf', bytes('later'));
  expect(statSync(join(path, 'a.pdf')).ino).not.toBe(ino);
});

test('a file in the place of the folder, or of a folder in it, is a diagnostic that ends the writing', async () => {
  const path = folder();
  writeFileSync(join(path, 'out'), 'a file');
  const params = { path: 'out/a/b.pdf', reason: 'ENOTDIR' };
  const problem = { rule: 'build/not-writable', params };
  expect(await openOutput(join(path, 'out'), 'out').write('a/b.pdf', bytes('x'))).toMatchObject({
    fatal: true,
    problem,
  });
  expect(readFileSync(join(path, 'out'), 'utf8')).toBe('a file');
});

test('a folder in the place of a file is a diagnostic of that file alone', async () => {
  const path = folder();
  mkdirSync(join(path, 'booklet.pdf'));
  const written = await openOutput(path, 'out').write('booklet.pdf', bytes('x'));
  expect(written).toMatchObject({ outcome: 'failed', fatal: false, problem: { rule: 'build/not-writable' } });
  expect(readdirSync(path)).toEqual(['booklet.pdf']);
});

test('a link is replaced; what it leads to is not written', async () => {
  const path = folder();
  writeFileSync(join(path, 'elsewhere'), 'mine');
  symlinkSync('elsewhere', join(path, 'a.pdf'));
  await openOutput(path, 'out').write('a.pdf', bytes('x'));
  expect(readFileSync(join(path, 'elsewhere'), 'utf8')).toBe('mine');
  expect(readFileSync(join(path, 'a.pdf'), 'utf8')).toBe('x');
});

test('a file is removed; one that is not there is no problem; a folder is', () => {
  const path = folder();
  writeFileSync(join(path, 'a.pdf'), 'x');
  mkdirSync(join(path, 'b.pdf'));
  const output = openOutput(path, 'out');
  expect([output.remove('a.pdf'), output.remove('a.pdf')]).toEqual([null, null]);
  expect(output.remove('b.pdf')).toMatchObject({ rule: 'build/not-writable', params: { path: 'out/b.pdf' } });
  expect(readdirSync(path)).toEqual(['b.pdf']);
});

import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preparePicture } from '../../src/photo/index.ts';
import { kindOf } from '../../src/photo/sniff.ts';
import { giant, inFolder, request, rules, slope } from './kit.ts';

describe('what is wrong with a file', () => {
  test('gone, or a folder', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'b'));
      for (const name of ['nowhere.jpg', 'b', 'a\0.jpg']) {
        const { picture, diagnostics } = await preparePicture(request(join(folder, name)));
        expect(picture).toBeNull();
        expect(diagnostics.map(({ rule }) => rule)).toEqual(['photo/unreadable']);
      }
    });
  });

  test('a pipe does not hang the build', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'pipe.jpg');
      execFileSync('mkfifo', [path]);
      const { diagnostics } = await preparePicture(request(path));
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['photo/unreadable']);
    });
  }, 5000);

  test.each([
    ['', 'photo/not-an-image'],
    ['hello, this is no picture', 'photo/not-an-image'],
    ['<!doctype html><title>404</title>', 'photo/not-an-image'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>', 'photo/unsupported-format'],
    ['%PDF-1.7\n', 'photo/unsupported-format'],
    ['\0\0\0\x18ftypheic\0\0\0\0', 'photo/unsupported-format'],
    ['\xff\xd8\xff', 'photo/damaged'],
    ['\x89PNG\r\n\x1a\n and then nothing', 'photo/damaged'],
    ['GIF89a', 'photo/damaged'],
    ['II*\0\x08\0\0\0', 'photo/damaged'],
    ['RIFF\0\0\0\0WEBP', 'photo/damaged'],
  ])('%j: %s', async (text, expected) => {
    expect(await rules(Buffer.from(text, 'latin1'))).toEqual([expected]);
  });

  test.each(['jpeg', 'png', 'webp', 'tiff'] as const)('a %s cut short', async (format) => {
    const noise = await slope(1300, 900).toFormat(format).toBuffer();
    expect(await rules(noise.subarray(0, Math.floor(noise.length / 2)))).toEqual(['photo/damaged']);
  });

  test('a picture that unpacks to a gigabyte is refused by its header', async () => {
    expect(await rules(await giant(60_000, 60_000))).toEqual(['photo/too-large']);
  });

  test('nothing that begins like a picture makes it throw', async () => {
    const whole = await slope(90, 60).jpeg().toBuffer();
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, noise) => {
          const broken = Buffer.from(whole);
          broken.set(noise.subarray(0, broken.length - at), at);
          expect(Array.isArray(await rules(broken))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an aborted run rejects', async () => {
    await expect(preparePicture(request('/nowhere'), AbortSignal.abort())).rejects.toThrow();
  });
});

test('kinds are told by content, not by name', () => {
  expect(kindOf(Buffer.from('\0\0\0\x1cftypavif', 'latin1'))).toEqual({ readable: true });
  expect(kindOf(Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0mif1avif', 'latin1'))).toEqual({ readable: true });
  expect(kindOf(Buffer.from('8BPS\0\x01'))).toEqual({ readable: false, name: 'PSD' });
  expect(kindOf(Buffer.from('BMW is a car'))).toEqual({ readable: false, name: null });
});

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { build, check, type Progress } from '../../src/build/index.ts';
import { CITATION, inFolder, WHOLE } from './kit.ts';

const TWO = {
  ...WHOLE,
  'content/citations/perm.yaml': CITATION.replace('重慶', '彼爾姆').replace('Chongqing', 'Perm'),
};

test('the manifest says of each PDF what it was made from', async () => {
  await inFolder(TWO, async ({ options, read }) => {
    await build(options);
    const manifest = JSON.parse(read('out/manifest.json').toString());
    expect(Object.keys(manifest.pdfs)).toEqual(['booklet.pdf', 'certificates/chongqing.pdf', 'certificates/perm.pdf']);
    const sha256 = (path: string) => createHash('sha256').update(read(path)).digest('hex');
    for (const [file, { sha256: said }] of Object.entries<{ sha256: string }>(manifest.pdfs)) {
      expect(said).toBe(sha256(`out/${file}`));
    }
    const { inputs, pages, fonts, fitted } = manifest.pdfs['certificates/perm.pdf'];
    expect(inputs).toMatchObject({
      'content/ceremony.yaml': sha256('content/ceremony.yaml'),
      'content/citations/perm.yaml': sha256('content/citations/perm.yaml'),
    });
    expect(Object.keys(inputs)).toEqual([
      'content/ceremony.yaml',
      'content/citations/perm.yaml',
      'fonts/fonts.yaml',
      'profiles/FOGRA39L_coated.icc',
      'templates/classic/certificate.yaml',
      'templates/classic/styles.yaml',
    ]);
    expect(pages).toBe(1);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts[0]).toEqual({
      name: expect.any(String),
      family: expect.any(String),
      weight: expect.any(Number),
      italic: expect.any(Boolean),
      key: expect.stringMatching(/^[0-9a-f]{32}/),
    });
    expect(fitted.length).toBeGreaterThan(0);
    const booklet = manifest.pdfs['booklet.pdf'];
    expect(Object.keys(booklet.inputs)).toContain('content/citations/chongqing.yaml');
    expect(Object.keys(booklet.inputs)).not.toContain('templates/classic/certificate.yaml');
    expect(booklet.pages % 4).toBe(0);
  });
});

test('entries of PDFs that were not made again stay in the manifest', async () => {
  await inFolder(TWO, async ({ options, read, write }) => {
    await build(options);
    const before = JSON.parse(read('out/manifest.json').toString());
    write({ 'content/citations/perm.yaml': CITATION.replace('重慶', '烏法').replace('Chongqing', 'Ufa') });
    const result = await build({ ...options, ids: ['perm'] });
    expect(result).toMatchObject({ made: ['certificates/perm.pdf'], reprint: ['certificates/perm.pdf'] });
    const after = JSON.parse(read('out/manifest.json').toString());
    expect(after.pdfs['booklet.pdf']).toEqual(before.pdfs['booklet.pdf']);
    expect(after.pdfs['certificates/perm.pdf']).not.toEqual(before.pdfs['certificates/perm.pdf']);
  });
});

test.each(['not JSON', '{"pdfs":{"../content/ceremony.yaml":{}}}'])(
  'a manifest that reads %j does no harm',
  async (text) => {
    await inFolder({ ...WHOLE, 'out/manifest.json': text }, async ({ options, listed, read }) => {
      expect(await build(options)).toMatchObject({ ok: true, removed: [] });
      expect(read('content/ceremony.yaml').length).toBeGreaterThan(0);
      expect(listed()).toEqual(['booklet.pdf', 'certificates/chongqing.pdf', 'manifest.json']);
    });
  },
);

test('a manifest cannot have a file removed that is no certificate', async () => {
  const entry = {
    ceremony: 'content · 友好獎 · The Friendship Award',
    sha256: '',
    pages: 1,
    inputs: {},
    fonts: [],
    fitted: [],
    warnings: [],
  };
  const pdfs = { '../content/ceremony.yaml': entry, 'certificates/../../precious.pdf': entry };
  const manifest = JSON.stringify({ laurel: '0.1.0', pdfs });
  await inFolder({ ...WHOLE, 'precious.pdf': 'x', 'out/manifest.json': manifest }, async ({ options, read }) => {
    expect((await build(options)).removed).toEqual([]);
    expect(read('precious.pdf').toString()).toBe('x');
  });
});

test('another ceremony made into the same folder has none of the first’s certificates removed', async () => {
  const other = {
    'other/ceremony.yaml': WHOLE['content/ceremony.yaml'] ?? '',
    'other/citations/ufa.yaml': CITATION,
    'content/ceremony.yaml': `${WHOLE['content/ceremony.yaml']}title: { zh: 典禮, en: Ceremony }\n`,
  };
  await inFolder({ ...TWO, ...other }, async ({ options, listed, remove, write }) => {
    await build(options);
    expect(await build({ ...options, contentDir: 'other' })).toMatchObject({ removed: [] });
    write({ 'content/ceremony.yaml': `${WHOLE['content/ceremony.yaml']}title: { zh: 次屆, en: The next }\n` });
    remove('content/citations/chongqing.yaml');
    expect(await build(options)).toMatchObject({ ok: true, removed: [] });
    remove('content/citations/perm.yaml');
    write({ 'content/citations/lodz.yaml': CITATION });
    expect(await build(options)).toMatchObject({ removed: ['certificates/perm.pdf'] });
    expect(listed()).toEqual([
      'booklet.pdf',
      'certificates/chongqing.pdf',
      'certificates/lodz.pdf',
      'certificates/ufa.pdf',
      'manifest.json',
    ]);
  });
});

test('a photo that vanishes after it was decoded is in the manifest as it was printed', async () => {
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#468' } })
    .jpeg()
    .toBuffer();
  const citation = `${CITATION}body: { zh: 第一段。, en: First. }\nphotos:\n  - { file: ../a.jpg, caption: { zh: 圖, en: Picture } }\n`;
  const files = { ...WHOLE, 'content/citations/chongqing.yaml': citation, 'content/a.jpg': photo };
  await inFolder(files, async ({ options, read, remove }) => {
    const onProgress = ({ stage, done }: Progress): void => {
      if (stage === 'print' && done === 0) remove('content/a.jpg');
    };
    expect(await build({ ...options, onProgress })).toMatchObject({ ok: true });
    const { inputs } = JSON.parse(read('out/manifest.json').toString()).pdfs['booklet.pdf'];
    expect(inputs['content/a.jpg']).toBe(createHash('sha256').update(photo).digest('hex'));
  });
});

test('a fault in the midst of the printing leaves a manifest of what was made', async () => {
  await inFolder(TWO, async ({ options, listed, read }) => {
    const onProgress = ({ stage, done }: Progress): void => {
      if (stage === 'print' && done === 1) throw new Error('made up');
    };
    await expect(build({ ...options, onProgress })).rejects.toThrow('made up');
    expect(listed()).toEqual(['certificates/chongqing.pdf', 'manifest.json']);
    expect(Object.keys(JSON.parse(read('out/manifest.json').toString()).pdfs)).toEqual(['certificates/chongqing.pdf']);
  });
});

test('two builds into one folder at once both end well', async () => {
  await inFolder(TWO, async ({ options, listed }) => {
    const results = await Promise.all([build(options), build(options)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(listed()).toEqual(['booklet.pdf', 'certificates/chongqing.pdf', 'certificates/perm.pdf', 'manifest.json']);
  });
});

test('progress is told, and an abort during it heard', async () => {
  await inFolder(TWO, async ({ options, listed }) => {
    const controller = new AbortController();
    const told: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      told.push(progress);
      if (progress.stage === 'print' && progress.done === 1) controller.abort();
    };
    const result = await build({ ...options, signal: controller.signal, onProgress });
    expect(result).toMatchObject({ ok: false, made: ['certificates/chongqing.pdf'] });
    expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['build/interrupted']);
    expect(told.map(({ stage, done, total }) => `${stage} ${done}/${total}`)).toEqual([
      'check 0/3',
      'check 1/3',
      'check 2/3',
      'print 0/3',
      'print 1/3',
    ]);
    expect(listed()).toEqual(['certificates/chongqing.pdf', 'manifest.json']);
  });
});

test('an error in the booklet’s part of a citation keeps its certificate from being made, and no other', async () => {
  const files = { ...TWO, 'content/citations/perm.yaml': `${CITATION}body:\n  zh: 第一䶮。\n` };
  await inFolder(files, async ({ options }) => {
    const result = await build(options);
    expect(result).toMatchObject({ ok: false, made: ['certificates/chongqing.pdf'] });
    expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['font/no-glyph', 'build/booklet-not-made']);
    expect((await check(options)).diagnostics.map(({ rule }) => rule)).toEqual(['font/no-glyph']);
  });
});

test('a font list that cannot be read stops everything', async () => {
  await inFolder(WHOLE, async ({ options, cwd }) => {
    const result = await build({ ...options, fontsDir: `${cwd}/nowhere` });
    expect(result.made).toEqual([]);
    expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['font/list-missing']);
  });
});

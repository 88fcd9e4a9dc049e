import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { root } from './compile.ts';
import { CITATION, errorsOf, type Files, filesUnder, folderOf, laurel, resultOf, WHOLE } from './harness.ts';

/** A ceremony of many citations, alike but for their names. */
function many(count: number): Files {
  const citations = Array.from({ length: count }, (_, i) => {
    const text = CITATION.replace('Chongqing', `City ${i}`);
    return [`content/citations/city-${String(i).padStart(3, '0')}.yaml`, text] as const;
  });
  return { 'content/ceremony.yaml': WHOLE['content/ceremony.yaml'] ?? '', ...Object.fromEntries(citations) };
}

const isWholePdf = (text: string | undefined): boolean =>
  text?.startsWith('%PDF-') === true && text.trimEnd().endsWith('%%EOF');

test('a build makes whole files and says so; a second one keeps them', async () => {
  const cwd = folderOf(WHOLE);
  const first = await laurel(cwd, ['build', '--json']);
  const pdfs = ['certificates/chongqing.pdf', 'booklet.pdf'];
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(resultOf(first)).toMatchObject({ ok: true, made: pdfs, kept: [], reprint: [] });
  expect(Object.keys(first.files).sort()).toEqual(['booklet.pdf', 'certificates/chongqing.pdf', 'manifest.json']);
  expect(pdfs.map((file) => isWholePdf(first.files[file]))).toEqual([true, true]);
  const second = await laurel(cwd, ['build', '--json']);
  expect(resultOf(second)).toMatchObject({ ok: true, made: [], kept: pdfs, reprint: [] });
  expect(second.files).toEqual(first.files);
});

test('a file in the place of out', async () => {
  const cwd = folderOf({ ...WHOLE, out: 'a file' });
  const ran = await laurel(cwd, ['build', '--json']);
  expect([ran.code, ran.stderr, errorsOf(resultOf(ran))]).toEqual([1, '', ['build/not-writable']]);
});

test.skipIf(process.platform !== 'linux')('out where the system lets no folder be made', async () => {
  const ran = await laurel(folderOf(WHOLE), ['build', '--out', '/proc/laurel', '--json']);
  expect([ran.code, ran.stderr, errorsOf(resultOf(ran))]).toEqual([1, '', ['build/not-writable']]);
  const cached = await laurel(folderOf(WHOLE), ['build', '--json'], { env: { XDG_CACHE_HOME: '/proc/laurel' } });
  expect([cached.code, cached.stderr]).toEqual([0, '']);
});

test('a folder in the place of a PDF stops that PDF alone', async () => {
  const cwd = folderOf(WHOLE);
  mkdirSync(join(cwd, 'out/certificates/chongqing.pdf'), { recursive: true });
  const ran = await laurel(cwd, ['build', '--json']);
  const result = resultOf(ran);
  expect([ran.code, errorsOf(result), result.made]).toEqual([1, ['build/not-writable'], ['booklet.pdf']]);
  expect(result.diagnostics[0]?.message).toContain('out/certificates/chongqing.pdf');
  expect(Object.keys(ran.files).sort()).toEqual(['booklet.pdf', 'manifest.json']);
});

test('a disk that is full in the middle of a write leaves what was there, and nothing half-written', async () => {
  const cwd = folderOf({ ...WHOLE, 'out/certificates/chongqing.pdf': 'earlier', 'out/booklet.pdf': 'earlier' });
  // The fonts are in the cache by then; the first file that outgrows 8 KiB is the certificate.
  await laurel(cwd, ['check']);
  const ran = await laurel(cwd, ['build', '--json'], { shell: 'ulimit -f 8' });
  const result = resultOf(ran);
  expect([ran.code, ran.stderr, errorsOf(result)]).toEqual([1, '', ['build/disk-full']]);
  expect(result.diagnostics[0]?.message).toContain('out/certificates/chongqing.pdf');
  expect(ran.files).toEqual({ 'certificates/chongqing.pdf': 'earlier', 'booklet.pdf': 'earlier' });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle of a build leaves whole files only', async (signal) => {
  const cwd = folderOf({ ...many(60), 'out/certificates/city-059.pdf': 'earlier', 'out/booklet.pdf': 'earlier' });
  const ran = await laurel(cwd, ['build', '--json'], {
    during(child) {
      const timer = setInterval(() => {
        if (!('certificates/city-001.pdf' in filesUnder(join(cwd, 'out')))) return;
        clearInterval(timer);
        child.kill(signal);
      }, 5);
      child.on('exit', () => clearInterval(timer));
    },
  });
  const result = resultOf(ran);
  expect([ran.code, ran.stderr, result.ok]).toEqual([130, '', false]);
  expect(result.diagnostics.map(({ rule }) => rule)).toContain('build/interrupted');
  expect(result.made.length).toBeGreaterThan(1);
  expect(result.made.length).toBeLessThan(60);
  const { 'booklet.pdf': booklet, 'certificates/city-059.pdf': last, 'manifest.json': manifest, ...others } = ran.files;
  expect([booklet, last]).toEqual(['earlier', 'earlier']);
  expect(Object.keys(others).sort()).toEqual(result.made);
  expect(Object.values(others).every(isWholePdf)).toBe(true);
  expect(Object.keys(JSON.parse(manifest ?? '{}').pdfs)).toEqual(result.made);
});

test('an error in one citation stops neither the others nor deletes anything', async () => {
  const cwd = folderOf({ ...many(3) });
  const first = await laurel(cwd, ['build', '--json']);
  writeFileSync(join(cwd, 'content/citations/city-001.yaml'), CITATION.replace('friendship', 'other'));
  writeFileSync(join(cwd, 'content/citations/city-002.yaml'), CITATION.replace('Chongqing', 'City Two'));
  const second = await laurel(cwd, ['build', '--json']);
  const result = resultOf(second);
  expect([second.code, errorsOf(result)]).toEqual([1, ['content/unknown-award content/citations/city-001.yaml:1:8']]);
  expect(result).toMatchObject({
    made: ['certificates/city-002.pdf'],
    kept: ['certificates/city-000.pdf'],
    reprint: ['certificates/city-002.pdf'],
  });
  const notes = result.diagnostics.filter(({ severity }) => severity === 'note').map(({ rule }) => rule);
  expect(notes).toEqual(expect.arrayContaining(['build/certificate-kept', 'build/booklet-kept']));
  for (const file of ['booklet.pdf', 'certificates/city-000.pdf', 'certificates/city-001.pdf']) {
    expect(second.files[file]).toBe(first.files[file]);
  }
});

test('a withdrawn citation’s PDF is removed and named, but not while an error could be why it is gone', async () => {
  const cwd = folderOf(many(2));
  const withdrawn = 'certificates/city-001.pdf';
  const build = async (...args: string[]) => laurel(cwd, ['build', '--json', ...args]);
  await build();
  rmSync(join(cwd, 'content/citations/city-001.yaml'));
  writeFileSync(join(cwd, 'content/citations/city_001.yaml'), CITATION);
  expect(await build()).toMatchObject({ code: 1, files: { [withdrawn]: expect.anything() } });
  rmSync(join(cwd, 'content/citations/city_001.yaml'));
  expect(await build('city-000')).toMatchObject({ code: 0, files: { [withdrawn]: expect.anything() } });
  const ran = await build();
  expect([ran.code, resultOf(ran).diagnostics.map(({ rule }) => rule)]).toEqual([0, ['build/withdrawn']]);
  expect(resultOf(ran).diagnostics[0]?.message).toContain(withdrawn);
  expect(Object.keys(ran.files).sort()).toEqual(['booklet.pdf', 'certificates/city-000.pdf', 'manifest.json']);
});

test('a process that ends while the disk is waited for leaves the earlier file, and nothing beside it', () => {
  const cwd = folderOf({ 'a.pdf': 'earlier' });
  const room = JSON.stringify(pathToFileURL(join(root, 'dist/build/output.js')).href);
  const script = `import { readdirSync } from 'node:fs';
    import { openOutput } from ${room};
    void openOutput('.', 'out').write('a.pdf', Buffer.alloc(1e6));
    process.stdout.write(String(readdirSync('.').length));
    process.exit(130);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 130, stdout: '2' });
  expect(readdirSync(cwd)).toEqual(['a.pdf']);
  expect(readFileSync(join(cwd, 'a.pdf'), 'utf8')).toBe('earlier');
});

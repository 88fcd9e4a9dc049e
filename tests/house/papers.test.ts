import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import glob from 'fast-glob';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const about: {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
} = JSON.parse(read('package.json'));

test('the first lines of the README say how to build and how to test', () => {
  const lines = read('README.md').split('\n').slice(0, 8).join('\n');
  expect(lines).toContain('npm ci && npm start');
  expect(lines).toContain('npm ci && npm test');
});

test('every font package has its licence named', () => {
  const licences = read('LICENSE-FONTS.md');
  const fonts = Object.keys(about.dependencies).filter((name) => name.startsWith('@fontsource/'));
  expect(fonts.length).toBeGreaterThan(5);
  expect(fonts.filter((name) => !licences.includes(`\`${name}\``))).toEqual([]);
});

const { openSync }: { openSync(path: string): { readonly copyright: string | null } } = createRequire(import.meta.url)(
  'fontkit',
);

test('the notices of the fonts are those of their own name tables', () => {
  const licences = read('LICENSE-FONTS.md');
  const files = glob.sync('node_modules/@fontsource/*/files/*-{latin,latin-ext}-{400,500,700}-*.woff', { cwd: root });
  const notices = new Map(files.map((file) => [file, openSync(join(root, file)).copyright]));
  expect(new Set(files.map((file) => dirname(file))).size).toBe(
    Object.keys(about.dependencies).filter((name) => name.startsWith('@fontsource/')).length,
  );
  expect([...notices].filter(([, notice]) => !notice || !licences.includes(notice))).toEqual([]);
});

test('what was made from data of others names its file, and every licence is in the package', () => {
  for (const [, path = ''] of read('LICENSE-DATA.md').matchAll(/^\| `([^`]+)`/gm)) {
    expect(existsSync(join(root, path)), path).toBe(true);
  }
  const papers = glob.sync('LICENSE-*', { cwd: root });
  expect(papers).toHaveLength(2);
  expect(papers.filter((paper) => !about.files.includes(paper) || !read('README.md').includes(paper))).toEqual([]);
});

test('every dependency is pinned: its version decides the bytes of a PDF', () => {
  const versions = Object.entries({ ...about.dependencies, ...about.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('links in the papers lead somewhere', () => {
  const papers = glob.sync(['*.md', 'docs/**/*.md', 'fonts/*.md', 'templates/**/*.md', 'src/**/*.md'], { cwd: root });
  const broken = papers.flatMap((paper) =>
    [...read(paper).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(paper), target)))
      .map((target) => `${paper}: ${target}`),
  );
  expect(papers.length).toBeGreaterThan(8);
  expect(broken).toEqual([]);
});

test('paths named in the map and in the guide are there', () => {
  const named = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'].flatMap((paper) =>
    [...read(paper).matchAll(/`((?:src|tests|docs|fonts|templates|bin)\/[\w./-]+)`/g)].map(([, path = '']) => path),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter((path) => !/ROOM|templates\/mine|fonts\/memory/.test(path) && !existsSync(join(root, path))),
  ).toEqual([]);
});

test('.ci/run and the compiled command can be run', () => {
  expect(statSync(join(root, '.ci/run')).mode & 0o111).toBe(0o111);
  expect(about.bin).toEqual({ laurel: 'bin/laurel.cjs' });
  expect(read('bin/laurel.cjs').startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(statSync(join(root, 'bin/laurel.cjs')).mode & 0o111).toBe(0o111);
});

import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, type Source, sourcesUnder } from './sources.ts';

/** A room and the rooms that it may look into; `types` only for the shapes of their values. */
const ARROWS: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  diagnostics: { values: [] },
  content: { values: ['diagnostics'] },
  fonts: { values: ['diagnostics'] },
  ornament: { values: ['diagnostics'] },
  collation: { values: [] },
  photo: { values: ['diagnostics'] },
  pdf: { values: [] },
  preflight: { values: ['diagnostics', 'pdf'] },
  impose: { values: ['diagnostics', 'fonts', 'pdf', 'preflight'] },
  plates: { values: ['diagnostics', 'pdf', 'preflight'] },
  typeset: { values: ['diagnostics', 'fonts'], types: ['content'] },
  template: { values: ['diagnostics', 'content', 'collation', 'ornament'], types: ['typeset'] },
  paginate: { values: ['diagnostics', 'fonts', 'typeset', 'ornament'], types: ['content', 'template'] },
  press: { values: ['diagnostics', 'paginate', 'fonts', 'pdf'], types: ['typeset', 'ornament', 'photo', 'content'] },
  readback: { values: ['diagnostics', 'paginate'], types: ['content', 'preflight', 'template', 'typeset'] },
  build: {
    values: [
      ...['diagnostics', 'content', 'fonts', 'typeset', 'ornament', 'template', 'paginate', 'photo', 'press'],
      ...['preflight', 'readback'],
    ],
  },
  trial: {
    values: ['diagnostics', 'content', 'fonts', 'template', 'paginate', 'press'],
    types: ['typeset'],
  },
  cli: { values: ['trial', 'build', 'content', 'diagnostics', 'impose', 'plates', 'preflight', 'template'] },
};

/** Files of `src` itself that stand under every room. */
const GROUND = ['src/folders.ts', 'src/lengths.ts', 'src/nearest.ts', 'src/package.ts'];

/** Libraries that one room alone may touch. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  pdfmake: ['press'],
  pdfkit: ['press'],
  fontkit: ['fonts'],
  sharp: ['photo'],
  'json-e': ['template'],
  '@rgrove/parse-xml': ['preflight', 'ornament'],
  qr: ['ornament'],
  'pdfjs-dist': ['plates'],
  commander: ['cli'],
  'cli-progress': ['cli'],
};

const sources = sourcesUnder('src');

function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** What is wrong with the imports of a file. */
function faultsOf(source: Source): readonly string[] {
  const room = roomOf(source.path);
  return source.imports.flatMap(({ specifier, typesOnly }) => {
    const says = (what: string): string[] => [`${source.path} imports ${specifier}: ${what}`];
    if (!specifier.startsWith('.')) {
      const library = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
      const owners = KEPT[library];
      return owners && !owners.includes(room ?? '') ? says(`only ${owners.join(', ')} may`) : [];
    }
    const target = posix.join(posix.dirname(source.path), specifier);
    const other = roomOf(target);
    if (room === null || other === room || GROUND.includes(target)) return [];
    if (other === null) return says('nothing above the rooms may be looked into');
    const arrows = ARROWS[room];
    if (!arrows) return says(`the room ${room} has no arrows`);
    if (target !== `src/${other}/index.ts`) return says('a room is entered through its index.ts');
    if (arrows.values.includes(other)) return [];
    if (!arrows.types?.includes(other)) return says(`no arrow leads from ${room} to ${other}`);
    return typesOnly ? [] : says('for its types only');
  });
}

test('rooms look into one another only along the arrows, and libraries are kept to their rooms', () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(sources.flatMap(faultsOf)).toEqual([]);
});

test('the arrows make no circle', () => {
  const path = (room: string, way: readonly string[]): readonly string[] => {
    if (way.includes(room)) return [[...way, room].join(' → ')];
    const { values = [], types = [] } = ARROWS[room] ?? {};
    return [...values, ...types].flatMap((next) => path(next, [...way, room]));
  };
  expect(Object.keys(ARROWS).flatMap((room) => path(room, []))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const files = new Map(sources.map((source) => [source.path, source]));
  const targets = (path: string): readonly string[] =>
    (files.get(path)?.imports ?? [])
      .filter(({ specifier, typesOnly }) => specifier.startsWith('.') && !typesOnly)
      .map(({ specifier }) => posix.join(posix.dirname(path), specifier));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const target of targets(path)) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

test('help and version load no room', () => {
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { specifier, typesOnly, late } of sources.find((source) => source.path === path)?.imports ?? []) {
      if (specifier.startsWith('.') && !typesOnly && !late) walk(posix.join(posix.dirname(path), specifier));
    }
  };
  walk('src/cli/main.ts');
  walk('src/cli/laurel.ts');
  expect(reached.size).toBeGreaterThan(5);
  expect([...reached].filter((path) => roomOf(path) !== 'cli' && !GROUND.includes(path))).toEqual([]);
});

test.each([
  ["import { a } from '../press/index.ts';", 'no arrow'],
  ["import { a } from '../diagnostics/source.ts';", 'through its index.ts'],
  ["import type { A } from '../cli/index.ts';", 'no arrow'],
  ["const { a } = await import('../build/index.ts');", 'no arrow'],
  ["export { a } from '../index.ts';", 'above the rooms'],
  ["import {\n  a,\n  b,\n} from 'pdfkit';", 'only press'],
  ["import 'fontkit';", 'only fonts'],
  ["import { parse } from 'pdfmake/js/x.js';", 'only press'],
])('%s in the content room is found out', (text, what) => {
  const source = { path: 'src/content/made-up.ts', text, imports: importsOf(text) };
  expect(faultsOf(source).join()).toContain(what);
});

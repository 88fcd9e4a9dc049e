import { writeFileSync } from 'node:fs';
import { buildWith } from '../../src/build/build.ts';
import { type BuildOptions, build } from '../../src/build/index.ts';
import { unwritten } from '../../src/build/output.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import * as buildCommand from '../../src/cli/build.ts';
import * as checkCommand from '../../src/cli/check.ts';
import type { Misuse } from '../../src/cli/command.ts';
import { faultOf } from '../../src/cli/fault.ts';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/index.ts';
import { CITATION, type Files, type Folder, inFolder, templates, WHOLE } from '../build/kit.ts';
import { planted } from '../build/planted.ts';

type Case = () => Promise<readonly Diagnostic[]> | readonly Diagnostic[];

/** A build in a folder, after something was done there. */
const built =
  (files: Files, ids: readonly string[] = [], before?: (folder: Folder) => unknown): Case =>
  () =>
    inFolder(files, async (folder) => {
      await before?.(folder);
      return (await build({ ...folder.options, ids })).diagnostics;
    });

/** The same with more options; the templates are the folder's own where it has any. */
const builtWith =
  (files: Files, more: Partial<BuildOptions>, before?: (folder: Folder) => unknown): Case =>
  () =>
    inFolder(files, async (folder) => {
      await before?.(folder);
      return (await build({ ...folder.options, ...more })).diagnostics;
    });

/** A build whose press writes some bytes for others. */
const misprinted =
  (from: string, to: string): Case =>
  () =>
    inFolder(WHOLE, async ({ options }) => {
      return (await buildWith({ ...options, ids: ['chongqing'] }, planted(from, to))).diagnostics;
    });

const aborted: Case = () =>
  inFolder(WHOLE, async ({ options }) => (await build({ ...options, signal: AbortSignal.abort() })).diagnostics);

/** What a command line comes to that is wrong usage. */
const misused =
  (...argv: string[]): Case =>
  () => {
    const read = readArguments(argv, [buildCommand.spec, checkCommand.spec], 'en', () => '');
    if (read.kind === 'misuse') return said([read.misuse]);
    if (read.kind === 'text') return [];
    const parsed = read.name === 'check' ? checkCommand.parse(read) : buildCommand.parse(read);
    return 'misuse' in parsed ? said(parsed.misuse) : [];
  };

function said(misuse: readonly Misuse[]): readonly Diagnostic[] {
  return misuse.map(({ rule, params }) => diagnostic(rule, { params }));
}

/** A device that is always full; that a build stops at one, and how, is tested with the command line. */
const onFullDisk: Case = () => {
  try {
    writeFileSync('/dev/full', 'x');
    return [];
  } catch (error) {
    return [unwritten('out/booklet.pdf', error)];
  }
};

const BROKEN = CITATION.replace('award: friendship', 'award: freindship');
const APART = `${WHOLE['content/ceremony.yaml']}booklet: { cover: apart }\n`;
const TWINS = { ...WHOLE, 'content/citations/perm.yaml': CITATION.replace('貢獻良多', '卓有貢獻') };
const withTemplates = (file: string, change: (text: string) => string): Files => ({
  ...WHOLE,
  ...templates(file, change),
});

const EARLIER = { 'out/certificates/chongqing.pdf': 'earlier', 'out/booklet.pdf': 'earlier' };

/** One run of the real stage for each code that this room and the command line report. */
export const cases: Readonly<Record<string, Case>> = {
  'build/not-writable': built({ ...WHOLE, out: 'a file' }),
  'build/disk-full': onFullDisk,
  'build/certificate-kept': built({ ...WHOLE, ...EARLIER, 'content/citations/chongqing.yaml': BROKEN }),
  'build/booklet-kept': built({ ...WHOLE, ...EARLIER, 'content/citations/chongqing.yaml': BROKEN }),
  'build/booklet-not-made': built({ ...WHOLE, 'content/citations/chongqing.yaml': BROKEN }),
  'build/same-size-without': built({
    ...WHOLE,
    'content/ceremony.yaml': `${WHOLE['content/ceremony.yaml']}certificate: { same-size: true }\n`,
    'content/citations/perm.yaml': BROKEN,
  }),
  'build/withdrawn': built({ ...WHOLE, 'content/citations/perm.yaml': CITATION }, [], async (folder) => {
    await build(folder.options);
    folder.remove('content/citations/perm.yaml');
  }),
  'build/superseded': built({ ...WHOLE, 'content/ceremony.yaml': APART }, [], async (folder) => {
    await build(folder.options);
    folder.write({ 'content/ceremony.yaml': WHOLE['content/ceremony.yaml'] ?? '' });
  }),
  'build/outdated': built(WHOLE, [], async (folder) => {
    await build({ ...folder.options, merge: true });
    folder.write({ 'content/citations/chongqing.yaml': CITATION.replace('貢獻良多', '卓有貢獻') });
  }),
  'build/other-ceremony': built(WHOLE, [], async (folder) => {
    await build(folder.options);
    const ceremony = `title: { zh: 另一典禮, en: Another }\n${WHOLE['content/ceremony.yaml'] ?? ''}`;
    folder.write({ 'content/ceremony.yaml': ceremony, 'content/citations/pau.yaml': CITATION });
    folder.remove('content/citations/chongqing.yaml');
  }),
  'build/ornament-shared': builtWith(TWINS, { layer: 'ornament' }),
  'build/layer-reversed': builtWith(
    withTemplates('styles.yaml', (text) => text.replace(/ink: \{ cmyk: \[[^\]]*\]/, 'ink: { cmyk: [0, 0, 0, 0]')),
    { layer: 'text', templatesDir: 'templates' },
  ),
  'build/cover-alone': builtWith(
    {
      ...withTemplates('booklet.yaml', (text) =>
        text.replace(/\nsections:[\s\S]*/, '\nsections: [{ name: cover, items: [{ kind: flood, colour: green }] }]\n'),
      ),
      'content/ceremony.yaml': APART,
    },
    { templatesDir: 'templates' },
  ),
  'build/cover-shared': builtWith(
    {
      // A booklet that begins with its citation, of many pages.
      ...withTemplates('booklet.yaml', (text) =>
        text.replace(/ {2}- name: cover\n[\s\S]*?(?= {2}- each: "\$\{citations\}")/, ''),
      ),
      'content/ceremony.yaml': APART,
      'content/citations/chongqing.yaml': `${CITATION}body:\n  zh: |-\n${'    重慶是中國的城市。\n\n'.repeat(120)}  en: |-\n${'    Chongqing is a city.\n\n'.repeat(120)}`,
    },
    { templatesDir: 'templates' },
  ),
  'build/rejected': misprinted('/TrimBox', '/TrimBux'),
  'build/claim-left-out': misprinted('<pdfaid:part>2<', '<pdfaid:part>3<'),
  'build/interrupted': aborted,
  'laurel/fault': () => [faultOf(new Error('no such galley'), 'build').problem],
  'usage/unknown-command': misused('bild'),
  'usage/unknown-option': misused('build', '--ot', 'x'),
  'usage/missing-value': misused('build', '--out'),
  'usage/bad-value': misused('check', '--jobs', 'many'),
  'usage/too-many-arguments': misused('check', 'chongqing'),
  'usage/only-with': misused('check', '--sheet', 'a.pdf'),
  'usage/not-together': misused('build', '--merge', 'chongqing'),
  'usage/watermark-is-id': builtWith(WHOLE, { watermark: 'chongqing' }),
  'usage/unknown-citation': built(WHOLE, ['chongqin']),
};

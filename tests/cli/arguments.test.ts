import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import * as build from '../../src/cli/build.ts';
import * as check from '../../src/cli/check.ts';
import type { Given } from '../../src/cli/command.ts';
import { cacheFolder } from '../../src/cli/folders.ts';
import { messageLanguage } from '../../src/cli/language.ts';
import * as schema from '../../src/cli/schema.ts';

const specs = [build.spec, check.spec, schema.spec];
const read = (...argv: string[]) => readArguments(argv, specs, 'en', () => '9.9.9');

function given(...argv: string[]): Given {
  const result = read(...argv);
  if (result.kind !== 'command') throw new Error(`${argv.join(' ')} gave ${JSON.stringify(result)}`);
  return result;
}

test('build without anything has its defaults', () => {
  expect(build.parse(given('build'))).toEqual({
    options: {
      ids: [],
      content: 'content',
      templates: null,
      fonts: null,
      out: 'out',
      marks: null,
      merge: null,
      layer: null,
      watermark: null,
      screen: null,
      jobs: 2,
      strict: false,
      json: false,
      quiet: false,
    },
  });
});

test('build takes ids and every option, in any order', () => {
  const argv = [
    '--json',
    'moscow',
    '--out=o',
    '--content',
    'c',
    '--templates',
    't',
    '--fonts',
    'f',
    '--jobs',
    '64',
    '--marks',
    '--layer=text',
    '--watermark= 校樣\n甲 ',
  ];
  expect(build.parse(given('build', ...argv, '--strict', '--quiet', '--lang', 'en', 'moscow', 'perm'))).toEqual({
    options: {
      ids: ['moscow', 'perm'],
      content: 'c',
      templates: 't',
      fonts: 'f',
      out: 'o',
      marks: true,
      merge: null,
      layer: 'text',
      watermark: '校樣 甲',
      screen: null,
      jobs: 64,
      strict: true,
      json: true,
      quiet: true,
    },
  });
});

test('marks can be left out though the ceremony asks for them', () => {
  expect(build.parse(given('build', '--no-marks'))).toMatchObject({ options: { marks: false } });
});

test('a watermark has words of its own or not, and does not swallow the command before which it stands', () => {
  expect(build.parse(given('build', '--watermark'))).toMatchObject({ options: { watermark: true, ids: [] } });
  expect(build.parse(given('build', 'perm', '--watermark'))).toMatchObject({
    options: { watermark: true, ids: ['perm'] },
  });
  expect(build.parse(given('--watermark', 'build'))).toMatchObject({ options: { watermark: true, ids: [] } });
  expect(build.parse(given('build', '--watermark', '草稿'))).toMatchObject({ options: { watermark: '草稿' } });
  const misuse = [{ rule: 'usage/bad-value', params: { option: '--watermark' } }];
  for (const words of ['', ' \n', '長'.repeat(41)]) {
    expect(build.parse(given('build', `--watermark=${words}`))).toMatchObject({ misuse });
  }
  expect(build.parse(given('build', `--watermark=${'𠮷'.repeat(40)}`))).not.toHaveProperty('misuse');
});

test.each([
  ['--merge', 'perm'],
  ['--layer', 'text', '--screen'],
])('%s %s do not go together', (...argv) => {
  expect(build.parse(given('build', ...argv))).toMatchObject({ misuse: [{ rule: 'usage/not-together' }] });
});

test('an id may look like an option after --', () => {
  expect(build.parse(given('build', '--', '--json'))).toMatchObject({ options: { ids: ['--json'], json: false } });
});

test.each(['0', '-1', '65', '1.5', '2x', '', '1e1', '９'])('--jobs %j is wrong usage', (jobs) => {
  const misuse = [{ rule: 'usage/bad-value', params: { option: '--jobs', written: jobs, command: 'check' } }];
  expect(check.parse(given('check', `--jobs=${jobs}`))).toMatchObject({ misuse });
});

test('all that is wrong is said at once', () => {
  expect(schema.parse(given('schema', 'x', '--lang', 'fr', '--out='))).toMatchObject({
    misuse: [
      { rule: 'usage/too-many-arguments', params: { written: 'x' } },
      { rule: 'usage/bad-value', params: { written: 'fr' } },
      { rule: 'usage/missing-value', params: { option: '--out' } },
    ],
  });
});

test.each([
  [['bild'], 'usage/unknown-command', { written: 'bild', nearest: 'build' }],
  [['build', '--ot', 'x'], 'usage/unknown-option', { written: '--ot', nearest: '--out' }],
  [['build', '--jsn=1'], 'usage/unknown-option', { written: '--jsn=1', nearest: '--json' }],
  [['check', '--out', 'x'], 'usage/unknown-option', { written: '--out', command: 'check' }],
  [['--json'], 'usage/unknown-option', { written: '--json' }],
  [['build', '--out'], 'usage/missing-value', { option: '--out' }],
  [['constructor'], 'usage/unknown-command', { written: 'constructor' }],
])('%j is %s', (argv, rule, params) => {
  expect(read(...argv)).toMatchObject({ kind: 'misuse', misuse: { rule, params } });
});

test.each([
  [['--lang', 'en', 'build', 'x'], 'build', { args: ['x'], options: { lang: 'en' } }],
  [['--json', '--content=build', 'check'], 'check', { args: [], options: { json: true, content: 'build' } }],
  [['--out', 'build', 'build'], 'build', { args: [], options: { out: 'build' } }],
])('%j: options may stand before the command', (argv, name, expected) => {
  expect(read(...argv)).toMatchObject({ kind: 'command', name, ...expected });
});

test.each([[['help', 'build']], [['--help', 'build']], [['--lang', 'en', 'help', 'build']]])(
  '%j helps on it',
  (argv) => {
    expect(read(...argv)).toMatchObject({ kind: 'text', text: expect.stringContaining('Usage: laurel build') });
  },
);

test('help on a command that there is not is wrong usage', () => {
  expect(read('help', 'bild')).toMatchObject({ kind: 'misuse', misuse: { rule: 'usage/unknown-command' } });
});

test.each([
  ['zh', 'zh-Hant'],
  ['zh_TW', 'zh-Hant'],
  ['EN', 'en'],
  ['fr', ''],
])('--lang %s: perhaps %j was meant', (lang, nearest) => {
  expect(check.parse(given('check', '--lang', lang))).toMatchObject({ misuse: [{ params: { nearest } }] });
});

test('help and version are texts', () => {
  for (const argv of [
    [],
    ['--help'],
    ['-h'],
    ['help'],
    ['--lang', 'en', '--help'],
    ['build', '--help'],
    ['check', '-h'],
  ]) {
    expect(read(...argv)).toMatchObject({ kind: 'text', text: expect.stringContaining('Usage: laurel') });
  }
  expect(read('--version')).toEqual({ kind: 'text', text: '9.9.9\n' });
});

test('every text of the command line is there in Chinese', () => {
  for (const argv of [['--help'], ...specs.map(({ name }) => [name, '--help'])]) {
    const help = readArguments(argv, specs, 'zh-Hant', () => '');
    const words =
      help.kind === 'text' ? help.text.replace(/laurel|JSON|Schema|YAML|Laurel|PDF|zh-Hant|COMMAND|fonts/g, '') : '';
    expect(words).toMatch(/\p{sc=Han}/u);
    expect(words).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
  }
});

test.each([
  [['build'], { LANG: 'zh_TW.UTF-8' }, 'zh-Hant'],
  [['build'], { LANG: 'C', LC_MESSAGES: 'zh_HK' }, 'zh-Hant'],
  [['build'], { LANG: 'zh_TW', LC_ALL: 'en_US' }, 'en'],
  [['build'], { LANG: 'zh_TW', LC_ALL: '' }, 'zh-Hant'],
  [['build'], {}, 'en'],
  [['build', '--lang', 'zh-Hant'], { LANG: 'en' }, 'zh-Hant'],
  [['build', '--lang=en'], { LANG: 'zh_TW' }, 'en'],
  [['build', '--lang', 'fr'], { LANG: 'zh_TW' }, 'zh-Hant'],
  [['build', '--lang', 'zh'], { LANG: 'en' }, 'zh-Hant'],
])('%j under %j speaks %s', (argv, env, lang) => {
  expect(messageLanguage(argv, env)).toBe(lang);
});

test('the cache lies where the system keeps caches', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/laurel');
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux')).toMatch(/\.cache\/laurel$/);
  expect(cacheFolder({}, 'darwin')).toMatch(/Library\/Caches\/laurel$/);
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/laurel/Cache');
});

import { expect, test } from 'vitest';
import { codeOf, sourcesUnder } from './sources.ts';

/** What gives another answer on another day, machine or system language. */
const FICKLE = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bperformance\.now\b/,
  /\bhrtime\b/,
  /\bMath\.random\b/,
  /\brandomUUID\b|\brandomBytes\b|\brandomInt\b/,
  /\btoLocale\w*\b/,
  /\blocaleCompare\b/,
  /\bIntl\./,
  /\bprocess\.(?:pid|ppid|env|platform|arch|hrtime)\b/,
  /\b(?:hostname|homedir|tmpdir|userInfo)\(/,
];

/** Where it does no harm, and why. */
const ALLOWED: Readonly<Record<string, { readonly pattern: RegExp; readonly why: string }>> = {
  'src/build/output.ts': { pattern: /randomUUID/, why: 'names of temporary files, which never last' },
  'src/fonts/disk.ts': { pattern: /randomUUID/, why: 'names of temporary files, which never last' },
  'src/cli/report.ts': { pattern: /performance\.now/, why: 'the time a run took, told to people' },
  'src/cli/fault.ts': { pattern: /process\./, why: 'the machine, for the record of a fault' },
  'src/cli/folders.ts': { pattern: /homedir/, why: 'where the cache lies' },
  'src/cli/main.ts': { pattern: /process\./, why: 'the edge to the system' },
  'src/cli/build.ts': { pattern: /process\.platform/, why: 'where the cache lies' },
  'src/cli/impose.ts': { pattern: /process\.platform/, why: 'where the cache lies' },
  'src/cli/check.ts': { pattern: /process\.platform/, why: 'where the cache lies' },
  'src/cli/trial.ts': { pattern: /process\.platform/, why: 'where the cache lies' },
  'src/cli/preflight.ts': { pattern: /process\.platform/, why: 'where the cache lies' },
};

interface Find {
  readonly path: string;
  readonly found: string;
}

function findings(path: string, text: string): readonly Find[] {
  return FICKLE.flatMap((pattern) => {
    const found = pattern.exec(codeOf(text))?.[0];
    return found === undefined ? [] : [{ path, found }];
  });
}

const all = sourcesUnder('src').flatMap(({ path, text }) => findings(path, text));

test('nothing that could reach a PDF asks for the time, chance, the machine or the locale', () => {
  expect(all.filter(({ path, found }) => !ALLOWED[path]?.pattern.test(found))).toEqual([]);
});

test('no exception outlives its need', () => {
  const used = Object.keys(ALLOWED).filter((path) => all.some((find) => find.path === path));
  expect(used).toEqual(Object.keys(ALLOWED));
});

test.each([
  'const at = Date.now();',
  'names.sort((a, b) => a.localeCompare(b))',
  'const id = randomUUID();',
  'new Date()',
  'n.toLocaleString()',
])('%s would be found', (text) => {
  expect(findings('src/press/made-up.ts', text)).toHaveLength(1);
});

test('comments and strings are not code', () => {
  expect(findings('src/press/made-up.ts', "// Date.now\n/* Intl.x */ const word = 'Math.random';")).toEqual([]);
});

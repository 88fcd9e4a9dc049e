import { expect, test } from 'vitest';
import { book } from '../impose/kit.ts';
import { folderOf, laurel } from './harness.ts';

const BOOK = book(24).write();

test('sheets and dummy are written beside the pages, and a program is told of them', async () => {
  const cwd = folderOf({ 'out/book.pdf': BOOK });
  const ran = await laurel(cwd, ['impose', 'out/book.pdf', '--sheet', 'sra3', '--dummy', '--json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    ok: true,
    command: 'impose',
    made: ['out/book.sheets.pdf', 'out/book.dummy.pdf'],
    kept: [],
    sheets: { paper: 'SRA3', width: 450, height: 320, count: 6, binding: 'saddle', flip: 'short', creep: 0.5 },
    diagnostics: [],
  });
  expect(Object.keys(ran.files).sort()).toEqual(['book.dummy.pdf', 'book.pdf', 'book.sheets.pdf']);
  const again = await laurel(cwd, ['impose', 'out/book.pdf', '--sheet', 'SRA3', '--dummy', '--lang', 'en'], {
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  });
  expect(again.files).toEqual(ran.files);
  expect(again.stdout).toBe(
    '24 pages on 6 sheets of SRA3, flip on the short edge, creep up to 0.5 mm\n' +
      'kept, nothing changed: out/book.sheets.pdf\nkept, nothing changed: out/book.dummy.pdf\n',
  );
  const judged = await laurel(cwd, ['preflight', 'out/book.sheets.pdf', '--profile', 'x4']);
  expect(judged.code).toBe(0);
});

test('another place and another sheet', async () => {
  const cwd = folderOf({ 'book.pdf': BOOK });
  const args = [
    'impose',
    'book.pdf',
    '--out',
    'out/deep/forms.pdf',
    '--binding',
    'perfect',
    '--sheet',
    '640x900',
    '--dummy',
  ];
  const ran = await laurel(cwd, args);
  expect(ran.code).toBe(0);
  expect(Object.keys(ran.files).sort()).toEqual(['deep/forms.dummy.pdf', 'deep/forms.pdf']);
});

test('what cannot be laid is said, and the earlier sheets stay', async () => {
  const cwd = folderOf({ 'out/a.pdf': book(6).write(), 'out/a.sheets.pdf': 'earlier', 'out/b.pdf': BOOK });
  const six = await laurel(cwd, ['impose', 'out/a.pdf', '--lang', 'en']);
  expect(six.code).toBe(1);
  expect(six.stderr).toContain('out/a.pdf has 6 pages');
  expect(six.stderr).toContain('Add 2 to the template');
  expect(six.files['a.sheets.pdf']).toBe('earlier');
  const small = await laurel(cwd, ['impose', 'out/b.pdf', '--sheet', '100x100', '--json']);
  expect(JSON.parse(small.stdout)).toMatchObject({
    ok: false,
    made: [],
    sheets: null,
    diagnostics: [{ rule: 'impose/sheet-too-small' }],
  });
  const gone = await laurel(cwd, ['impose', 'out/c.pdf', '--json']);
  expect([gone.code, JSON.parse(gone.stdout).diagnostics[0].rule]).toEqual([1, 'impose/missing']);
});

test.each([
  [[], 'usage/missing-argument'],
  [['a.pdf', 'b.pdf'], 'usage/too-many-arguments'],
  [['a.pdf', '--sheet', 'A9'], 'usage/bad-value'],
  [['a.pdf', '--sheet', '0x100'], 'usage/bad-value'],
  [['a.pdf', '--binding', 'spiral'], 'usage/bad-value'],
  [['a.pdf', '--caliper', 'thick'], 'usage/bad-value'],
  [['a.pdf', '--caliper', '-1'], 'usage/bad-value'],
  [['a.pdf', '--creep-factor', '3'], 'usage/bad-value'],
  [['a.pdf', '--binding', 'perfect', '--milling', '50'], 'usage/bad-value'],
  [['a.pdf', '--milling', '3'], 'usage/bad-value'],
  [['a.pdf', '--flip', 'left'], 'usage/bad-value'],
  [['a.pdf', '--out', './a.pdf'], 'usage/bad-value'],
  [['a.pdf', '--out', ''], 'usage/missing-value'],
])('impose %j is wrong usage', async (args, rule) => {
  const ran = await laurel(folderOf({}), ['impose', ...args, '--json']);
  expect([ran.code, JSON.parse(ran.stdout).diagnostics.map((one: { rule: string }) => one.rule)]).toEqual([2, [rule]]);
});

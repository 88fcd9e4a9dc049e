import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { buildWith } from '../../src/build/build.ts';
import type { Print } from '../../src/build/judge.ts';
import type { Mark } from '../../src/paginate/index.ts';
import { type PrintJob, printPdf } from '../../src/press/index.ts';
import { CEREMONY, CITATION, type Files, inFolder, WHOLE } from './kit.ts';
import { changedLines, changedMarks, planted } from './planted.ts';

const CERTIFICATE = 'out/certificates/chongqing.pdf';
const only = { ids: ['chongqing'] };

/** A build over one that was good, its bytes made by `print`. */
async function after(print: Print) {
  return inFolder(WHOLE, async ({ options, read, listed }) => {
    await buildWith({ ...options, ...only }, printPdf);
    const good = read(CERTIFICATE);
    const manifest = read('out/manifest.json');
    const result = await buildWith({ ...options, ...only }, print);
    const kept = read(CERTIFICATE).equals(good) && read('out/manifest.json').equals(manifest);
    return { ...result, kept, files: listed(), rules: result.diagnostics.map(({ rule }) => rule) };
  });
}

describe('a bad file never replaces a good one', () => {
  test.each([
    ['a page without a trim', planted('/TrimBox', '/TrimBux'), 'preflight/x4-box-trim'],
    ['no claim of PDF/X-4', planted('>PDF/X-4<', '>PDF/X-9<'), 'preflight/x4-id'],
    ['bytes that are no PDF', async () => Buffer.from('%PDF-1.6 nothing'), 'preflight/pdf-open-no-pages'],
    ['a line lost', changedLines((lines) => lines.slice(1)), 'readback/changed'],
    ['a line twice', changedLines(([first, ...rest]) => (first ? [first, first, ...rest] : [])), 'readback/added'],
    [
      'a line again, as decoration',
      changedLines((lines) => [...lines, ...lines.slice(0, 1).map(({ owners: _, ...line }) => line)]),
      'readback/added',
    ],
    ['every drawing lost', changedMarks((marks) => marks.filter(({ kind }) => kind !== 'drawing')), 'readback/drawing'],
    [
      'a drawing twice',
      changedMarks((marks) => [...marks.filter(({ kind }) => kind === 'drawing').slice(0, 1), ...marks]),
      'readback/drawing',
    ],
  ] as const)('%s', async (_, print, rule) => {
    const { ok, kept, made, rules, diagnostics } = await after(print);
    expect(rules).toContain(rule);
    expect(rules).toContain('build/rejected');
    expect({ ok, kept, made }).toEqual({ ok: false, kept: true, made: [] });
    const problem = diagnostics.find((one) => one.rule === rule);
    expect(problem?.citation).toBe('chongqing');
    expect(problem?.span?.file).toMatch(/^out\/certificates\/chongqing\.pdf$|^content\/|^templates|\.yaml$/);
  });

  test('where none was made before, none is made', async () => {
    await inFolder(WHOLE, async ({ options, cwd }) => {
      const { ok } = await buildWith({ ...options, ...only }, planted('/TrimBox', '/TrimBux'));
      expect({ ok, there: existsSync(join(cwd, 'out')) }).toEqual({ ok: false, there: false });
    });
  });
});

describe('a picture', async () => {
  const photo = await sharp({ create: { width: 2600, height: 1640, channels: 3, background: '#886644' } })
    .jpeg()
    .toBuffer();
  const files: Files = {
    'content/ceremony.yaml': `title: { zh: 友城獎, en: The Awards }\nseal: { text: 友城 }\n${CEREMONY}`,
    'content/a.jpg': photo,
    // The second is still to come: its frame stays empty.
    'content/citations/chongqing.yaml': `${CITATION}body: { zh: 第一段。, en: First. }
photos:
  - { file: ../a.jpg, alt: { zh: 兩人握手, en: Two people shake hands } }
  - { alt: { zh: 夜景, en: At night } }
`,
  };
  const told = (print: Print) =>
    inFolder(files, async ({ options }) => {
      const { diagnostics } = await buildWith({ ...options, screen: true }, print);
      return diagnostics.filter(({ severity }) => severity === 'error');
    });
  const inBooklet = (diagnostics: Awaited<ReturnType<typeof told>>) =>
    diagnostics.filter(({ params }) => params.file === 'out/booklet.pdf').map(({ rule }) => rule);

  test('in its frame, or one that is still to come, is right', async () => {
    expect(await told(printPdf)).toEqual([]);
  });

  test('that was lost is told with its citation and its place', async () => {
    const problems = await told((job) => printPdf({ ...job, pictures: new Map() }));
    const start = String(files['content/citations/chongqing.yaml']).indexOf('../a.jpg');
    const span = { file: 'content/citations/chongqing.yaml', start, end: start + '../a.jpg'.length };
    for (const file of ['out/booklet.pdf', 'out/screen/booklet.pdf']) {
      expect(problems).toContainEqual(
        expect.objectContaining({ rule: 'readback/picture', citation: 'chongqing', span, params: { file } }),
      );
    }
  });

  test.each([
    ['as decoration', ({ figure: _, ...mark }: Mark & { kind: 'photo' }) => mark],
    ['elsewhere', (mark: Mark & { kind: 'photo' }) => ({ ...mark, x: mark.x + 1 })],
  ])('that is a photo %s is an error', async (_, change) => {
    const print = changedMarks((marks) => marks.map((mark) => (mark.kind === 'photo' ? change(mark) : mark)));
    expect(inBooklet(await told(print))).toContain('readback/picture');
  });

  test('that is a seal is an error where it is drawn as decoration', async () => {
    const print = changedMarks((marks) =>
      marks.map((mark) => {
        if (mark.kind !== 'drawing') return mark;
        const { figure: _, ...drawing } = mark;
        return drawing;
      }),
    );
    expect((await told(print)).map(({ rule }) => rule)).toContain('readback/picture');
  });
});

describe('a claim is written only where it was proved', () => {
  const claims: (readonly string[])[] = [];
  const unmapped: Print = async (job: PrintJob) => {
    claims.push(job.claims ?? []);
    return planted('<pdfaid:part>2<', '<pdfaid:part>3<')(job);
  };

  test('the file is printed again without the one that fails, and says so', async () => {
    const { ok, rules, made, diagnostics } = await after(unmapped);
    expect(ok).toBe(true);
    expect(made).toEqual(['certificates/chongqing.pdf']);
    expect(rules).toEqual(expect.arrayContaining(['build/claim-left-out', 'preflight/a2-id']));
    expect(diagnostics.every(({ severity }) => severity !== 'error')).toBe(true);
    expect(claims[0]).toContain('PDF/A-2u');
    expect(claims.at(-1)).toContain('PDF/X-4');
    expect(claims.at(-1)).not.toContain('PDF/A-2u');
  });

  test('with --strict that is reason enough to keep the earlier file', async () => {
    await inFolder(WHOLE, async ({ options, cwd }) => {
      const { ok } = await buildWith({ ...options, ...only, strict: true }, unmapped);
      expect({ ok, there: existsSync(join(cwd, 'out')) }).toEqual({ ok: false, there: false });
    });
  });
});

test('a build of what is right says nothing', async () => {
  const { ok, diagnostics } = await after(printPdf);
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
});

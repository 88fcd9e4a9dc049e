import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageDir } from '../../src/package.ts';
import { readIcc } from '../../src/press/icc.ts';
import { defaultCondition, type PrintJob, printPdf } from '../../src/press/index.ts';
import { contentsOf, objectsOf, objectWith } from './objects.ts';
import { jobOf } from './pages.ts';
import { inProfile } from './profiles.ts';

const own = readFileSync(join(packageDir, 'profiles', 'FOGRA39L_coated.icc'));
const printed = (more: Partial<PrintJob> = {}): Promise<Uint8Array> => printPdf({ ...jobOf([]), ...more });

describe('the profile that comes with Laurel', () => {
  it('is the one that its notice names', () => {
    const sha256 = createHash('sha256').update(own).digest('hex');
    expect(readFileSync(join(packageDir, 'profiles', 'NOTICE.md'), 'utf8')).toContain(sha256);
  });

  it('is an output profile of CMYK for both directions', () => {
    expect(readIcc(own)).toEqual({
      major: 2,
      deviceClass: 'prtr',
      space: 'CMYK',
      description: expect.stringContaining('FOGRA39'),
      bothWays: true,
    });
  });
});

describe('reading a profile', () => {
  it('never fails, whatever the bytes are', () => {
    const damaged = fc.array(fc.tuple(fc.nat(own.length - 1), fc.nat(255)), { maxLength: 40 }).map((changes) => {
      const copy = Buffer.from(own);
      for (const [at, byte] of changes) copy[at < 400 ? at : at % 400] = byte;
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), (bytes) => {
        const read = readIcc(bytes);
        return read === null || read.description.length <= 200;
      }),
    );
  });

  it('knows names of version 4', () => {
    const name = Buffer.from('Coated 2', 'utf16le').swap16();
    const tag = Buffer.alloc(28 + name.length);
    tag.write('mluc', 'latin1');
    tag.writeUInt32BE(1, 8);
    tag.writeUInt32BE(12, 12);
    tag.write('enUS', 16, 'latin1');
    tag.writeUInt32BE(name.length, 20);
    tag.writeUInt32BE(28, 24);
    name.copy(tag, 28);
    const head = Buffer.alloc(128 + 4 + 12);
    head.writeUInt32BE(head.length + tag.length, 0);
    head.writeUInt8(4, 8);
    head.write('prtrCMYKLab ', 12, 'latin1');
    head.write('acsp', 36, 'latin1');
    head.writeUInt32BE(1, 128);
    head.write('desc', 132, 'latin1');
    head.writeUInt32BE(head.length, 136);
    head.writeUInt32BE(tag.length, 140);
    expect(readIcc(Buffer.concat([head, tag]))).toMatchObject({ major: 4, description: 'Coated 2', bothWays: false });
  });
});

describe('the printer’s own profile', () => {
  it('comes with the identifier that was asked for', async () => {
    const { condition, diagnostics } = await inProfile(own);
    expect(diagnostics).toEqual([]);
    expect(condition).toMatchObject({ identifier: 'FOGRA51', info: readIcc(own)?.description });
  });

  it.each([
    [own.subarray(0, -1), 'press/not-a-profile'],
    [Buffer.concat([own, Buffer.alloc(4)]), 'press/not-a-profile'],
    [Buffer.from('%PDF-1.6'), 'press/not-a-profile'],
    [Buffer.alloc(0), 'press/not-a-profile'],
  ])('is refused where it is not whole (case %#)', async (bytes, rule) => {
    const { condition, diagnostics } = await inProfile(bytes);
    expect(condition).toBeNull();
    expect(diagnostics.map((problem) => problem.rule)).toEqual([rule]);
    expect(diagnostics[0]?.span).toEqual({ file: 'content/ceremony.yaml', start: 10, end: 19 });
  });
});

describe('the output intent', () => {
  it('holds the profile byte for byte, under its name in the registry', async () => {
    const bytes = await printed();
    expect(objectWith(bytes, /\/N 4\n/).stream?.equals(own)).toBe(true);
    const { head } = objectWith(bytes, /\/Type \/Catalog/);
    expect(head.match(/\/S \/GTS_\w+/g)).toEqual(['/S /GTS_PDFX']);
    expect(head).toContain('/OutputConditionIdentifier (FOGRA39)');
    expect(head).toContain('/RegistryName (http://www.color.org)');
  });

  it('is one profile for PDF/X and PDF/A', async () => {
    const { head } = objectWith(await printed({ claims: ['PDF/X-4', 'PDF/A-2u'] }), /\/Type \/Catalog/);
    expect(head.match(/\/S \/GTS_\w+/g)).toEqual(['/S /GTS_PDFX', '/S /GTS_PDFA1']);
    expect(new Set(head.match(/\/DestOutputProfile \d+ 0 R/g)).size).toBe(1);
  });

  it('is the printer’s where there is one', async () => {
    const condition = { ...defaultCondition(), identifier: 'FOGRA51', info: 'PSO coated v3' };
    const { head } = objectWith(await printed({ condition }), /\/Type \/Catalog/);
    expect(head).toContain('/OutputConditionIdentifier (FOGRA51)');
    expect(head).toContain('/Info (PSO coated v3)');
  });

  it('is deflated once for all documents', () => {
    expect(defaultCondition().deflated).toBe(defaultCondition().deflated);
    expect(defaultCondition().deflated.length).toBeLessThan(95_500);
  });
});

describe('a document for the press', () => {
  it('says version 1.6 and is not trapped, by a name', async () => {
    const source = Buffer.from(await printed()).toString('latin1');
    expect(source.startsWith('%PDF-1.6\n%\xff\xff\xff\xff\n')).toBe(true);
    const id = Number(/\/Trapped (\d+) 0 R/.exec(source)?.[1]);
    expect(objectsOf(await printed()).get(id)?.head).toBe('/False');
  });

  it('has no action, no encryption, no annotation', async () => {
    const source = Buffer.from(await printed()).toString('latin1');
    expect(source).not.toMatch(/\/OpenAction|\/AA\b|\/JavaScript|\/URI|\/Encrypt|\/Annots/);
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('/Lang (zh-Hant)');
    expect(contentsOf(await printed())).toHaveLength(1);
  });
});

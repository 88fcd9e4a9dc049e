import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dict, Name, PdfFile, Str, textOf, undo } from '../../src/pdf/index.ts';
import { preflight } from '../../src/preflight/index.ts';
import { readXmp } from '../../src/preflight/model/xmp.ts';
import { sound } from './kit.ts';

/** The sound file with its dictionaries in an object stream, found by a cross-reference stream with a predictor. */
function packed(): Buffer {
  const draft = sound();
  const loose = [...draft.objects].filter(([, body]) => typeof body !== 'string');
  const inner = [...draft.objects].flatMap(([num, body]) => (typeof body === 'string' ? [{ num, body }] : []));
  const head: string[] = [];
  let body = '';
  for (const { num, body: text } of inner) {
    head.push(`${num} ${body.length}`);
    body += `${text}\n`;
  }
  const first = `${head.join(' ')}\n`;
  const pack = {
    dict: `/Type /ObjStm /N ${inner.length} /First ${first.length} /Filter /FlateDecode`,
    data: deflateSync(first + body),
  };
  const parts = [Buffer.from(draft.header, 'latin1')];
  const places = new Map<number, readonly [number, number, number]>();
  const size = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const add = (num: number, dict: string, data: Uint8Array): void => {
    places.set(num, [1, size(), 0]);
    parts.push(
      Buffer.from(`${num} 0 obj\n<< ${dict} /Length ${data.length} >>\nstream\n`),
      Buffer.from(data),
      Buffer.from('\nendstream\nendobj\n'),
    );
  };
  for (const [num, one] of loose) if (typeof one !== 'string') add(num, one.dict, one.data);
  add(60, pack.dict, pack.data);
  for (const [i, { num }] of inner.entries()) places.set(num, [2, 60, i]);
  const at = size();
  places.set(61, [1, at, 0]);
  const rows = Array.from({ length: 62 }, (_, num) => {
    const [kind, second, third] = places.get(num) ?? [0, 0, 0];
    return [kind, second >> 16, (second >> 8) & 255, second & 255, third];
  });
  // Each row as its difference from the one above: PNG's filter 2.
  const differences = rows.map((row, y) => [2, ...row.map((value, x) => (value - (rows[y - 1]?.[x] ?? 0)) & 255)]);
  add(
    61,
    `/Type /XRef /Size 62 /W [1 3 1] ${draft.trailer} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>`,
    deflateSync(Uint8Array.from(differences.flat())),
  );
  return Buffer.concat([...parts, Buffer.from(`startxref\n${at}\n%%EOF\n`)]);
}

test('object streams and cross-reference streams are read', () => {
  expect(preflight(packed(), { profile: 'all', file: 'a.pdf' }).diagnostics).toEqual([]);
});

test('a file updated at its end: the last word holds', () => {
  const first = sound().write();
  const text = first.toString('latin1');
  const at = first.length;
  const old = /startxref\n(\d+)/.exec(text)?.[1];
  const object = '40 0 obj\n<< /Title (Prize) /Trapped /Unknown >>\nendobj\n';
  const update = `${object}xref\n40 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 41 /Root 1 0 R /Info 40 0 R /ID [<aa> <aa>] /Prev ${old} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
  const { diagnostics } = preflight(Buffer.concat([first, Buffer.from(update)]), { profile: 'all', file: 'a.pdf' });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['preflight/x4-meta-trapped']);
});

describe('objects', () => {
  test('names, strings and numbers in all their spellings', () => {
    const file = new PdfFile(
      sound().set(50, '<< /A#20B (a\\(b\\)\\101\\\n(c)) /C <414> /D -.5 /E +3. /F [true null] >>').write(),
    );
    const dict = file.get(50);
    if (!(dict instanceof Dict)) throw new Error('no dictionary');
    const values = [...dict.entries].map(([key, value]) => [key, value instanceof Str ? value.bytes : value]);
    expect(values).toEqual([
      ['A B', 'a(b)A(c)'],
      ['C', 'A@'],
      ['D', -0.5],
      ['E', 3],
      ['F', [true, null]],
    ]);
    expect(new Name('x').text).toBe('x');
  });

  test('text strings in their three encodings', () => {
    expect([new Str('\xfe\xff\x73\x4e'), new Str('\xef\xbb\xbf\xe7\x8d\x8e'), new Str('Prize')].map(textOf)).toEqual([
      '獎',
      '獎',
      'Prize',
    ]);
  });
});

describe('filters', () => {
  const none = (_: string, otherwise: number): number => otherwise;

  test('deflate', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (data) => {
        expect(Buffer.from(undo('FlateDecode', deflateSync(data), none))).toEqual(Buffer.from(data));
      }),
    );
  });

  test('ASCII and runs', () => {
    const read = (filter: string, data: string): string =>
      Buffer.from(undo(filter, Buffer.from(data, 'latin1'), none)).toString('latin1');
    expect(read('ASCIIHexDecode', '50 44 4 6>')).toBe('PDF');
    expect(read('ASCII85Decode', '87cURD]i,"Ebo80~>')).toBe('Hello World!');
    expect(read('RunLengthDecode', '\x02abc\xfed\x80')).toBe('abcddd');
    // The example of ISO 32000-1 7.4.4.2.
    expect(read('LZWDecode', '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01')).toBe('-----A---B');
  });
});

test('XMP: attributes count as properties, and names belong to their namespaces', () => {
  const { xmp } = readXmp(
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:q="http://ns.adobe.com/pdf/1.3/" q:Producer="Kit"/></r:RDF>',
  );
  expect(xmp?.properties.get('http://ns.adobe.com/pdf/1.3/ Producer')?.[0]?.text).toBe('Kit');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Dict,
  deflated,
  Graph,
  Name,
  PdfFile,
  Ref,
  Str,
  Stream,
  textOf,
  type Value,
  writePdf,
} from '../../src/pdf/index.ts';

const dict = (entries: Readonly<Record<string, Value>>): Dict => new Dict(new Map(Object.entries(entries)), null);

interface Node {
  readonly at: (num: number) => Value;
  readonly value: Value;
}

/**
 * Whether two values are the same, whatever their objects are numbered: a pair that was met
 * before counts as alike, so that circles end.
 */
function alike(a: Node, b: Node): boolean {
  const pending: [Value, Value][] = [[a.value, b.value]];
  const met = new Map<unknown, Set<unknown>>();
  const behind = (value: Value, at: Node['at']): Value => {
    let found = value;
    for (let i = 0; found instanceof Ref && i < 50; i++) found = at(found.num);
    return found instanceof Ref ? null : found;
  };
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [x, y] = [behind(pair[0], a.at), behind(pair[1], b.at)];
    if (typeof x === 'object' && x !== null) {
      const known = met.get(x) ?? new Set();
      if (known.has(y)) continue;
      met.set(x, known.add(y));
    }
    if (x instanceof Name) {
      if (!(y instanceof Name && y.text === x.text)) return false;
    } else if (x instanceof Str) {
      if (!(y instanceof Str && y.bytes === x.bytes)) return false;
    } else if (x instanceof Stream) {
      if (!(y instanceof Stream) || Buffer.compare(x.raw, y.raw) !== 0) return false;
      const without = (one: Dict): Dict =>
        new Dict(new Map([...one.entries].filter(([key]) => key !== 'Length')), null);
      pending.push([without(x.dict), without(y.dict)]);
    } else if (x instanceof Dict) {
      if (!(y instanceof Dict)) return false;
      // What is null of itself is no entry; what refers to nothing is one that is null.
      const keys = (one: Dict): readonly string[] =>
        [...one.entries].flatMap(([key, value]) => (value === null ? [] : [key])).sort();
      if (keys(x).join('\0') !== keys(y).join('\0')) return false;
      for (const key of keys(x)) pending.push([x.entries.get(key) ?? null, y.entries.get(key) ?? null]);
    } else if (Array.isArray(x)) {
      if (!Array.isArray(y) || x.length !== y.length) return false;
      for (const [i, one] of x.entries()) pending.push([one, y[i] ?? null]);
    } else if (x !== y) return false;
  }
  return true;
}

const bytes = fc.uint8Array({ maxLength: 40 }).map((data) => Buffer.from(data).toString('latin1'));
const numbers = fc.oneof(
  fc.integer(),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, places]) => n / 10 ** places || 0),
);
const { value: values } = fc.letrec<{ value: Value; list: readonly Value[]; dict: Dict }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    numbers,
    bytes.map((text) => new Name(text)),
    bytes.map((text) => new Str(text)),
    fc.integer({ min: 1, max: 12 }).map((num) => new Ref(num, 0)),
    tie('list'),
    tie('dict'),
  ),
  list: fc.array(tie('value'), { maxLength: 5 }),
  dict: fc.dictionary(bytes, tie('value'), { maxKeys: 5 }).map(dict),
}));
const streams = fc
  .tuple(fc.dictionary(bytes, values, { maxKeys: 4 }), fc.uint8Array({ maxLength: 200 }))
  .map(([entries, data]) => new Stream(dict(entries), data, null));
const graphs = fc.array(fc.oneof({ weight: 3, arbitrary: values }, { weight: 1, arbitrary: streams }), {
  minLength: 1,
  maxLength: 10,
});

/** The objects from 2 on, whatever they are; 1 is a catalogue that names them all. */
function graphOf(objects: readonly Value[]): { readonly graph: Graph; readonly root: Ref } {
  const graph = new Graph(null);
  const root = graph.reserve();
  const refs = objects.map((object) => graph.add(object));
  graph.put(root, dict({ Type: new Name('Catalog'), All: refs }));
  return { graph, root };
}

describe('what is written is read again', () => {
  test('for any graph, circles among them', () => {
    fc.assert(
      fc.property(graphs, (objects) => {
        const { graph, root } = graphOf(objects);
        const file = new PdfFile(writePdf(graph, { root, info: root }));
        expect([...file.faults]).toEqual([]);
        for (const key of ['Root', 'Info']) {
          const read = { at: (num: number) => file.get(num), value: file.trailer.entries.get(key) ?? null };
          expect(alike({ at: (num) => graph.get(num), value: root }, read)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('and written again it is the same, byte for byte', () => {
    fc.assert(
      fc.property(graphs, (objects) => {
        const { graph, root } = graphOf(objects);
        const once = writePdf(graph, { root, info: null });
        const file = new PdfFile(once);
        const again = file.trailer.entries.get('Root');
        if (!(again instanceof Ref)) throw new Error('no catalogue');
        expect(Buffer.compare(writePdf(file, { root: again, info: null }), once)).toBe(0);
      }),
    );
  });

  test.each([0, -0, 0.1, -3.25, 1e-7, 123456.789, 2 ** 31, 1e21, 1e-30, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s has no exponent',
    (number) => {
      const { graph, root } = graphOf([number]);
      const text = Buffer.from(writePdf(graph, { root, info: null })).toString('latin1');
      const body = /2 0 obj\n(.*)\nendobj/.exec(text)?.[1] ?? '';
      expect(body).toMatch(/^-?\d+(\.\d+)?$/);
      if (Number.isFinite(number)) expect(Number(body)).toBeCloseTo(number, 19);
    },
  );
});

describe('hostile graphs', () => {
  test('nesting beyond any stack is written', () => {
    let deep: Value = 1;
    for (let i = 0; i < 200_000; i++) deep = i % 2 === 0 ? [deep] : dict({ K: deep });
    const { graph, root } = graphOf([deep]);
    expect(writePdf(graph, { root, info: null }).length).toBeGreaterThan(600_000);
  });

  test('a chain of a hundred thousand objects is written and read', () => {
    const graph = new Graph(null);
    let next: Value = null;
    for (let i = 0; i < 100_000; i++) next = graph.add(dict({ Next: next }));
    const root = graph.add(dict({ Type: new Name('Catalog'), Next: next }));
    const file = new PdfFile(writePdf(graph, { root, info: null }));
    expect(file.numbers.length).toBe(100_001);
    expect([...file.faults]).toEqual([]);
  });

  test('a reference to itself, or to nothing, is null', () => {
    const graph = new Graph(null);
    const self = graph.reserve();
    graph.put(self, self);
    const root = graph.add(dict({ Type: new Name('Catalog'), A: self, B: new Ref(999, 0) }));
    const file = new PdfFile(writePdf(graph, { root, info: null }));
    const catalog = file.resolve(file.trailer.entries.get('Root'));
    expect(
      catalog instanceof Dict && [catalog.entries.get('A'), catalog.entries.get('B')].map((ref) => file.resolve(ref)),
    ).toEqual([null, null]);
  });
});

test('a stream keeps its bytes and filter, a new one is deflated, and one written in place becomes an object', () => {
  const graph = new Graph(null);
  const kept = new Stream(dict({ Filter: new Name('DCTDecode'), Length: 99 }), Uint8Array.of(1, 2, 3), null);
  const root = graph.add(
    dict({ Type: new Name('Catalog'), Kept: kept, Same: kept, New: deflated(new Map(), 'hello') }),
  );
  const file = new PdfFile(writePdf(graph, { root, info: null }));
  const catalog = file.resolve(file.trailer.entries.get('Root'));
  if (!(catalog instanceof Dict)) throw new Error('no catalogue');
  const [a, b, c] = ['Kept', 'Same', 'New'].map((key) => file.resolve(catalog.entries.get(key)));
  expect(a).toBe(b);
  if (!(a instanceof Stream) || !(c instanceof Stream)) throw new Error('no streams');
  expect([[...a.raw], file.filtersOf(a), a.dict.entries.get('Length')]).toEqual([[1, 2, 3], ['DCTDecode'], 3]);
  expect(Buffer.from(file.decode(c) ?? []).toString()).toBe('hello');
});

test('a file that was read can be added to; what nothing leads to is left out', () => {
  const first = graphOf([new Str('old'), new Str('lost')]);
  const file = new PdfFile(writePdf(first.graph, { root: first.root, info: null }));
  const graph = new Graph(file);
  const root = graph.add(dict({ Type: new Name('Catalog'), Old: new Ref(2, 0) }));
  const out = new PdfFile(writePdf(graph, { root, info: null }));
  expect(
    out.numbers
      .map((num) => out.get(num))
      .filter((value) => value instanceof Str)
      .map(textOf),
  ).toEqual(['old']);
});

test('the identifier comes from the content', () => {
  const id = (text: string): string => {
    const { graph, root } = graphOf([new Str(text)]);
    return (
      /\/ID\[<([0-9a-f]{32})><\1>\]/.exec(Buffer.from(writePdf(graph, { root, info: null })).toString('latin1'))?.[1] ??
      ''
    );
  };
  expect(id('a')).toMatch(/^[0-9a-f]{32}$/);
  expect(id('a')).toBe(id('a'));
  expect(id('a')).not.toBe(id('b'));
});

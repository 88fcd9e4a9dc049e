import { Dict, Name, Str, Stream, type Value, type View } from '../../pdf/index.ts';
import type { Finding, Rule } from '../rule.ts';

const opens: Rule = {
  id: 'PDF-OPEN',
  parts: ['x4', 'ua1', 'a2u'],
  *run({ file, pages, encrypted }) {
    for (const found of file.faults) yield { code: 'preflight/pdf-open-damaged', object: 'file', params: { found } };
    if (pages.length === 0 && !encrypted) yield { code: 'preflight/pdf-open-no-pages', object: 'Catalog' };
    for (const { number, drawing } of pages) {
      for (const found of drawing.faults) {
        yield { code: 'preflight/pdf-open-content', page: number, object: 'Contents', params: { found } };
      }
      if (drawing.emptyPath) yield { code: 'preflight/pdf-open-no-path', page: number, object: 'Contents' };
    }
  },
};

const header: Rule = {
  id: 'PDF-HEAD',
  parts: ['x4', 'ua1', 'a2u'],
  *run({ file }, asked) {
    const head = Buffer.from(file.bytes.subarray(0, 32)).toString('latin1');
    const minor = /^%PDF-1\.([0-7])[\r\n]/.exec(head)?.[1];
    const found = head.split(/[\r\n]/)[0]?.slice(0, 12) ?? '';
    if (minor === undefined) yield { code: 'preflight/pdf-head-version', object: 'header', params: { found } };
    else if (Number(minor) > 6 && asked.has('x4'))
      yield { code: 'preflight/pdf-head-newer', object: 'header', params: { found } };
    if (!/^%PDF-\d\.\d\r?\n?%[\x80-\xff]{4}/.test(head)) yield { code: 'preflight/pdf-head-binary', object: 'header' };
  },
};

const encrypted: Rule = {
  id: 'PDF-ENC',
  // PDF/UA allows it; but then nothing of the file can be judged.
  parts: ['x4', 'ua1', 'a2u'],
  *run(model) {
    if (model.encrypted) yield { code: 'preflight/pdf-enc', object: 'trailer' };
  },
};

const identified: Rule = {
  id: 'PDF-ID',
  parts: ['x4', 'a2u'],
  *run({ file }) {
    if (!file.trailer.has('ID')) yield { code: 'preflight/pdf-id', object: 'trailer' };
  },
};

const ended: Rule = {
  id: 'PDF-EOF',
  parts: ['a2u'],
  *run({ file }) {
    const tail = Buffer.from(file.bytes.subarray(-4096)).toString('latin1');
    const at = tail.lastIndexOf('%%EOF');
    if (at < 0 || tail.length - at > 7) yield { code: 'preflight/pdf-eof', object: 'file' };
  },
};

const filters: Rule = {
  id: 'PDF-FILT',
  parts: ['x4', 'a2u'],
  *run({ file, encrypted: locked }, asked) {
    if (locked) return;
    for (const num of file.numbers) {
      const stream = file.get(num);
      if (!(stream instanceof Stream)) continue;
      const used = file.filtersOf(stream);
      const object = stream.id?.label ?? null;
      if (used.includes('LZWDecode')) {
        yield { code: asked.has('a2u') ? 'preflight/pdf-filt-lzw' : 'preflight/pdf-filt-lzw-print', object };
      }
      if (used.includes('Crypt') || stream.dict.has('F') || stream.dict.has('FFilter')) {
        yield { code: 'preflight/pdf-filt-external', object };
      }
    }
  },
};

const embedded: Rule = {
  id: 'PDF-EMBED',
  parts: ['a2u'],
  *run({ catalog }) {
    if (catalog.view('Names').has('EmbeddedFiles') || catalog.has('AF'))
      yield { code: 'preflight/pdf-embed', object: 'Names' };
  },
};

const layers: Rule = {
  id: 'PDF-OCG',
  parts: ['ua1', 'a2u'],
  *run({ catalog }) {
    const properties = catalog.view('OCProperties');
    const configurations = [...(properties.has('D') ? [properties.view('D')] : []), ...properties.views('Configs')];
    for (const one of configurations) {
      if (one.text('Name') === '' || one.has('AS'))
        yield { code: 'preflight/pdf-ocg', object: one.label ?? 'OCProperties' };
    }
  },
};

/** ISO 19005-2 6.1.13. */
const LONGEST_STRING = 32_767;
const DEEPEST_STATE = 28;
const SMALLEST_SIDE = 3;
const LARGEST_SIDE = 14_400;

const limits: Rule = {
  id: 'PDF-LIM',
  parts: ['a2u'],
  *run({ file, pages, encrypted: locked }) {
    const code = 'preflight/pdf-lim';
    for (const { number, media, trim, art, bleed, drawing } of pages) {
      if (drawing.deepest > DEEPEST_STATE)
        yield { code, page: number, object: 'Contents', params: { found: `q × ${drawing.deepest}` } };
      for (const box of [media, trim ?? art, bleed]) {
        const sides = box ? [box[2] - box[0], box[3] - box[1]] : [];
        for (const side of sides.filter((length) => length < SMALLEST_SIDE || length > LARGEST_SIDE)) {
          yield { code, page: number, object: 'Page', params: { found: `${side} pt` } };
        }
      }
    }
    if (locked) return;
    for (const num of file.numbers) {
      const longest = longestString(file.get(num), 0);
      if (longest > LONGEST_STRING) yield { code, object: `${num} 0 R`, params: { found: `( ) ${longest}` } };
    }
  },
};

function longestString(value: Value, depth: number): number {
  if (value instanceof Str) return value.bytes.length;
  if (depth > 5) return 0;
  let longest = 0;
  const look = (item: Value): void => {
    // Numbers by the thousand, in widths of fonts.
    if (typeof item === 'object' && item !== null) longest = Math.max(longest, longestString(item, depth + 1));
  };
  if (Array.isArray(value)) for (const item of value as readonly Value[]) look(item);
  else if (value instanceof Dict) for (const item of value.entries.values()) look(item);
  return longest;
}

/** Allowed by PDF/A-2 (ISO 19005-2 6.5.1); PDF/X-4 allows none at all. */
const HARMLESS = ['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'];

const KINDS = [
  ...['JavaScript', 'Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'Hide', 'Rendition', 'Trans'],
  ...['SetOCGState', 'GoTo3DView'],
];

function* action(view: View, object: string, print: boolean, page?: number): Iterable<Finding> {
  const found = view.name('S') ?? '';
  const place = { object, params: { found }, ...(page === undefined ? {} : { page }) };
  if (!HARMLESS.includes(found)) yield { code: 'preflight/pdf-act-script', ...place };
  else if (print) yield { code: 'preflight/pdf-act-any', ...place };
}

const actions: Rule = {
  id: 'PDF-ACT',
  parts: ['x4', 'a2u'],
  *run({ file, catalog, pages, encrypted: locked }, asked) {
    if (locked) return;
    const print = asked.has('x4');
    const events = 'preflight/pdf-act-events';
    if (catalog.has('AA')) yield { code: events, object: 'Catalog', params: { found: '/AA' } };
    if (catalog.view('OpenAction').has('S')) yield* action(catalog.view('OpenAction'), 'Catalog /OpenAction', print);
    const names = catalog.view('Names');
    if (names.has('JavaScript'))
      yield { code: 'preflight/pdf-act-script', object: 'Names', params: { found: 'JavaScript' } };
    const dynamic = [
      ['/AlternatePresentations', names.has('AlternatePresentations')],
      ['/Requirements', catalog.has('Requirements')],
      ['/NeedsRendering', catalog.is('NeedsRendering')],
      ['/XFA', catalog.view('AcroForm').has('XFA')],
    ] as const;
    for (const [found, there] of dynamic) if (there) yield { code: events, object: 'Catalog', params: { found } };
    yield* outlineActions(catalog.view('Outlines').view('First'), print);
    for (const { number, view, annotations } of pages) {
      for (const key of ['AA', 'PresSteps']) {
        if (view.has(key))
          yield { code: events, page: number, object: view.label ?? 'Page', params: { found: `/${key}` } };
      }
      for (const annotation of annotations) {
        const object = annotation.label ?? 'Annots';
        if (annotation.has('AA')) yield { code: events, page: number, object, params: { found: '/AA' } };
        if (annotation.has('A')) yield* action(annotation.view('A'), object, print, number);
      }
    }
    for (const num of file.numbers) {
      const value = file.get(num);
      const kind = value instanceof Dict ? file.resolve(value.entries.get('S')) : null;
      if (kind instanceof Name && KINDS.includes(kind.text)) {
        yield { code: 'preflight/pdf-act-script', object: `${num} 0 R`, params: { found: kind.text } };
      }
    }
  },
};

const MOST_OUTLINES = 20_000;

function* outlineActions(first: View, print: boolean): Iterable<Finding> {
  const waiting = [first];
  for (let i = 0, item = waiting.pop(); item?.exists && i < MOST_OUTLINES; item = waiting.pop(), i++) {
    if (item.has('A')) yield* action(item.view('A'), item.label ?? 'Outlines', print);
    for (const key of ['Next', 'First']) if (item.has(key)) waiting.push(item.view(key));
  }
}

export const fileRules: readonly Rule[] = [
  opens,
  header,
  encrypted,
  identified,
  ended,
  filters,
  embedded,
  layers,
  limits,
  actions,
];

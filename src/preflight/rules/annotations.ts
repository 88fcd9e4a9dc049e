import { View } from '../../pdf/index.ts';
import type { Page } from '../model/document.ts';
import type { Box } from '../model/matrix.ts';
import type { Rule } from '../rule.ts';

const HIDDEN = 2;
const PRINT = 4;
/** Invisible, Hidden, NoView, ToggleNoView (ISO 19005-2 6.3.2). */
const FORBIDDEN = 1 | HIDDEN | 32 | 256;

function kindOf(annotation: View): string {
  return annotation.name('Subtype') ?? '–';
}

function rectOf(annotation: View): Box {
  const [a = 0, b = 0, c = 0, d = 0] = annotation.numbers('Rect');
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Whether it lies outside what is printed. */
function outside(annotation: View, { bleed, media }: Page): boolean {
  const [rect, edge] = [rectOf(annotation), bleed ?? media];
  return rect[2] <= edge[0] || rect[0] >= edge[2] || rect[3] <= edge[1] || rect[1] >= edge[3];
}

const printed: Rule = {
  id: 'ANN-X',
  parts: ['x4'],
  *run({ pages }) {
    for (const page of pages) {
      for (const annotation of page.annotations) {
        const kind = kindOf(annotation);
        if (kind === 'PrinterMark' || kind === 'TrapNet' || outside(annotation, page)) continue;
        yield { code: 'preflight/ann-x', page: page.number, object: annotation.label ?? 'Annots', params: { kind } };
      }
    }
  },
};

const MOVING = ['3D', 'Sound', 'Screen', 'Movie', 'RichMedia', '–'];

const archived: Rule = {
  id: 'ANN-A',
  parts: ['a2u'],
  *run({ pages }) {
    const code = 'preflight/ann-a';
    for (const { number, annotations } of pages) {
      for (const annotation of annotations) {
        const kind = kindOf(annotation);
        const place = { page: number, object: annotation.label ?? 'Annots' };
        const flags = annotation.number('F') ?? 0;
        const rect = rectOf(annotation);
        if (MOVING.includes(kind)) yield { code, ...place, params: { kind, found: '/Subtype' } };
        if (kind !== 'Popup' && ((flags & PRINT) === 0 || (flags & FORBIDDEN) !== 0)) {
          yield { code, ...place, params: { kind, found: `/F ${flags}` } };
        }
        if (kind !== 'Popup' && kind !== 'Link' && !annotation.has('AP') && rect[0] !== rect[2]) {
          yield { code, ...place, params: { kind, found: '/AP' } };
        }
      }
    }
  },
};

const tagged: Rule = {
  id: 'UA-ANN',
  parts: ['ua1'],
  *run({ pages, structure }) {
    for (const page of pages) {
      const at = { page: page.number };
      if (page.annotations.length > 0 && page.view.name('Tabs') !== 'S') {
        yield { code: 'preflight/ua-ann-tabs', ...at, object: page.view.label ?? 'Page' };
      }
      for (const annotation of page.annotations) {
        const kind = kindOf(annotation);
        if (((annotation.number('F') ?? 0) & HIDDEN) !== 0 || outside(annotation, page)) continue;
        if (['Widget', 'PrinterMark', 'Popup'].includes(kind)) continue;
        const parent = structure?.parents.get(annotation.number('StructParent') ?? -1);
        const element = new View(annotation.file, parent);
        const type = structure && element.exists ? structure.role(element).type : null;
        const wanted = kind === 'Link' ? 'Link' : 'Annot';
        const place = { ...at, object: annotation.label ?? 'Annots', params: { kind, wanted } };
        if (type !== wanted) yield { code: 'preflight/ua-ann-tag', ...place };
        const said = annotation.text('Contents') !== '' || (kind !== 'Link' && element.text('Alt') !== '');
        if (!said) yield { code: 'preflight/ua-ann-text', ...place };
      }
    }
  },
};

export const annotationRules: readonly Rule[] = [printed, archived, tagged];

import { Ref } from '../../pdf/index.ts';
import type { MarkFault } from '../model/events.ts';
import { contentKey } from '../model/events.ts';
import type { Element } from '../model/structure.ts';
import { STANDARD } from '../model/structure.ts';
import type { Rule } from '../rule.ts';

function nameOf({ view, written }: Element): string {
  return view.label ?? written;
}

const catalogue: Rule = {
  id: 'UA-CAT',
  parts: ['ua1'],
  *run({ catalog, metadata, structure, encrypted }) {
    if (encrypted) return;
    const lacking = [
      ['/MarkInfo /Marked true', !catalog.view('MarkInfo').is('Marked')],
      ['/MarkInfo /Suspects false', catalog.view('MarkInfo').is('Suspects')],
      ['/ViewerPreferences /DisplayDocTitle true', !catalog.view('ViewerPreferences').is('DisplayDocTitle')],
      ['/StructTreeRoot', structure === null],
      ['dc:title', !metadata?.xmp?.properties.get('http://purl.org/dc/elements/1.1/ title')?.[0]?.text],
    ] as const;
    for (const [found, wrong] of lacking)
      if (wrong) yield { code: 'preflight/ua-cat', object: 'Catalog', params: { found } };
  },
};

const NESTED: Partial<Readonly<Record<MarkFault, string>>> = {
  'artifact in tagged': '⊂ MCID',
  'tagged in artifact': '⊂ /Artifact',
  'tagged in tagged': '⊂ MCID',
};

const marked: Rule = {
  id: 'UA-MARK',
  parts: ['ua1'],
  *run({ pages }) {
    for (const { number, drawing } of pages) {
      for (const [what, count] of drawing.bare)
        yield { code: 'preflight/ua-mark-bare', page: number, object: `${count} × ${what}` };
      for (const { fault, detail } of drawing.markFaults) {
        if (fault === 'opened twice') continue;
        const within = NESTED[fault];
        const code = within ? 'preflight/ua-mark-nested' : 'preflight/ua-mark-open';
        yield { code, page: number, object: 'Contents', params: { found: within ? `${detail} ${within}` : detail } };
      }
    }
  },
};

const linked: Rule = {
  id: 'UA-LINK',
  parts: ['ua1'],
  *run({ pages, structure }) {
    for (const { number, drawing } of pages) {
      for (const { fault, detail } of drawing.markFaults) {
        if (fault === 'opened twice') yield { code: 'preflight/ua-link-again', page: number, object: detail };
      }
    }
    if (!structure) return;
    const owners = new Map<string, Element>();
    const keyOf = (page: number | null, key: string): string => `${page} ${key}`;
    for (const { page, stream, mcid, element, content } of structure.claims) {
      const key = keyOf(page, contentKey(stream, mcid));
      const twice = owners.has(key);
      owners.set(key, element);
      if (!twice && content) continue;
      const place = { ...(page === null ? {} : { page }), object: nameOf(element), params: { mcid } };
      if (twice) yield { code: 'preflight/ua-link-twice', ...place };
      if (!content) yield { code: 'preflight/ua-link-nothing', ...place };
    }
    for (const element of structure.elements) {
      if (!element.view.has('P')) yield { code: 'preflight/ua-link-up', object: nameOf(element) };
    }
    for (const { number, view, drawing } of pages) {
      const list = structure.parents.get(view.number('StructParents') ?? -1);
      const back = view.file.resolve(list);
      for (const [key, { stream, mcid }] of drawing.contents) {
        const owner = owners.get(keyOf(number, key));
        const item = Array.isArray(back) ? back[mcid] : undefined;
        const right = stream !== null || (item instanceof Ref && item.num === owner?.view.dict.id?.num);
        if (owner && right) continue;
        const code = owner ? 'preflight/ua-link-parent' : 'preflight/ua-link-lost';
        yield { code, page: number, object: `MCID ${mcid}` };
      }
    }
  },
};

const roles: Rule = {
  id: 'UA-ROLE',
  parts: ['ua1'],
  *run({ structure }) {
    if (!structure) return;
    for (const element of structure.elements) {
      if (!element.circle && element.type !== null) continue;
      const code = element.circle ? 'preflight/ua-role-circle' : 'preflight/ua-role-unknown';
      yield { code, object: nameOf(element), params: { found: element.written } };
    }
    for (const found of structure.root.view('RoleMap').keys()) {
      if (STANDARD.has(found)) yield { code: 'preflight/ua-role-standard', object: 'RoleMap', params: { found } };
    }
  },
};

/** What an element may stand in, and what it may hold (ISO 14289-1 7.2). */
const OUTER: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

const INNER: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
};

const nesting: Rule = {
  id: 'UA-NEST',
  parts: ['ua1'],
  *run({ structure }) {
    const notes = new Set<string>();
    for (const element of structure?.elements ?? []) {
      const { type, parent, children } = element;
      const outer = parent?.type ?? '–';
      if (type && OUTER[type] && !OUTER[type].includes(outer)) {
        yield { code: 'preflight/ua-nest', object: nameOf(element), params: { inner: type, outer } };
      }
      for (const child of children) {
        const inner = child.type ?? child.written;
        if (type && INNER[type] && !INNER[type].includes(inner)) {
          yield { code: 'preflight/ua-nest', object: nameOf(element), params: { inner, outer: type } };
        }
      }
      if (type !== 'Note') continue;
      const id = element.view.text('ID');
      if (id === '' || notes.has(id)) yield { code: 'preflight/ua-nest-note', object: nameOf(element) };
      notes.add(id);
    }
  },
};

const headings: Rule = {
  id: 'UA-HEAD',
  parts: ['ua1'],
  *run({ structure }) {
    let last = 0;
    let plain = false;
    for (const element of structure?.elements ?? []) {
      const { type, children } = element;
      plain ||= type === 'H';
      if (children.filter((child) => child.type === 'H').length > 1) {
        yield { code: 'preflight/ua-head-mixed', object: nameOf(element), params: { found: 'H + H' } };
      }
      const level = Number(/^H([1-6])$/.exec(type ?? '')?.[1] ?? 0);
      if (level === 0) continue;
      if (level > last + 1) {
        const params = { found: `H${level}`, before: last === 0 ? '–' : `H${last}` };
        yield { code: 'preflight/ua-head-skip', object: nameOf(element), params };
      }
      last = level;
    }
    if (plain && last > 0)
      yield { code: 'preflight/ua-head-mixed', object: 'StructTreeRoot', params: { found: 'H + H1–H6' } };
  },
};

export const structureRules: readonly Rule[] = [catalogue, marked, linked, roles, nesting, headings];

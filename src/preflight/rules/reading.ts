import { View } from '../../pdf/index.ts';
import type { Element } from '../model/structure.ts';
import type { Finding, PreflightCode, Rule } from '../rule.ts';

function nameOf({ view, written }: Element): string {
  return view.label ?? written;
}

const FILE_NAME = /\.(?:jpe?g|png|tiff?|pdf)$/i;

const alternatives: Rule = {
  id: 'UA-ALT',
  parts: ['ua1'],
  *run({ structure }) {
    for (const element of structure?.elements ?? []) {
      const { type, alt, actual, view } = element;
      if (type !== 'Figure' && type !== 'Formula') continue;
      const object = nameOf(element);
      if (alt.trim() === '' && actual.trim() === '')
        yield { code: 'preflight/ua-alt-missing', object, params: { type } };
      else if (alt !== '' && (FILE_NAME.test(alt) || alt.trim().length < 2)) {
        yield { code: 'preflight/ua-alt-empty', object, params: { alt } };
      }
      const boxed = view.items('A').some((item) => new View(view.file, item).has('BBox'));
      if (type === 'Figure' && !boxed) yield { code: 'preflight/ua-alt-box', object };
    }
  },
};

/** BCP 47, by its form alone. */
const TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const HAN = /\p{Script=Han}/u;
const HAN_LANGUAGE = /^(?:zh|ja|ko|yue|lzh)\b/;
/** Chinese, unless the tag says that it is written in letters (BCP 47 2.2.3). */
const SINOGRAPHIC = /^zh\b(?!.*-latn\b)/i;
const WORD = /[A-Za-z\u00c0-\u024f]{3,}/g;

function languageFault(lang: string, text: string): PreflightCode | null {
  if (HAN.test(text)) {
    if (!HAN_LANGUAGE.test(lang)) return 'preflight/ua-lang-han';
    return lang === 'zh' ? 'preflight/ua-lang-script' : null;
  }
  return SINOGRAPHIC.test(lang) && (text.match(WORD)?.length ?? 0) >= 2 ? 'preflight/ua-lang-latin' : null;
}

const languages: Rule = {
  id: 'UA-LANG',
  parts: ['ua1'],
  *run({ catalog, structure, encrypted }) {
    if (encrypted) return;
    const form = (found: string, object: string): readonly Finding[] =>
      TAG.test(found)
        ? []
        : [{ code: 'preflight/ua-lang-form', object, params: { found: found === '' ? '–' : found } }];
    yield* form(catalog.text('Lang'), 'Catalog');
    for (const element of structure?.elements ?? []) {
      if (element.view.has('Lang')) yield* form(element.lang ?? '', nameOf(element));
      const alt = element.alt === '' ? [] : [{ lang: element.lang, text: element.alt }];
      for (const { lang, text } of [...element.texts, ...alt]) {
        const code = languageFault(lang ?? '', text);
        if (code === null) continue;
        const params = { lang: lang || '–', text: Array.from(text.trim().slice(0, 80)).slice(0, 20).join('') };
        yield { code, object: nameOf(element), params };
      }
    }
  },
};

/** Longer ones want an outline (WCAG 2.4.5). */
const SHORT = 3;
const FILLED = ['P', 'H1', 'H2', 'H3', 'Span', 'Caption', 'Lbl', 'TD', 'Link'];

const ways: Rule = {
  id: 'UA-NAV',
  parts: ['ua1'],
  *run({ catalog, pages, structure }) {
    if (pages.length > SHORT && !catalog.view('Outlines').has('First')) {
      yield { code: 'preflight/ua-nav-outline', object: 'Catalog', params: { pages: pages.length } };
    }
    if (!structure) return;
    const top = structure.top.map(({ type, written }) => type ?? written);
    if (top.length !== 1 || top[0] !== 'Document') {
      yield {
        code: 'preflight/ua-nav-root',
        object: 'StructTreeRoot',
        params: { found: top.slice(0, 6).join(', ') || '–' },
      };
    }
    for (const element of structure.elements) {
      const { type, children, texts, objects, actual } = element;
      const said = texts.some(({ text }) => text.trim() !== '') || actual !== '' || objects > 0 || children.length > 0;
      if (type && FILLED.includes(type) && !said)
        yield { code: 'preflight/ua-nav-empty', object: nameOf(element), params: { type } };
    }
  },
};

export const readingRules: readonly Rule[] = [alternatives, languages, ways];

import { type Citation, type Edition, Findings } from '../content/index.ts';
import { type Diagnostic, spanOf, type Text } from '../diagnostics/index.ts';
import { ptFromMm } from '../lengths.ts';
import { Desk } from './build/desk.ts';
import { buildFlow } from './build/flows.ts';
import { buildItems } from './build/items.ts';
import { bookletContext, certificateContext } from './context/contexts.ts';
import type { Data } from './context/data.ts';
import { wordsData } from './context/words.ts';
import { Expander } from './expand.ts';
import { Budget, Exhausted } from './expression/evaluate.ts';
import { type FittedPage, fitBookPage, fitPage } from './format.ts';
import type { Layout, Reading, Section } from './layout.ts';
import { ptFromLength } from './length.ts';
import { checkBooklet, checkCertificate } from './limits.ts';
import { validateMerged } from './problems.ts';
import type { RawBooklet, RawCertificate, RawSection } from './schema/documents.ts';
import type { Document, Template } from './template.ts';

export interface Merged {
  /** Null where anything went wrong. */
  readonly layout: Layout | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Steps of one merge: far beyond any certificate, and a booklet of a thousand citations with room to spare. */
const CERTIFICATE_STEPS = 100_000;
const BOOKLET_STEPS = 5_000_000;

/** The layout of a citation's certificate. Problems carry the citation's id. */
export function mergeCertificate(template: Template, edition: Edition, citation: Citation): Merged {
  const findings = new Findings(citation.id);
  const document = present(template, 'certificate', edition.certificate.template, findings);
  if (document === null) return { layout: null, diagnostics: findings.list() };
  const words = wordsData(document.words, edition.languages);
  const page = fitPage(document.page, edition.certificate.format);
  const context = certificateContext(edition, citation, words, page);
  const raw = merge<RawCertificate>(template, document, context, CERTIFICATE_STEPS, checkCertificate, findings);
  if (raw === null) return { layout: null, diagnostics: findings.list() };
  const names = [citation.recipient, ...citation.recipients].map(({ name }) => name);
  const desk = new Desk(template, edition, findings, page.scale, names);
  const items = buildItems(raw.items, desk, citation);
  const section: Section = {
    ...PLAIN,
    name: 'certificate',
    citation: citation.id,
    items,
    keep: namesOf(edition, citation),
  };
  const layout: Layout = {
    page: pageOf(raw, page),
    grid: null,
    running: { verso: [], recto: [] },
    sections: [section],
    languages: edition.languages,
    ...readingOf(raw),
    multiple: 1,
  };
  return finish(layout, findings);
}

/** The layout of the ceremony's booklet. */
export function mergeBooklet(template: Template, edition: Edition): Merged {
  const findings = new Findings();
  const document = present(template, 'booklet', edition.booklet.template, findings);
  if (document === null) return { layout: null, diagnostics: findings.list() };
  const words = wordsData(document.words, edition.languages);
  const page = fitBookPage(document.page, edition.booklet.format);
  const context = bookletContext(edition, words, page);
  const raw = merge<RawBooklet>(
    template,
    document,
    context,
    BOOKLET_STEPS,
    (made, found) => checkBooklet(made, page, found),
    findings,
  );
  if (raw === null) return { layout: null, diagnostics: findings.list() };
  const desk = new Desk(template, edition, findings, page.scale);
  const { grid, running, multiple } = raw;
  const layout: Layout = {
    page: pageOf(raw, page),
    grid: {
      top: desk.pt(grid.top),
      leading: desk.pt(grid.leading),
      lines: grid.lines,
      inner: desk.pt(grid.inner),
      outer: desk.pt(grid.outer),
    },
    running: { verso: buildItems(running?.verso ?? [], desk), recto: buildItems(running?.recto ?? [], desk) },
    sections: raw.sections.map((section) => buildSection(section, edition, desk)),
    languages: edition.languages,
    ...readingOf(raw),
    multiple: multiple ?? 1,
  };
  return finish(layout, findings);
}

const PLAIN: Section = {
  name: '',
  citation: null,
  start: 'any',
  padBefore: false,
  running: false,
  items: [],
  flow: null,
  keep: [],
};

/** Names that stay whole wherever they stand in a citation: the recipient's, the signatories', and those that it lists. */
function namesOf(edition: Edition, citation: Citation | undefined): readonly string[] {
  if (citation === undefined) return [];
  const pairs = [...citation.recipients, ...edition.signatories].map(({ name }) => name);
  const names = [...pairs.flatMap(({ zh, en }) => [zh, en]), ...citation.keep];
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : [name.value])))];
}

function buildSection(raw: RawSection, edition: Edition, desk: Desk): Section {
  const citation = raw.citation === undefined || raw.citation === null ? null : String(raw.citation);
  const whose = edition.citations.find(({ id }) => id === citation);
  const part = desk.languages.flatMap((lang) => raw.part?.[lang] ?? []).join(' ');
  return {
    ...PLAIN,
    name: raw.name,
    citation,
    start: raw.start ?? 'any',
    padBefore: raw['pad-before'] ?? false,
    running: raw.running ?? false,
    items: buildItems(raw.items ?? [], desk, whose ?? null),
    flow: raw.flow === undefined ? null : buildFlow(raw.flow, desk),
    ...(raw.tag === 'index' ? { tag: raw.tag } : {}),
    ...readingOf(raw),
    ...(part === '' ? {} : { part }),
    keep: namesOf(edition, whose),
  };
}

function readingOf({ reading }: Pick<RawSection, 'reading'>): { readonly reading?: Reading } {
  return reading === undefined ? {} : { reading };
}

/** The bleed is the printer's: it grows with nothing. */
function pageOf({ page }: RawCertificate | RawBooklet, { width, height, scale }: FittedPage): Layout['page'] {
  const { bleed, safe = 0 } = page;
  return {
    width: ptFromMm(width * scale),
    height: ptFromMm(height * scale),
    bleed: ptFromLength(bleed),
    safe: ptFromLength(safe) * scale,
  };
}

function finish(layout: Layout, findings: Findings): Merged {
  return { layout: findings.hasErrors ? null : layout, diagnostics: findings.list() };
}

/** The file that a kind of printed matter needs; a template may do without the other. */
function present(
  template: Template,
  kind: 'certificate' | 'booklet',
  asked: Text,
  findings: Findings,
): Document | null {
  const document = template[kind];
  if (document === null) {
    const params = { name: template.name, file: `${kind}.yaml` };
    findings.add('template/file-missing', { span: spanOf(asked), params });
  }
  return document;
}

/** The template with its expressions worked out, held against the schema again; null where that fails. */
function merge<T>(
  template: Template,
  document: Document,
  context: Data,
  steps: number,
  check: (raw: T, findings: Findings) => void,
  findings: Findings,
): T | null {
  let raw: unknown;
  try {
    raw = new Expander(document.scalars, new Budget(steps), findings).root(document.root, context);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    const span = { file: document.file, start: 0, end: 0 };
    findings.add('template/too-much-work', { span, params: { name: template.name } });
  }
  if (findings.hasErrors) return null;
  const valid = validateMerged(document.merged, raw, template.known, template.names, findings);
  if (!valid) return null;
  check(raw as T, findings);
  return findings.hasErrors ? null : (raw as T);
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Citation, Edition, Lang, Pair } from '../../src/content/index.ts';
import { together } from '../../src/content/recipients.ts';
import { type Diagnostic, type Text, textAt } from '../../src/diagnostics/index.ts';
import { type LoadedTemplate, loadTemplate } from '../../src/template/index.ts';

export const FAMILIES = [
  'Noto Sans TC',
  'Noto Serif TC',
  'LXGW WenKai TC',
  'EB Garamond',
  'Cormorant',
  'Source Sans 3',
  'Noto Sans',
];

/** The project's own templates. */
export const TEMPLATES = join(import.meta.dirname, '../../templates');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of templates with a copy of `classic`, some of its files replaced, changed or (null) taken away. */
export function templatesFolder(
  name: string,
  files: Readonly<Record<string, string | Uint8Array | null | ((text: string) => string)>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-template-'));
  folders.push(folder);
  cpSync(join(TEMPLATES, 'classic'), join(folder, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, name, file);
    if (content === null) rmSync(path);
    else if (typeof content === 'function') writeFileSync(path, content(readFileSync(path, 'utf8')));
    else writeFileSync(path, content);
  }
  return folder;
}

export function load(
  templatesDir: string,
  name = 'mine',
  families: readonly string[] = FAMILIES,
): Promise<LoadedTemplate> {
  return loadTemplate({ templatesDir, cwd: templatesDir, name: text(name, 'content/ceremony.yaml'), families });
}

/** The diagnostics of a template that is `classic` but for these files. */
export async function problems(files: Parameters<typeof templatesFolder>[1]): Promise<readonly Diagnostic[]> {
  return (await load(templatesFolder('mine', files))).diagnostics;
}

export function classic(): Promise<NonNullable<LoadedTemplate['template']>> {
  return family('classic');
}

/** One of the project's own templates. */
export async function family(name: string): Promise<NonNullable<LoadedTemplate['template']>> {
  const { template, diagnostics } = await load(TEMPLATES, name);
  if (template === null) throw new Error(JSON.stringify(diagnostics, null, 1));
  return template;
}

let offset = 0;

/** A text of its own place in a file of content. */
export function text(value: string, file = 'content/citations/chongqing.yaml'): Text {
  offset += 1000;
  return textAt(value, { file, start: offset, end: offset + value.length });
}

export function pair(zh: string, en: string): Pair {
  return { zh: text(zh), en: text(en) };
}

/** A date, as if written at the head of the ceremony's file. */
export function dated(year: number, month: number | null = null, day: number | null = null): Edition['date'] {
  return { year, month, day, span: { file: 'content/ceremony.yaml', start: 6, end: 16 } };
}

/** A ceremony of which nothing is given but what must be. */
export function edition(given: Partial<Edition> = {}): Edition {
  const award = {
    id: 'special',
    name: pair('2016國際友好城市特別貢獻獎', 'The Award to Friendship Cities for Special Contribution 2016'),
  };
  const base: Edition = {
    languages: ['zh', 'en'],
    title: award.name,
    date: null,
    dateForm: 'figures',
    venue: null,
    issuer: null,
    logo: null,
    signatories: [],
    seal: null,
    qr: null,
    formula: 'template',
    awards: [award],
    certificate: { template: text('classic', 'content/ceremony.yaml'), format: null, sameSize: false, merge: false },
    press: { output: null, marks: false, photos: 'cmyk', screen: false },
    booklet: {
      template: text('classic', 'content/ceremony.yaml'),
      format: null,
      order: ['award', 'recipient'],
      cover: 'bound',
    },
    citations: [],
  };
  const made = { ...base, ...given };
  return made.citations.length > 0 ? made : { ...made, citations: [citation(made)] };
}

export function citation({ awards }: Pick<Edition, 'awards'>, given: Partial<Citation> = {}): Citation {
  const [award] = awards;
  if (award === undefined) throw new Error('an edition has awards');
  const recipient = given.recipient ?? { name: pair('重慶', 'Chongqing'), kind: 'city' };
  const recipients = given.recipients ?? [{ ...recipient, honorific: null }];
  return {
    id: 'chongqing',
    file: 'content/citations/chongqing.yaml',
    award,
    recipient: given.recipients ? together(recipients) : recipient,
    recipients,
    serial: null,
    qr: null,
    reason: pair(
      '發揮友城支點作用，服務“一帶一路”建設',
      'Playing the role of sister city fulcrum, serving the construction of One Belt and One Road',
    ),
    photos: [],
    body: { zh: [], en: [] },
    keep: [],
    ...given,
  };
}

export function signatories(count: number): Edition['signatories'] {
  return Array.from({ length: count }, (_, i) => ({
    name: pair(`簽署人${i + 1}`, `Signatory ${i + 1}`),
    title: pair('職銜', 'Title of office'),
    signature: null,
  }));
}

export function only(lang: Lang, { zh, en }: Pair): Pair {
  return lang === 'zh' && zh ? { zh } : lang === 'en' && en ? { en } : {};
}

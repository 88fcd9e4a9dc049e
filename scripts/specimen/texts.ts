import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Lang } from '../../src/content/index.ts';

const CITATIONS = {
  chongqing: 'content/citations/chongqing.yaml',
  jury: 'tests/fixtures/hard/content/citations/jury.yaml',
  letters: 'tests/fixtures/hard/content/citations/letters.yaml',
  names: 'tests/fixtures/hard/content/citations/names.yaml',
  railway: 'tests/fixtures/hard/content/citations/railway.yaml',
  river: 'tests/fixtures/hard/content/citations/river.yaml',
  school: 'tests/fixtures/hard/content/citations/school.yaml',
} as const;

/** A text of the specimen, and where it is from; an empty source is a text written for the specimen. */
export interface SampleText {
  readonly lang: Lang;
  readonly paragraphs: readonly string[];
  readonly source: string;
  /** Names that no line may cut. */
  readonly keep: readonly string[];
}

interface Citation {
  readonly body: Readonly<Record<Lang, string>>;
  readonly reason: Readonly<Record<Lang, string>>;
  readonly recipient: Readonly<Record<Lang, string>>;
  readonly keep: readonly string[];
}

const read = new Map<string, Citation>();

function citation(name: keyof typeof CITATIONS): Citation {
  const known = read.get(name);
  if (known) return known;
  const found: Citation = parse(readFileSync(join(process.cwd(), CITATIONS[name]), 'utf8'));
  read.set(name, found);
  return found;
}

/** The part of a citation's body from one word to another, over the end of paragraphs. */
export function excerpt(name: keyof typeof CITATIONS, lang: Lang, from: string, to: string): SampleText {
  const { body, keep } = citation(name);
  const text = body[lang];
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  if (start < 0 || end < start + to.length) throw new Error(`${name} has no “${from} … ${to}”`);
  const paragraphs = text.slice(start, end).split(/\n\s*\n/);
  return { lang, paragraphs, source: CITATIONS[name], keep };
}

export function reason(name: keyof typeof CITATIONS, lang: Lang): SampleText {
  const found = citation(name);
  return { lang, paragraphs: [found.reason[lang]], source: CITATIONS[name], keep: found.keep };
}

export function recipient(name: keyof typeof CITATIONS): SampleText {
  const found = citation(name);
  return { lang: 'zh', paragraphs: [found.recipient.zh], source: CITATIONS[name], keep: [] };
}

export function invented(lang: Lang, ...paragraphs: readonly string[]): SampleText {
  return { lang, paragraphs, source: '', keep: [] };
}

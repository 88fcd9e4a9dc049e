import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { build } from '../../src/build/index.ts';
import type { AuditOptions } from './index.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const REAL = 'content';
export const HARD = 'tests/fixtures/hard/content';

/** A citation as its author wrote it. */
interface Source {
  readonly body: { readonly zh: string; readonly en: string };
  readonly keep: readonly string[];
}

function sourcesOf(content: string): readonly Source[] {
  const folder = join(ROOT, content, 'citations');
  return readdirSync(folder)
    .sort()
    .map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Source);
}

/** The paragraphs of all citations of a ceremony in one language. */
export function paragraphsOf(content: string, lang: 'zh' | 'en'): readonly string[] {
  return sourcesOf(content).flatMap(({ body }) => body[lang].trim().split(/\n\s*\n/));
}

export function namesOf(content: string): readonly string[] {
  return sourcesOf(content).flatMap(({ keep }) => keep);
}

/** What the audit of a ceremony's PDF knows of its text. */
export function knownOf(content: string): Required<Pick<AuditOptions, 'keep' | 'source'>> {
  const source = [...paragraphsOf(content, 'zh'), ...paragraphsOf(content, 'en')].join('\n');
  return { keep: namesOf(content), source };
}

/** The booklet of a ceremony, built as the command builds it, with a family of templates. */
export async function bookletOf(content: string, family: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-audit-'));
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'out')];
  try {
    cpSync(join(ROOT, content), contentDir, { recursive: true });
    const ceremony = join(contentDir, 'ceremony.yaml');
    writeFileSync(ceremony, readFileSync(ceremony, 'utf8').replaceAll('template: classic', `template: ${family}`));
    await build({
      cwd: ROOT,
      contentDir,
      templatesDir: 'templates',
      fontsDir: 'fonts',
      outDir,
      cacheDir: null,
    });
    return new Uint8Array(readFileSync(join(outDir, 'booklet.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { openFonts } from '../../src/fonts/index.ts';
import { tryTemplate } from '../../src/trial/index.ts';
import { load, templatesFolder } from '../template/kit.ts';
import { planted, WEAK } from '../trial/planted.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Faults that the template with weak frames has not. */
const MORE = `  - { kind: seal, text: 印, x: 225.1, y: 155, side: 8, colour: cinnabar, style: seal }
  - { kind: rule, x1: 198, y1: 147, x2: 240, y2: 147, weight: 0.2, colour: ink }
  - { kind: text, name: one-line, content: [{ text: "\${citation.recipient.zh}", style: section-title, lang: zh }], x: 100, width: 67, baseline: 190, fit: section-title }
  - { kind: text, name: narrow, content: [{ text: 獲獎者, style: body, lang: zh }, { text: "\${citation.recipient.zh}", style: body, lang: zh }], x: 200, width: 15, baseline: 50, lines: 12 }
  - { kind: text, name: loose, content: [{ text: "\${citation.reason.en}", style: body, lang: en }], x: 250, width: 24, baseline: 50, lines: 30 }
`;

let all: Promise<readonly Diagnostic[]> | null = null;

async function everything(): Promise<readonly Diagnostic[]> {
  const { library } = await openFonts({ fontsDir: join(ROOT, 'fonts'), cwd: ROOT, cacheDir: null });
  const files = { 'certificate.yaml': planted(WEAK) + MORE, 'booklet.yaml': null };
  const { template, diagnostics } = await load(templatesFolder('mine', files));
  if (library === null || template === null) throw new Error(JSON.stringify(diagnostics));
  return (await tryTemplate(template, library)).diagnostics;
}

const run = (): Promise<readonly Diagnostic[]> => {
  all ??= everything();
  return all;
};

/** A template that has every fault at once: each code is one of them. */
export const cases: Record<string, () => Promise<readonly Diagnostic[]>> = {
  'trial/overlap': run,
  'trial/touching': run,
  'trial/struck': run,
  'trial/off-page': run,
  'trial/overset': run,
  'trial/does-not-fit': run,
  'trial/overfull': run,
  'trial/underfull': run,
  'trial/name-broken': run,
  'trial/rule-left': run,
  'trial/label-left': run,
};

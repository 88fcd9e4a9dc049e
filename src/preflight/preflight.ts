import { type Diagnostic, diagnostic, isError } from '../diagnostics/index.ts';
import { claimsOf } from './facts.ts';
import { type Model, readModel } from './model/document.ts';
import { type Part, PROFILES, type PreflightCode, type Profile, type Rule } from './rule.ts';
import { annotationRules } from './rules/annotations.ts';
import { boxRules } from './rules/boxes.ts';
import { colourRules } from './rules/colour.ts';
import { fileRules } from './rules/file.ts';
import { fontRules } from './rules/fonts.ts';
import { intentRules } from './rules/intents.ts';
import { metadataRules } from './rules/metadata.ts';
import { pictureRules } from './rules/pictures.ts';
import { readingRules } from './rules/reading.ts';
import { structureRules } from './rules/structure.ts';

/** Every rule, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...intentRules,
  ...metadataRules,
  ...boxRules,
  ...colourRules,
  ...pictureRules,
  ...fontRules,
  ...annotationRules,
  ...structureRules,
  ...readingRules,
];

export interface PreflightOptions {
  /** Null: what the file claims to keep; what is asked of a certificate for the press where it claims nothing. */
  readonly profile: Profile | null;
  /** The file's name as people read it: it stands in every finding. */
  readonly file: string;
}

/** A file that was judged. Only one without errors may carry the claim of its profile. */
export interface Judgement {
  readonly ok: boolean;
  readonly pages: number;
  /** Each with its page and object; `span` names the file alone. */
  readonly diagnostics: readonly Diagnostic[];
}

/** More findings of one code say nothing new but their number. */
const MOST_OF_A_CODE = 1000;

/** The judgement on a file that cannot be read from the disk. */
export function unreadable(file: string): Judgement {
  const span = { file, start: 0, end: 0 };
  return { ok: false, pages: 0, diagnostics: [diagnostic('preflight/pdf-open-missing', { span, params: { file } })] };
}

/** PDF-REPRO: a file and the same of a second build must be equal. */
export function differences(bytes: Uint8Array, twin: Uint8Array, file: string): readonly Diagnostic[] {
  const longer = Math.max(bytes.length, twin.length);
  for (let at = 0; at < longer; at++) {
    if (bytes[at] === twin[at]) continue;
    return [diagnostic('preflight/pdf-repro', { span: { file, start: 0, end: 0 }, object: 'file', params: { at } })];
  }
  return [];
}

/** Judges a finished PDF of whatever producer. Damaged and foreign files are findings too. */
export function preflight(bytes: Uint8Array, options: PreflightOptions): Judgement {
  const { model: _model, parts: _parts, ...judgement } = examine(bytes, options);
  return judgement;
}

/** As `preflight`, with the file as it was read; null for what is no PDF. */
export function examine(
  bytes: Uint8Array,
  { profile, file }: PreflightOptions,
): Judgement & { readonly model: Model | null; readonly parts: readonly Part[] } {
  const span = { file, start: 0, end: 0 };
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!head.includes('%PDF-')) {
    const diagnostics = [diagnostic('preflight/pdf-open-foreign', { span, object: 'file' })];
    return { ok: false, pages: 0, diagnostics, model: null, parts: PROFILES[profile ?? 'certificate'] };
  }
  const model = readModel(bytes);
  const parts = profile === null ? partsClaimed(model) : PROFILES[profile];
  const diagnostics = judge(model, parts, file);
  return { ok: !diagnostics.some(isError), pages: model.pages.length, diagnostics, model, parts };
}

/** The standards that a file says it keeps; a file for the press is held to the rules of the house too. */
function partsClaimed(model: Model): readonly Part[] {
  const claims = claimsOf(model);
  const parts: readonly Part[] = [
    ...(claims.some((claim) => claim.startsWith('PDF/X')) ? (['x4', 'house'] as const) : []),
    ...(claims.some((claim) => claim.startsWith('PDF/UA')) ? (['ua1'] as const) : []),
    ...(claims.some((claim) => claim.startsWith('PDF/A')) ? (['a2u'] as const) : []),
  ];
  return parts.length > 0 ? parts : PROFILES.certificate;
}

/** What the rules of some standards find in a file that was read; each standard may be asked for by itself. */
export function judge(model: Model, parts: readonly Part[], file: string): readonly Diagnostic[] {
  const asked = new Set(parts);
  const span = { file, start: 0, end: 0 };
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  const counts = new Map<PreflightCode, number>();
  for (const rule of rules) {
    if (!rule.parts.some((part) => asked.has(part))) continue;
    for (const { code, page = null, object = null, params = {} } of rule.run(model, asked)) {
      const key = JSON.stringify([code, page, object, params]);
      if (told.has(key)) continue;
      told.add(key);
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= MOST_OF_A_CODE) found.push(diagnostic(code, { span, page, object, params }));
    }
  }
  for (const [code, count] of counts) {
    if (count <= MOST_OF_A_CODE) continue;
    const params = { rule: ruleIdOf(code), most: MOST_OF_A_CODE, more: count - MOST_OF_A_CODE };
    found.push(diagnostic('preflight/more', { span, params }));
  }
  return found;
}

/** The rule that a code of this room belongs to, by its id: `C-PPI` of `preflight/c-ppi-soft`. */
export function ruleIdOf(code: string): string {
  const name = code.replace(/^preflight\//, '').toUpperCase();
  const ids = rules.map(({ id }) => id).filter((id) => name === id || name.startsWith(`${id}-`));
  return ids.sort((a, b) => b.length - a.length)[0] ?? name;
}

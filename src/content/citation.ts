import { type SourceFile, spanOf, type Text } from '../diagnostics/index.ts';
import { nearest } from '../nearest.ts';
import type { Award, Citation, Lang, Photo, Recipient, RecipientKind } from './edition.ts';
import { Fields } from './fields.ts';
import type { Findings } from './findings.ts';
import { example } from './guide.ts';
import { paragraphs } from './paragraphs.ts';
import { type Folder, findPhoto } from './photos.ts';
import { readingsOf } from './reading.ts';
import { together } from './recipients.ts';
import { validate } from './validate.ts';
import { shown } from './words.ts';
import { child, commaIn, headSpan, itemsOf, nodeAt, type Path, reportSlips, type YamlNode } from './yaml/index.ts';

/** What a citation is checked against. */
export interface Setting {
  /** The ceremony's languages; none where they could not be read. */
  readonly languages: readonly Lang[];
  /** The ceremony's awards; null where they could not be read. */
  readonly awards: readonly Award[] | null;
}

/** Checks a citation and reads it; null where anything about it is an error. */
export async function readCitation(
  root: YamlNode,
  id: string,
  source: SourceFile,
  folder: Folder,
  setting: Setting,
  findings: Findings,
): Promise<Citation | null> {
  validate(root, 'citation', findings);
  const fields = new Fields(root, 'citation', source, findings, setting.languages);
  const award = awardOf(fields, setting.awards);
  const recipients = recipientsOf(fields);
  const reason = fields.pair(['reason']);
  const body = bodyOf(fields);
  const keep = keepOf(fields);
  const photos: Photo[] = [];
  for (const index of itemsOf(child(root, 'photos')).keys()) photos.push(await photoOf(fields, index, folder));
  if (findings.hasErrors || !award || recipients.length === 0 || !reason) return null;
  return {
    id,
    file: source.path,
    award,
    recipient: together(recipients),
    recipients,
    serial: fields.text(['serial']),
    qr: fields.text(['qr']),
    reason,
    photos,
    body,
    keep,
  };
}

function awardOf(fields: Fields, awards: readonly Award[] | null): Award | null {
  const node = child(fields.root, 'award');
  const text = fields.text(['award']);
  if (node?.kind !== 'text' || text === null || awards === null) return null;
  const award = awards.find(({ id }) => id === text.value);
  if (award) return award;
  const known = awards.map(({ id }) => id);
  const found = nearest(text.value, known);
  const params = {
    award: shown(text.value),
    nearest: shown(found.word),
    known: known.slice(0, 10).map(shown).join(', '),
  };
  const fix = found.close ? { safe: false, edits: [{ span: node.span, text: found.word }] } : null;
  fields.findings.add('content/unknown-award', { span: node.span, params, fix });
  return null;
}

/** The one at `recipient`, or those at `recipients`. */
function recipientsOf(fields: Fields): readonly Recipient[] {
  const { root, findings } = fields;
  const list = child(root, 'recipients');
  if (list !== null && child(root, 'recipient') !== null) {
    findings.add('content/recipients-twice', {
      span: headSpan(root, ['recipients']),
      related: [headSpan(root, ['recipient'])],
    });
  }
  if (list === null && child(root, 'recipient') === null && root.kind === 'map') {
    const params = { key: 'recipient', example: `recipient: ${example('citation', ['recipient'])}` };
    findings.add('content/missing-key', { span: headSpan(root, []), params });
  }
  const paths: readonly Path[] =
    list === null ? [['recipient']] : [...itemsOf(list).keys()].map((index) => ['recipients', index]);
  return paths.flatMap((path) => recipientAt(fields, path) ?? []);
}

function recipientAt(fields: Fields, path: Path): Recipient | null {
  const name = fields.pair(path);
  const reading = readingsOf(fields, path, name?.zh ?? null);
  // A language may do without: not each has a word for it.
  const honorific = fields.pair([...path, 'honorific'], null);
  return name && { name, honorific, kind: kindOf(fields, path), ...(reading.length > 0 ? { reading } : {}) };
}

function kindOf(fields: Fields, path: Path): RecipientKind | null {
  const kind = fields.text([...path, 'kind'])?.value;
  return kind === 'city' || kind === 'person' || kind === 'organisation' ? kind : null;
}

function bodyOf(fields: Fields): Citation['body'] {
  // A translation may be left out, the Chinese text only together with the whole body.
  if (nodeAt(fields.root, ['body'])?.kind === 'map') fields.need(['body'], 'zh', 'content/missing-language');
  const read = (lang: Lang): readonly Text[] => {
    const raw = fields.raw(['body', lang]);
    return raw ? paragraphs(raw, fields.source, lang) : [];
  };
  return { zh: read('zh'), en: read('en') };
}

function keepOf(fields: Fields): readonly Text[] {
  const names: Text[] = [];
  for (const index of itemsOf(child(fields.root, 'keep')).keys()) {
    const name = fields.text(['keep', index]);
    // No name holds a comma: the list was parted by full-width ones.
    if (name && !reportSlips([commaIn(name.value, 0, name.value.length)], name, fields.findings)) names.push(name);
  }
  return names;
}

async function photoOf(fields: Fields, index: number, folder: Folder): Promise<Photo> {
  const at = ['photos', index] as const;
  const file = fields.text([...at, 'file']);
  const path = file ? await findPhoto(file, folder, fields.findings) : null;
  const node = nodeAt(fields.root, at);
  if (node?.kind === 'map' && !node.entries.has('file')) {
    const [first] = node.entries.values();
    fields.findings.add('content/photo-without-file', { span: first?.keySpan ?? node.span });
  }
  const lacking = file ? 'content/photo-language' : null;
  const alt = fields.pair([...at, 'alt'], lacking);
  if (file && path !== null && alt === null) fields.findings.add('content/photo-without-alt', { span: spanOf(file) });
  return {
    path,
    file: path === null ? null : file,
    alt,
    caption: fields.pair([...at, 'caption'], lacking),
    credit: fields.pair([...at, 'credit'], lacking),
    focus: focusOf(nodeAt(fields.root, [...at, 'focus'])),
  };
}

function focusOf(node: YamlNode | null): readonly [number, number] {
  const [x, y] = itemsOf(node).map((item) => (item.kind === 'number' ? Number(item.value) : 0.5));
  return [x ?? 0.5, y ?? 0.5];
}

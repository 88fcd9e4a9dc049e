import { type SourceFile, spanOf, type Text, textAt } from '../diagnostics/index.ts';
import { readDate } from './date.ts';
import type { Artwork, Award, Edition, Lang, OrderKey, Pair, PressSettings, Signatory } from './edition.ts';
import { Fields } from './fields.ts';
import type { Findings } from './findings.ts';
import { formatAt } from './papers.ts';
import { type Folder, findArtwork, findProfile } from './photos.ts';
import { validate } from './validate.ts';
import { isSlug, shown, slugged } from './words.ts';
import { child, headSpan, itemsOf, nodeAt, type Path, type YamlNode } from './yaml/index.ts';

/** All of an edition but its citations. */
export type Ceremony = Omit<Edition, 'citations'>;

/**
 * Checks ceremony.yaml and reads it. A field with a mistake is read as absent,
 * so that the citations can be checked all the same; null where no award can be read.
 */
export async function readCeremony(
  root: YamlNode,
  source: SourceFile,
  folder: Folder,
  findings: Findings,
): Promise<Ceremony | null> {
  validate(root, 'ceremony', findings);
  const languages = listOf<Lang>(root, ['languages'], ['zh', 'en'], findings);
  const fields = new Fields(root, 'ceremony', source, findings, languages);
  const awards = awardsOf(fields);
  const title = titleOf(fields, awards);
  const ceremony: Ceremony = {
    languages,
    title: title ?? {},
    date: dateOf(fields),
    venue: fields.pair(['venue']),
    dateForm: fields.text(['date-form', 'zh'])?.value === 'han' ? 'han' : 'figures',
    issuer: fields.pair(['issuer']),
    logo: await artworkOf(fields, ['issuer', 'logo'], folder),
    signatories: await signatoriesOf(fields, folder),
    seal: sealOf(fields),
    qr: fields.text(['qr']),
    formula: formulaOf(fields),
    awards,
    certificate: {
      template: templateOf(fields, ['certificate', 'template']),
      format: formatAt(root, ['certificate', 'format']),
      sameSize: isTrue(nodeAt(root, ['certificate', 'same-size'])),
      merge: isTrue(nodeAt(root, ['certificate', 'merge'])),
    },
    booklet: {
      template: templateOf(fields, ['booklet', 'template']),
      format: formatAt(root, ['booklet', 'format']),
      order: listOf<OrderKey>(root, ['booklet', 'order'], ['award', 'recipient'], findings),
      cover: fields.text(['booklet', 'cover'])?.value === 'apart' ? 'apart' : 'bound',
    },
    press: {
      output: await outputOf(fields, folder),
      marks: isTrue(nodeAt(root, ['press', 'marks'])),
      photos: fields.text(['press', 'photos'])?.value === 'rgb' ? 'rgb' : 'cmyk',
      screen: isTrue(nodeAt(root, ['press', 'screen'])),
    },
  };
  return awards.length === 0 ? null : ceremony;
}

/** A list of words out of `all`; `all` itself where none is given. */
function listOf<T extends string>(root: YamlNode, path: Path, all: readonly T[], findings: Findings): readonly T[] {
  const listed: T[] = [];
  for (const node of itemsOf(nodeAt(root, path))) {
    const word = all.find((one) => node.kind === 'text' && node.text.value === one);
    if (word === undefined) continue;
    if (listed.includes(word)) findings.add('content/repeated', { span: node.span, params: { value: word } });
    else listed.push(word);
  }
  return listed.length === 0 ? all : listed;
}

function awardsOf(fields: Fields): readonly Award[] {
  const node = child(fields.root, 'awards');
  if (node?.kind !== 'map') return [];
  if (node.entries.size === 0) {
    fields.findings.add('content/empty', { span: headSpan(fields.root, ['awards']), params: { key: 'awards' } });
  }
  const awards: Award[] = [];
  for (const { key, keySpan } of node.entries.values()) {
    if (!isSlug(key)) {
      const params = { id: shown(key), suggestion: slugged(key, 'special-contribution') };
      fields.findings.add('content/bad-award-id', { span: keySpan, params });
    }
    awards.push({ id: key, name: fields.pair(['awards', key, 'name']) ?? {} });
  }
  return awards;
}

function titleOf(fields: Fields, awards: readonly Award[]): Pair | null {
  if (child(fields.root, 'title') !== null) return fields.pair(['title']);
  if (awards.length > 1) {
    const params = { count: awards.length };
    fields.findings.add('content/title-needed', { span: headSpan(fields.root, ['awards']), params });
  }
  return awards[0]?.name ?? null;
}

function dateOf(fields: Fields): Edition['date'] {
  const node = child(fields.root, 'date');
  if (node?.kind !== 'text' && node?.kind !== 'number') return null;
  const written = node.kind === 'text' ? node.text.value : node.written;
  const date = readDate(written);
  if (date !== null) return { ...date, span: node.span };
  fields.findings.add('content/bad-date', { span: node.span, params: { written: shown(written) } });
  return null;
}

async function artworkOf(fields: Fields, path: Path, folder: Folder): Promise<Artwork | null> {
  const node = nodeAt(fields.root, path);
  const file = fields.text(node?.kind === 'map' ? [...path, 'file'] : path);
  const named = nodeAt(fields.root, [...path, 'colours']);
  const colours = [...(named?.kind === 'map' ? named.entries.keys() : [])].map(
    (key) => [key, fields.text([...path, 'colours', key])] as const,
  );
  return file && findArtwork(file, new Map(colours), folder, fields.findings);
}

async function signatoriesOf(fields: Fields, folder: Folder): Promise<readonly Signatory[]> {
  const signatories: Signatory[] = [];
  for (const index of itemsOf(child(fields.root, 'signatories')).keys()) {
    const name = fields.pair(['signatories', index, 'name']);
    const title = fields.pair(['signatories', index, 'title']);
    const signature = await artworkOf(fields, ['signatories', index, 'signature'], folder);
    if (name) signatories.push({ name, title, signature });
  }
  return signatories;
}

function sealOf(fields: Fields): Text | null {
  const seal = fields.text(['seal', 'text']);
  if (seal === null) return null;
  // Whatever a mark or a variation selector belongs to is one character of the seal.
  const count = seal.value.match(/\P{M}\p{M}*/gu)?.length ?? 0;
  if (count <= 4) return seal;
  fields.findings.add('content/seal-length', { span: spanOf(seal), params: { count } });
  return null;
}

function formulaOf(fields: Fields): Ceremony['formula'] {
  const node = child(fields.root, 'formula');
  if (node?.kind === 'boolean' && node.value === false) return 'none';
  return fields.pair(['formula']) ?? 'template';
}

function isTrue(node: YamlNode | null): boolean {
  return node?.kind === 'boolean' && node.value === true;
}

async function outputOf(fields: Fields, folder: Folder): Promise<PressSettings['output']> {
  const file = fields.text(['press', 'output', 'profile']);
  const condition = fields.text(['press', 'output', 'condition']);
  // Each without the other is reported: a name that is not the profile's would have the press set up wrongly.
  if (file === null || condition === null) return null;
  const path = await findProfile(file, folder, fields.findings);
  return path === null ? null : { path, file, condition: condition.value };
}

function templateOf(fields: Fields, path: Path): Text {
  return fields.text(path) ?? textAt('classic', { file: fields.source.path, start: 0, end: 0 });
}

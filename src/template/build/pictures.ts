import { nearest, shown } from '../../content/index.ts';
import { spanOf, type Text, textAt } from '../../diagnostics/index.ts';
import { piecesOf } from '../context/data.ts';
import { spanOfMerged } from '../expand.ts';
import type { Item, Said } from '../layout.ts';
import type { Anchor, Placed } from '../placed.ts';
import type { RawOf } from '../schema/items.ts';
import type { Desk } from './desk.ts';
import { textUnder } from './words.ts';

const ALONG = { left: 0, centre: 0.5, right: 1 } as const;
const DOWN = { top: 0, middle: 0.5, foot: 1 } as const;

/** A picture of the content's or of the template's own; null where there is none to place. */
export function buildPicture(raw: RawOf<'picture'>, desk: Desk): Item | null {
  const artwork = artworkOf(raw, desk);
  if (artwork === null) return null;
  const anchor: Anchor = { x: ALONG[raw.align ?? 'centre'], y: DOWN[raw.valign ?? 'middle'] };
  const place = { x: desk.pt(raw.x), y: desk.pt(raw.y), width: desk.pt(raw.width), height: desk.pt(raw.height) };
  const alt = saidOf(raw.alt, desk);
  return {
    kind: 'picture',
    name: raw.name,
    artwork,
    ...place,
    anchor,
    ...(alt === null ? {} : { alt }),
    span: spanOfMerged(raw),
  };
}

/** A QR code; null where there is nothing to say. Its alternative for the ear is what it says. */
export function buildQr(raw: RawOf<'qr'>, desk: Desk): Item | null {
  const text = textUnder(raw, 'text', spanOfMerged(raw, 'text'));
  if (text === null || text.value === '') return null;
  return {
    kind: 'qr',
    name: raw.name,
    text,
    x: desk.pt(raw.x),
    y: desk.pt(raw.y),
    side: desk.pt(raw.side),
    colour: desk.colour(raw.colour),
    alt: saidOf(raw.alt, desk) ?? { [desk.languages[0] ?? 'zh']: text.value },
    span: spanOfMerged(raw),
  };
}

function artworkOf(raw: RawOf<'picture'>, desk: Desk): Placed | null {
  const { picture } = raw;
  if (picture === null) return null;
  const own = Object.entries(raw.colours ?? {});
  if (typeof picture === 'string') {
    const { path, source } = desk.templateFile(picture);
    const [written] = piecesOf(raw, 'picture');
    const file = written ?? textAt(picture, spanOfMerged(raw, 'picture'));
    return source === null ? { kind: 'picture', path, file } : drawn(raw, source, new Map(own), desk);
  }
  const artwork = desk.contentFile(picture.file);
  if (artwork === null) throw new Error(`${picture.file} came out of the content`);
  const { path, file } = artwork;
  if (artwork.kind === 'picture') return { kind: 'picture', path, file };
  // Whose file it is knows best what its colours are.
  const named = [...artwork.colours].map(([written, name]) => [written, known(name, desk)] as const);
  return drawn(raw, artwork.source, new Map([...own, ...named]), desk);
}

function drawn(
  { colour }: RawOf<'picture'>,
  source: Extract<Placed, { kind: 'svg' }>['source'],
  colours: ReadonlyMap<string, string | null>,
  { colours: inks }: Desk,
): Placed {
  return { kind: 'svg', source, colours, colour, inks };
}

/** The name, where the template has such a colour. */
function known(name: Text | null, { colours, findings }: Desk): string | null {
  if (name === null || colours.has(name.value)) return name?.value ?? null;
  const all = [...colours.keys()];
  const params = { written: shown(name.value), nearest: nearest(name.value, all).word, known: all.join(', ') };
  findings.add('template/unknown-colour', { span: spanOf(name), params });
  return null;
}

function saidOf(pair: RawOf<'picture'>['alt'], { languages }: Desk): Said | null {
  const words = languages.flatMap((lang) => {
    const said = pair?.[lang]?.trim() ?? '';
    return said === '' ? [] : [[lang, said] as const];
  });
  return words.length === 0 ? null : Object.fromEntries(words);
}

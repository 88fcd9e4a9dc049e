import { type Citation, nearest, type Pair, shown } from '../../content/index.ts';
import type { Pt } from '../../lengths.ts';
import type { FitRule } from '../../typeset/index.ts';
import { spanOfMerged } from '../expand.ts';
import type { Item, Origin, Said, TextItem } from '../layout.ts';
import type { RawItem, RawOf } from '../schema/items.ts';
import type { Desk } from './desk.ts';
import { buildContent } from './inlines.ts';
import { buildPicture, buildQr } from './pictures.ts';
import { textUnder } from './words.ts';

/** The items of one page, in the order in which they are printed; photos are the citation's. */
export function buildItems(raw: readonly RawItem[], desk: Desk, citation: Citation | null = null): readonly Item[] {
  checkNames(raw, desk);
  return raw.flatMap((item) => buildItem(item, desk, citation) ?? []);
}

/** Null where there is nothing to print. */
function buildItem(raw: RawItem, desk: Desk, citation: Citation | null): Item | null {
  switch (raw.kind) {
    case 'text':
      return buildText(raw, desk);
    case 'group':
      return buildGroup(raw, desk);
    case 'folio': {
      const { x, width, baseline, align, style, lang } = raw;
      const half = desk.style(style, lang, spanOfMerged(raw));
      const place = { x: desk.pt(x), width: desk.pt(width), baseline: desk.pt(baseline) };
      return half && { kind: 'folio', ...place, align, style: half.text };
    }
    case 'ornament':
      return buildOrnament(raw, desk);
    case 'rule': {
      const { x1, y1, x2, y2, weight } = raw;
      const ends = { x1: desk.pt(x1), y1: desk.pt(y1), x2: desk.pt(x2), y2: desk.pt(y2) };
      const colour = desk.colour(raw.colour);
      return { kind: 'rule', ...ends, weight: desk.pt(weight), ...originOf(raw), colour, span: spanOfMerged(raw) };
    }
    case 'flood':
      return { kind: 'flood', colour: desk.colour(raw.colour) };
    case 'seal':
      return buildSeal(raw, desk);
    case 'photo':
      return {
        kind: 'photo',
        photo: raw.photo,
        x: desk.pt(raw.x),
        y: desk.pt(raw.y),
        width: desk.pt(raw.width),
        height: desk.pt(raw.height),
        origin: raw.origin ?? 'page',
        ...altOf(raw.photo, citation),
        span: spanOfMerged(raw),
      };
    case 'picture':
      return buildPicture(raw, desk);
    case 'qr':
      return buildQr(raw, desk);
  }
}

function buildText(raw: RawOf<'text'>, desk: Desk): Item | null {
  const content = buildContent(raw.content, desk);
  if (content === null) return null;
  const span = spanOfMerged(raw);
  const rule = raw.fit === undefined ? null : measured(desk.fit(raw.fit, content.lang, span), raw.measure, desk);
  const most = raw.max === undefined ? undefined : raw.max * desk.scale;
  const fit = rule && within(rule, desk.pt(raw.width), most);
  return {
    kind: 'text',
    name: raw.name,
    x: desk.pt(raw.x),
    width: desk.pt(raw.width),
    baseline: desk.pt(raw.baseline),
    align: raw.align ?? 'left',
    ...originOf(raw),
    ...(raw.foot === 'em-box' ? { foot: raw.foot } : {}),
    ...(raw.above ? { above: { item: String(raw.above.item ?? ''), gap: desk.pt(raw.above.gap) } } : {}),
    content: content.inlines,
    lines: raw.lines ?? fit?.wrapped.lines ?? 1,
    balance: raw.balance ?? false,
    grow: raw.grow ?? 'down',
    ...(raw.leading === undefined ? {} : { leading: desk.pt(raw.leading) }),
    stack: stackOf(raw.stack),
    pinned: raw.pinned ?? false,
    fit,
    shared: desk.namesRecipient(content.inlines),
    ...tagOf(raw),
    span,
  };
}

/** A rule of copyfit with a measure of the item's own. */
function measured(rule: FitRule | null, width: number | string | undefined, desk: Desk): FitRule | null {
  if (width === undefined || rule === null) return rule;
  const measure = desk.pt(width);
  return { ...rule, measure, wrapped: { ...rule.wrapped, measure } };
}

/** A rule of copyfit, as far as a frame of some width and a largest size allow. */
function within(rule: FitRule, width: Pt, most = rule.max): FitRule {
  const narrowed = <T extends { readonly max: Pt; readonly min: Pt; readonly measure: Pt }>(one: T): T => {
    const max = Math.min(one.max, most);
    return { ...one, max, min: Math.min(one.min, max), measure: Math.min(one.measure, width) };
  };
  return { ...narrowed(rule), wrapped: narrowed(rule.wrapped) };
}

function tagOf({ tag }: Pick<RawOf<'text'>, 'tag'>): Pick<TextItem, 'tag'> {
  return tag === undefined ? {} : { tag };
}

/** A photo's description; its caption where it has none, since that tells of it too. */
function altOf(photo: number, citation: Citation | null): { readonly alt?: Said } {
  const { alt = null, caption = null } = citation?.photos[photo] ?? {};
  const said = saidOf(alt) ?? saidOf(caption);
  return said === null ? {} : { alt: said };
}

function saidOf(pair: Pair | null): Said | null {
  const words = Object.entries(pair ?? {}).flatMap(([lang, { value }]) =>
    value.trim() === '' ? [] : [[lang, value] as const],
  );
  return words.length === 0 ? null : Object.fromEntries(words);
}

function buildGroup(raw: RawOf<'group'>, desk: Desk): Item | null {
  const parts = raw.parts.flatMap((part) => {
    const content = buildContent(part.content, desk);
    const span = spanOfMerged(part);
    const fit = content && measured(desk.fit(part.fit, content.lang, span), part.measure, desk);
    if (!content || !fit) return [];
    const gap = desk.pt(part.gap ?? 0);
    const gapWrapped = part['gap-wrapped'] === undefined ? gap : desk.pt(part['gap-wrapped']);
    const shared = desk.namesRecipient(content.inlines);
    return [{ content: content.inlines, fit, ink: content.ink, gap, gapWrapped, shared, ...tagOf(part), span }];
  });
  if (parts.length === 0) return null;
  const { name, axis, centre } = raw;
  const place = { axis: desk.pt(axis), centre: desk.pt(centre) };
  return { kind: 'group', name, ...place, parts, stack: stackOf(raw.stack), span: spanOfMerged(raw) };
}

function originOf({ origin }: { readonly origin?: Origin | undefined }): { readonly origin?: Origin } {
  return origin === undefined ? {} : { origin };
}

function stackOf(stack: string | number | null | undefined): string | null {
  return stack === undefined || stack === null ? null : String(stack);
}

function buildOrnament(raw: RawOf<'ornament'>, desk: Desk): Item {
  const { around } = raw;
  const span = spanOfMerged(raw);
  return {
    kind: 'ornament',
    ornament: raw.ornament,
    params: raw.params ?? {},
    around: around
      ? {
          item: String(around.item ?? ''),
          clearance: desk.pt(around.clearance),
          min: desk.pt(around.min),
          max: desk.pt(around.max),
        }
      : null,
    colour: desk.colour(raw.colour),
    scale: desk.scale,
    span,
  };
}

function buildSeal(raw: RawOf<'seal'>, desk: Desk): Item | null {
  const span = spanOfMerged(raw);
  const text = textUnder(raw, 'text', spanOfMerged(raw, 'text'));
  if (text === null) return null;
  const half = desk.style(raw.style, 'zh', span);
  if (half === null) return null;
  const place = { x: desk.pt(raw.x), y: desk.pt(raw.y), side: desk.pt(raw.side) };
  const corner = raw.corner === undefined ? {} : { corner: raw.corner };
  return { kind: 'seal', text, ...place, ...corner, colour: desk.colour(raw.colour), style: half.text, span };
}

/**
 * An ornament opens around a text of its own page, and a text stands above one; one left out for want of words is no
 * mistake.
 */
function checkNames(raw: readonly RawItem[], desk: Desk): void {
  const known = raw.flatMap((item) => (item.kind === 'text' || item.kind === 'group' ? [item.name] : []));
  for (const item of raw) {
    const naming = item.kind === 'ornament' ? item.around : item.kind === 'text' ? item.above : undefined;
    if (!naming || known.includes(String(naming.item))) continue;
    const written = String(naming.item);
    const params = { written: shown(written), nearest: nearest(written, known).word, known: known.join(', ') };
    desk.findings.add('template/unknown-item', { span: spanOfMerged(naming), params });
  }
}

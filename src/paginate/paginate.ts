import type { FontLibrary } from '../fonts/index.ts';
import type { Layout, Section } from '../template/index.ts';
import type { Desk, Place } from './desk.ts';
import { checkFrames } from './frames.ts';
import { inkProblems } from './ink.ts';
import { placeItems } from './items.ts';
import { flowLists } from './lists.ts';
import type { Bookmark, Page, Pages } from './pages.ts';
import { flowPairs } from './pairs.ts';
import type { FlowPage } from './strips.ts';
import { type Logic, structureOf } from './structure.ts';

/** A section's pages before they have numbers. */
interface Draft {
  readonly section: Section | null;
  readonly flow: readonly FlowPage[];
}

/** A page that nothing stands on: it pads the page count, or brings a section to its side. */
const NOTHING: FlowPage = () => ({ marks: [], occupied: [] });
const BLANK: Draft = { section: null, flow: [NOTHING] };

/**
 * Gives everything in a layout its place. Pages are counted first, since a
 * contents list names pages that stand behind it, and drawn afterwards.
 * `common` are the sizes that its texts share with those of other layouts. `apart` pages, half of
 * them first and half last, are a cover that is printed by itself: the rest makes up the multiple.
 */
export function paginate(layout: Layout, fonts: FontLibrary, common: Desk['common'] = new Map(), apart = 0): Pages {
  const logic = structureOf(layout);
  const desk: Desk = { fonts, logic, keep: [], common, fitted: [], diagnostics: [] };
  const entries = new Map<string, number>();
  const drafts = draftAll(layout, desk, entries);
  const order = arrange(drafts, layout.multiple, apart);
  let number = 1;
  for (const { section, flow } of order) {
    if (section?.citation != null && !entries.has(section.citation)) entries.set(section.citation, number);
    number += flow.length;
  }
  const pages: Page[] = [];
  for (const { section, flow } of order) {
    flow.forEach((flowPage, index) => {
      const place = placeOf(layout, pages.length + 1, section?.citation ?? null);
      const items = index === 0 ? (section?.items ?? []) : [];
      const whose = { ...desk, keep: section?.keep ?? [] };
      const running = section?.running === true ? layout.running[place.side] : [];
      const layers = [placeItems(items, place, whose), flowPage(place), placeItems(running, place, desk)];
      const frames = layers.flatMap(({ occupied }) => occupied).filter(({ width, height }) => width > 0 && height > 0);
      checkFrames(frames, place, desk);
      pages.push({
        number: place.number,
        side: place.side,
        section: section?.name ?? 'blank',
        citation: place.citation,
        marks: layers.flatMap(({ marks }) => marks),
        frames,
      });
    });
  }
  const { width, height, bleed } = layout.page;
  const diagnostics = [...desk.diagnostics, ...pages.flatMap(inkProblems)];
  const structure = logic.root;
  const bookmarks = bookmarksOf(order, logic);
  return { width, height, bleed, pages, structure, bookmarks, entries, fitted: desk.fitted, diagnostics };
}

/** A bookmark for each section that begins with a heading; those of one part stand under it, where the first of them is. */
function bookmarksOf(order: readonly Draft[], { titles }: Logic): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const parts = new Map<string, Bookmark[]>();
  let page = 1;
  for (const { section, flow } of order) {
    const title = section && titles.get(section);
    if (title) {
      const { part } = section;
      const siblings = part === undefined ? bookmarks : (parts.get(part) ?? []);
      if (part !== undefined && !parts.has(part)) {
        parts.set(part, siblings);
        bookmarks.push({ title: part, page, children: siblings });
      }
      siblings.push({ title, page, children: [] });
    }
    page += flow.length;
  }
  return bookmarks;
}

/**
 * Each section as many pages as it needs, as it were laid on the sides on which
 * it will lie; behind blanks that pad the count it may lie on the others, which
 * spoils no more than the balance of a spread.
 */
function draftAll(layout: Layout, desk: Desk, entries: ReadonlyMap<string, number>): readonly Draft[] {
  const drafts: Draft[] = [];
  let number = 1;
  for (const section of layout.sections) {
    if (section.start !== 'any' && section.start !== sideOf(number)) number += 1;
    const one = draft(section, layout, { ...desk, keep: section.keep }, entries, sideOf(number));
    drafts.push(one);
    number += one.flow.length;
  }
  return drafts;
}

function draft(
  section: Section,
  layout: Layout,
  desk: Desk,
  entries: ReadonlyMap<string, number>,
  side: 'recto' | 'verso',
): Draft {
  const { flow } = section;
  if (flow === null) return { section, flow: [NOTHING] };
  if (layout.grid === null) throw new Error(`section ${section.name} flows, but its layout has no grid`);
  const whose = { citation: section.citation, number: null };
  return {
    section,
    flow:
      flow.kind === 'pairs'
        ? flowPairs(flow, layout.grid, whose, desk, side)
        : flowLists(flow, layout.grid, whose, desk, () => entries),
  };
}

/**
 * The drafts with blanks put in, so that sections begin on their side, the count is a multiple, and none
 * lies in both a cover that is printed apart and what it goes around.
 */
function arrange(drafts: readonly Draft[], multiple: number, apart: number): readonly Draft[] {
  const order: Draft[] = [];
  const half = apart / 2;
  const isWhole = (pages: number): boolean => (pages - apart) % multiple === 0;
  let count = 0;
  const put = (one: Draft): void => {
    order.push(one);
    count += one.flow.length;
  };
  drafts.forEach((one, index) => {
    if (count > 0 && count < half && count + one.flow.length > half) while (count < half) put(BLANK);
    if (one.section?.padBefore === true) {
      const rest = drafts.slice(index).reduce((total, { flow }) => total + flow.length, 0);
      // What the template puts behind its blanks is the end of the cover.
      for (let behind = rest; behind < half; behind++) put(BLANK);
      while (!isWhole(count + rest)) put(BLANK);
    }
    const wanted = one.section?.start ?? 'any';
    if (wanted !== 'any' && wanted !== sideOf(count + 1)) put(BLANK);
    put(one);
  });
  while (!isWhole(count)) put(BLANK);
  return order;
}

function sideOf(number: number): 'recto' | 'verso' {
  return number % 2 === 1 ? 'recto' : 'verso';
}

function placeOf({ page, grid }: Layout, number: number, citation: string | null): Place {
  const side = sideOf(number);
  const left = grid === null ? 0 : side === 'recto' ? grid.inner : grid.outer;
  return { number, side, left, citation, page };
}

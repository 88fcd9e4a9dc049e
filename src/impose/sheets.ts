import { createHash } from 'node:crypto';
import {
  Dict,
  decimals,
  deflated,
  Fingerprints,
  Graph,
  inherited,
  Name,
  Ref,
  type Value,
  writePdf,
} from '../pdf/index.ts';
import type { Uses } from '../preflight/index.ts';
import { type Bar, barOf } from './inks.ts';
import type { Lettering } from './lettering.ts';
import { collatingMark, lineMarks, patchPlaces, slugPlace } from './marks.ts';
import type { Cell, Plan, PlannedSheet, Side } from './plan.ts';
import { saysOf } from './says.ts';
import { formOf, intentsOf, type Source, type SourcePage, untagged } from './source.ts';

const SLUG_SIZE = 6;
/** Digits of a side's hash that are shown: enough to tell any two proofs of it apart. */
const DIGITS = 12;
/** Black of letters and marks overprints, so that no white shows where plates are out of register. */
const OVERPRINT = new Map<string, Value>([
  ['Type', new Name('ExtGState')],
  ['OP', true],
  ['op', true],
  ['OPM', 1],
]);

/** Writes the sheets of a plan as a PDF. The same input gives the same bytes. */
export function drawSheets(source: Source, plan: Plan, uses: Uses, job: string, lettering: Lettering): Uint8Array {
  const graph = new Graph(untagged(source.file));
  const forms = source.pages.map((page) => graph.add(formOf(page)));
  const fingerprints = new Fingerprints(graph);
  const hashes = forms.map((form) => fingerprints.of(form));
  const resources = source.pages.map(({ view }) => inherited(view, 'Resources').raw('Resources'));
  const bar = barOf(source.file, resources, uses);
  const common = { over: graph.add(new Dict(OVERPRINT, null)), spaces: new Map<string, Value>() };
  for (const [name, space] of bar.spaces) common.spaces.set(name, space instanceof Ref ? space : graph.add(space));
  const group = source.pages.map(({ view }) => view.view('Group')).find(({ exists }) => exists);
  const root = graph.reserve();
  const tree = graph.reserve();
  const kids: Ref[] = [];
  for (const sheet of plan.sheets) {
    for (const side of sheet.sides) {
      const hash = sideHash(side, hashes);
      const parts = [
        ...side.cells.map((cell) => drawPage(cell, source.pages[cell.page - 1])),
        drawMarks(side, bar, slugOf(plan, sheet, side, job, hash.slice(0, DIGITS)), lettering),
        ...collating(plan, sheet, side),
      ];
      const shown = new Map(side.cells.map(({ page }): [string, Value] => [`P${page}`, forms[page - 1] ?? null]));
      const page = new Map<string, Value>([
        ['Type', new Name('Page')],
        ['Parent', tree],
        ['MediaBox', [0, 0, plan.width, plan.height].map(rounded)],
        ['BleedBox', side.bleed.map(rounded)],
        ['TrimBox', side.trim.map(rounded)],
        [
          'Resources',
          dictOf({
            XObject: new Dict(shown, null),
            ColorSpace: new Dict(common.spaces, null),
            ExtGState: dictOf({ Over: common.over }),
          }),
        ],
        ['Contents', deflated(new Map(), parts.join('\n'))],
        ['Group', group ? new Dict(group.dict.entries, null) : null],
      ]);
      kids.push(graph.add(new Dict(page, null)));
    }
  }
  const { info, metadata } = saysOf(source.info, job, fingerprints.of(graph.add(forms)), source.claimsX4);
  graph.put(tree, dictOf({ Type: new Name('Pages'), Kids: kids, Count: kids.length }));
  const intents = intentsOf(source.catalog);
  graph.put(
    root,
    dictOf({
      Type: new Name('Catalog'),
      Pages: tree,
      Metadata: metadata,
      OutputIntents: intents.length > 0 ? intents : null,
      // Layers that pages name must be listed, or a viewer may hide them.
      OCProperties: source.catalog.raw('OCProperties'),
    }),
  );
  return writePdf(graph, { root, info: graph.add(info) });
}

/** SHA-256 of what a side shows: its pages, by theirs, and their places. */
function sideHash({ cells }: Side, hashes: readonly string[]): string {
  const shown = cells.map(({ page, trim, clip, turned }) => [hashes[page - 1], trim, clip, turned]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

function dictOf(entries: Readonly<Record<string, Value>>): Dict {
  return new Dict(new Map(Object.entries(entries)), null);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A page in its cell; nothing of it leaves the cell. */
function drawPage({ page, trim, clip, turned }: Cell, source: SourcePage | undefined): string {
  if (!source) return '';
  const m = placing(source, turned, trim[0], trim[1]).map((value) => Math.round(value * 1e5) / 1e5 || 0);
  const [x, y, right, top] = clip;
  return `q ${decimals(x, y, right - x, top - y)} re W n ${m.join(' ')} cm /P${page} Do Q`;
}

type Matrix = readonly [number, number, number, number, number, number];

/** From a page's own space to its cell, whose trim has its lower left corner at x, y. */
function placing({ trim, rotate, unit, width, height }: SourcePage, turned: boolean, x: number, y: number): Matrix {
  const [a, b, c, d] = AXES[((rotate + (turned ? 180 : 0)) % 360) / 90] ?? AXES[0];
  const [left, bottom] = [trim[0] * unit, trim[1] * unit];
  // The corner that the turned trim has lowest and leftmost comes to lie at x, y.
  const e = x - (a * left + c * bottom) + (a + c < 0 ? width : 0);
  const f = y - (b * left + d * bottom) + (b + d < 0 ? height : 0);
  return [a * unit, b * unit, c * unit, d * unit, e, f];
}

/** Where the axes of a page point that is turned clockwise by quarters. */
const AXES: readonly [Axes, ...Axes[]] = [
  [1, 0, 0, 1],
  [0, -1, 1, 0],
  [-1, 0, 0, -1],
  [0, 1, -1, 0],
];
type Axes = readonly [number, number, number, number];

function drawMarks(side: Side, { patches }: Bar, slug: string, lettering: Lettering): string {
  const places = patchPlaces(side, patches.length);
  const inked = patches.flatMap(({ ink }, i) => {
    const place = places[i];
    return place ? [`${ink} ${decimals(place.x, place.y, place.side, place.side)} re f`] : [];
  });
  const { x, y, width } = slugPlace(side);
  const size = Math.min(SLUG_SIZE, (SLUG_SIZE * width) / Math.max(lettering.width(slug, SLUG_SIZE), 1));
  return [
    `q /All CS 1 SCN\n${lineMarks(side)}\nQ`,
    ...inked.map((patch) => `q ${patch} Q`),
    `q /Over gs 0 0 0 1 k\n${lettering.draw(slug, size, x, y)}\nQ`,
  ].join('\n');
}

/** Job, sheet, side, how it is turned over, and the hash of what this side shows. */
export function slugOf(plan: Plan, { number, sides }: PlannedSheet, { face }: Side, job: string, hash: string): string {
  const pages = sides.flatMap(({ cells }) => cells.map(({ page }) => page));
  const section =
    plan.binding === 'perfect' ? [`section ${number}: pages ${Math.min(...pages)}–${Math.max(...pages)}`] : [];
  const sheet = `sheet ${number}/${plan.sheets.length} ${face}`;
  return [job, sheet, ...section, `flip on ${plan.flip} edge`, hash].join(' · ');
}

function collating({ binding, milling }: Plan, { number }: PlannedSheet, side: Side): readonly string[] {
  const mark = binding === 'perfect' && side.face === 'front' ? collatingMark(side, number, milling) : null;
  return mark === null ? [] : [`q /Over gs 0 0 0 1 k ${mark} Q`];
}

import { type Pt, ptFromMm } from '../lengths.ts';
import { gapOf, type Standing } from './standing.ts';

/** So far above or below a rule stands what it is for; so far beside a rule or label. A label is no farther than it is high. */
const NEAR: Pt = ptFromMm(4.5);
const BESIDE: Pt = ptFromMm(12);

/** Always given: what stands with one of them leaves no hole. */
const REQUIRED: ReadonlySet<string> = new Set(['recipient', 'award', 'reason', 'title']);

/** What stands on the pages of one case. */
export type Case = readonly Standing[];

/** The optional fields for which a rule or a label stands, by its key. */
export type Owners = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A rule or words of a template belong to an optional field where they stand with it in every case
 * that has both, and in none with anything that is always given.
 */
export function ownersOf(cases: readonly Case[]): Owners {
  const met = new Map<string, Set<string>>();
  const parted = new Map<string, Set<string>>();
  for (const one of cases) {
    const printed = printedIn(one);
    for (const thing of one) {
      const near = nearTo(thing, one);
      for (const field of printed) setIn(near.has(field) ? met : parted, thing.key).add(field);
    }
  }
  const owners = new Map<string, ReadonlySet<string>>();
  for (const [key, fields] of met) {
    if ([...fields].some((field) => REQUIRED.has(field))) continue;
    const own = [...fields].filter((field) => parted.get(key)?.has(field) !== true);
    if (own.length > 0) owners.set(key, new Set(own));
  }
  return owners;
}

/** What stands for fields that are absent, with nothing else at its side. */
export function holesIn(one: Case, owners: Owners): readonly Standing[] {
  const printed = printedIn(one);
  return one.filter((thing) => {
    const own = owners.get(thing.key);
    if (own === undefined || thing.kind === 'content') return false;
    const beside = thing.kind === 'rule' ? one.filter((other) => isNear(thing, other)) : [];
    return [...own].every((field) => !printed.has(field)) && nearTo(thing, one).size === 0 && beside.length === 0;
  });
}

function setIn(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key) ?? new Set();
  sets.set(key, known);
  return known;
}

function printedIn(one: Case): ReadonlySet<string> {
  return new Set(one.flatMap(({ fields }) => [...fields]));
}

/** Fields at its side; a label may stand in one text with what it labels. */
function nearTo(thing: Standing, all: Case): ReadonlySet<string> {
  const own = thing.labels ? [...thing.fields] : [];
  return new Set([...own, ...all.flatMap((other) => (isNear(thing, other) ? [...other.fields] : []))]);
}

function isNear(thing: Standing, other: Standing): boolean {
  if (other === thing || other.kind === 'rule' || other.page !== thing.page) return false;
  // What has a label in its own text wants no other.
  if (thing.kind !== 'rule' && other.labels) return false;
  const { across, down } = gapOf(thing.box, other.box);
  const near = thing.kind === 'rule' ? NEAR : thing.box.height;
  return (down < near && across < 0) || (down < 0 && across < BESIDE);
}

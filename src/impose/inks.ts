import { Dict, Name, type PdfFile, Ref, Stream, type Value, View } from '../pdf/index.ts';
import type { Uses } from '../preflight/index.ts';

/** A patch of the colour bar: operators that set its ink. */
export interface Patch {
  readonly ink: string;
}

/** Colour spaces by the names that sheets know them by, and the patches that show each plate in use. */
export interface Bar {
  readonly spaces: ReadonlyMap<string, Value>;
  readonly patches: readonly Patch[];
}

/** What prints on every plate there is (ISO 32000-1 8.6.6.4). */
export const REGISTRATION = new Name('All');

/** The plates in use: process inks full and half, spots full, in the very spaces that the pages have. */
export function barOf(file: PdfFile, resources: readonly Value[], { process, spots }: Uses): Bar {
  const found = separations(file, resources);
  const spaces = new Map<string, Value>([['All', separation(REGISTRATION)]]);
  const patches: Patch[] = [];
  for (const [i, used] of process.entries()) {
    if (!used) continue;
    for (const tint of [1, 0.5]) {
      patches.push({ ink: `${process.map((_, plate) => (plate === i ? tint : 0)).join(' ')} k` });
    }
  }
  for (const name of spots) {
    const space = found.get(name);
    if (space === undefined) continue;
    const id = `Spot${spaces.size}`;
    spaces.set(id, space);
    patches.push({ ink: `/${id} cs 1 scn` });
  }
  return { spaces, patches };
}

function separation(name: Name): Value {
  const tint = new Map<string, Value>([
    ['FunctionType', 2],
    ['Domain', [0, 1]],
    ['N', 1],
    ['C0', [0, 0, 0, 0]],
    ['C1', [1, 1, 1, 1]],
  ]);
  return [new Name('Separation'), name, new Name('DeviceCMYK'), new Dict(tint, null)];
}

/** Every separation that the resources lead to, by its plate; the first of a name. */
function separations(file: PdfFile, resources: readonly Value[]): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  const seen = new Set<Value | number>();
  const pending: Value[] = resources.toReversed();
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    const key = value instanceof Ref ? value.num : value;
    if (typeof value !== 'object' || value === null || seen.has(key)) continue;
    seen.add(key);
    const target = file.resolve(value);
    if (target instanceof Stream || target instanceof Dict) {
      const { dict } = new View(file, target);
      // The way back to pages and their tree leads everywhere.
      for (const [name, one] of dict.entries) if (name !== 'Parent' && name !== 'P') pending.push(one);
    } else if (isList(target)) {
      const [kind, plate] = target.slice(0, 2).map((item) => file.resolve(item));
      if (kind instanceof Name && kind.text === 'Separation' && plate instanceof Name) {
        const name = Buffer.from(plate.text, 'latin1').toString('utf8');
        if (!found.has(name)) found.set(name, value);
      }
      pending.push(...target);
    }
  }
  return found;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

import type { FontFile } from './file.ts';

/** The files of one weight and slope, those that hold the bulk of the family first. */
export interface Style {
  readonly weight: number;
  readonly italic: boolean;
  /** Listed when first asked for: most styles of a family are never used. */
  files(): readonly FontFile[];
}

/** A family and what it looks like. */
export interface Design {
  readonly family: string;
  /** Families drawn alike, of which one may lend another a variant: the four Noto Sans of Han are one design. */
  readonly design: string;
  /** Whether a user brought it. */
  readonly foreign: boolean;
  readonly styles: readonly Style[];
}

/** Styles of several sources in one: those of the same weight and slope are joined, in the order given. */
export function joinStyles(styles: readonly Style[]): readonly Style[] {
  const groups = new Map<string, Style[]>();
  for (const style of styles) {
    const key = `${style.weight} ${style.italic}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [style]);
    else group.push(style);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    let files: readonly FontFile[] | null = null;
    return [
      {
        weight: first.weight,
        italic: first.italic,
        files() {
          files ??= group.flatMap((style) => style.files());
          return files;
        },
      },
    ];
  });
}

/** The style of one file. */
export function styleOf(file: FontFile): Style {
  const { weight, italic } = file.description;
  const files = [file];
  return { weight, italic, files: () => files };
}

/**
 * The style for a weight and slope: italic where the family has one, else upright,
 * never slanted by machine; then the weight as CSS Fonts 4 §5.2 chooses it.
 */
export function nearestStyle(styles: readonly Style[], weight: number, italic: boolean): Style | null {
  const sloped = styles.filter((style) => style.italic === italic);
  const candidates = sloped.length > 0 ? sloped : styles;
  let best: Style | null = null;
  for (const style of candidates) {
    if (best === null || preference(style.weight, weight) < preference(best.weight, weight)) best = style;
  }
  return best;
}

/** Smaller is nearer. Between 400 and 500 the heavier up to 500 first; below, the lighter first; above, the heavier first. */
function preference(weight: number, desired: number): number {
  const distance = Math.abs(weight - desired);
  if (weight === desired) return 0;
  const otherWay = 10_000;
  if (desired >= 400 && desired <= 500) {
    if (weight > desired && weight <= 500) return distance;
    return weight < desired ? otherWay + distance : 2 * otherWay + distance;
  }
  const towards = desired < 400 ? weight < desired : weight > desired;
  return towards ? distance : otherWay + distance;
}

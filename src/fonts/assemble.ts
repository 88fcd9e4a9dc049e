import { closest } from 'fastest-levenshtein';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { UnwrappedCache } from './cache.ts';
import { Chain, type Link } from './chain.ts';
import { type Design, joinStyles, nearestStyle, styleOf } from './design.ts';
import type { FontFile } from './file.ts';
import type { BroughtFont } from './folder.ts';
import type { Face, FaceRequest, FontLibrary, Pick } from './library.ts';
import type { Fallback, FontList, ListedFamily } from './list.ts';
import type { Memory } from './memory.ts';
import { packageStyles } from './packages.ts';

export interface Assembled {
  readonly library: FontLibrary;
  readonly diagnostics: readonly Diagnostic[];
}

/** A family's designs, first choice first, each with how much lighter than asked it is taken. */
type Order = readonly { readonly design: Design; readonly lighter: number }[];

/** The library of a font list and of the fonts that the user brought; `folder` is where their packages are looked for too. */
export function assembleLibrary(
  list: FontList,
  brought: readonly BroughtFont[],
  folder: string,
  cache: UnwrappedCache,
  memory: Memory,
): Assembled {
  const diagnostics: Diagnostic[] = [];
  const foreign = broughtDesigns(brought);
  const listed = new Map<string, Design>();
  for (const family of list.families) {
    const files = brought.filter((font) => font.names.includes(family.name)).map((font) => font.file);
    const made = listedDesign(family, files, folder, cache, memory);
    diagnostics.push(...made.diagnostics);
    if (made.design !== null) listed.set(family.name, made.design);
  }
  diagnostics.push(...unknownFallbacks(list, foreign));

  const last = [...new Set(foreign.values())].map((design) => ({ design, lighter: 0 }));
  const orderOf = (own: Design, fallback: readonly Fallback[]): Order => [
    { design: own, lighter: 0 },
    ...fallback.flatMap(({ name, lighter }) => {
      const design = listed.get(name) ?? foreign.get(name);
      return design === undefined ? [] : [{ design, lighter }];
    }),
    ...last,
  ];
  const orders = new Map<string, Order>();
  for (const family of list.families) {
    const design = listed.get(family.name);
    if (design !== undefined) orders.set(family.name, orderOf(design, family.fallback ?? list.fallback));
  }
  for (const [name, design] of foreign) {
    if (!orders.has(name)) orders.set(name, orderOf(design, list.fallback));
  }
  return { library: new ChainLibrary(orders), diagnostics };
}

/** The user's families by every name that they go by. */
function broughtDesigns(brought: readonly BroughtFont[]): ReadonlyMap<string, Design> {
  const families = new Map<string, BroughtFont[]>();
  for (const font of brought) {
    const family = font.file.description.family;
    families.set(family, [...(families.get(family) ?? []), font]);
  }
  const designs = new Map<string, Design>();
  for (const [family, fonts] of families) {
    const styles = joinStyles(fonts.map((font) => styleOf(font.file)));
    const design = { family, design: family, foreign: true, styles };
    for (const name of fonts.flatMap((font) => font.names)) if (!designs.has(name)) designs.set(name, design);
  }
  return designs;
}

function listedDesign(
  family: ListedFamily,
  brought: readonly FontFile[],
  folder: string,
  cache: UnwrappedCache,
  memory: Memory,
): { readonly design: Design | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const packages = family.packages.flatMap(({ name, span }) => {
    const styles = packageStyles(name, family.name, folder, cache, memory);
    if (styles !== null) return [styles];
    diagnostics.push(diagnostic('font/package-missing', { params: { package: name, family: family.name }, span }));
    return [];
  });
  if (packages.length === 0 && brought.length === 0) {
    if (family.packages.length === 0) {
      diagnostics.push(diagnostic('font/no-files', { params: { family: family.name }, span: family.span }));
    }
    return { design: null, diagnostics };
  }
  const styles = joinStyles([...packages.flat(), ...brought.map(styleOf)]);
  const foreign = packages.length === 0;
  return { design: { family: family.name, design: family.design, foreign, styles }, diagnostics };
}

function unknownFallbacks(list: FontList, foreign: ReadonlyMap<string, Design>): readonly Diagnostic[] {
  const known = [...list.families.map((family) => family.name), ...foreign.keys()];
  const asked = [...list.fallback, ...list.families.flatMap((family) => family.fallback ?? [])];
  return asked
    .filter(({ name }) => !known.includes(name))
    .map(({ name, span }) =>
      diagnostic('font/unknown-fallback', { params: { family: name, nearest: closest(name, known) }, span }),
    );
}

class ChainLibrary implements FontLibrary {
  readonly families: readonly string[];
  readonly #orders: ReadonlyMap<string, Order>;
  readonly #chains = new Map<string, Chain>();

  constructor(orders: ReadonlyMap<string, Order>) {
    this.#orders = orders;
    this.families = [...orders.keys()];
  }

  hasFamily(family: string): boolean {
    return this.#orders.has(family);
  }

  pick(request: FaceRequest, text: string, accept?: (face: Face) => boolean): Pick | null {
    return this.#chain(request).pick(text, accept);
  }

  #chain({ family, weight, italic }: FaceRequest): Chain {
    const key = `${weight} ${italic} ${family}`;
    let chain = this.#chains.get(key);
    if (chain === undefined) {
      const links = (this.#orders.get(family) ?? []).flatMap(({ design, lighter }): Link[] => {
        const style = nearestStyle(design.styles, weight - lighter, italic);
        return style === null ? [] : [{ design, style }];
      });
      chain = new Chain(links);
      this.#chains.set(key, chain);
    }
    return chain;
  }
}

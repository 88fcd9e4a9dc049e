import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** Namespaces of XMP that a rule asks for. */
export const NS = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  ext: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
  prop: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

/** Namespaces whose properties XMP 2005 or PDF/A itself defines. */
const DEFINED: readonly string[] = [
  NS.rdf,
  NS.dc,
  NS.xmp,
  NS.xmpMM,
  NS.pdf,
  NS.pdfaid,
  NS.ext,
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
];

export type Prefix = keyof typeof NS;

interface Item {
  readonly lang: string | null;
  readonly text: string;
}

/** The properties of a document's XMP, by `namespace name`. */
export interface Xmp {
  readonly properties: ReadonlyMap<string, readonly Item[]>;
  /** Properties that an extension schema describes. */
  readonly declared: ReadonlySet<string>;
  /** Entries that extension schemas lack. */
  readonly lacking: readonly string[];
}

/** An element with the namespaces of its names told. */
interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** Deeper than any packet is written. */
const DEEPEST = 60;

/** Null where the packet is not well-formed; `because` says where. */
export function readXmp(source: string): { readonly xmp: Xmp | null; readonly because: string } {
  try {
    const { root } = parseXml(source.replace(/^\ufeff/, '').trim());
    return { xmp: root === null ? null : gather(named(root, new Map(), 0)), because: '' };
  } catch (error) {
    return { xmp: null, because: (error instanceof Error ? error.message : '').split('\n')[0] ?? '' };
  }
}

/** The first value of a property; null where it is not there. */
export function propertyOf(xmp: Xmp | null, prefix: Prefix, name: string): string | null {
  return xmp?.properties.get(`${NS[prefix]} ${name}`)?.[0]?.text ?? null;
}

export function itemsOf(xmp: Xmp | null, prefix: Prefix, name: string): readonly Item[] {
  return xmp?.properties.get(`${NS[prefix]} ${name}`) ?? [];
}

/** Properties that neither XMP 2005 nor an extension schema knows. */
export function undeclared({ properties, declared }: Xmp): readonly string[] {
  return [...properties.keys()].filter((key) => !DEFINED.includes(key.split(' ')[0] ?? '') && !declared.has(key));
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function named(element: XmlElement, outer: ReadonlyMap<string, string>, depth: number): Node {
  if (depth > DEEPEST) throw new Error(`> ${DEEPEST}`);
  const written = Object.entries(element.attributes);
  const declared = written.filter(([key]) => /^xmlns(?::|$)/.test(key));
  // Few elements declare any.
  const scope = declared.length === 0 ? outer : new Map(outer);
  for (const [key, value] of declared) (scope as Map<string, string>).set(key === 'xmlns' ? '' : key.slice(6), value);
  const full = (name: string, attribute: boolean): string => {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(colon, 0));
    const local = name.slice(colon + 1);
    return prefix === '' && attribute ? local : `${scope.get(prefix) ?? prefix} ${local}`;
  };
  const attributes = written.filter(([key]) => !key.startsWith('xmlns'));
  return {
    name: full(element.name, false),
    attributes:
      attributes.length === 0 ? NO_ATTRIBUTES : new Map(attributes.map(([key, value]) => [full(key, true), value])),
    children: element.children.flatMap((child) =>
      child instanceof XmlElement ? [named(child, scope, depth + 1)] : [],
    ),
    // Asked for of the innermost alone: each one's is put together from all within it.
    get text() {
      return element.text;
    },
  };
}

function within(node: Node, name: string): readonly Node[] {
  const found: Node[] = [];
  const look = ({ children }: Node): void => {
    for (const child of children) {
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(node);
  return found;
}

function gather(root: Node): Xmp {
  const rdf = (name: string): string => `${NS.rdf} ${name}`;
  const properties = new Map<string, readonly Item[]>();
  const declared = new Set<string>();
  const lacking: string[] = [];
  const top = root.name === rdf('RDF') ? [root] : within(root, rdf('RDF'));
  for (const description of top.flatMap(({ children }) => children)) {
    for (const [key, text] of description.attributes) {
      if (!key.startsWith(NS.rdf) && key.includes('://')) properties.set(key, [{ lang: null, text }]);
    }
    for (const property of description.children) {
      if (property.name === `${NS.ext} schemas`) schemas(property, declared, lacking);
      const items = within(property, rdf('li'));
      const lang = (node: Node): string | null => node.attributes.get('xml lang') ?? null;
      const values = items.length > 0 ? items : [property];
      properties.set(
        property.name,
        values.map((node) => ({ lang: lang(node), text: node.text.trim() })),
      );
    }
  }
  return { properties, declared, lacking };
}

/** What PDF/A extension schemas say (ISO 19005-2 6.6.2.3.3). */
function schemas(container: Node, declared: Set<string>, lacking: string[]): void {
  const li = `${NS.rdf} li`;
  for (const schema of container.children.flatMap(({ children }) => children).filter(({ name }) => name === li)) {
    const uri = within(schema, `${NS.schema} namespaceURI`)[0]?.text.trim();
    for (const field of ['schema', 'namespaceURI', 'prefix']) {
      if (within(schema, `${NS.schema} ${field}`).length === 0) lacking.push(`pdfaSchema:${field}`);
    }
    for (const property of within(schema, `${NS.schema} property`).flatMap((node) => within(node, li))) {
      for (const field of ['name', 'valueType', 'category', 'description']) {
        const [found] = within(property, `${NS.prop} ${field}`);
        if (!found) lacking.push(`pdfaProperty:${field}`);
        else if (field === 'name') declared.add(`${uri} ${found.text.trim()}`);
      }
    }
  }
}

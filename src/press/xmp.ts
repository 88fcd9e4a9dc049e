import type { Claim, Metadata } from './metadata.ts';

/** Names by which a document and this state of it are known to programs that manage files (XMP part 2, xmpMM). */
export interface Identity {
  /** The same for every edition of the document. */
  readonly document: string;
  /** Of these very pages. */
  readonly instance: string;
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

type Prefix = keyof typeof NAMESPACES;

/**
 * The XMP packet: what the information dictionary says, word for word, and the claims.
 * A reader that does not know the whole file must find it: the packet is not compressed.
 */
export function xmpPacket(
  metadata: Metadata,
  identity: Identity,
  claims: readonly Claim[],
  producer: string,
  rendition = 'default',
): string {
  const date = metadata.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const claimed = (claim: Claim): boolean => claims.includes(claim);
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:identifier', escaped(metadata.identifier)],
    ['dc:title', alternatives(metadata, ({ title }) => title)],
    ['dc:creator', metadata.author && list('Seq', [escaped(metadata.author)])],
    ['dc:description', alternatives(metadata, ({ subject }) => subject)],
    ['dc:subject', metadata.keywords.length > 0 && list('Bag', metadata.keywords.map(escaped))],
    ['dc:language', list('Bag', [metadata.lang, ...metadata.translations.map(({ lang }) => lang)])],
    ['pdf:Keywords', metadata.keywords.length > 0 && escaped(metadata.keywords.join(', '))],
    ['pdf:Producer', producer],
    ['pdf:Trapped', 'False'],
    ['xmp:CreatorTool', producer],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ['xmpMM:DocumentID', identity.document],
    ['xmpMM:InstanceID', identity.instance],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', rendition],
    ['pdfxid:GTS_PDFXVersion', claimed('PDF/X-4') && 'PDF/X-4'],
    ['pdfuaid:part', claimed('PDF/UA-1') && '1'],
    ['pdfaid:part', claimed('PDF/A-2u') && '2'],
    ['pdfaid:conformance', claimed('PDF/A-2u') && 'U'],
    ['pdfaExtension:schemas', claimed('PDF/A-2u') && extensions(claims)],
  ] as const;
  const lines = properties.flatMap(([name, value]) => (value ? [`<${name}>${value}</${name}>`] : []));
  const used = (Object.keys(NAMESPACES) as Prefix[]).filter((prefix) =>
    lines.some((line) => line.includes(`<${prefix}:`)),
  );
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${used.map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`).join('')}>`,
    ...lines,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** A text in each language that has it, that of the document first and once more as the default. */
function alternatives(
  metadata: Metadata,
  read: (said: Pick<Metadata, 'title' | 'subject'>) => string | null,
): string | null {
  const said = [metadata, ...metadata.translations].flatMap(({ lang, ...words }) => {
    const text = read(words);
    return text ? [{ lang: lang as string, text }] : [];
  });
  const [first] = said;
  // Without it in the document's language the information dictionary has none either.
  if (first === undefined || first.lang !== metadata.lang) return null;
  const items = [{ ...first, lang: 'x-default' }, ...said];
  return `<rdf:Alt>${items.map(({ lang, text }) => `<rdf:li xml:lang="${lang}">${escaped(text)}</rdf:li>`).join('')}</rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${item}</rdf:li>`).join('')}</rdf:${kind}>`;
}

/** PDF/A wants a description of every property that XMP 2005 does not have (ISO 19005-2 6.6.2.3). */
function extensions(claims: readonly Claim[]): string {
  const schemas: readonly (readonly [Prefix, string, string, string, string])[] = [
    ['pdf', 'Adobe PDF Schema', 'Trapped', 'Text', 'Whether the document has been trapped'],
    ...(claims.includes('PDF/X-4')
      ? ([['pdfxid', 'PDF/X ID Schema', 'GTS_PDFXVersion', 'Text', 'ID of PDF/X standard']] as const)
      : []),
    ...(claims.includes('PDF/UA-1')
      ? ([['pdfuaid', 'PDF/UA ID Schema', 'part', 'Integer', 'Part of ISO 14289']] as const)
      : []),
  ];
  const items = schemas.map(([prefix, schema, name, type, description]) =>
    [
      '<rdf:li rdf:parseType="Resource">',
      `<pdfaSchema:schema>${schema}</pdfaSchema:schema>`,
      `<pdfaSchema:namespaceURI>${NAMESPACES[prefix]}</pdfaSchema:namespaceURI>`,
      `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`,
      '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
      `<pdfaProperty:name>${name}</pdfaProperty:name>`,
      `<pdfaProperty:valueType>${type}</pdfaProperty:valueType>`,
      '<pdfaProperty:category>internal</pdfaProperty:category>',
      `<pdfaProperty:description>${description}</pdfaProperty:description>`,
      '</rdf:li></rdf:Seq></pdfaSchema:property>',
      '</rdf:li>',
    ].join('\n'),
  );
  return `<rdf:Bag>${items.join('\n')}</rdf:Bag>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of XML. Characters that XML 1.0 has no way to write were taken out by `plainWords`. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

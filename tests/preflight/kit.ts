import { deflateSync } from 'node:zlib';

/** An object of a made-up file: its text, or the dictionary and the bytes of a stream. */
type Body = string | { readonly dict: string; readonly data: Uint8Array };

/** A PDF in the making; what is broken is broken here, or in the bytes. */
export class Draft {
  header = '%PDF-1.6\n%\xe2\xe3\xcf\xd3\n';
  trailer = '/Root 1 0 R /Info 40 0 R /ID [<aabb> <aabb>]';
  tail = '%%EOF\n';
  readonly objects = new Map<number, Body>();

  set(num: number, body: Body): this {
    this.objects.set(num, body);
    return this;
  }

  /** Replaces a piece of an object's text or dictionary, or of a stream that is text. */
  edit(num: number, from: string, to: string): this {
    const body = this.objects.get(num);
    if (body === undefined) throw new Error(`no object ${num}`);
    const swap = (text: string): string => {
      if (!text.includes(from)) throw new Error(`object ${num} has no ${from}`);
      return text.replace(from, () => to);
    };
    if (typeof body === 'string') return this.set(num, swap(body));
    if (body.dict.includes(from)) return this.set(num, { ...body, dict: swap(body.dict) });
    return this.set(num, { ...body, data: Buffer.from(swap(Buffer.from(body.data).toString('utf8'))) });
  }

  /** Adds operators at the end of the page. */
  draw(operators: string): this {
    return this.edit(4, '% end', `${operators}\n% end`);
  }

  write(): Buffer {
    const parts: Buffer[] = [Buffer.from(this.header, 'latin1')];
    let at = parts[0]?.length ?? 0;
    const offsets = new Map<number, number>();
    for (const [num, body] of this.objects) {
      offsets.set(num, at);
      const object =
        typeof body === 'string'
          ? Buffer.from(`${num} 0 obj\n${body}\nendobj\n`)
          : Buffer.concat([
              Buffer.from(`${num} 0 obj\n<< ${body.dict} /Length ${body.data.length} >>\nstream\n`),
              body.data,
              Buffer.from('\nendstream\nendobj\n'),
            ]);
      parts.push(object);
      at += object.length;
    }
    const size = Math.max(...offsets.keys()) + 1;
    const rows = Array.from({ length: size }, (_, num) => {
      const offset = offsets.get(num);
      return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const end = `trailer\n<< /Size ${size} ${this.trailer} >>\nstartxref\n${at}\n${this.tail}`;
    return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n${rows.join('')}${end}`)]);
  }
}

/** A profile that has a header and two tags, and no more. */
export function icc(profileClass = 'prtr', colours = 'CMYK', tags: readonly string[] = ['A2B0', 'B2A0']): Buffer {
  const bytes = Buffer.alloc(132 + 12 * tags.length);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes[8] = 2;
  bytes.write(profileClass, 12, 'latin1');
  bytes.write(colours.padEnd(4), 16, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  bytes.writeUInt32BE(tags.length, 128);
  for (const [i, tag] of tags.entries()) bytes.write(tag, 132 + 12 * i, 'latin1');
  return bytes;
}

/** A TrueType program of five glyphs, each half an em wide: the tables of its metrics alone. */
function trueType(): Buffer {
  const tables = { head: Buffer.alloc(54), hhea: Buffer.alloc(36), hmtx: Buffer.alloc(20), maxp: Buffer.alloc(32) };
  tables.head.writeUInt16BE(1000, 18);
  tables.hhea.writeUInt16BE(5, 34);
  for (let glyph = 0; glyph < 5; glyph++) tables.hmtx.writeUInt16BE(500, 4 * glyph);
  tables.maxp.writeUInt16BE(5, 4);
  const head = Buffer.alloc(12 + 16 * 4);
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(4, 4);
  let at = head.length;
  for (const [i, [tag, data]] of Object.entries(tables).entries()) {
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(at, 12 + 16 * i + 8);
    head.writeUInt32BE(data.length, 12 + 16 * i + 12);
    at += data.length;
  }
  return Buffer.concat([head, ...Object.values(tables)]);
}

const schema = (name: string, uri: string, prefix: string, property: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${name}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>${property}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>a claim</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

const XMP = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Prize</rdf:li><rdf:li xml:lang="zh-Hant">獎</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-05-04T08:00:00+08:00</xmp:CreateDate><xmp:ModifyDate>2026-05-04T00:00:00Z</xmp:ModifyDate><xmp:MetadataDate>2026-05-04T00:00:00Z</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>Kit</pdf:Producer><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<pdfaExtension:schemas><rdf:Bag>${schema('PDF/X', 'http://www.npes.org/pdfx/ns/id/', 'pdfxid', 'GTS_PDFXVersion')}${schema('PDF/UA', 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', 'part')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

const CONTENT = `/Artifact BMC q /Plain gs 0 0 0.1 0 k 20 20 260 360 re f Q EMC
/Artifact BMC q /Gold cs 1 scn 60 100 100 2 re f Q EMC
/Title << /MCID 0 >> BDC q /Over gs 0 0 0 1 k BT /F 20 Tf 1 0 0 1 60 300 Tm <00010002> Tj ET Q EMC
/P << /MCID 1 >> BDC q /Over gs 0 0 0 1 k BT /F 10 Tf 1 0 0 1 60 260 Tm [<0003> -20 <0004>] TJ ET Q EMC
/Figure << /MCID 2 >> BDC q 72 0 0 72 100 150 cm /Im Do Q EMC
% end
`;

/** Glyphs 1 to 4 are 獎, 狀, A and b. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0001> <734e> <0002> <72c0> endbfchar
1 beginbfrange <0003> <0004> [<0041> <0062>] endbfrange
endcmap end`;

const stream = (data: Uint8Array | string, dict = ''): Body => ({ dict, data: Buffer.from(data) });

/** A picture of 300 × 300 pixels in CMYK. */
export function picture(values: readonly number[], pixels = 300): Body {
  const data = Buffer.from(Uint8Array.from({ length: pixels * pixels * 4 }, (_, i) => values[i % 4] ?? 0));
  const dict = `/Type /XObject /Subtype /Image /Width ${pixels} /Height ${pixels} /ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /FlateDecode`;
  return { dict, data: deflateSync(data) };
}

const PICTURE = picture([20, 40, 60, 80]);

/** One page that every rule is content with. */
export function sound(): Draft {
  const intent =
    '/Type /OutputIntent /OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org) /DestOutputProfile 9 0 R';
  const tint = '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0.2 0.3 0.8 0] /N 1 >>';
  return new Draft()
    .set(
      1,
      '<< /Type /Catalog /Pages 2 0 R /Lang (zh-Hant) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot 10 0 R /Metadata 6 0 R /OutputIntents [7 0 R 8 0 R] >>',
    )
    .set(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
    .set(
      3,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /BleedBox [20 20 280 380] /TrimBox [30 30 270 370] /Contents 4 0 R /Resources 5 0 R /StructParents 0 /Tabs /S >>',
    )
    .set(4, stream(CONTENT))
    .set(
      5,
      '<< /Font << /F 20 0 R >> /XObject << /Im 30 0 R >> /ExtGState << /Over 31 0 R /Plain 33 0 R >> /ColorSpace << /Gold 32 0 R >> >>',
    )
    .set(6, stream(XMP, '/Type /Metadata /Subtype /XML'))
    .set(7, `<< /S /GTS_PDFX ${intent} >>`)
    .set(8, `<< /S /GTS_PDFA1 ${intent} >>`)
    .set(9, stream(icc(), '/N 4'))
    .set(10, '<< /Type /StructTreeRoot /K 11 0 R /ParentTree 12 0 R /RoleMap << /Title /H1 >> >>')
    .set(11, '<< /Type /StructElem /S /Document /P 10 0 R /K [13 0 R 14 0 R 15 0 R] >>')
    .set(12, '<< /Nums [0 [13 0 R 14 0 R 15 0 R]] >>')
    .set(13, '<< /Type /StructElem /S /Title /P 11 0 R /Pg 3 0 R /K 0 >>')
    .set(14, '<< /Type /StructElem /S /P /P 11 0 R /Pg 3 0 R /Lang (en) /K [1] >>')
    .set(
      15,
      '<< /Type /StructElem /S /Figure /P 11 0 R /Lang (en) /Alt (The winners) /A << /O /Layout /BBox [100 150 172 222] >> /K << /Type /MCR /Pg 3 0 R /MCID 2 >> >>',
    )
    .set(
      20,
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Kit /Encoding /Identity-H /DescendantFonts [21 0 R] /ToUnicode 24 0 R >>',
    )
    .set(
      21,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Kit /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 500 /W [1 [500 500] 3 4 500] /FontDescriptor 22 0 R >>',
    )
    .set(22, '<< /Type /FontDescriptor /FontName /ABCDEF+Kit /Flags 4 /FontFile2 23 0 R >>')
    .set(23, stream(trueType()))
    .set(24, stream(TO_UNICODE))
    .set(30, PICTURE)
    .set(31, '<< /Type /ExtGState /OP true /op true /OPM 1 >>')
    .set(32, `[/Separation /Laurel#20Gold /DeviceCMYK ${tint}]`)
    .set(33, '<< /Type /ExtGState /OP false /op false >>')
    .set(
      40,
      '<< /Title (Prize) /Producer (Kit) /Trapped /False /CreationDate (D:20260504000000Z) /ModDate (D:20260504000000Z) >>',
    );
}

import type { Draft } from './kit.ts';
import { icc, picture, sound } from './kit.ts';

/** A file with one fault. */
export interface Broken {
  readonly make: () => Uint8Array;
  /** What cannot but follow from the same fault. */
  readonly also?: readonly string[];
}

const by = (change: (draft: Draft) => Draft, ...also: string[]): Broken => ({
  make: () => change(sound()).write(),
  also,
});

const bytes = (change: (whole: Buffer) => Buffer, ...also: string[]): Broken => ({
  make: () => change(sound().write()),
  also,
});

const edited = (num: number, from: string, to: string, ...also: string[]): Broken =>
  by((draft) => draft.edit(num, from, to), ...also);

const drawn = (operators: string, ...also: string[]): Broken =>
  by((draft) => draft.draw(`/Artifact BMC q ${operators} Q EMC`), ...also);

/** As `drawn`, with an entry more in a kind of resources. */
const using = (kind: string, entry: string, operators: string, ...also: string[]): Broken =>
  by(
    (draft) => draft.edit(5, `/${kind} <<`, `/${kind} << ${entry}`).draw(`/Artifact BMC q ${operators} Q EMC`),
    ...also,
  );

/** An annotation on the page, and the tag that it stands in. */
const noted = (annotation: string, element: string, ...also: string[]): Broken =>
  by(
    (draft) =>
      draft
        .set(50, `<< /Type /Annot /Rect [60 60 90 90] ${annotation} >>`)
        .set(51, `<< /Type /StructElem /P 11 0 R /K << /Type /OBJR /Pg 3 0 R /Obj 50 0 R >> ${element} >>`)
        .edit(3, '/Tabs', '/Annots [50 0 R] /Tabs')
        .edit(11, '15 0 R]', '15 0 R 51 0 R]')
        .edit(12, '[0 [13 0 R 14 0 R 15 0 R]]', '[0 [13 0 R 14 0 R 15 0 R] 1 51 0 R]'),
    'preflight/ann-x',
    ...also,
  );

const LINK = '/Subtype /Link /F 4 /StructParent 1 /Dest [3 0 R /Fit]';

/** An element more under the root. */
const tagged = (element: string, ...also: string[]): Broken =>
  by(
    (draft) => draft.set(51, `<< /Type /StructElem /P 11 0 R ${element} >>`).edit(11, '15 0 R]', '15 0 R 51 0 R]'),
    ...also,
  );

const file: Readonly<Record<string, Broken>> = {
  'pdf-open-foreign': { make: () => Buffer.from('a letter') },
  'pdf-open-damaged': bytes((whole) =>
    Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
  ),
  'pdf-open-no-pages': by(
    (draft) => draft.edit(2, '[3 0 R]', '[]'),
    ...['preflight/ua-link-nothing', 'preflight/ua-nav-empty'],
  ),
  'pdf-open-content': drawn('Q Q q q'),
  'pdf-open-no-path': drawn('f'),
  'pdf-head-version': by((draft) => Object.assign(draft, { header: '%PDF-2.0\n%\xe2\xe3\xcf\xd3\n' })),
  'pdf-head-newer': by((draft) => Object.assign(draft, { header: '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n' })),
  'pdf-head-binary': by((draft) => Object.assign(draft, { header: '%PDF-1.6\n' })),
  'pdf-enc': by((draft) => Object.assign(draft, { trailer: `${draft.trailer} /Encrypt << /Filter /Standard >>` })),
  'pdf-id': by((draft) => Object.assign(draft, { trailer: '/Root 1 0 R /Info 40 0 R' })),
  'pdf-eof': by((draft) => Object.assign(draft, { tail: '%%EOF\nmore of it\n' })),
  'pdf-act-script': edited(1, '/Lang', '/OpenAction << /S /JavaScript /JS (x) >> /Lang'),
  'pdf-act-any': edited(1, '/Lang', '/OpenAction << /S /URI /URI (x) >> /Lang'),
  'pdf-act-events': edited(1, '/Lang', '/AA << >> /Lang'),
  'pdf-filt-lzw': by((draft) => draft.set(50, { dict: '/Filter /LZWDecode', data: Buffer.from([0x80, 0x40, 0x40]) })),
  'pdf-filt-external': by((draft) => draft.set(50, { dict: '/F (other.bin)', data: Buffer.from('x') })),
  'pdf-embed': edited(1, '/Lang', '/AF [] /Lang'),
  'pdf-ocg': edited(1, '/Lang', '/OCProperties << /D << >> >> /Lang'),
  'pdf-lim': drawn(`${'q '.repeat(30)}${'Q '.repeat(30)}`),
};

const press: Readonly<Record<string, Broken>> = {
  'x4-oi-count': edited(1, '[7 0 R 8 0 R]', '[8 0 R]', 'preflight/col-rgb'),
  'x4-oi-identifier': edited(7, '(FOGRA39)', '()'),
  'x4-oi-info': edited(7, '/RegistryName (http://www.color.org)', ''),
  'x4-oi-profile': edited(9, '/N 4', '/N 3', 'preflight/a2-oi-profile'),
  'x4-oi-class': by((draft) => draft.set(9, { dict: '/N 4', data: icc('mntr') })),
  'x4-oi-tables': by((draft) => draft.set(9, { dict: '/N 4', data: icc('prtr', 'CMYK', ['A2B0']) })),
  'x4-oi-not-cmyk': by((draft) => draft.set(9, { dict: '/N 3', data: icc('prtr', 'RGB') }), 'preflight/col-rgb'),
  'x4-id': edited(6, '>PDF/X-4<', '>PDF/X-3:2003<'),
  'x4-meta-missing': edited(6, '<xmpMM:VersionID>1</xmpMM:VersionID>', ''),
  'x4-meta-trapped': edited(40, '/Trapped /False', '/Trapped /Unknown'),
  'meta-sync': edited(40, '(Prize)', '(Another)'),
  'a2-id': edited(6, '<pdfaid:conformance>U', '<pdfaid:conformance>B'),
  'a2-oi-count': edited(1, '[7 0 R 8 0 R]', '[7 0 R]', 'preflight/col-rgb'),
  'a2-oi-identifier': edited(8, '(FOGRA39)', '()'),
  'a2-oi-profile': by((draft) => draft.set(9, { dict: '/N 4', data: icc('scnr') }), 'preflight/x4-oi-class'),
  'a2-oi-shared': by((draft) => draft.set(50, { dict: '/N 4', data: icc() }).edit(8, '9 0 R', '50 0 R')),
  'a2-oi-reference': edited(7, '/S', '/DestOutputProfileRef << >> /S'),
  'a2-xmp-malformed': edited(
    6,
    '>Prize<',
    '>Prize & <',
    ...['x4-id', 'x4-meta-missing', 'a2-id', 'ua-id', 'ua-cat'].map((code) => `preflight/${code}`),
  ),
  'a2-xmp-packet': edited(6, ' id="W5M', ' encoding="UTF-8" id="W5M'),
  'a2-xmp-schema': edited(6, '<pdfaProperty:category>internal</pdfaProperty:category>', ''),
  'a2-xmp-trapped': edited(6, '<pdf:Producer>', '<pdf:Trapped>False</pdf:Trapped><pdf:Producer>'),
  'x4-box-trim': edited(3, '/TrimBox', '/ArtBox [40 40 260 360] /TrimBox'),
  'x4-box-nesting': edited(3, '[0 0 300 400]', '[25 0 300 400]'),
  'x4-box-unit': edited(3, '/Tabs', '/UserUnit 2 /Tabs'),
  'c-bleed-none': edited(3, '/BleedBox [20 20 280 380]', '', 'preflight/c-bleed-gap'),
  'c-bleed-narrow': edited(3, '[30 30 270 370]', '[25 30 270 370]'),
  'c-bleed-gap': drawn('0 0 0 0.5 k 30 200 40 40 re f'),
  'c-safe': edited(4, '1 0 0 1 60 260 Tm', '1 0 0 1 34 260 Tm'),
  'c-size': by((draft) =>
    draft
      .edit(2, '[3 0 R]', '[3 0 R 50 0 R]')
      .set(
        50,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /BleedBox [20 20 280 380] /TrimBox [30 30 270 360] >>',
      ),
  ),
  'ann-x': noted(`${LINK} /Contents (there)`, '/S /Link'),
  'ann-a': noted(`${LINK.replace('/F 4', '/F 0')} /Contents (there)`, '/S /Link'),
};

const colour: Readonly<Record<string, Broken>> = {
  'col-rgb': drawn('1 0 0 rg 60 60 20 20 re f'),
  'col-icc-broken': by((draft) =>
    draft
      .set(50, { dict: '/N 3', data: Buffer.from('no profile') })
      .edit(5, '/Gold', '/Icc [/ICCBased 50 0 R] /Gold')
      .draw('/Artifact BMC q /Icc cs 0 0 0 scn 60 60 20 20 re f Q EMC'),
  ),
  'col-icc-opm': using('ColorSpace', '/Icc [/ICCBased 9 0 R]', '/Over gs /Icc cs 0 0 0 1 scn 60 60 20 20 re f'),
  'col-spot-two': using(
    'ColorSpace',
    '/Twin [/Separation /Laurel#20Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 1 0] /N 1 >>]',
    '/Twin cs 1 scn 60 60 20 20 re f',
  ),
  'col-spot-colorants': using(
    'ColorSpace',
    '/Mixed [/DeviceN [/Gold /Black] /DeviceCMYK << /FunctionType 4 >>]',
    '/Mixed cs 0.5 0.5 scn 60 60 20 20 re f',
  ),
  'c-tac': drawn('1 1 1 0.5 k 60 60 20 20 re f'),
  'c-tac-image': by((draft) => draft.set(30, picture([255, 255, 255, 255]))),
  'c-tac-speck': by((draft) =>
    draft
      .set(50, picture([255, 255, 255, 255], 8))
      .edit(5, '/Im', '/Dot 50 0 R /Im')
      .draw('/Artifact BMC q 1.5 0 0 1.5 60 60 cm /Dot Do Q EMC'),
  ),
  'c-black-knockout': edited(4, '/P << /MCID 1 >> BDC q /Over gs', '/P << /MCID 1 >> BDC q'),
  'c-black-white': drawn('/Over gs 0 0 0 0 k 60 60 20 20 re f'),
  'c-black-rich': edited(4, '/P << /MCID 1 >> BDC q /Over gs 0 0 0 1 k', '/P << /MCID 1 >> BDC q 0.4 0.3 0 1 k'),
  'c-black-small': by((draft) =>
    draft
      .edit(4, '/P << /MCID 1 >> BDC q /Over gs 0 0 0 1 k', '/P << /MCID 1 >> BDC q 0.4 0.3 0.2 0 k')
      .edit(4, '/F 10 Tf', '/F 7 Tf'),
  ),
  'c-black-gray': edited(4, '/P << /MCID 1 >> BDC q /Over gs 0 0 0 1 k', '/P << /MCID 1 >> BDC q 0 g'),
  'c-hair': drawn('0 0 0 1 K 0.1 w 60 60 m 90 90 l S'),
  'c-ppi-coarse': edited(4, '72 0 0 72 100', '150 0 0 150 100'),
  'c-ppi-soft': edited(4, '72 0 0 72 100', '108 0 0 108 100'),
  'c-ppi-fair': edited(4, '72 0 0 72 100', '80 0 0 80 100'),
  'gs-keys': edited(33, '/OP', '/TR /Identity /OP'),
  'img-keys': edited(30, '/Width', '/Interpolate true /Width'),
  'trans-mode': edited(33, '/OP', '/BM /Mixed /OP'),
  'trans-group': edited(33, '/OP', '/ca 0.5 /OP'),
  'trans-space': edited(3, '/Tabs', '/Group << /S /Transparency /CS /DeviceRGB >> /Tabs'),
  'trans-gray': edited(3, '/Tabs', '/Group << /S /Transparency /CS /DeviceGray >> /Tabs'),
  'trans-used': by((draft) =>
    draft.edit(33, '/OP', '/BM /Multiply /OP').edit(3, '/Tabs', '/Group << /S /Transparency /CS /DeviceCMYK >> /Tabs'),
  ),
};

const fonts: Readonly<Record<string, Broken>> = {
  'font-emb': edited(22, '/FontFile2 23 0 R', ''),
  'font-emb-glyph': by((draft) =>
    draft.edit(4, '<0004>', '<0009>').edit(24, '<0004> [<0041>', '<0009> [<0041> <0062> <0062> <0062> <0062> <0062>'),
  ),
  'font-sub-tag': edited(20, '/ABCDEF+Kit', '/Kit'),
  'font-sub-same': by((draft) =>
    draft
      .set(
        50,
        '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Kit /Encoding /Identity-H /DescendantFonts [21 0 R] /ToUnicode 24 0 R >>',
      )
      .edit(5, '/F 20', '/E 50 0 R /F 20')
      .edit(4, '/F 10 Tf', '/E 10 Tf'),
  ),
  'font-uni-none': edited(24, '<0002> <72c0>', ''),
  'font-uni-bad': edited(24, '<0002> <72c0>', '<0002> <fffe>'),
  'font-uni-private': edited(24, '<0002> <72c0>', '<0002> <e001>'),
  'font-def': by((draft) => draft.edit(4, '<0004>', '<0000>').edit(24, '<0001> <734e>', '<0001> <734e> <0000> <0062>')),
  'font-cid': edited(21, '/CIDToGIDMap /Identity', ''),
  'font-wid': edited(21, '[500 500]', '[500 600]'),
};

const tags: Readonly<Record<string, Broken>> = {
  'ua-id': edited(6, '<pdfuaid:part>1', '<pdfuaid:part>2'),
  'ua-cat': edited(1, '/Marked true', '/Marked false'),
  'ua-mark-bare': by((draft) => draft.draw('q 0 0 0 0.5 k 60 60 20 20 re f Q')),
  'ua-mark-nested': by((draft) => draft.edit(4, 'Tj ET Q EMC', 'Tj ET /Artifact BMC EMC Q EMC')),
  'ua-mark-open': by((draft) => draft.draw('EMC')),
  'ua-link-again': by((draft) => draft.draw('/P << /MCID 1 >> BDC EMC')),
  'ua-link-twice': tagged('/S /P /Pg 3 0 R /K 1', 'preflight/ua-link-parent'),
  'ua-link-nothing': edited(14, '/K [1]', '/K [1 9]'),
  'ua-link-up': edited(14, '/P 11 0 R', ''),
  'ua-link-lost': by((draft) => draft.draw('/P << /MCID 3 >> BDC EMC')),
  'ua-link-parent': edited(12, '14 0 R', '13 0 R'),
  'ua-role-unknown': edited(13, '/S /Title', '/S /Letterhead'),
  'ua-role-circle': edited(10, '/Title /H1', '/Title /Top /Top /Title'),
  'ua-role-standard': edited(10, '/Title /H1', '/Title /H1 /P /Span'),
  'ua-nest': tagged('/S /LI'),
  'ua-nest-note': tagged('/S /Note'),
  'ua-head-skip': edited(10, '/Title /H1', '/Title /H2'),
  'ua-head-mixed': tagged('/S /H'),
  'ua-alt-missing': edited(15, '/Alt (The winners)', ''),
  'ua-alt-empty': edited(15, '(The winners)', '(IMG_1234.JPG)'),
  'ua-alt-box': edited(15, '/BBox [100 150 172 222]', ''),
  'ua-lang-form': edited(14, '/Lang (en)', '/Lang (en_GB)'),
  'ua-lang-han': edited(13, '/K 0', '/Lang (en) /K 0'),
  'ua-lang-script': edited(13, '/K 0', '/Lang (zh) /K 0'),
  'ua-lang-latin': edited(15, '/Lang (en)', ''),
  'ua-ann-tabs': by((draft) =>
    draft
      .edit(3, '/Tabs /S', '/Annots [50 0 R]')
      .set(50, '<< /Type /Annot /Subtype /PrinterMark /Rect [0 0 9 9] /F 4 /AP << >> >>'),
  ),
  'ua-ann-tag': noted(`${LINK} /Contents (there)`, '/S /Span'),
  'ua-ann-text': noted(LINK, '/S /Link'),
  'ua-nav-outline': by((draft) => {
    const blank =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /BleedBox [20 20 280 380] /TrimBox [30 30 270 370] >>';
    return draft.edit(2, '[3 0 R]', '[3 0 R 50 0 R 52 0 R 53 0 R]').set(50, blank).set(52, blank).set(53, blank);
  }),
  'ua-nav-root': edited(11, '/S /Document', '/S /Sect'),
  'ua-nav-empty': tagged('/S /P'),
};

/** By code, a file for each. */
export const broken: Readonly<Record<string, Broken>> = Object.fromEntries(
  Object.entries({ ...file, ...press, ...colour, ...fonts, ...tags }).map(([name, one]) => [`preflight/${name}`, one]),
);

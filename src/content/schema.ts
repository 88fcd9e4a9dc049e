import { z } from 'zod';
import { LARGEST_SIDE, PAPER_NAMES, SMALLEST_SIDE } from './papers.ts';
import { citation } from './schema-citation.ts';
import { LINE, line, NAME, name, qr, text } from './schema-parts.ts';
import { SLUG, SLUG_LENGTH } from './words.ts';

/** The files that people write. */
export type FileKind = 'ceremony' | 'citation';

const template = z
  .string()
  .regex(/\S/)
  .max(SLUG_LENGTH)
  .meta({ description: '版面樣式的名稱 / name of a folder of templates/', examples: ['classic'] });

const pictureFile = text(LINE).meta({
  description:
    '圖檔的路徑，從本檔案所在的資料夾算起：SVG、PNG、JPEG、WebP 或 TIFF；透明的地方露出紙 / path of a picture, from the folder of this file: SVG, PNG, JPEG, WebP or TIFF; where it is transparent, the paper shows',
  examples: ['images/logo.svg'],
});

/** What must be said beside the path: which of the template's inks each colour of an SVG is. */
const artwork = z.union([
  pictureFile,
  z.strictObject({
    file: pictureFile,
    colours: z
      .record(z.string(), z.union([text(NAME), z.null()]))
      .optional()
      .meta({
        description:
          'SVG 裡的顏色對應樣式的顏色；null 不印 / the template’s colour for each colour of the SVG; null: not printed',
        examples: [{ '#aa0000': 'cinnabar' }],
      }),
  }),
]);

/** Sheets smaller or larger than these are no certificate, nor a page of a book; millimetres. */
const side = z.number().min(SMALLEST_SIDE).max(LARGEST_SIDE);

const format = z.union([z.enum(PAPER_NAMES), z.strictObject({ width: side, height: side })]).meta({
  description:
    '紙張：名稱，或寬與高（毫米）；省略用樣式的 / the paper, or width and height in millimetres; the template’s own if left out',
  examples: ['A4', { width: 300, height: 200 }],
});

const awards = z
  .record(z.string(), z.strictObject({ name }).meta({ examples: [{ name: { zh: '…', en: '…' } }] }))
  .meta({
    description: '獎項，以編號為名（小寫字母、數字、連字號） / the awards, by id (lower-case letters, digits, hyphens)',
    examples: [{ 'award-id': { name: { zh: '…', en: '…' } } }],
    minProperties: 1,
    propertyNames: { pattern: SLUG.source, maxLength: SLUG_LENGTH },
  });

const signatory = z
  .strictObject({
    name,
    title: name.optional(),
    signature: artwork
      .optional()
      .meta({ description: '簽名的圖檔，背景透明 / a picture of the signature, its ground transparent' }),
  })
  .meta({ examples: [{ name: { zh: '…', en: '…' }, title: { zh: '…', en: '…' } }] });

/** The profile and its name are of one thing, so neither stands without the other. */
const output = z.strictObject({
  profile: text(LINE).meta({
    description:
      '印刷廠的 ICC 檔（CMYK 輸出），從本檔案所在的資料夾算起 / the printer’s ICC file (output, CMYK), from the folder of this file',
    examples: ['press/PSOcoated_v3.icc'],
  }),
  condition: text(NAME).meta({
    description:
      '它所屬的印刷條件，依 ICC 登記的名稱 / the printing condition that it is of, as the ICC registry names it',
    examples: ['FOGRA51'],
  }),
});

const press = z.strictObject({
  output: output.optional().meta({
    description: '印刷條件；省略就是 FOGRA39（銅版紙） / the printing condition; FOGRA39 (coated paper) if left out',
    examples: [{ profile: 'press/PSOcoated_v3.icc', condition: 'FOGRA51' }],
  }),
  marks: z
    .boolean()
    .optional()
    .meta({
      description:
        '裁切線、十字線、色條和頁標 / crop marks, registration targets, colour bar and slug line around each page',
      examples: [true],
    }),
  photos: z
    .enum(['cmyk', 'rgb'])
    .optional()
    .meta({
      description:
        '照片轉成印刷的油墨，或保留 RGB 並附描述檔；省略為 cmyk / photos in the inks of the press, or left in RGB with their profile; cmyk if left out',
      examples: ['cmyk'],
    }),
  screen: z
    .boolean()
    .optional()
    .meta({
      description:
        '另做螢幕版（RGB、無出血、有連結），供電郵和網頁 / copies for e-mail and the web as well: RGB, without bleed, with links',
      examples: [true],
    }),
});

const ceremony = z
  .strictObject({
    title: name
      .optional()
      .meta({ description: '典禮名稱；只有一個獎項時可省略 / title; may be left out where there is one award' }),
    date: z
      .union([z.int().min(1000).max(9999), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)])
      .optional()
      .meta({ description: '日期，或只寫年份 / the date, or a year alone', examples: ['2026-05-04', 2026] }),
    venue: name.optional().meta({ description: '地點 / venue' }),
    'date-form': z
      .strictObject({ zh: z.enum(['figures', 'han']).optional() })
      .optional()
      .meta({
        description:
          '中文日期的寫法：figures 為 2016年5月4日（省略時），han 為二〇一六年五月四日 / how the Chinese date is written: in figures (if left out) or in Han numerals',
        examples: [{ zh: 'han' }],
      }),
    issuer: z
      .strictObject({
        zh: text(NAME).optional(),
        en: text(NAME).optional(),
        logo: artwork.optional().meta({ description: '標誌 / the logo' }),
      })
      .optional()
      .meta({ description: '頒發單位 / who gives the awards', examples: [{ zh: '…', en: '…' }], minProperties: 1 }),
    languages: z
      .array(z.enum(['zh', 'en']))
      .min(1)
      .optional()
      .meta({
        description: '語言及其在版面上的先後 / the languages, in their order on the page',
        examples: [['zh', 'en']],
        uniqueItems: true,
      }),
    signatories: z
      .array(signatory)
      .max(4)
      .optional()
      .meta({
        description: '簽署人，最多四位 / up to four signatories',
        examples: [[{ name: { zh: '…', en: '…' }, title: { zh: '…', en: '…' } }]],
      }),
    seal: z
      .strictObject({ text: text(LINE).meta({ description: '一到四個字 / one to four characters' }) })
      .optional()
      .meta({ description: '印章 / seal', examples: [{ text: '四字以內' }] }),
    qr: qr.optional(),
    formula: z
      .union([z.literal(false), line])
      .optional()
      .meta({
        description:
          '證書上的套語；省略用樣式的，false 為不用 / the formal words; the template’s own if left out, false for none',
        examples: [{ zh: '…', en: '…' }, false],
      }),
    awards,
    certificate: z
      .strictObject({
        template: template.optional(),
        format: format.optional(),
        'same-size': z
          .boolean()
          .optional()
          .meta({
            description:
              '同一獎項的得獎者名稱一樣大 / the names of an award’s recipients are set at one size on all its certificates',
            examples: [true],
          }),
        merge: z
          .boolean()
          .optional()
          .meta({
            description:
              '另把全部證書依典禮的次序合成一個檔 / all certificates in one file as well, in the order of the ceremony',
            examples: [true],
          }),
      })
      .optional()
      .meta({ description: '證書 / the certificate', examples: [{ template: 'classic' }] }),
    booklet: z
      .strictObject({
        template: template.optional(),
        format: format.optional(),
        order: z
          .array(z.enum(['award', 'recipient']))
          .min(1)
          .optional()
          .meta({
            description: '排序 / order of the entries',
            examples: [['award', 'recipient']],
            uniqueItems: true,
          }),
        cover: z
          .enum(['bound', 'apart'])
          .optional()
          .meta({
            description:
              '封面（首尾各兩頁）與內頁同檔，或另成一檔；省略為 bound / the cover (the first two pages and the last two) in the booklet’s file, or in one of its own; bound if left out',
            examples: ['apart'],
          }),
      })
      .optional()
      .meta({ description: '典禮手冊 / the booklet', examples: [{ template: 'classic' }] }),
    press: press
      .optional()
      .meta({ description: '給印刷廠的設定 / settings for the printer', examples: [{ marks: true }] }),
  })
  .meta({ title: 'Laurel ceremony', description: '典禮 / a ceremony: content/ceremony.yaml' });

export const schemas = { ceremony, citation } as const satisfies Record<FileKind, z.ZodType>;

/** JSON Schemas (draft 7, which editors' YAML servers read) of the files that people write. */
export function contentSchemas(): Readonly<Record<FileKind, object>> {
  const convert = (schema: z.ZodType): object => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { ceremony: convert(ceremony), citation: convert(citation) };
}

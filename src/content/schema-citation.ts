import { z } from 'zod';
import { BODY, LINE, line, NAME, name, qr, text } from './schema-parts.ts';

const photo = z
  .strictObject({
    file: text(LINE)
      .optional()
      .meta({
        description: '照片的路徑，從本檔案所在的資料夾算起 / path of the picture, from the folder of this file',
        examples: ['../images/photo.jpg'],
      }),
    alt: line.optional().meta({ description: '給看不見照片的人的描述 / description for those who cannot see it' }),
    caption: line.optional().meta({ description: '說明 / caption' }),
    credit: line.optional().meta({ description: '攝影者 / credit' }),
    focus: z
      .array(z.number().min(0).max(1))
      .length(2)
      .optional()
      .meta({
        description: '裁切時要保留的一點，從左上角算起的比例 / what must survive cropping, fractions from the top left',
        examples: [[0.5, 0.4]],
      }),
  })
  .meta({ examples: [{ file: '../images/photo.jpg' }] });

const recipient = z
  .strictObject({
    zh: text(NAME).optional(),
    en: text(NAME).optional(),
    honorific: name.optional().meta({
      description: '稱謂：中文在名字之後，英文在名字之前 / honorific: behind the Chinese name, before the English one',
      examples: [{ zh: '先生', en: 'Mr' }],
    }),
    kind: z
      .enum(['city', 'person', 'organisation'])
      .optional()
      .meta({ description: '城市、人或團體 / what the recipient is', examples: ['city'] }),
    reading: z
      .union([text(LINE), z.record(z.string(), text(NAME))])
      .optional()
      .meta({
        description:
          '中文名字的讀音，注音或拼音：每個漢字一個音節，以空格分開；或只寫某些字的 / how the Chinese name is read, in Zhuyin or Pinyin: a syllable for each character, parted by spaces; or for some characters only',
        examples: ['ㄨㄤˊ ㄒㄧㄠˇ ㄇㄧㄥˊ', { 䶮: 'yǎn' }],
      }),
  })
  .meta({ description: '得獎者 / who receives the award', examples: [{ zh: '…', en: '…' }] });

/** citations/ID.yaml */
export const citation = z
  .strictObject({
    award: z
      .string()
      .regex(/\S/)
      .meta({ description: '獎項的編號，見 ceremony.yaml / id of an award of ceremony.yaml', examples: ['award-id'] }),
    recipient: recipient.optional(),
    recipients: z
      .array(recipient)
      .min(1)
      .max(3)
      .optional()
      .meta({
        description:
          '一張證書上的二至三位得獎者，代替 recipient / two or three on one certificate, instead of recipient',
        examples: [[{ zh: '…', en: '…' }]],
      }),
    serial: text(NAME)
      .optional()
      .meta({
        description: '證書編號，照寫的印 / number of the certificate, printed as it is written',
        examples: ['"2016-001"'],
      }),
    qr: qr.optional(),
    reason: line.meta({ description: '得獎理由 / what it is given for' }),
    photos: z
      .array(photo)
      .max(50)
      .optional()
      .meta({
        description: '照片 / photos',
        examples: [[{ file: '../images/photo.jpg' }]],
      }),
    body: z
      .strictObject({ zh: text(BODY).optional(), en: text(BODY).optional() })
      .optional()
      .meta({
        description: '正文，段落以空行分開 / the text, paragraphs parted by an empty line',
        examples: [{ zh: '…', en: '…' }],
      }),
    keep: z
      .array(text(NAME))
      .max(1_000)
      .optional()
      .meta({
        description: '不可拆到兩行的名稱 / names that no line may break',
        examples: [['…']],
      }),
  })
  .meta({ title: 'Laurel citation', description: '頌詞 / a citation: content/citations/ID.yaml' });

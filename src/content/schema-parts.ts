import { z } from 'zod';

/** Most characters (code points) of one text; generous, but the page must be able to hold it. */
export const NAME = 200;
export const LINE = 1_000;
export const BODY = 100_000;

export const text = (limit: number) => z.string().regex(/\S/).max(limit);

/** Which languages are needed depends on the ceremony's list, so the schema asks for none. */
const pairOf = (limit: number) => z.strictObject({ zh: text(limit).optional(), en: text(limit).optional() });

export const name = pairOf(NAME).meta({ examples: [{ zh: '…', en: '…' }], minProperties: 1 });
export const line = pairOf(LINE).meta({ examples: [{ zh: '…', en: '…' }], minProperties: 1 });

export const qr = text(LINE).meta({
  description: 'QR 碼的內容：網址或文字 / address or words of a QR code',
  examples: ['https://example.org/awards'],
});

/** A font as pdfjs has read it, as far as a proof reader asks. */
export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
  readonly composite: boolean;
  readonly vertical: boolean;
  /** From a glyph's width to ems. */
  readonly unit: number;
  /** What a code is copied as; U+FFFD where the file does not say. */
  readonly unicodeOf: (code: number, guess: string) => string;
}

type Properties = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null;

export function fontOf(properties: unknown): PdfFont {
  const font: Properties = isObject(properties) ? properties : {};
  const type3 = font['isType3Font'] === true;
  const matrix = font['fontMatrix'];
  const map = isObject(font['toUnicode']) ? font['toUnicode']['_map'] : undefined;
  return {
    name: String(font['name']),
    embedded: type3 || (font['missingFile'] !== true && font['data'] !== undefined),
    composite: font['composite'] === true && !type3,
    vertical: font['vertical'] === true,
    unit: type3 && Array.isArray(matrix) ? Number(matrix[0]) : 0.001,
    unicodeOf: (code, guess) => (isObject(map) && map[code] === undefined ? '\ufffd' : guess),
  };
}

/** What Laurel uses of two packages that carry no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module 'hyphen/en-gb/index.js' {
  const british: {
    /** Puts U+00AD wherever the patterns allow a hyphen. */
    hyphenateSync(text: string): string;
  };
  export default british;
}

/**
 * What is written into an object as it stands, past pdfkit's own way of writing values: a name,
 * or a dictionary put together here, whose text may be given until the object is ended.
 */
export class Verbatim {
  text: string;

  constructor(text = '') {
    this.text = text;
  }

  // pdfkit takes a plain object for a dictionary, and all else by its text.
  get [Symbol.toStringTag](): string {
    return 'Verbatim';
  }

  toString(): string {
    return this.text;
  }
}

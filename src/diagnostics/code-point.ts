/** `U+4DAE`: a text's first character by its number, as the Unicode charts write it. */
export function codePointName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

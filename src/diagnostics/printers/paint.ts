/** SGR parameters (ECMA-48 8.3.117). */
const INKS = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Ink = keyof typeof INKS;

/** Colours a text that holds no control character, or leaves it as it is. */
export type Paint = (text: string, ...inks: readonly Ink[]) => string;

export function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...inks) => (text === '' ? '' : `\u001b[${inks.map((ink) => INKS[ink]).join(';')}m${text}\u001b[0m`);
}

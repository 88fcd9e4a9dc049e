import { Lexer, Str, utf16, type Value, Word } from '../../pdf/index.ts';

/** The characters of each code, as a ToUnicode CMap says (ISO 32000-1 9.10.3). */
export function readToUnicode(data: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const lexer = new Lexer(data, 0, false);
  let operands: Value[] = [];
  for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
    if (!(item instanceof Word)) {
      operands.push(item);
      continue;
    }
    if (item.text === 'endbfchar') chars(operands, map);
    else if (item.text === 'endbfrange') ranges(operands, map);
    operands = [];
  }
  return map;
}

function chars(operands: readonly Value[], map: Map<number, string>): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [code, text] = [operands[i], operands[i + 1]];
    if (code instanceof Str && text instanceof Str) map.set(codeOf(code), textOf(text));
  }
}

function ranges(operands: readonly Value[], map: Map<number, string>): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [low, high, text] = [operands[i], operands[i + 1], operands[i + 2]];
    if (!(low instanceof Str) || !(high instanceof Str)) continue;
    const first = codeOf(low);
    const count = Math.min(codeOf(high) - first, 0xffff) + 1;
    if (Array.isArray(text)) {
      for (const [j, item] of (text as readonly Value[]).slice(0, count).entries()) {
        if (item instanceof Str) map.set(first + j, textOf(item));
      }
    } else if (text instanceof Str) {
      const start = textOf(text);
      const stem = start.slice(0, -1);
      const last = start.length === 2 && /[\ud800-\udbff]/.test(stem) ? start.codePointAt(0) : undefined;
      for (let j = 0; j < count && start !== ''; j++) {
        map.set(
          first + j,
          last === undefined
            ? stem + String.fromCharCode(start.charCodeAt(start.length - 1) + j)
            : String.fromCodePoint(Math.min(last + j, 0x10ffff)),
        );
      }
    }
  }
}

export function codeOf({ bytes }: Str): number {
  let code = 0;
  for (let i = 0; i < bytes.length && i < 4; i++) code = code * 256 + bytes.charCodeAt(i);
  return code;
}

function textOf({ bytes }: Str): string {
  return bytes.length < 2 ? bytes : utf16(bytes);
}

import { Damage, Dict, Lexer, Name, type Value, Word } from '../../pdf/index.ts';

/** One operator of a content stream and what it works on. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Value[];
  /** Path segments that follow one another are one operation: how many they are. */
  readonly times: number;
}

/** A content stream, read. */
export interface Program {
  readonly operations: readonly Operation[];
  /** Where it could not be read on; null where it was read to its end. */
  readonly damage: Damage | null;
}

/** Where a path goes is looked at for rectangles alone. */
const SEGMENTS: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y']);

const NONE: readonly Value[] = [];

export function readProgram(data: Uint8Array): Program {
  const operations: Operation[] = [];
  try {
    readOperations(data, (operation) => operations.push(operation));
    return { operations, damage: null };
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return { operations, damage: error };
  }
}

/** Hands over each operation as it is read. */
export function readOperations(data: Uint8Array, each: (operation: Operation) => void): void {
  const lexer = new Lexer(data, 0, false);
  let operands: Value[] = [];
  let segments = 0;
  for (let item = lexer.next(); item !== undefined; item = lexer.next()) {
    if (!(item instanceof Word)) {
      operands.push(item);
      continue;
    }
    const operator = item.text;
    if (SEGMENTS.has(operator)) {
      segments++;
      operands.length = 0;
      continue;
    }
    if (segments > 0) each({ operator: 'm', operands: NONE, times: segments });
    segments = 0;
    each({ operator, operands: operator === 'BI' ? [inlineImage(lexer)] : operands, times: 1 });
    operands = [];
  }
  if (segments > 0) each({ operator: 'm', operands: NONE, times: segments });
}

/** `BI … ID … EI`: what is said of the picture; its own bytes are passed over. */
function inlineImage(lexer: Lexer): Dict {
  const entries = new Map<string, Value>();
  for (let key = lexer.next(); !(key instanceof Word); key = lexer.next()) {
    const value = lexer.next();
    if (!(key instanceof Name) || value === undefined || value instanceof Word) throw new Damage('BI');
    entries.set(key.text, value);
  }
  const { bytes } = lexer;
  let at = lexer.at + 1;
  const blank = (byte: number | undefined): boolean => byte === undefined || byte <= 32;
  while (at < bytes.length) {
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && blank(bytes[at - 1]) && blank(bytes[at + 2])) break;
    at++;
  }
  lexer.at = at + 2;
  return new Dict(entries, null);
}

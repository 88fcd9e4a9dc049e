import type { Text } from '../../../diagnostics/index.ts';
import { Tracker } from './tracker.ts';

/** A block scalar as the YAML parser's token gives it. */
export interface BlockSource {
  /** `|` or `>`, with its indicators: `|-`, `>2+`. */
  readonly header: string;
  /** The lines, from the first after the header's. */
  readonly body: string;
  /** Where the body stands in the file. */
  readonly offset: number;
  /** The indentation of the parent, which an indentation indicator counts from. */
  readonly parentIndent: number;
}

interface Line {
  readonly start: number;
  /** Width of the spaces that it begins with. */
  readonly indent: number;
  /** End of its text, without the line break. */
  readonly end: number;
  /** Place of its line feed; of the body's end where it has none. */
  readonly newline: number;
}

/** The value of a literal or folded block scalar (YAML 1.2.2, 8.1), each unit with its place in the file. */
export function trackBlock(block: BlockSource, file: string): Text {
  const { body, offset, header } = block;
  const tracker = new Tracker(file, offset, body.length);
  const lines = linesOf(body);
  const indicator = Number(/[1-9]/.exec(header)?.[0] ?? 0);
  const indent = indentOf(lines, block.parentIndent, indicator);
  const content = lines.findIndex((line) => !isBlank(line));
  const newline = (line: number): void => {
    const at = offset + (lines[line]?.newline ?? body.length);
    // The last line of a file may lack the break that its value has.
    tracker.put('\n', at, Math.min(at + 1, offset + body.length));
  };

  if (content < 0) {
    if (header.includes('+') && body !== '') for (let i = 0; i < Math.max(1, lines.length - 1); i++) newline(i);
    return tracker.finish();
  }
  const last = lastContent(lines, indent);
  for (let i = 0; i < content; i++) {
    copyLine(lines[i], body, indent, offset, tracker);
    newline(i);
  }
  if (header.startsWith('|')) literal(lines, content, last, body, indent, offset, tracker, newline);
  else folded(lines, content, last, body, indent, offset, tracker, newline);

  if (header.includes('-')) return tracker.finish();
  newline(last);
  if (header.includes('+')) {
    for (let i = last + 1; i < lines.length - 1; i++) {
      copyLine(lines[i], body, indent, offset, tracker);
      newline(i);
    }
  }
  return tracker.finish();
}

type Newline = (line: number) => void;

function literal(
  lines: readonly Line[],
  first: number,
  last: number,
  body: string,
  indent: number,
  offset: number,
  tracker: Tracker,
  newline: Newline,
): void {
  for (let i = first; i <= last; i++) {
    if (i > first) newline(i - 1);
    copyLine(lines[i], body, indent, offset, tracker);
  }
}

function folded(
  lines: readonly Line[],
  first: number,
  last: number,
  body: string,
  indent: number,
  offset: number,
  tracker: Tracker,
  newline: Newline,
): void {
  // The breaks since the last line of text; one alone becomes a space, of more
  // the first is dropped, and beside more-indented lines all are kept (8.1.3).
  let pending: number[] = [];
  let moreIndented = false;
  for (let i = first; i <= last; i++) {
    const line = lines[i];
    if (!line) continue;
    const spaced = line.indent > indent || body[line.start + line.indent] === '\t';
    if (!spaced && isBlank(line)) {
      pending.push(i);
      continue;
    }
    if (i > first) {
      const kept = spaced || moreIndented ? pending : pending.slice(1);
      if (kept.length > 0) for (const at of kept) newline(at);
      else {
        const at = offset + (lines[i - 1]?.newline ?? 0);
        tracker.put(' ', at, at + 1);
      }
    }
    copyLine(line, body, indent, offset, tracker);
    pending = [i];
    moreIndented = spaced;
  }
}

function copyLine(line: Line | undefined, body: string, indent: number, offset: number, tracker: Tracker): void {
  if (!line) return;
  const from = line.start + indent;
  tracker.copy(body.slice(from, line.end), offset + from);
}

function linesOf(body: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; ; ) {
    const found = body.indexOf('\n', start);
    const newline = found < 0 ? body.length : found;
    const end = found >= 0 && newline > start && body[newline - 1] === '\r' ? newline - 1 : newline;
    let text = start;
    while (text < end && body[text] === ' ') text++;
    lines.push({ start, indent: text - start, end, newline });
    if (found < 0) return lines;
    start = found + 1;
  }
}

function isBlank(line: Line): boolean {
  return line.start + line.indent === line.end;
}

/** The indentation that does not belong to the text (8.1.1.1): given, or that of the first line of text. */
function indentOf(lines: readonly Line[], parentIndent: number, indicator: number): number {
  if (indicator > 0) return parentIndent + indicator;
  return lines.find((line) => !isBlank(line))?.indent ?? parentIndent;
}

/** The last line that chomping leaves alone: blank lines deeper than the text count as text. */
function lastContent(lines: readonly Line[], indent: number): number {
  return lines.findLastIndex((line) => !isBlank(line) || line.indent > indent);
}

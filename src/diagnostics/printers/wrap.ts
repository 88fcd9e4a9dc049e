import LineBreaker from 'linebreak';
import { displayWidth } from './cells.ts';

/**
 * Breaks a visible text into lines of at most `width` columns, where UAX #14
 * allows it; a stretch that cannot be broken, such as a path, runs over.
 */
export function wrap(text: string, width: number): readonly string[] {
  const breaker = new LineBreaker(text);
  const lines: string[] = [];
  let line = '';
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const piece = text.slice(start, next.position);
    start = next.position;
    if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

import LineBreaker from 'linebreak';

/** Offsets inside `text` where UAX #14 allows a break, the end left out, ascending. */
export function uax14Breaks(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const offsets: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position < text.length) offsets.push(next.position);
  }
  return offsets;
}

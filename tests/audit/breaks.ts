import { CURRENCIES, isHan, NO_END, NO_START, PAIRED, UNITS } from './characters.ts';
import type { SetLine } from './column.ts';
import type { Findings } from './findings.ts';

/** What only the author knows: names that no line may cut, and the words of the source (else a space is taken for lost). */
export interface Known {
  readonly keep: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** What stands on the two sides of a break. */
interface Break {
  readonly line: SetLine;
  readonly next: SetLine;
  readonly last: string;
  readonly first: string;
  readonly shown: string;
}

/** K1–3 and U1–4: every line's end against the next one's start. */
export function judgeBreaks(
  paragraph: readonly SetLine[],
  lang: 'zh' | 'en',
  { keep, words }: Known,
  findings: Findings,
): void {
  paragraph.slice(1).forEach((next, index) => {
    const line = paragraph[index];
    if (!line) return;
    const before = [...line.text];
    const after = [...next.text];
    const shown = `${before.slice(-8).join('')}|${after.slice(0, 8).join('')}`;
    const one: Break = { line, next, last: before.at(-1) ?? '', first: after[0] ?? '', shown };
    if (lang === 'zh') kinsoku(one, findings);
    units(one, words, findings);
    findings.see('U4');
    for (const name of keep) if (cuts(name, line.text, next.text)) findings.hit('U4', line, shown, name);
  });
}

/** CLREQ 3.1.4, basic and strict. */
function kinsoku({ line, next, last, first, shown }: Break, findings: Findings): void {
  for (const rule of ['K1', 'K2', 'K3'] as const) findings.see(rule);
  if (NO_START.includes(first)) findings.hit('K1', next, shown, first);
  if (NO_END.includes(last)) findings.hit('K2', line, shown, last);
  if ((PAIRED.includes(first) && last !== first) || last === '／') findings.hit('K3', next, shown);
}

/** CLREQ 3.1.5 and 3.2.4: pairs, numerals with what belongs to them, numerals and words themselves. */
function units({ line, next, last, first, shown }: Break, words: ReadonlySet<string>, findings: Findings): void {
  for (const rule of ['U1', 'U2', 'U3'] as const) findings.see(rule);
  if (last === first && PAIRED.includes(last)) findings.hit('U1', line, shown);
  const numeral = /[0-9]/.test(last) && UNITS.includes(first);
  if (numeral || (CURRENCIES.includes(last) && /[0-9]/.test(first))) findings.hit('U2', line, shown);
  const full = line.endOff > -0.75 * line.size;
  if (full && /[0-9][.,:]?$/.test(line.text) && /^[.,]?[0-9]/.test(next.text)) {
    findings.hit('U3', line, shown, 'numeral');
  }
  const [head = ''] = line.text.match(/\p{L}*$/u) ?? [];
  const [tail = ''] = next.text.match(/^\p{L}*/u) ?? [];
  if (head === '' || tail === '' || isHan(last) || isHan(first) || !words.has(head + tail)) return;
  if (!words.has(head) || !words.has(tail)) findings.hit('U3', line, shown, 'word');
}

/** Whether a name lies across a break, at a place that is none of its own spaces. */
export function cuts(name: string, line: string, next: string): boolean {
  const ends = line.replace(/[-\u2010]+$/, '');
  for (let at = 1; at < name.length; at += 1) {
    if (name[at - 1] === ' ' || name[at] === ' ') continue;
    if (ends.endsWith(name.slice(0, at)) && next.startsWith(name.slice(at))) return true;
  }
  return false;
}

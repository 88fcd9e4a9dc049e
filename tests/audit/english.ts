import type { Column, SetLine } from './column.ts';
import type { Findings } from './findings.ts';
import { excerpt, wordSpaces } from './line.ts';
import { mean, median } from './numbers.ts';

const LETTERS = String.raw`[\p{L}\p{Nl}\p{No}]`;
const HYPHENATED = new RegExp(`(${LETTERS}+)[-\\u2010\\u2011]$`, 'u');
const LETTERS_FIRST = new RegExp(`^${LETTERS}*`, 'u');
const ONE_WORD = new RegExp(`^${LETTERS}+[.!?:;”’)]*$`, 'u');

/** E1–7: the grey of a paragraph of English; `spaced` where the PDF has its spaces as glyphs. */
export function judgeEnglish(paragraph: readonly SetLine[], column: Column, spaced: boolean, findings: Findings): void {
  const last = paragraph.at(-1);
  let tightness: number | null = null;
  let ladder = 0;
  paragraph.forEach((line, index) => {
    if (column.justified && line !== last) tightness = judgeWordSpaces(line, tightness, findings);
    judgeLetters(line, spaced, findings);
    const next = paragraph[index + 1];
    ladder = next && judgeHyphen(line, next, next === last, findings) ? ladder + 1 : 0;
    if (ladder > 0) findings.measure('ladder', ladder);
    findings.see('E2');
    if (ladder > 2) findings.hit('E2', line, line.text, `${ladder} running`);
    if (line === last && line === column.lines.at(-1) && HYPHENATED.test(line.text)) {
      findings.hit('E3', line, line.text.slice(-14), 'hyphen at column end');
    }
  });
  judgeRivers(paragraph, findings);
}

/** Br. 2.1.1; gives the mean word space, or that of the line before where there is none. */
function judgeWordSpaces(line: SetLine, before: number | null, findings: Findings): number | null {
  const spaces = wordSpaces(line).map(([left, right]) => (right - left) / line.size);
  if (spaces.length === 0) return before;
  const space = mean(spaces);
  findings.see('E1');
  findings.measure('wordSpace', ...spaces);
  findings.measure('lineWordSpace', space);
  if (space < 0.17 || space > 0.5) findings.hit('E1', line, line.text, `${space.toFixed(2)} em`);
  if (before === null) return space;
  findings.see('E6');
  if (Math.max(space, before) > 2 * Math.min(space, before)) {
    findings.hit('E6', line, line.text, `${before.toFixed(2)} then ${space.toFixed(2)} em`);
  }
  return space;
}

/** Br. 2.1.6: nothing opens inside a word, nor beside its hyphen. */
function judgeLetters(line: SetLine, spaced: boolean, findings: Findings): void {
  const { gaps, glyphs, kinds, text } = line;
  gaps.forEach((gap, index) => {
    const hyphen = '-\u2010'.includes(glyphs[index]?.text ?? '\0');
    if (!hyphen || kinds[index - 1] !== 'letter' || kinds[index + 1] !== 'letter') return;
    findings.see('E7');
    if (gap > 0.1 && spaced && !glyphs[index + 1]?.spaced) {
      findings.hit('E7', line, excerpt(line, index - 8, index + 8), `${gap.toFixed(2)} em`);
    }
  });
  const inWords = gaps.filter((gap, index) => kinds[index] === 'letter' && kinds[index + 1] === 'letter' && gap < 0.12);
  if (inWords.length <= 8) return;
  findings.see('E5');
  const spread = median(inWords);
  if (Math.abs(spread) > 0.015) findings.hit('E5', line, text, `${spread.toFixed(3)} em`);
}

/** Br. 2.4.1 and 2.4.8; gives whether the line ends in a hyphen after letters. */
function judgeHyphen(line: SetLine, next: SetLine, isLast: boolean, findings: Findings): boolean {
  const [, before] = line.text.match(HYPHENATED) ?? [];
  if (before === undefined) return false;
  findings.see('E3');
  findings.measure('hyphens', 1);
  const [after = ''] = next.text.match(LETTERS_FIRST) ?? [];
  if (before.length < 2 || after.length < 3) {
    findings.hit('E3', line, `${line.text.slice(-12)}|${next.text.slice(0, 12)}`, 'stub');
  } else if (isLast && ONE_WORD.test(next.text)) {
    findings.hit('E3', line, next.text, 'last line is the tail of a word');
  }
  return true;
}

interface Chain {
  readonly left: number;
  readonly right: number;
  /** The gaps so far, em. */
  readonly gaps: readonly number[];
}

/** Four lines or more whose word spaces overlap by half are a river. */
function judgeRivers(paragraph: readonly SetLine[], findings: Findings): void {
  findings.see('E4', paragraph.length);
  let chains: readonly Chain[] = [];
  for (const line of paragraph) {
    const grown = wordSpaces(line)
      .filter(([left, right]) => right - left >= 0.25 * line.size)
      .map(([left, right]): Chain => {
        const above = chains.filter((chain) => overlap(chain, left, right));
        const longest = Math.max(0, ...above.map(({ gaps }) => gaps.length));
        const gaps = above.find((chain) => chain.gaps.length === longest)?.gaps ?? [];
        return { left, right, gaps: [...gaps, (right - left) / line.size] };
      });
    for (const chain of chains) if (!grown.some(({ gaps }) => flowsOn(chain.gaps, gaps))) river(chain, line, findings);
    chains = grown;
  }
  const last = paragraph.at(-1);
  if (last) for (const chain of chains) river(chain, last, findings);
}

function overlap(chain: Chain, left: number, right: number): boolean {
  const both = Math.min(chain.right, right) - Math.max(chain.left, left);
  return both > 0.5 * Math.min(chain.right - chain.left, right - left);
}

function flowsOn(gaps: readonly number[], grown: readonly number[]): boolean {
  return gaps.every((gap, index) => grown[index] === gap);
}

function river({ gaps }: Chain, line: SetLine, findings: Findings): void {
  if (gaps.length <= 3) return;
  findings.measure('river', gaps.length);
  if (mean(gaps) >= 0.33) {
    findings.hit('E4', line, line.text, `${gaps.length} lines, mean gap ${mean(gaps).toFixed(2)} em`);
  }
}

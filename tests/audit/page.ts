import { judgeBreaks, type Known } from './breaks.ts';
import { languageOf } from './characters.ts';
import { indentOf, judgeChineseLine } from './chinese.ts';
import { type Column, endsSentence, type SetLine } from './column.ts';
import { judgeEnglish } from './english.ts';
import type { Findings } from './findings.ts';
import type { PageOfGlyphs } from './glyphs.ts';
import { judgeFaces } from './latin.ts';
import { isHung } from './line.ts';

/** The columns of a page, and what stands on the pages before and after it. */
export interface Sheet {
  readonly columns: readonly Column[];
  /** The last lines of the columns of the page before. */
  readonly before: readonly SetLine[];
  /** Whether the text goes on over the page. */
  readonly continues: boolean;
}

/** The text as a whole. */
export interface JudgedText extends Known {
  /** The size of most of it. */
  readonly body: number;
  /** Whether its spaces are glyphs. */
  readonly spaced: boolean;
}

export interface Indent {
  readonly lang: 'zh' | 'en';
  readonly ems: number;
  readonly line: SetLine;
}

/** F1, F3–5 glyph by glyph. */
export function judgeGlyphs({ number, width, height, glyphs, faults }: PageOfGlyphs, findings: Findings): void {
  for (const rule of ['F1', 'F3', 'F4', 'F5', 'F6'] as const) findings.see(rule, glyphs.length);
  for (const { rule, text, note } of faults) findings.hitPage(rule, number, text, note);
  for (const { text, left, right, baseline, size } of glyphs) {
    const across = left < -0.5 || right - 0.55 * size > width;
    const along = baseline > height + 1 || baseline - 0.8 * size < -1;
    if (across || along) findings.hitPage('F4', number, text, 'outside the page');
  }
}

/** Every rule about the lines of one column; gives the indents of its paragraphs. */
export function judgeColumn(column: Column, sheet: Sheet, text: JudgedText, findings: Findings): readonly Indent[] {
  const indents = column.paragraphs.flatMap((paragraph, index): readonly Indent[] => {
    const lang = languageOf(paragraph.map((line) => line.text).join(''));
    judgeBreaks(paragraph, lang, text, findings);
    paragraph.forEach((line, at) => {
      judgeFaces(line, lang, findings);
      if (column.justified) judgeEdges(line, at, line === paragraph.at(-1), column, findings);
      if (lang === 'zh') judgeChineseLine(line, column, line === paragraph.at(-1), findings);
    });
    if (lang === 'zh' && paragraph.length > 2 && column.size < 1.15 * text.body)
      judgeRagged(paragraph, column, findings);
    if (lang === 'en') judgeEnglish(paragraph, column, text.spaced, findings);
    judgeLastLine(paragraph, lang, column, findings);
    const [first] = paragraph;
    return column.justified && index > 0 && first ? [{ lang, ems: indentOf(first, column), line: first }] : [];
  });
  if (column.justified && column.lines.length > 4) judgeHeadAndFoot(column, sheet, findings);
  return indents;
}

/** J1 and F4: CLREQ 3.5.1, both edges exact. */
function judgeEdges(line: SetLine, index: number, last: boolean, column: Column, findings: Findings): void {
  findings.see('J1');
  if (isHung(line, column.right)) findings.measure('hung', 1);
  const goesOn = line === column.lines.at(-1) && line.endOff > -0.75 * line.size && !endsSentence(line);
  if (!last || line.endOff > 0 || goesOn) {
    const off = `${line.endOff.toFixed(2)} pt`;
    findings.measure('lineEnd', Math.abs(line.endOff));
    if (Math.abs(line.endOff) > 0.5) findings.hit('J1', line, line.text.slice(-16), `end ${off}`);
    if (line.endOff > 1) findings.hit('F4', line, line.text.slice(-16), `${off} past the measure`);
  }
  if (index > 0 && Math.abs(line.startOff) > 0.5) {
    findings.hit('J1', line, line.text.slice(0, 16), `start ${line.startOff.toFixed(2)} pt`);
  }
}

function judgeRagged(paragraph: readonly SetLine[], column: Column, findings: Findings): void {
  findings.see('J4', paragraph.length);
  if (column.justified) return;
  for (const line of paragraph) findings.hit('J4', line, line.text.slice(0, 20));
}

/** P1: CLREQ 3.4.4 (孤字); Br. 2.4.2. */
function judgeLastLine(paragraph: readonly SetLine[], lang: 'zh' | 'en', column: Column, findings: Findings): void {
  const last = paragraph.at(-1);
  if (!last || paragraph.length < 2) return;
  if (last === column.lines.at(-1) && last.endOff > -0.75 * column.size) return;
  findings.see('P1');
  const characters = last.kinds.filter((kind) => /han|letter|digit/.test(kind)).length;
  const letters = last.text.match(/[\p{L}\p{N}_]/gu)?.length ?? 0;
  const alone = lang === 'zh' ? characters === 1 : letters < 4 && !last.text.includes(' ');
  if (alone) findings.hit('P1', last, last.text);
}

/** P2–3: CLREQ 3.4.4; Br. 2.4.8. Known only where paragraphs are indented. */
function judgeHeadAndFoot(column: Column, { before, continues }: Sheet, findings: Findings): void {
  const [head, foot] = [column.paragraphs[0], column.paragraphs.at(-1)];
  const [first, last] = [head?.[0], foot?.[0]];
  const short = (line: SetLine): boolean => line.endOff < -0.75 * line.size;
  if (before.length > 0 && first) {
    findings.see('P2');
    const alone = head?.length === 1 && short(first) && first.startOff < 0.6 * column.size;
    const turned = before.some((line) => !short(line) && !endsSentence(line) && faces(line, column));
    if (alone && turned) findings.hit('P2', first, first.text);
  }
  if (continues && last) {
    findings.see('P3');
    const alone = foot?.length === 1 && !short(last) && last.startOff > 0.6 * column.size;
    if (alone && !endsSentence(last)) findings.hit('P3', last, last.text);
  }
}

/** Whether a line of the page before may go on in this column. */
function faces(line: SetLine, { size, left, right }: Column): boolean {
  return Math.abs(Math.log(line.size / size)) < 0.13 && line.left < right && line.right > left;
}

/** T1: titles are balanced and broken after a mark, where they have one. */
export function judgeTitle({ lines }: Column, findings: Findings): void {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || lines.length < 2) return;
  findings.see('T1');
  const text = lines.map((line) => line.text).join('|');
  const longest = Math.max(...lines.map(({ left, right }) => right - left));
  const part = (last.right - last.left) / longest;
  if (part < 0.35) findings.hit('T1', first, text, `last line ${Math.round(part * 100)} % of the longest`);
  else if (/[，：；:—]./u.test(text.replaceAll('|', '')) && !/[，：；:、—”』」》）]\|/u.test(text)) {
    findings.hit('T1', first, text, 'broken off the sense');
  }
}

/** B1: the lines of columns beside one another stand on one grid (CLREQ 2.3.5; Br. 2.2.2). */
export function judgeGrid(columns: readonly Column[], body: number, findings: Findings): void {
  const grid = columns.filter(({ lines, size }) => lines.length > 2 && size > 0.75 * body && size < 1.3 * body);
  grid.forEach((one, index) => {
    for (const other of grid.slice(index + 1)) {
      if (one.right <= other.left || other.right <= one.left) judgeFacing(one, other, findings);
    }
  });
}

function judgeFacing(one: Column, other: Column, findings: Findings): void {
  const baselines = one.lines.map(({ baseline }) => baseline);
  for (const line of other.lines) {
    if (line.baseline < (baselines[0] ?? 0) - 1 || line.baseline > (baselines.at(-1) ?? 0) + 1) continue;
    const off = Math.min(...baselines.map((baseline) => Math.abs(line.baseline - baseline)));
    findings.see('B1');
    findings.measure('baselines', off);
    if (off > 0.5) findings.hit('B1', line, line.text, `${off.toFixed(2)} pt`);
  }
}

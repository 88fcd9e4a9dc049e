import type { Sentences } from '../catalogue/entry.ts';
import { describe, type MessageLang } from '../describe.ts';
import type { Diagnostic, Severity, Span } from '../diagnostic.ts';
import { positionOf } from '../position.ts';
import type { Sources } from '../source.ts';
import { inOrder, summarise } from '../summary.ts';
import { visible } from './cells.ts';
import { frame } from './frame.ts';
import { mendedText } from './json.ts';
import { type Ink, type Paint, painter } from './paint.ts';
import { type Words, words } from './words.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly sources: Sources;
  readonly lang: MessageLang;
  /** Whether to colour with SGR sequences; without it the result is plain text. */
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const SEVERITIES: readonly Severity[] = ['note', 'warning', 'error'];

/** The weightiest come last, where a terminal stands still; behind them only what they have led to. */
const PARTS: readonly ((problem: Diagnostic) => boolean)[] = [
  ...SEVERITIES.map((one) => (problem: Diagnostic) => problem.severity === one && !isOutcome(problem)),
  isOutcome,
];

/** What became of the files of a build. */
function isOutcome({ rule, severity }: Diagnostic): boolean {
  return severity === 'note' && rule.startsWith('build/');
}

const INK: Readonly<Record<Severity, Ink>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** Places of one problem that are shown with their lines, and those that are named without. */
const FRAMED = 3;
const NAMED = 10;
const RELATED = 3;

/** Longest sentence, in characters; a file can put a word of any length into one. */
const SENTENCE = 600;

/** Longest replacement that is shown behind the underline, in characters. */
const REMARK = 40;

const LEAST_WIDTH = 40;

/** The same words about several places. */
interface Group {
  readonly said: Sentences;
  readonly members: readonly [Diagnostic, ...Diagnostic[]];
}

/**
 * Diagnostics as people read them: notes, warnings, errors, what became of the
 * files, each by file and place, those that say the same under one head; the summary last. No control
 * character of a file or a name reaches the terminal. No diagnostics give an
 * empty string; else the text ends with a line break.
 */
export function printTerminal(problems: readonly Diagnostic[], options: TerminalOptions): string {
  if (problems.length === 0) return '';
  const page = new Page(options);
  const ordered = inOrder(problems);
  const blocks = PARTS.flatMap((part) =>
    groupsOf(ordered.filter(part), options.lang).map((group) => page.block(group)),
  );
  return `${[...blocks, page.summary(problems)].join('\n\n')}\n`;
}

function groupsOf(problems: readonly Diagnostic[], lang: MessageLang): readonly Group[] {
  const groups = new Map<string, { said: Sentences; members: [Diagnostic, ...Diagnostic[]] }>();
  for (const problem of problems) {
    const said = describe(problem, lang);
    const key = JSON.stringify([problem.rule, said.what, said.why, said.todo]);
    const known = groups.get(key);
    if (known) known.members.push(problem);
    else groups.set(key, { said, members: [problem] });
  }
  return [...groups.values()];
}

/** Writes blocks for one terminal. */
class Page {
  readonly #sources: Sources;
  readonly #width: number;
  readonly #paint: Paint;
  readonly #words: Words;

  constructor({ sources, lang, colour, width }: TerminalOptions) {
    this.#sources = sources;
    this.#width = Math.max(width, LEAST_WIDTH);
    this.#paint = painter(colour);
    this.#words = words[lang];
  }

  summary(problems: readonly Diagnostic[]): string {
    const worst = SEVERITIES.findLast((severity) => problems.some((problem) => problem.severity === severity));
    return this.#paint(this.#words.summary(summarise(problems)), INK[worst ?? 'note'], 'bold');
  }

  block({ said, members }: Group): string {
    const [{ rule, severity }] = members;
    const head = this.#paint(this.#words.severity[severity], INK[severity], 'bold');
    const count = members.length > 1 ? this.#words.places(members.length) : '';
    const framed = members.slice(0, FRAMED);
    const named = members.slice(FRAMED, FRAMED + NAMED);
    const rest = members.length - framed.length - named.length;
    return [
      `${head} ${this.#paint(rule, 'dim')}${count}`,
      ...this.#sentence('', said.what, 'bold'),
      ...framed.flatMap((problem) => this.#place(problem)),
      ...named.map((problem) => `  ${this.#address(problem)}`),
      ...(rest > 0 ? [`  ${this.#words.morePlaces(rest)}`] : []),
      ...this.#sentence(this.#words.why, said.why, 'dim'),
      ...this.#sentence(this.#words.todo, said.todo),
    ].join('\n');
  }

  #sentence(label: string, sentence: string, ...inks: readonly Ink[]): readonly string[] {
    const short =
      sentence.length > SENTENCE ? `${sentence.slice(0, SENTENCE).replace(/[\ud800-\udbff]$/, '')}...` : sentence;
    return wrap(label + visible(short), this.#width - 2).map(
      (line) => `  ${inks.length ? this.#paint(line, ...inks) : line}`,
    );
  }

  #place(problem: Diagnostic): readonly string[] {
    const address = this.#address(problem);
    const related = problem.related
      .slice(0, RELATED)
      .flatMap((span) => [
        `  ${this.#words.seeAlso} ${this.#at(span)}`,
        ...this.#frame(span, { ink: 'cyan', signs: ['-', '-'], remark: '' }),
      ]);
    const own = problem.span
      ? this.#frame(problem.span, { ink: INK[problem.severity], signs: ['^', '~'], remark: this.#remark(problem) })
      : [];
    return [...(address === '' ? [] : [`  ${address}`]), ...own, ...related];
  }

  #frame(span: Span, style: { ink: Ink; signs: readonly [string, string]; remark: string }): readonly string[] {
    const source = this.#sources.get(span.file);
    if (source === undefined) return [];
    const rows = frame(span, source, { ...style, width: this.#width - 4, paint: this.#paint });
    return rows.map((row) => `    ${row}`);
  }

  /** What to write in the place of the span, where that is one short piece. */
  #remark({ fix, span }: Diagnostic): string {
    const text = fix && mendedText(fix, span, this.#sources);
    if (fix === null || text === null || text.length > REMARK) return '';
    const shown =
      text === '' ? this.#words.remove : visible(text).replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length));
    return `→ ${shown}${fix.safe ? '' : this.#words.unsure}`;
  }

  /** Where a problem is: its place in a file, else its citation; its page, and the object there. */
  #address({ span, citation, page, object }: Diagnostic): string {
    const where = span ? this.#at(span) : citation === null ? '' : visible(this.#words.citation(citation));
    const sheet = page === null ? '' : this.#words.page(page);
    return [where, sheet, visible(object ?? '')].filter((part) => part !== '').join(this.#words.comma);
  }

  #at(span: Span): string {
    const source = this.#sources.get(span.file);
    const file = this.#paint(visible(span.file), 'cyan');
    if (source === undefined) return file;
    const { line, column } = positionOf(source, span.start);
    return `${file}:${line}:${column}`;
  }
}

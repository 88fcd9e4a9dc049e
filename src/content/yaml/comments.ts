import type { SourceFile } from '../../diagnostics/index.ts';
import type { Findings } from '../findings.ts';
import { shown } from '../words.ts';

/** The lexer puts it before a plain or a block scalar. */
const SCALAR = '\u001f';

/**
 * Watches a lexer's lexemes for a comment that was meant as text: a plain text and, on its
 * line, ` #1` or ` #標籤`. Who means a comment puts a space behind the `#`.
 */
export class CommentWatch {
  readonly #source: SourceFile;
  readonly #findings: Findings;
  #marked = false;
  #text: string | null = null;
  #gap = '';

  constructor(source: SourceFile, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  /** `offset` is where the lexeme begins. */
  see(lexeme: string, offset: number): void {
    if (this.#marked) {
      this.#marked = false;
      this.#text = lexeme.includes('\n') ? null : lexeme;
      this.#gap = '';
    } else if (lexeme === SCALAR) {
      this.#marked = true;
    } else if (this.#text !== null && /^[ \t]+$/.test(lexeme)) {
      this.#gap += lexeme;
    } else {
      if (this.#text !== null && /^#[^\s#]/.test(lexeme)) this.#warn(this.#text + this.#gap, lexeme, offset);
      this.#text = null;
    }
  }

  #warn(text: string, comment: string, start: number): void {
    const written = comment.trimEnd();
    const word = /^#[^\s,\]}]*/.exec(written)?.[0] ?? '#';
    this.#findings.add('yaml/comment-in-text', {
      span: { file: this.#source.path, start, end: start + written.length },
      params: { written: shown(written), instead: shown(`"${text}${word}"`) },
    });
  }
}

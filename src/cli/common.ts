import { readFileSync } from 'node:fs';
import { nearest } from '../nearest.ts';
import type { Given, Misuse, OptionSpec } from './command.ts';

/** Options of every command. */
export const speech: readonly OptionSpec[] = [
  {
    flags: '--json',
    help: { 'zh-Hant': '在標準輸出印出一個 JSON 物件', en: 'print one machine-readable object on stdout' },
  },
  {
    flags: '--lang <LANG>',
    help: {
      'zh-Hant': '訊息的語言：zh-Hant 或 en（預設依系統）',
      en: 'language of the messages: zh-Hant or en (default: the system’s)',
    },
  },
  { flags: '--quiet', help: { 'zh-Hant': '只說錯誤和警告', en: 'say nothing but errors and warnings' } },
];

/** Options of the commands that read a ceremony. */
export const ceremony: readonly OptionSpec[] = [
  {
    flags: '--content <DIR>',
    help: { 'zh-Hant': '內容資料夾（預設 content）', en: 'folder of the content (default: content)' },
  },
  {
    flags: '--templates <DIR>',
    help: {
      'zh-Hant': '版式資料夾（預設 templates；沒有就用 Laurel 附的）',
      en: 'folder of the templates (default: templates, or Laurel’s own)',
    },
  },
  {
    flags: '--fonts <DIR>',
    help: {
      'zh-Hant': '字型資料夾（預設 fonts；沒有就用 Laurel 附的）',
      en: 'folder of the fonts (default: fonts, or Laurel’s own)',
    },
  },
  {
    flags: '--jobs <N>',
    help: { 'zh-Hant': '同時處理幾張照片（預設 2）', en: 'pictures prepared at a time (default: 2)' },
  },
  { flags: '--strict', help: { 'zh-Hant': '有警告也不製作', en: 'let warnings stop the build' } },
];

export interface Speech {
  readonly json: boolean;
  readonly quiet: boolean;
}

export interface Ceremony {
  readonly content: string;
  /** Null: the working directory's, else Laurel's own. */
  readonly templates: string | null;
  readonly fonts: string | null;
  readonly jobs: number;
  readonly strict: boolean;
}

export const LANGS = ['zh-Hant', 'en'] as const;

const MOST_JOBS = 64;

/** Reads single options and gathers what is wrong with them. */
export class Reader {
  readonly misuse: Misuse[] = [];
  readonly #given: Given;
  readonly #command: string;

  constructor(given: Given, command: string) {
    this.#given = given;
    this.#command = command;
  }

  speech(): Speech {
    const lang = this.text('lang');
    if (lang !== null && !LANGS.some((known) => known === lang)) {
      this.#bad(
        '--lang',
        lang,
        LANGS.join(', '),
        LANGS.find((known) => known.slice(0, 2) === lang.slice(0, 2).toLowerCase()),
      );
    }
    return { json: this.#flag('json'), quiet: this.#flag('quiet') };
  }

  ceremony(): Ceremony {
    return {
      content: this.folder('content') ?? 'content',
      templates: this.folder('templates'),
      fonts: this.folder('fonts'),
      jobs: this.#jobs(),
      strict: this.#flag('strict'),
    };
  }

  /** One of a few words; null where the option is not given. */
  choice<T extends string>(name: string, known: readonly T[], { insensitive = false, more = '' } = {}): T | null {
    const written = this.text(name);
    if (written === null) return null;
    const plain = (word: string): string => (insensitive ? word.toUpperCase() : word);
    const chosen = known.find((word) => plain(word) === plain(written));
    const also = more === '' ? [] : [more];
    if (chosen === undefined) {
      this.#bad(`--${name}`, written, [...known, ...also].join(', '), nearest(plain(written), known).word);
    }
    return chosen ?? null;
  }

  /** A decimal number within bounds, by the name that commander gives the option; null where it is not given. */
  number(name: string, least: number, most: number): number | null {
    const written = this.text(name);
    if (written === null) return null;
    const value = Number(written);
    if (/^\d{1,6}(\.\d+)?$/.test(written) && value >= least && value <= most) return value;
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    this.#bad(`--${option}`, written, `${least}–${most}`);
    return null;
  }

  folder(name: string): string | null {
    const folder = this.text(name);
    if (folder === '') {
      this.misuse.push({ rule: 'usage/missing-value', params: { option: `--${name}`, command: this.#command } });
    }
    return folder;
  }

  /** Words that the option may have after it: true where there are none, null where it is not given. */
  words(name: string, most: number): string | true | null {
    const value = this.#given.options[name];
    if (value === true) return true;
    if (typeof value !== 'string') return null;
    const words = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    const length = Array.from(words).length;
    if (length === 0 || length > most) this.#bad(`--${name}`, value.slice(0, 80), `1–${most} 字 / characters`);
    return words;
  }

  /** Notes two things given that cannot both be had. */
  notTogether(one: string, other: string): void {
    this.misuse.push({ rule: 'usage/not-together', params: { one, other, command: this.#command } });
  }

  /** Notes an option that says nothing without another. */
  onlyWith(option: string, other: string): void {
    this.misuse.push({ rule: 'usage/only-with', params: { option, other, command: this.#command } });
  }

  /** A value that cannot be what was meant; `known` says what it can be. */
  wrong(name: string, written: string, known: string): void {
    this.#bad(`--${name}`, written, known);
  }

  /** An option that can be switched on and off; null where it was not. */
  switched(name: string): boolean | null {
    const value = this.#given.options[name];
    return typeof value === 'boolean' ? value : null;
  }

  noArguments(): void {
    const [written] = this.#given.args;
    if (written === undefined) return;
    this.misuse.push({ rule: 'usage/too-many-arguments', params: { written, command: this.#command } });
  }

  #jobs(): number {
    const written = this.text('jobs');
    if (written === null) return 2;
    const jobs = Number(written);
    if (/^\d{1,3}$/.test(written) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
    this.#bad('--jobs', written, `1–${MOST_JOBS}`);
    return 2;
  }

  #bad(option: string, written: string, known: string, close = ''): void {
    this.misuse.push({
      rule: 'usage/bad-value',
      params: { option, written, known, nearest: close, command: this.#command },
    });
  }

  /** An option as it was written; null where it is not given. */
  text(name: string): string | null {
    const value = this.#given.options[name];
    return typeof value === 'string' ? value : null;
  }

  #flag(name: string): boolean {
    return this.#given.options[name] === true;
  }
}

/** A file's bytes; null where it cannot be read. */
export function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

import type { z } from 'zod';
import type { Span, Text } from '../diagnostics/index.ts';
import { nearest } from '../nearest.ts';
import type { Findings } from './findings.ts';
import { example, knownKeys, nameOf } from './guide.ts';
import { type FileKind, schemas } from './schema.ts';
import { codePoints, shown } from './words.ts';
import {
  commaIn,
  fieldSlips,
  headSpan,
  nodeAt,
  openingAt,
  type Path,
  reportSlips,
  toData,
  type YamlNode,
} from './yaml/index.ts';

type Issue = z.core.$ZodIssue;

/** Holds a file's value against its schema; what does not fit goes to `findings`, each with its place. */
export function validate(root: YamlNode, kind: FileKind, findings: Findings): void {
  const result = schemas[kind].safeParse(toData(root));
  const reporter = new Reporter(root, kind, findings);
  for (const issue of result.error?.issues ?? []) reporter.report(issue, issue.path as Path);
}

class Reporter {
  readonly #root: YamlNode;
  readonly #kind: FileKind;
  readonly #findings: Findings;

  constructor(root: YamlNode, kind: FileKind, findings: Findings) {
    this.#root = root;
    this.#kind = kind;
    this.#findings = findings;
  }

  report(issue: Issue, path: Path): void {
    const node = nodeAt(this.#root, path);
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) this.#unknownKey(key, path, node);
        return;
      case 'invalid_union': {
        const words = issue.errors.flat().find(isListOfWords);
        if (words && node?.kind === 'text') {
          this.report(words, path);
          return;
        }
        // The branch that a person meant is the one whose outer form is right.
        const meant = issue.errors.find((branch) => !branch.some(isOuterForm));
        if (meant) for (const inner of meant) this.report(inner, [...path, ...(inner.path as Path)]);
        else this.#wrongType(path, node);
        return;
      }
      case 'invalid_type':
        if (node === null) this.#missing(path);
        else if (issue.expected === 'string') this.#notText(path, node);
        else this.#wrongType(path, node);
        return;
      case 'invalid_value':
        if (node?.kind === 'text') this.#unknownValue(path, node.text, node.span, issue.values.map(String));
        else this.#wrongType(path, node);
        return;
      case 'too_big':
        if (node?.kind === 'number' && path[0] !== 'date' && !path.includes('focus'))
          this.#outOfRange(path, node, `≤ ${issue.maximum}`);
        else this.#tooBig(path, node, Number(issue.maximum));
        return;
      case 'too_small':
        if (node?.kind === 'number' && path[0] !== 'date' && !path.includes('focus')) {
          this.#outOfRange(path, node, `≥ ${issue.minimum}`);
        } else this.#tooSmall(path, node);
        return;
      case 'invalid_format':
        this.#tooSmall(path, node);
        return;
      default:
        this.#wrongType(path, node);
    }
  }

  #unknownKey(key: string, path: Path, node: YamlNode | null): void {
    const known = knownKeys(this.#kind, path);
    const found = nearest(key, known);
    const span = (node?.kind === 'map' ? node.entries.get(key)?.keySpan : undefined) ?? headSpan(this.#root, path);
    const taken = node?.kind === 'map' && node.entries.has(found.word);
    const params = { key: shown(key), nearest: found.word, known: known.join(', ') };
    const fix = found.close && !taken ? { safe: false, edits: [{ span, text: found.word }] } : null;
    this.#findings.add('content/unknown-key', { span, params, fix });
  }

  #missing(path: Path): void {
    const key = String(path.at(-1) ?? '');
    const params = { key, example: `${key}: ${example(this.#kind, path)}` };
    this.#findings.add('content/missing-key', { span: headSpan(this.#root, path.slice(0, -1)), params });
  }

  #notText(path: Path, node: YamlNode): void {
    if (isNothing(node)) this.#empty(path);
    else if (node.kind === 'number' || node.kind === 'boolean' || node.kind === 'null') {
      const { span, written } = node;
      const fix = { safe: true, edits: [{ span, text: `"${written}"` }] };
      this.#findings.add('content/not-text', { span, params: { written: shown(written) }, fix });
    } else this.#wrongType(path, node);
  }

  #wrongType(path: Path, node: YamlNode | null): void {
    if (node !== null && isNothing(node)) {
      this.#empty(path);
      return;
    }
    if (node?.kind === 'text') {
      const { value } = node.text;
      const slips = [openingAt(value, 0), ...fieldSlips(value, knownKeys(this.#kind, path))];
      if (reportSlips(slips, node.text, this.#findings)) return;
    }
    if (path[0] === 'date') {
      this.#badDate(path, node);
      return;
    }
    if (path.includes('focus')) {
      this.#badFocus(path, node);
      return;
    }
    const sample = path.length > 0 ? example(this.#kind, path) : `${knownKeys(this.#kind, path).join(': …, ')}: …`;
    const params = {
      key: nameOf(this.#kind, path),
      example: sample,
      written: writtenAs(node),
      instead: path.length > 0 ? filledIn(sample, node) : sample,
    };
    this.#findings.add('content/wrong-type', { span: this.#spanOf(path, node), params });
  }

  #tooBig(path: Path, node: YamlNode | null, limit: number): void {
    if (node?.kind === 'text') {
      const length = codePoints(node.text.value);
      // The schema counts UTF-16 units, people count characters.
      if (length <= limit) return;
      const params = { key: nameOf(this.#kind, path), length, limit };
      this.#findings.add('content/too-long', { span: headSpan(this.#root, path), params });
    } else if (path.includes('focus')) this.#badFocus(path, node);
    else if (node?.kind === 'list') {
      const params = { key: nameOf(this.#kind, path), count: node.items.length, limit };
      this.#findings.add('content/too-many', { span: headSpan(this.#root, path), params });
    } else this.#wrongType(path, node);
  }

  #tooSmall(path: Path, node: YamlNode | null): void {
    if (path[0] === 'date') this.#badDate(path, node);
    else if (path.includes('focus')) this.#badFocus(path, node);
    else this.#empty(path);
  }

  #outOfRange(path: Path, { span, written }: YamlNode & { readonly written: string }, bound: string): void {
    const params = { key: nameOf(this.#kind, path), written: shown(written), bound };
    this.#findings.add('content/out-of-range', { span, params });
  }

  #unknownValue(path: Path, text: Text, span: Span, known: readonly string[]): void {
    const { value } = text;
    if (typeof path.at(-1) === 'number' && reportSlips([commaIn(value, 0, value.length)], text, this.#findings)) return;
    const found = nearest(value, known);
    const params = {
      key: nameOf(this.#kind, path),
      written: shown(value),
      nearest: found.word,
      known: known.join(', '),
    };
    const fix = found.close ? { safe: false, edits: [{ span, text: found.word }] } : null;
    this.#findings.add('content/unknown-value', { span, params, fix });
  }

  #empty(path: Path): void {
    this.#findings.add('content/empty', {
      span: headSpan(this.#root, path),
      params: { key: nameOf(this.#kind, path) },
    });
  }

  #badDate(path: Path, node: YamlNode | null): void {
    const written = node?.kind === 'text' ? node.text.value : node !== null && 'written' in node ? node.written : '';
    const span = this.#spanOf(path, node);
    this.#findings.add('content/bad-date', { span, params: { written: shown(written) } });
  }

  #badFocus(path: Path, node: YamlNode | null): void {
    this.#findings.add('content/bad-focus', { span: this.#spanOf(path, node) });
  }

  /** The value where it stands on one line; else its key, so that not half the file is underlined. */
  #spanOf(path: Path, node: YamlNode | null): Span {
    return node === null || node.kind === 'list' || node.kind === 'map' ? headSpan(this.#root, path) : node.span;
  }
}

/** A list of names, one of which a text could be meant for. */
function isListOfWords({ code, path, ...issue }: Issue): boolean {
  return (
    code === 'invalid_value' &&
    path.length === 0 &&
    'values' in issue &&
    Array.isArray(issue.values) &&
    issue.values.every((value) => typeof value === 'string')
  );
}

function isOuterForm({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

/** A value as a message shows it: its words, or the form that it has. */
function writtenAs(node: YamlNode | null): string {
  if (node === null) return '';
  if (node.kind === 'list') return '[ … ]';
  if (node.kind === 'map') return '{ … }';
  return shown(node.kind === 'text' ? node.text.value : node.written);
}

/** An example with the words that stand there in the wrong form: `[習近平]`, `{ zh: 重慶, en: … }`. */
function filledIn(sample: string, node: YamlNode | null): string {
  if (node?.kind !== 'text') return sample;
  const words = shown(node.text.value);
  const value = /[,:#[\]{}"']/.test(words) ? JSON.stringify(words) : words;
  const place = /\p{sc=Han}/u.test(words) || !sample.includes('en: …') ? /…/ : /(?<=en: )…/;
  return sample.replace(place, () => value);
}

function isNothing(node: YamlNode): boolean {
  return node.kind === 'null' && (node.written === '' || node.written === '~');
}

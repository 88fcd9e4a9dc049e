import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { type SourceFile, type Span, spanOf, type Text, textAt } from '../../diagnostics/index.ts';
import type { Findings } from '../findings.ts';
import { shown } from '../words.ts';
import { trackBlock, trackDoubleQuoted, trackPlain, trackSingleQuoted } from './scalar/index.ts';
import { slipsIn } from './slips.ts';
import { reportReading } from './syntax.ts';
import type { Entry, YamlNode } from './tree.ts';

/** What all aliases of a file together may add; a few lines of nested aliases could stand for billions of values. */
const ALIASED = 10_000;

/** A text wholly within curly quotes, which YAML takes for part of it. */
const CURLY = /^(?:“[^“”]*”|‘[^‘’]*’)$/;

interface Anchored {
  readonly node: YamlNode;
  readonly weight: number;
}

/** Turns the parser's nodes into the room's own tree. Null where aliases make it too large, or its fields cannot be told. */
export function convert(contents: ParsedNode, source: SourceFile, findings: Findings): YamlNode | null {
  const converter = new Converter(source, findings);
  const root = converter.node(contents);
  if (root.kind === 'text') converter.slips(contents.range[0], contents.range[1]);
  return converter.unclear ? null : root;
}

class Converter {
  readonly #source: SourceFile;
  readonly #findings: Findings;
  readonly #anchors = new Map<string, Anchored>();
  #weight = 0;
  #aliased = 0;
  #exhausted = false;
  unclear = false;

  constructor(source: SourceFile, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  node(parsed: ParsedNode | null): YamlNode {
    if (parsed === null) return this.#nothing(0, 0);
    if (isAlias(parsed)) return this.#alias(parsed.source, this.#span(parsed.range));
    const before = this.#weight;
    const node = this.#own(parsed);
    // Known only from here on: an anchor inside its own value would never end.
    if (parsed.anchor) this.#anchors.set(parsed.anchor, { node, weight: this.#weight - before });
    return node;
  }

  #own(parsed: Exclude<ParsedNode, { source: string; type?: never }>): YamlNode {
    const span = this.#span(parsed.range ?? [0, 0, 0]);
    this.#weight++;
    if (isMap(parsed)) {
      const entries = new Map<string, Entry>();
      for (const pair of parsed.items) this.#entry(pair.key as ParsedNode, pair.value as ParsedNode | null, entries);
      return { kind: 'map', entries, span };
    }
    if (isSeq(parsed)) {
      return { kind: 'list', items: parsed.items.map((item) => this.node(item as ParsedNode | null)), span };
    }
    return isScalar(parsed) ? this.#scalar(parsed as Scalar.Parsed, span) : this.#nothing(span.start, span.end);
  }

  #entry(keyNode: ParsedNode, value: ParsedNode | null, entries: Map<string, Entry>): void {
    const keySpan = this.#span(keyNode.range ?? [0, 0, 0]);
    const keyed = this.node(keyNode);
    const key = keyed.kind === 'text' ? keyed.text.value : '';
    if (key === '<<' && isScalar(keyNode) && keyNode.type === 'PLAIN') {
      this.#findings.add('yaml/merge-key', { span: keySpan });
      this.unclear = true;
    }
    // In `{ zh：甲 }` the parser finds a key that has no value.
    if (value === null || (isScalar(value) && value.source === '')) this.slips(keySpan.start, keySpan.end);
    const first = entries.get(key);
    if (first) {
      const params = { key: shown(key) };
      this.#findings.add('yaml/duplicate-key', { span: keySpan, related: [first.keySpan], params });
      if (value) this.node(value);
      return;
    }
    entries.set(key, { key, keySpan, value: value ? this.node(value) : this.#nothing(keySpan.end, keySpan.end) });
  }

  /** Reports the slips of a stretch that the parser took for one text, though a key and its value were meant. */
  slips(start: number, end: number): void {
    for (const slip of slipsIn(this.#source.text, start, end)) {
      reportReading(slip, this.#source, this.#findings);
      this.unclear = true;
    }
  }

  #alias(name: string, span: Span): YamlNode {
    const anchored = this.#anchors.get(name);
    if (!anchored) {
      this.#findings.add('yaml/unknown-alias', { span, params: { name: shown(name) } });
      // Most likely a text that begins with `*`: not to be complained of again as a missing one.
      return { kind: 'text', text: textAt(`*${name}`, span), span };
    }
    this.#aliased += anchored.weight;
    this.#weight += anchored.weight;
    if (this.#aliased > ALIASED) {
      if (!this.#exhausted) this.#findings.add('yaml/alias-bomb', { span, params: { limit: ALIASED } });
      this.#exhausted = true;
      this.unclear = true;
    }
    return { ...anchored.node, span };
  }

  #scalar(parsed: Scalar.Parsed, span: Span): YamlNode {
    const { value } = parsed;
    if (typeof value === 'string') {
      const text = this.#text(parsed, span);
      if (parsed.type === 'PLAIN' && CURLY.test(value)) {
        this.#findings.add('yaml/curly-quotes', { span, params: { instead: shown(value.slice(1, -1)) } });
      }
      this.#weight += text.value.length >> 6;
      return { kind: 'text', text, span: text.value === '' ? span : spanOf(text, 0, lengthInLines(text.value)) };
    }
    const written = this.#source.text.slice(span.start, span.end);
    if (typeof value === 'number') return { kind: 'number', value, written, span };
    if (typeof value === 'boolean') return { kind: 'boolean', value, written, span };
    return { kind: 'null', value: null, written, span };
  }

  #text(parsed: Scalar.Parsed, span: Span): Text {
    const token = parsed.srcToken;
    const { path } = this.#source;
    if (token === undefined) return textAt(parsed.source, span);
    switch (token.type) {
      case 'block-scalar': {
        const head = token.props.map((prop) => ('source' in prop ? prop.source : '')).join('');
        const header = /^\S*/.exec(head)?.[0] ?? '';
        const offset = token.offset + head.length;
        return trackBlock({ header, body: token.source, offset, parentIndent: token.indent }, path);
      }
      case 'double-quoted-scalar':
        return trackDoubleQuoted(token.source, token.offset, path);
      case 'single-quoted-scalar':
        return trackSingleQuoted(token.source, token.offset, path);
      default:
        return trackPlain(token.source, token.offset, path);
    }
  }

  #nothing(start: number, end: number): YamlNode {
    return { kind: 'null', value: null, written: '', span: { file: this.#source.path, start, end } };
  }

  #span([start, end]: readonly [number, number, number]): Span {
    return { file: this.#source.path, start, end };
  }
}

/** Length of a text without the line breaks at its end, which belong to the lines after it. */
function lengthInLines(value: string): number {
  let length = value.length;
  while (length > 1 && value[length - 1] === '\n') length--;
  return length;
}

import type { Lang, MapNode, YamlNode } from '../../content/index.ts';
import type { Text } from '../../diagnostics/index.ts';
import { type Data, data, type Value } from './data.ts';
import { ANY, listOf, mapOf, type Shape, TEXT } from './shape.ts';

const LANGS: readonly string[] = ['zh', 'en'] satisfies readonly Lang[];

/** The template's own words as expressions see them: of a zh/en pair only the languages that the ceremony lists. */
export function wordsData(words: MapNode | null, languages: readonly Lang[]): Data {
  if (words === null) return data({});
  return data(
    Object.fromEntries([...words.entries.values()].map(({ key, value }) => [key, wordsValue(value, languages)])),
  );
}

function wordsValue(node: YamlNode, languages: readonly Lang[]): Value | Text {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return null;
  if (node.kind !== 'map') return node.value;
  if (!isPair(node)) return wordsData(node, languages);
  return data(Object.fromEntries(LANGS.map((lang) => [lang, ofLanguage(node, lang, languages)])));
}

function ofLanguage(node: MapNode, lang: string, languages: readonly string[]): Text | null {
  const value = node.entries.get(lang)?.value;
  return value?.kind === 'text' && languages.includes(lang) ? value.text : null;
}

export function wordsShape(words: YamlNode | null): Shape {
  if (words?.kind !== 'map')
    return words === null || words.kind === 'text' ? TEXT : words.kind === 'list' ? listOf(ANY) : ANY;
  if (isPair(words)) return mapOf({ zh: TEXT, en: TEXT });
  return mapOf(Object.fromEntries([...words.entries.values()].map(({ key, value }) => [key, wordsShape(value)])));
}

function isPair(node: MapNode): boolean {
  return node.entries.size > 0 && [...node.entries.keys()].every((key) => LANGS.includes(key));
}

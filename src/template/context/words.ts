import type { Lang, MapNode, YamlNode } from '../../content/index.ts';
import type { Text } from '../../diagnostics/index.ts';
import { type Data, data, dataList, type Value } from './data.ts';
import { ANY, either, listOf, mapOf, type Shape, TEXT } from './shape.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

/** The template's own words as expressions see them: of a zh/en pair only the languages that the ceremony lists. */
export function wordsData(words: MapNode | null, languages: readonly Lang[]): Data {
  if (words === null) return data({});
  return data(
    Object.fromEntries([...words.entries.values()].map(({ key, value }) => [key, wordsValue(value, languages)])),
  );
}

function wordsValue(node: YamlNode, languages: readonly Lang[]): Value | Text {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return dataList(node.items.map((item) => wordsValue(item, languages)));
  if (node.kind !== 'map') return node.value;
  if (!isPair(node)) return wordsData(node, languages);
  return data(
    Object.fromEntries(
      LANGS.map((lang) => {
        const value = node.entries.get(lang)?.value;
        return [lang, value && languages.includes(lang) ? wordsValue(value, languages) : null];
      }),
    ),
  );
}

export function wordsShape(words: YamlNode | null): Shape {
  if (words?.kind === 'list') return listOf(either(words.items.map(wordsShape)));
  if (words?.kind !== 'map') return words === null || words.kind === 'text' ? TEXT : ANY;
  const own = Object.fromEntries([...words.entries.values()].map(({ key, value }) => [key, wordsShape(value)]));
  return mapOf(isPair(words) ? { zh: TEXT, en: TEXT, ...own } : own);
}

function isPair(node: MapNode): boolean {
  return node.entries.size > 0 && [...node.entries.keys()].every((key) => LANGS.some((lang) => lang === key));
}

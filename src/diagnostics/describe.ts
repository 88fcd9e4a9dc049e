import type { Entry, Sentences } from './catalogue/entry.ts';
import { catalogue } from './catalogue/index.ts';
import type { Diagnostic, Params } from './diagnostic.ts';

/** The languages that messages come in. */
export type MessageLang = 'zh-Hant' | 'en';

/** What a diagnostic has to say, the places in its sentences filled. */
export function describe(problem: Diagnostic, lang: MessageLang): Sentences {
  const entry: Entry = catalogue[problem.rule];
  const { what, why, todo } = lang === 'en' ? entry.en : entry.zh;
  const params = lang === 'en' ? problem.params : inChinese(problem.params);
  return { what: fill(what, params), why: fill(why, params), todo: fill(withoutBlanks(todo, params), params) };
}

/** What is said otherwise in Chinese stands beside the English, as `case` and `case:zh`. */
function inChinese(params: Params): Params {
  const said = Object.entries(params).flatMap(([name, value]) =>
    name.endsWith(':zh') ? [[name.slice(0, -':zh'.length), value] as const] : [],
  );
  return { ...params, ...Object.fromEntries(said) };
}

/** Leaves out a sentence of advice whose `{nearest}` is empty: there is no word near enough to be advised. */
function withoutBlanks(sentences: string, params: Params): string {
  if (params.nearest !== '') return sentences;
  const said = sentences.split(/(?<=[。？])|(?<=[.?]) /).filter((sentence) => !sentence.includes('{nearest}'));
  return said.join(/[。？]/.test(sentences) ? '' : ' ');
}

/** A place such as `{name}`; braces around anything else are part of the sentence (`{ zh: …, en: … }`). */
const PLACE = /\{([a-z]\w*)\}/gi;

function fill(sentence: string, params: Params): string {
  return sentence.replace(PLACE, (place, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : place));
}

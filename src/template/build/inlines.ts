import type { Lang } from '../../content/index.ts';
import type { Text } from '../../diagnostics/index.ts';
import type { Inline } from '../../typeset/index.ts';
import { piecesOf } from '../context/data.ts';
import { spanOfMerged } from '../expand.ts';
import type { RawInline, RawReading } from '../schema/items.ts';
import type { Ink } from '../styles.ts';
import type { Desk } from './desk.ts';
import { wordsAt } from './words.ts';

/** The content of a text: its inlines, the language and the ink of its first words. */
interface Content {
  readonly inlines: readonly Inline[];
  readonly lang: Lang;
  readonly ink: Ink;
}

/**
 * The inlines of a text, each with where its words were written. Words that
 * are absent leave no space behind; null where nothing is left to print.
 */
export function buildContent(raw: readonly RawInline[], desk: Desk): Content | null {
  const built = raw.flatMap((inline) => buildInline(inline, desk));
  const inlines = withoutLooseSpaces(built.map(({ inline }) => inline));
  const first = built.find(({ ink }) => ink !== null);
  if (first?.inline.kind !== 'text' || first.ink === null) return null;
  return { inlines, lang: first.inline.style.lang, ink: first.ink };
}

interface Built {
  readonly inline: Inline;
  readonly ink: Ink | null;
}

function buildInline(raw: RawInline, desk: Desk): readonly Built[] {
  if ('space' in raw) return [{ inline: { kind: 'space', width: desk.pt(raw.space) }, ink: null }];
  if ('text' in raw) {
    const built = words(wordsAt(raw, 'text', spanOfMerged(raw, 'text')), raw.style, raw.lang, raw, desk);
    return raw.reading ? built.map((one) => withReading(one, raw.reading ?? null)) : built;
  }
  const { pair } = raw;
  if (pair === null) return [];
  return desk.languages.flatMap((lang, index): readonly Built[] => {
    const texts = wordsAt(pair, lang, spanOfMerged(raw, 'pair'));
    const gap: Built = { inline: { kind: 'space', width: desk.pt(raw.gap) }, ink: null };
    return texts.length === 0 ? [] : [...(index > 0 ? [gap] : []), ...words(texts, raw.style, lang, raw, desk)];
  });
}

function words(texts: readonly Text[], style: string, lang: Lang, raw: object, desk: Desk): readonly Built[] {
  if (texts.length === 0) return [];
  const half = desk.style(style, lang, spanOfMerged(raw));
  return half === null
    ? []
    : texts.map((text) => ({ inline: { kind: 'text', text, style: half.text }, ink: half.ink }));
}

/** The readings beside the piece of a text that is the name they are of. */
function withReading(built: Built, reading: RawReading | null): Built {
  const { inline } = built;
  if (reading === null || inline.kind !== 'text' || inline.text.value !== reading.of) return built;
  const ruby = reading.syllables.map((syllable) => {
    const [text] = piecesOf(syllable, 'text');
    return { start: syllable.start, end: syllable.end, reading: text ?? inline.text, system: syllable.system };
  });
  return { ...built, inline: { ...inline, ruby } };
}

/** A space parts two texts: at either end of the line, or after another one, it parts nothing. */
function withoutLooseSpaces(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.findLastIndex(({ kind }) => kind === 'text');
  return inlines.filter(
    ({ kind }, index) => kind === 'text' || (index > 0 && index < last && inlines[index - 1]?.kind === 'text'),
  );
}

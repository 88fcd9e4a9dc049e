import { spanOf, type Text } from '../diagnostics/index.ts';
import type { Citation, Lang, Pair, Reading, Recipient } from './edition.ts';

/** A recipient with the honorific, and where the name itself begins in it. */
interface Titled {
  readonly parts: readonly (Text | string)[];
  readonly lead: number;
}

/** Several recipients as one: 甲先生、乙女士; Mr A, Ms B and C. What not all of them are, they are not. */
export function together(recipients: readonly Recipient[]): Citation['recipient'] {
  const [first, ...others] = recipients;
  const kind = others.every((one) => one.kind === first?.kind) ? (first?.kind ?? null) : null;
  const zh = joined(recipients, 'zh');
  const en = joined(recipients, 'en');
  const name: Pair = { ...(zh ? { zh: zh.text } : {}), ...(en ? { en: en.text } : {}) };
  const reading = recipients.flatMap((one) => shifted(one.reading ?? [], zh?.starts.get(one) ?? 0));
  return { name, kind, ...(reading.length > 0 ? { reading } : {}) };
}

function joined(recipients: readonly Recipient[], lang: Lang) {
  const named = recipients.filter(({ name }) => name[lang] !== undefined);
  if (named.length === 0) return null;
  const starts = new Map<Recipient, number>();
  const parts: (Text | string)[] = [];
  let length = 0;
  const put = (part: Text | string): void => {
    parts.push(part);
    length += typeof part === 'string' ? part.length : part.value.length;
  };
  named.forEach((one, index) => {
    if (index > 0) put(lang === 'zh' ? '、' : index === named.length - 1 ? ' and ' : ', ');
    const titled = titledIn(one, lang);
    starts.set(one, length + titled.lead);
    titled.parts.forEach(put);
  });
  return { text: joinTexts(parts), starts };
}

function titledIn({ name, honorific }: Recipient, lang: Lang): Titled {
  const [own = '', title] = [name[lang], honorific?.[lang]];
  if (title === undefined) return { parts: [own], lead: 0 };
  return lang === 'zh' ? { parts: [own, title], lead: 0 } : { parts: [title, ' ', own], lead: title.value.length + 1 };
}

function shifted(reading: readonly Reading[], by: number): readonly Reading[] {
  return reading.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
}

/** Texts of one file as one, each character's place kept; what stands between them has no extent in the file. */
function joinTexts(parts: readonly (Text | string)[]): Text {
  const texts = parts.filter((part) => typeof part !== 'string');
  const [only] = texts;
  if (only !== undefined && parts.length === 1) return only;
  const starts: number[] = [];
  const ends: number[] = [];
  let here = only?.offsets[0] ?? 0;
  for (const part of parts) {
    const length = typeof part === 'string' ? part.length : part.value.length;
    for (let unit = 0; unit < length; unit += 1) {
      const span = typeof part === 'string' ? { start: here, end: here } : spanOf(part, unit, unit + 1);
      starts.push(span.start);
      ends.push(span.end);
      here = span.end;
    }
  }
  const value = parts.map((part) => (typeof part === 'string' ? part : part.value)).join('');
  return { value, file: only?.file ?? '', offsets: Int32Array.from([...starts, here]), ends: Int32Array.from(ends) };
}

import { classOf, clusterEnd } from './scripts.ts';

const OPENERS = '“‘';
const CLOSERS = '”’';
const PAIRED = /[“”‘’]/u;

/**
 * Whether each neutral mark of a Chinese text is set as Latin: the mark stands
 * wholly among Latin letters (“Rheinische Post” within a Latin phrase, the
 * apostrophe of Xi’an), digits and signs between them being looked through, as
 * UAX #9 N1 resolves neutrals. A pair of quotes is of one kind: Chinese as soon
 * as one of the two is. Returns the offsets of the Latin ones.
 */
export function latinNeutrals(text: string, start: number, end: number): ReadonlySet<number> {
  const neutrals: { readonly at: number; readonly character: string; readonly left: boolean; latin: boolean }[] = [];
  let pending = 0;
  let afterLetter = false;
  for (let at = start; at < end; at = clusterEnd(text, at)) {
    const kind = classOf(text.codePointAt(at) ?? 0);
    if (kind === 'neutral') {
      neutrals.push({ at, character: text.charAt(at), left: afterLetter, latin: false });
    } else if (kind === 'letter' || kind === 'han' || kind === 'mark') {
      afterLetter = kind === 'letter';
      for (; pending < neutrals.length; pending++) {
        const neutral = neutrals[pending];
        if (neutral) neutral.latin = neutral.left && afterLetter;
      }
    }
  }
  const open: { readonly character: string; latin: boolean }[] = [];
  for (const neutral of neutrals) {
    if (!PAIRED.test(neutral.character) || isApostrophe(text, neutral.at)) continue;
    if (OPENERS.includes(neutral.character)) {
      open.push(neutral);
      continue;
    }
    const partner = open.at(-1);
    if (!partner || OPENERS.indexOf(partner.character) !== CLOSERS.indexOf(neutral.character)) continue;
    open.pop();
    partner.latin &&= neutral.latin;
    neutral.latin &&= partner.latin;
  }
  return new Set(neutrals.filter((neutral) => neutral.latin).map((neutral) => neutral.at));
}

function isApostrophe(text: string, at: number): boolean {
  if (text.charAt(at) !== '’' || at === 0) return false;
  const isLetter = (codePoint: number | undefined) => codePoint !== undefined && classOf(codePoint) === 'letter';
  return isLetter(text.codePointAt(at - 1)) && isLetter(text.codePointAt(at + 1));
}

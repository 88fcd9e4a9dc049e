import { type Findings, headSpan, nodeAt, type Path, type YamlNode } from '../content/index.ts';
import type { RawStyles } from './schema/styles.ts';

/** The colour of a style that names none. */
export const DEFAULT_COLOUR = 'ink';

/** What holds between the colours of styles.yaml, each sound in itself. */
export function checkColours(raw: RawStyles, root: YamlNode, findings: Findings): void {
  checkDefault(raw, root, findings);
  checkSpots(raw, root, findings);
  checkInk(raw, root, findings);
}

/** The most ink that a coated sheet takes, percent of one (ISO 12647-2). */
const MOST_INK = 300;

/** That of a plate's stand-in too: a digital press prints it. */
function checkInk({ colours }: RawStyles, root: YamlNode, findings: Findings): void {
  for (const [name, { cmyk, tint = 100 }] of Object.entries(colours)) {
    const sum = (cmyk.reduce((inks, percent) => inks + percent, 0) * tint) / 100;
    if (sum <= MOST_INK) continue;
    const path = ['colours', name, 'cmyk'];
    const span = nodeAt(root, path)?.span ?? headSpan(root, path);
    findings.add('template/too-much-ink', { span, params: { name, sum: Math.ceil(sum), limit: MOST_INK } });
  }
}

function checkDefault(raw: RawStyles, root: YamlNode, findings: Findings): void {
  if (Object.hasOwn(raw.colours, DEFAULT_COLOUR)) return;
  const plain = Object.entries(raw.styles).flatMap(([style, halves]) =>
    Object.entries(halves).flatMap(([lang, half]) => (half?.colour === undefined ? [{ style, lang }] : [])),
  );
  const [first] = plain;
  if (first === undefined) return;
  findings.add('template/no-default-colour', {
    span: headSpan(root, ['colours']),
    related: [headSpan(root, ['styles', first.style, first.lang])],
    params: { name: DEFAULT_COLOUR, style: first.style, count: plain.length },
  });
}

/** A plate has one colour that stands in for it: a viewer shows one of two, and which is left to chance. */
function checkSpots({ colours }: RawStyles, root: YamlNode, findings: Findings): void {
  const plates = new Map<string, { readonly cmyk: readonly number[]; readonly path: Path }>();
  for (const [name, { cmyk, spot }] of Object.entries(colours)) {
    if (spot === undefined) continue;
    const path = ['colours', name, 'spot'];
    const first = plates.get(spot);
    if (first === undefined) plates.set(spot, { cmyk, path });
    else if (first.cmyk.some((percent, ink) => percent !== cmyk[ink])) {
      const place = (of: Path) => nodeAt(root, of)?.span ?? headSpan(root, of);
      findings.add('template/spot-differs', {
        span: place(path),
        related: [place(first.path)],
        params: { name, spot },
      });
    }
  }
}

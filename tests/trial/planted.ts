/** A certificate with weak frames, each with a sound one to put in its place. */
const FRAMES = {
  /** Too low for a name of two lines. */
  name: {
    weak: `  - { kind: text, name: recipient, content: [{ text: "\${citation.recipient[first]}", style: name-second, lang: "\${first}" }], x: 55, width: 187, baseline: 70, align: centre }`,
    sound: `  - { kind: text, name: recipient, content: [{ text: "\${citation.recipient[first]}", style: name-second, lang: "\${first}" }], x: 55, width: 187, baseline: 70, align: centre, fit: name-second }`,
  },
  /** A column narrower than the longest word of an award. */
  column: {
    weak: `  - { kind: text, name: award, content: [{ text: "\${citation.award.name.en}", style: award-second, lang: en }], x: 20, width: 22, baseline: 30, lines: 20 }`,
    sound: `  - { kind: text, name: award, content: [{ text: "\${citation.award.name.en}", style: award-second, lang: en }], x: 20, width: 200, baseline: 30, lines: 20 }`,
  },
  /** Words that stay where there is no date. */
  label: {
    weak: `  - { kind: text, name: date-label, content: [{ text: 頒發日期, style: label, lang: zh }], x: 200, width: 30, baseline: 148 }`,
    sound: `  - { when: "\${ceremony.date}", kind: text, name: date-label, content: [{ text: 頒發日期, style: label, lang: zh }], x: 200, width: 30, baseline: 148 }`,
  },
  /** A line for a signature that stays where nobody signs. */
  rule: {
    weak: `  - { kind: rule, x1: 30, y1: 160, x2: 70, y2: 160, weight: 0.2, colour: ink }`,
    sound: `  - { when: "\${ceremony.signatories}", kind: rule, x1: 30, y1: 160, x2: 70, y2: 160, weight: 0.2, colour: ink }`,
  },
  /** Nearer to the trim than the template allows. */
  issuer: {
    weak: `  - { kind: text, name: issuer, content: [{ text: "\${ceremony.issuer[first]}", style: issuer, lang: "\${first}" }], x: 60, width: 177, baseline: 8, align: centre }`,
    sound: `  - { kind: text, name: issuer, content: [{ text: "\${ceremony.issuer[first]}", style: issuer, lang: "\${first}" }], x: 60, width: 177, baseline: 15, align: centre }`,
  },
  /** Where the fourth signature stands. */
  seal: {
    weak: `  - { when: "\${ceremony.seal}", kind: seal, text: "\${ceremony.seal}", x: 205, y: 155, side: 20, colour: cinnabar, style: seal }`,
    sound: `  - { when: "\${ceremony.seal}", kind: seal, text: "\${ceremony.seal}", x: 260, y: 155, side: 20, colour: cinnabar, style: seal }`,
  },
} as const;

export type Weak = keyof typeof FRAMES;
export const WEAK = Object.keys(FRAMES) as readonly Weak[];

const HEAD = `page: { width: 297, height: 210, bleed: 3, safe: 8 }
let:
  first: "\${languages[0]}"
items:
`;

const TAIL = `  - { kind: text, name: reason, content: [{ text: "\${citation.reason[first]}", style: reason-second, lang: "\${first}" }], x: 55, width: 187, baseline: 128, align: centre, fit: reason-second }
  - { kind: text, name: date, content: [{ text: "\${ceremony.date[first]}", style: date, lang: "\${first}" }], x: 222, width: 50, baseline: 148 }
  - each: "\${ceremony.signatories}"
    as: one
    kind: text
    name: "signatory-\${index + 1}"
    content: [{ text: "\${one.name[first]}", style: signatory, lang: "\${first}" }]
    x: "\${30 + index * 60}"
    width: 45
    baseline: 166
`;

/** certificate.yaml with these frames weak, all others sound. */
export function planted(weak: readonly Weak[]): string {
  const frames = WEAK.map((name) => FRAMES[name][weak.includes(name) ? 'weak' : 'sound']);
  return `${HEAD}${frames.join('\n')}\n${TAIL}`;
}

/** The line on which a frame stands, from 1. */
export function lineOf(name: Weak): number {
  return HEAD.split('\n').length + WEAK.indexOf(name);
}

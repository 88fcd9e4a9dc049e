// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { mergeBooklet, mergeCertificate } from '../../src/template/index.ts';
import { citation, edition, load, problems, TEMPLATES, templatesFolder } from '../template/kit.ts';

const certificate = (...changes: readonly (readonly [string, string])[]) =>
  problems({ 'certificate.yaml': swap(changes) });
const styles = (...changes: readonly (readonly [string, string])[]) => problems({ 'styles.yaml': swap(changes) });

/** Text with some of it exchanged; what is not there to be exchanged is a fault of the case. */
function swap(changes: readonly (readonly [string, string])[]): (text: string) => string {
  return (text) =>
    changes.reduce((now, [from, to]) => {
      if (!now.includes(from)) throw new Error(`classic has no ${from}`);
      return now.replace(from, to);
    }, text);
}

/** What merging a changed certificate with the plainest data says. */
async function merged(...changes: readonly (readonly [string, string])[]): Promise<readonly Diagnostic[]> {
  const { template, diagnostics } = await load(templatesFolder('mine', { 'certificate.yaml': swap(changes) }));
  if (template === null) return diagnostics;
  const ceremony = edition();
  return mergeCertificate(template, ceremony, citation(ceremony)).diagnostics;
}

/** What merging a changed booklet with the plainest data says. */
async function booklet(...changes: readonly (readonly [string, string])[]): Promise<readonly Diagnostic[]> {
  const { template, diagnostics } = await load(templatesFolder('mine', { 'booklet.yaml': swap(changes) }));
  return template === null ? diagnostics : mergeBooklet(template, edition()).diagnostics;
}

/** 46 × 46 items. */
const FORTY_SIX = `[${Array.from({ length: 46 }, (_, i) => i).join(', ')}]`;
const SQUARE = `[{ each: ${FORTY_SIX}, block: [{ each: ${FORTY_SIX}, kind: flood, colour: ink }] }]`;

const ITEMS = '\nitems:\n';
const FIRST = `\nitems:\n  - `;

/** Each of this room's codes and a run that yields it. */
export const cases: Record<string, () => Promise<readonly Diagnostic[]> | readonly Diagnostic[]> = {
  'template/unknown-template': async () => (await load(TEMPLATES, 'clasic')).diagnostics,
  'template/file-missing': async () => {
    const { template } = await load(templatesFolder('mine', { 'booklet.yaml': null }));
    return template === null ? [] : mergeBooklet(template, edition()).diagnostics;
  },
  'template/unreadable': () => problems({ 'styles.yaml': Buffer.from('colours: \xa4\xa4', 'latin1') }),
  'template/empty-file': () => problems({ 'booklet.yaml': '# nothing yet\n' }),
  'template/unknown-key': () => certificate(['baseline: "${179 + low}"', 'base-line: 179']),
  'template/missing-key': () => certificate(['    baseline: "${179 + low}"\n', '']),
  'template/wrong-value': () => certificate(['baseline: "${179 + low}"', 'baseline: low']),
  'template/grid-off-page': () => booklet(['lines: "${floor((page.height - 40.6) / 5.29167)}"', 'lines: 64']),
  'template/first-line': () => booklet(['first-line: 5', 'first-line: 33']),
  'template/too-many': () => booklet(['\nsections:\n', `\nsections:\n  - name: many\n    items: ${SQUARE}\n`]),
  'template/unknown-kind': () => certificate(['kind: seal', 'kind: stamp']),
  'template/unknown-style': () => certificate(['style: label', 'style: lable']),
  'template/unknown-colour': () => certificate(['colour: cinnabar', 'colour: vermilion']),
  'template/no-default-colour': () => styles(['  ink:', '  black:']),
  'template/spot-differs': () => styles(['  ink:', '  dark: { cmyk: [20, 35, 75, 30], spot: Laurel Gold }\n  ink:']),
  'template/too-much-ink': () => styles(['[10, 90, 90, 5]', '[80, 78, 56, 93]']),
  'template/two-figures': () => styles(['features: [lnum]', 'figures: oldstyle, features: [lnum]']),
  'template/unknown-face': () => styles(['face: kai', 'face: kaishu']),
  'template/unknown-family': () => styles(['LXGW WenKai TC', 'LXGW WenKai']),
  'template/unknown-fit': () => certificate(['fit: award', 'fit: awards']),
  'template/unknown-ornament': () => certificate(['ornament: paren-wreath', 'ornament: wreath']),
  'template/unknown-file': () =>
    certificate([
      ITEMS,
      `${FIRST}{ kind: picture, name: crest, picture: crest.svg, x: 0, y: 0, width: 9, height: 9, colour: ink }\n`,
    ]),
  'template/unknown-parent': () => problems({ 'certificate.yaml': (text) => `extends: clasic\n${text}` }),
  'template/extends-itself': () => problems({ 'certificate.yaml': (text) => `extends: mine\n${text}` }),
  'template/parent-without': async () => {
    const folder = templatesFolder('mine', { 'booklet.yaml': 'extends: bare\n' });
    mkdirSync(join(folder, 'bare'));
    return (await load(folder)).diagnostics;
  },
  'template/unknown-parameter': () => certificate(['params: { axis: ', 'params: { axes: ']),
  'template/unknown-item': () => merged(['around: { item: recipient', 'around: { item: recipent']),
  'template/no-half': () =>
    merged([
      ITEMS,
      `${FIRST}{ kind: text, name: made, content: [{ text: 印, style: seal, lang: en }], x: 0, width: 9, baseline: 9 }\n`,
    ]),
  'template/expression-syntax': () => certificate(['"${languages[0]}"', '"${languages[0}"']),
  'template/expression-too-long': () => certificate(['"${languages[0]}"', `"\${languages[${'0+'.repeat(300)}0]}"`]),
  'template/unknown-variable': () => certificate(['"${languages[0]}"', '"${language[0]}"']),
  'template/unknown-function': () => certificate(['"${len(', '"${length(']),
  'template/unknown-field': () => certificate(['citation.reason[first]', 'citation.reson[first]']),
  'template/wrong-arguments': () => certificate(['"${len(who)}"', '"${len(who, 1)}"']),
  'template/bad-name': () => certificate(['  four: ', '  len: 1\n  four: ']),
  'template/not-a-list': () => merged(['each: "${ceremony.signatories}"', 'each: "${signed + 1}"']),
  'template/not-a-text': () =>
    merged([
      ITEMS,
      `${FIRST}{ kind: text, name: made, content: [{ text: "to \${citation.award}", style: label, lang: en }], x: 0, width: 9, baseline: 9 }\n`,
    ]),
  'template/expression-failed': () => merged(['  four: ', '  broken: "${signed / 0}"\n  four: ']),
  'template/too-much-work': () => {
    const many = `[${Array.from({ length: 60 }, (_, i) => i).join(', ')}]`;
    const loops = ['a', 'b', 'c', 'd'].reduceRight(
      (inner, as) => `{ each: ${many}, as: ${as}, block: [${inner}] }`,
      '{ kind: flood, colour: ink }',
    );
    return merged([ITEMS, `${FIRST}${loops}\n`]);
  },
};

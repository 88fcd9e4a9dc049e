import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { loadEdition } from '../../src/content/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { CEREMONY, CITATION, inFolder, load, loadCeremony, loadCitation } from '../content/harness.ts';

type Case = () => Promise<readonly Diagnostic[]>;

const citation = (text: string | Uint8Array, id?: string): Case => {
  return async () => (await loadCitation(text, id)).diagnostics;
};
const ceremony =
  (text: string): Case =>
  async () =>
    (await loadCeremony(text)).diagnostics;
const files =
  (content: Readonly<Record<string, string>>): Case =>
  async () =>
    (await load(content)).diagnostics;
const WHOLE = { 'ceremony.yaml': CEREMONY, 'citations/chongqing.yaml': CITATION };

/** The plain ceremony, with something done to its folder that writing files cannot do. */
const changed = (change: (content: string) => void): Case => {
  return () =>
    inFolder(WHOLE, async (cwd) => {
      change(join(cwd, 'content'));
      return (await loadEdition({ contentDir: 'content', cwd })).diagnostics;
    });
};

const more = (text: string): Case => citation(CITATION + text);
const reason = (en: string): Case => citation(CITATION.replace('For its contribution', en));

const profileAt = (path: string): string => `press:\n  output: { profile: ${path}, condition: FOGRA51 }\n`;

/** One run of the real stage for each code that this room reports. */
export const cases: Readonly<Record<string, Case>> = {
  'yaml/not-utf8': citation(new Uint8Array([...Buffer.from('award: '), 0xad, 0xab, 0x0a])),
  'yaml/syntax': citation('recipient: { zh: 甲,, en: A }\n'),
  'yaml/tab': citation('recipient:\n\tzh: 重慶\n'),
  'yaml/indent': citation('recipient:\n    zh: 重慶\n  en: Chongqing\n'),
  'yaml/unclosed-quote': citation('award: "friendship\nreason: x\n'),
  'yaml/after-quote': citation('reason:\n  zh: "一帶一路"建設\n'),
  'yaml/unclosed-bracket': citation('recipient: { zh: 重慶\n'),
  'yaml/colon-in-text': citation('reason:\n  en: Note: this\n'),
  'yaml/no-colon': citation('award: friendship\nreason\n'),
  'yaml/full-width': citation('award： friendship\nreason: x\n'),
  'yaml/colon-space': citation('award:friendship\nreason: x\n'),
  'yaml/no-comma': citation('recipient: { zh: 重慶 en: Chongqing }\n'),
  'yaml/curly-quotes': citation(CITATION.replace('重慶', '“重慶”')),
  'yaml/comment-in-text': more('body:\n  zh: 服務 #1\n'),
  'yaml/merge-key': more('body: &b { zh: 甲 }\nkeep: []\n<<: *b\n'),
  'yaml/needs-quotes': citation('reason:\n  en: @home\n'),
  'yaml/escape': citation('reason:\n  en: "C:\\qux"\n'),
  'yaml/duplicate-key': more('award: friendship\n'),
  'yaml/key-not-text': more('? [a, b]\n: x\n'),
  'yaml/unknown-alias': more('keep: [*重慶]\n'),
  'yaml/alias-bomb': more(
    `keep:\n  - &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefg']
      .map((to, i) => `  - &${to} [${Array(10).fill(`*${'abcdef'[i]}`).join(', ')}]\n`)
      .join('')}`,
  ),
  'yaml/several-documents': more(`---\n${CITATION}`),
  'yaml/too-complex': more(`keep: ${'['.repeat(100_000)}`),

  'content/no-folder': () =>
    inFolder({}, async (cwd) => (await loadEdition({ contentDir: 'nowhere', cwd })).diagnostics),
  'content/no-ceremony': files({ 'citations/chongqing.yaml': CITATION }),
  'content/no-citations': files({ 'ceremony.yaml': CEREMONY }),
  'content/unreadable': changed((content) => symlinkSync('nowhere', join(content, 'citations/lost.yaml'))),
  'content/not-a-file': changed((content) => mkdirSync(join(content, 'citations/folder.yaml'))),
  'content/too-large': citation(`${CITATION}# ${'x'.repeat(9 * 1024 * 1024)}\n`),
  'content/link-outside': changed((content) => symlinkSync('/etc/passwd', join(content, 'citations/passwd.yaml'))),
  'content/linked-folder': changed((content) => symlinkSync('..', join(content, 'citations/loop'))),
  'content/empty-file': citation('# nothing yet\n'),
  'content/bad-id': citation(CITATION, 'Chong_Qing'),
  'content/id-twice': files({ ...WHOLE, 'citations/2016/chongqing.yaml': CITATION }),
  'content/photo-without-file': more('photos:\n  - caption: { zh: 簽署紀要 }\n'),
  'content/photo-without-alt': files({
    ...WHOLE,
    'images/signing.jpg': '',
    'citations/harbin.yaml': `${CITATION}photos:\n  - file: ../images/signing.jpg\n    caption: { zh: 簽署紀要 }\n`,
  }),
  'content/photo-missing': more('photos:\n  - file: ../images/signing.jpg\n'),
  'content/photo-misnamed': files({
    ...WHOLE,
    'images/Signing.jpg': '',
    'citations/harbin.yaml': `${CITATION}photos:\n  - file: ../images/signing.jpg\n`,
  }),
  'content/photo-outside': more('photos:\n  - file: ../../../signing.jpg\n'),
  'content/profile-outside': files({ ...WHOLE, 'ceremony.yaml': `${CEREMONY}${profileAt('../press.icc')}` }),
  'content/profile-missing': files({ ...WHOLE, 'ceremony.yaml': `${CEREMONY}${profileAt('press.icc')}` }),
  'content/profile-misnamed': files({
    ...WHOLE,
    'press/Coated.icc': '',
    'ceremony.yaml': `${CEREMONY}${profileAt('press/coated.icc')}`,
  }),
  'content/picture-missing': ceremony(`${CEREMONY}issuer: { zh: 甲, en: A, logo: images/logo.svg }\n`),
  'content/picture-misnamed': files({
    ...WHOLE,
    'images/Logo.svg': '',
    'ceremony.yaml': `${CEREMONY}issuer: { zh: 甲, en: A, logo: images/logo.svg }\n`,
  }),
  'content/picture-outside': ceremony(`${CEREMONY}issuer: { zh: 甲, en: A, logo: ../logo.svg }\n`),
  'content/picture-not-a-file': files({
    ...WHOLE,
    'ceremony.yaml': `${CEREMONY}signatories:\n  - { name: { zh: 甲, en: A }, signature: citations }\n`,
  }),
  'content/out-of-range': ceremony(`${CEREMONY}certificate: { format: { width: 20, height: 200 } }\n`),
  'content/recipients-twice': more('recipients:\n  - { zh: 甲, en: A }\n'),
  'content/photo-not-a-file': more('photos:\n  - file: ../citations\n'),
  'content/photo-language': files({
    ...WHOLE,
    'images/signing.jpg': '',
    'citations/harbin.yaml': `${CITATION}photos:\n  - file: ../images/signing.jpg\n    caption: { zh: 簽署紀要 }\n`,
  }),

  'content/unknown-key': more('reasons: x\n'),
  'content/missing-key': citation(CITATION.replace('award: friendship\n', '')),
  'content/missing-language': citation(CITATION.replace(', en: Chongqing', '')),
  'content/wrong-type': citation(CITATION.replace(/recipient: .*/, 'recipient: Chongqing')),
  'content/not-text': citation(CITATION.replace('重慶', '012')),
  'content/empty': citation(CITATION.replace('重慶', '""')),
  'content/too-long': more(`body:\n  zh: ${'重'.repeat(100_001)}\n`),
  'content/too-many': ceremony(`${CEREMONY}signatories:\n${'  - { name: { zh: 王, en: Wang } }\n'.repeat(5)}`),
  'content/repeated': ceremony(`${CEREMONY}languages: [zh, en, zh]\n`),
  'content/unknown-value': citation(CITATION.replace('kind: city', 'kind: town')),
  'content/bad-date': ceremony(`${CEREMONY}date: 2026-02-29\n`),
  'content/bad-award-id': ceremony(CEREMONY.replace('friendship', 'Friendship_Award')),
  'content/unknown-award': citation(CITATION.replace('friendship', 'freindship')),
  'content/reading-count': citation(CITATION.replace('kind: city', 'reading: chóng')),
  'content/reading-syllable': citation(CITATION.replace('kind: city', 'reading: chong2 qìng')),
  'content/reading-character': citation(CITATION.replace('kind: city', 'reading: { 成: chéng }')),
  'content/title-needed': ceremony(`${CEREMONY}  second:\n    name: { zh: 二, en: Second }\n`),
  'content/seal-length': ceremony(`${CEREMONY}seal: { text: 友好城市獎 }\n`),
  'content/bad-focus': more('photos:\n  - focus: [0.5, 1.5]\n'),
  'content/more-of-these': more(Array.from({ length: 102 }, (_, i) => `k${i}: x\n`).join('')),

  'content/control-character': reason('A\u0007B'),
  'content/lone-surrogate': reason('"A\\ud800B"'),
  'content/byte-order-mark': reason('A\ufeffB'),
  'content/bidi-control': reason('A\u202eB'),
  'content/invisible-character': reason('A\u200bB'),
  'content/piled-marks': reason(`e${'\u0301'.repeat(31)}`),
  'content/noncharacter': reason('A\uffffB'),
  'content/replacement-character': reason('A\ufffdB'),
};

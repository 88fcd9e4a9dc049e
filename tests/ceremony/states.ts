import type { Artwork, Citation, Edition, Format, Lang, Recipient } from '../../src/content/index.ts';
import { citation, dated, edition, pair, text } from '../template/kit.ts';
import { pairwise, type Row } from './pairwise.ts';

const NAMES = {
  one: [pair('巴', 'Pau')],
  seed: [pair('重慶', 'Chongqing')],
  long: [pair('巴什科爾托斯坦共和國', 'The Republic of Bashkortostan')],
  body: [
    pair(
      '中國人民對外友好協會與俄羅斯聯邦伏爾加河沿岸聯邦區合作委員會秘書處',
      'Secretariat of the Committee for Cooperation between the Chinese People’s Association for Friendship with Foreign Countries and the Volga Federal District',
    ),
  ],
  two: [pair('王小明', 'Wang Xiaoming'), pair('歐陽娜娜', 'Ouyang Nana')],
  three: [
    pair('重慶', 'Chongqing'),
    pair('巴什科爾托斯坦共和國', 'The Republic of Bashkortostan'),
    pair('哈爾濱', 'Harbin'),
  ],
} as const;

const LANGUAGES: Readonly<Record<string, readonly Lang[]>> = {
  'zh en': ['zh', 'en'],
  'en zh': ['en', 'zh'],
  zh: ['zh'],
  en: ['en'],
};

const FORMATS: Readonly<Record<string, Format | null>> = {
  own: null,
  A4: { width: 210, height: 297, named: true },
  A3: { width: 297, height: 420, named: true },
  Letter: { width: 215.9, height: 279.4, named: true },
};

const ISSUERS = {
  none: null,
  short: pair('頒發機構', 'Issuing body'),
  long: pair(
    '中國人民對外友好協會、俄羅斯聯邦伏爾加河沿岸聯邦區合作委員會秘書處',
    'The Chinese People’s Association for Friendship with Foreign Countries and the Secretariat of the Volga Committee',
  ),
} as const;

const OFFICE = pair('副會長兼秘書長', 'Vice President and Secretary General');

/** What a certificate may have and lack, every value with every other at least once. */
export const STATES = pairwise({
  languages: Object.keys(LANGUAGES),
  name: Object.keys(NAMES) as (keyof typeof NAMES)[],
  honorific: [false, true],
  format: Object.keys(FORMATS),
  issuer: Object.keys(ISSUERS) as (keyof typeof ISSUERS)[],
  logo: [null, 'wide', 'high'],
  serial: [null, '2016-001', 'CPAFFC/AWARD/2016/International/000001'],
  signed: [0, 1, 2, 3, 4],
  office: [false, true],
  signatures: [false, true],
  seal: [false, true],
  date: [null, 'figures', 'han'],
  qr: [false, true],
  formula: ['template', 'none', 'own'],
  reason: ['seed', 'long'],
  award: ['seed', 'long'],
} as const);

export type State = Row<{ [K in keyof (typeof STATES)[number]]: readonly (typeof STATES)[number][K][] }>;

/** A ceremony and its one citation in a state. */
export function madeOf(state: (typeof STATES)[number]): { readonly made: Edition; readonly one: Citation } {
  const honorific = pair('先生', 'Mr');
  const recipients = NAMES[state.name].map(
    (name): Recipient => ({ name, honorific: state.honorific ? honorific : null, kind: 'person' }),
  );
  const signature = state.signatures ? picture('images/signature.png') : null;
  const award = {
    id: 'a',
    name: pair(
      '二〇一六年度國際友好城市交流合作特別重大貢獻暨兩河流域合作機制卓越成就終身榮譽獎',
      'The Lifetime Achievement Award for Outstanding and Special Contributions to International Friendship City Exchange and Cooperation and the Two Rivers Mechanism 2016',
    ),
  };
  const base = edition();
  const format = FORMATS[state.format] ?? null;
  const made = edition({
    languages: LANGUAGES[state.languages] ?? [],
    issuer: ISSUERS[state.issuer],
    logo: state.logo === null || state.issuer === 'none' ? null : drawing(state.logo),
    signatories: Array.from({ length: state.signed }, (_, index) => ({
      name: index % 2 === 0 ? pair('歐陽娜娜', 'Ouyang Nana-Elisabeth') : pair('王明', 'Wang Ming'),
      title: state.office ? OFFICE : index % 2 === 0 ? null : pair('會長', 'President'),
      signature,
    })),
    seal: state.seal ? text('友城之印') : null,
    date: state.date === null ? null : dated(2026, 9, 30),
    dateForm: state.date === 'han' ? 'han' : 'figures',
    formula:
      state.formula === 'own'
        ? pair(
            '為表彰其對國際友好城市交流合作所作之特別貢獻，特頒此狀，以資表揚。',
            'This certificate is given in recognition of a special contribution to the cooperation of friendship cities.',
          )
        : state.formula === 'none'
          ? 'none'
          : 'template',
    awards: state.award === 'long' ? [award] : base.awards,
    certificate: { ...base.certificate, format },
  });
  const one = citation(made, {
    recipients,
    serial: state.serial === null ? null : text(state.serial),
    qr: state.qr ? text('https://example.org/awards/verify/2016-001') : null,
    ...(state.reason === 'long'
      ? {
          reason: pair(
            '發揮友城支點作用，服務“一帶一路”建設，在兩河流域合作機制之下，促進人員往來與經貿投資，推動教育文化交流，成效卓著',
            'Playing the role of sister city fulcrum, serving the construction of One Belt and One Road, promoting personnel exchanges, trade and investment under the Two Rivers mechanism, with outstanding results',
          ),
        }
      : {}),
  });
  return { made, one };
}

function picture(file: string): Artwork {
  return { kind: 'picture', path: `/content/${file}`, file: text(file, 'content/ceremony.yaml') };
}

function drawing(shape: 'wide' | 'high'): Artwork {
  const [width, height] = shape === 'wide' ? [300, 40] : [40, 90];
  const path = `content/images/${shape}.svg`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}"/></svg>`;
  const source = { path, text: svg };
  return {
    kind: 'svg',
    path: `/${path}`,
    file: text(`images/${shape}.svg`, 'content/ceremony.yaml'),
    source,
    colours: new Map(),
  };
}

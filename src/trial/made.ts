import { type Citation, type Edition, type Recipient, together } from '../content/index.ts';
import { both, filler, paragraphs } from './words.ts';

/** A ceremony as it is being made up: one citation is tried, the others make up the number. */
export interface Made {
  readonly ceremony: Omit<Edition, 'citations'>;
  readonly citation: Citation;
  readonly others: number;
}

/** Changes a made-up ceremony. */
export type Give = (made: Made) => Made;

const AWARD = { id: 'first', name: both('award', '天地玄黃宇宙洪荒紀念獎', 'The Quiet River Memorial Award') };
const SECOND = { id: 'second', name: both('award', '雲騰致雨獎', 'The Northern Harbour Award') };

/** A ceremony of nothing but what must be, which says of itself that it is made up. `template` is the one to be tried. */
export function plainly(template: string): Made {
  const named = filler('template', template);
  return {
    ceremony: {
      languages: ['zh', 'en'],
      title: both('title', '試排典禮：內容皆為程式所填', 'A Ceremony for Trial: All Its Words Are Filler'),
      date: null,
      dateForm: 'figures',
      venue: null,
      issuer: null,
      logo: null,
      signatories: [],
      seal: null,
      qr: null,
      formula: 'none',
      awards: [AWARD],
      certificate: { template: named, format: null, sameSize: false, merge: false },
      booklet: { template: named, format: null, order: ['award', 'recipient'], cover: 'bound' },
      press: { output: null, marks: false, photos: 'cmyk', screen: false },
    },
    citation: {
      id: 'trial',
      file: 'trial:citation',
      award: AWARD,
      ...forThese({ name: both('recipient', '天地玄黃', 'Quiet River'), honorific: null, kind: null }),
      serial: null,
      qr: null,
      reason: both(
        'reason',
        '寒來暑往，秋收冬藏，雲騰致雨，露結為霜',
        'For many quiet mornings by the northern harbour',
      ),
      photos: [],
      body: { zh: paragraphs('zh', 2), en: paragraphs('en', 2) },
      keep: [],
    },
    others: 0,
  };
}

/** Those whom a citation is for, each by itself and all of them as one. */
export function forThese(...recipients: readonly Recipient[]): Pick<Citation, 'recipient' | 'recipients'> {
  return { recipients, recipient: together(recipients) };
}

/** The whole of it, as the later stages read it. */
export function editionOf({ ceremony, citation, others }: Made): Edition {
  if (others === 0) return { ...ceremony, citations: [citation] };
  const [zh, en] = ['日月盈昃辰宿列張律呂調陽金生麗水玉出崑岡', 'Harbour Garden Orchard Silver Morning Village Bridge'];
  const names = en.split(' ');
  const more = Array.from({ length: others }, (_, index): Citation => {
    const han = zh.slice(index % 12, (index % 12) + 2 + (index % 4));
    return {
      ...citation,
      id: `other-${index + 1}`,
      award: index % 3 === 0 ? citation.award : SECOND,
      ...forThese({
        name: both('recipient', han, `${names[index % 7]} ${names[(index * 3 + 1) % 7]}`),
        honorific: null,
        kind: null,
      }),
      reason: both('reason', '海鹹河淡，鱗潛羽翔', 'For letters that travel slowly'),
      photos: [],
      body: index % 5 === 0 ? { zh: paragraphs('zh', 1), en: paragraphs('en', 1) } : { zh: [], en: [] },
    };
  });
  return { ...ceremony, awards: [...ceremony.awards, SECOND], citations: [citation, ...more] };
}

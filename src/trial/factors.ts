import type { Citation, Edition, Lang, Photo, RecipientKind } from '../content/index.ts';
import type { Give } from './made.ts';
import { both, english, filler, han, paragraphs } from './words.ts';

/** What may be printed. */
export type Kind = 'certificate' | 'booklet';

/** In both languages of messages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** One of the ways in which a part of the content may be. */
export interface Level {
  /** What is out of the ordinary about it; null for the plainest. */
  readonly said: Said | null;
  readonly give: Give;
}

/** A part of the content that varies, its plainest level first. */
export interface Factor {
  readonly name: string;
  /** Where it is printed. */
  readonly of: readonly Kind[];
  /** The factor without which this one says nothing, as offices without anybody who signs. */
  readonly needs?: string;
  readonly levels: readonly [Level, Level, ...Level[]];
}

const BOTH: readonly Kind[] = ['certificate', 'booklet'];
const KEPT: Give = (made) => made;
const PLAIN: Level = { said: null, give: KEPT };

function level(zh: string, en: string, give: Give): Level {
  return { said: { zh, en }, give };
}

function ceremony(part: Partial<Omit<Edition, 'citations'>>): Give {
  return (made) => ({ ...made, ceremony: { ...made.ceremony, ...part } });
}

function citation(part: Partial<Citation>): Give {
  return (made) => ({ ...made, citation: { ...made.citation, ...part } });
}

function recipient(part: Partial<Citation['recipient']>): Give {
  return (made) => citation({ recipient: { ...made.citation.recipient, ...part } })(made);
}

const name = (zh: string, en: string): Give => recipient({ name: both('recipient', zh, en) });

/** A name with the reading of each of its characters. */
function read(zh: string, en: string, system: 'pinyin' | 'zhuyin'): Give {
  const syllable = system === 'pinyin' ? 'zhuāng' : 'ㄓㄨㄤˋ';
  const reading = Array.from(zh, (_, start) => ({ start, end: start + 1, text: filler('reading', syllable), system }));
  return recipient({ name: both('recipient', zh, en), reading });
}

function award(zh: string, en: string): Give {
  const one = { id: 'first', name: both('award', zh, en) };
  return (made) => citation({ award: one })(ceremony({ awards: [one] })(made));
}

const reason = (zh: string, en: string): Give => citation({ reason: both('reason', zh, en) });
const languages = (...listed: readonly Lang[]): Give => ceremony({ languages: listed });
const kind = (one: RecipientKind): Give => recipient({ kind: one });

const NAMES = [
  ['王小明', 'Wang Xiaoming'],
  ['歐陽天地', 'Ouyang Tiandi-Elisabeth'],
] as const;

function signatories(count: number): Give {
  const list = Array.from({ length: count }, (_, index) => {
    const [zh, en] = NAMES[index % 2] ?? NAMES[0];
    const field = `signatory ${index + 1}`;
    return { name: both(field, zh, en), title: both(`office ${index + 1}`, '主席', 'President') };
  });
  return ceremony({ signatories: list });
}

/** Offices of those who sign, if anybody does: none, or every other a long one. */
function offices(long: boolean): Give {
  return (made) => {
    const list = made.ceremony.signatories.map((one, index) => {
      const title = both(
        `office ${index + 1}`,
        '天地玄黃協會副會長兼秘書長',
        'Vice President and Secretary General of the Quiet River Association',
      );
      return long ? { ...one, title: index % 2 === 0 ? title : one.title } : { ...one, title: null };
    });
    return ceremony({ signatories: list })(made);
  };
}

function photos(count: number): Give {
  return (made) => {
    const list = Array.from({ length: count }, (_, index): Photo => {
      const file = filler(`photo ${index + 1}`, `photo-${index + 1}`);
      const caption = both(`caption ${index + 1}`, '露結為霜', 'A bridge in the morning');
      // The focus of each is in another corner.
      const focus = [index % 2, index % 4 < 2 ? 0 : 1] as const;
      return { path: file.value, file, alt: null, caption, credit: null, focus };
    });
    return citation({ photos: list })(made);
  };
}

function captions(long: boolean): Give {
  return (made) => {
    const list = made.citation.photos.map((photo, index) => {
      if (!long) return { ...photo, caption: null };
      const caption = both(`caption ${index + 1}`, `${han(44)}。`, `${english(150)}.`);
      return {
        ...photo,
        caption,
        credit: both(`credit ${index + 1}`, '攝影：天地玄黃通訊社', 'Photo: Quiet River Agency'),
      };
    });
    return citation({ photos: list })(made);
  };
}

function body(zh: number, en: number): Give {
  return citation({ body: { zh: paragraphs('zh', zh), en: paragraphs('en', en) } });
}

const date = (year: number, month: number | null, day: number | null): Give =>
  ceremony({ date: { year, month, day, span: { file: 'trial:date', start: 0, end: 0 } } });

/**
 * All that varies. What depends on another (offices on signatories) stands behind it. A new
 * optional field of the content is a factor more.
 */
export const FACTORS: readonly Factor[] = [
  {
    name: 'languages',
    of: BOTH,
    levels: [
      PLAIN,
      level('英文在先', 'English first', languages('en', 'zh')),
      level('只有中文', 'Chinese alone', languages('zh')),
      level('只有英文', 'English alone', languages('en')),
    ],
  },
  {
    name: 'recipient',
    of: BOTH,
    levels: [
      PLAIN,
      level('名稱只有一個字', 'a name of one character', name('天', 'Ai')),
      level('兩個字的名稱加注拼音', 'a name of two characters with Pinyin', read('天地', 'Tiandi', 'pinyin')),
      level(
        '八個字的名稱加注注音',
        'a name of eight characters with Zhuyin',
        read(han(8), 'Quiet River Garden', 'zhuyin'),
      ),
      level(
        '十一個字的名稱',
        'a name of eleven characters',
        name('天地玄黃宇宙自治共和國', 'Republic of the Northern Harbour'),
      ),
      level(
        '最長的名稱（34 字）',
        'the longest name (34 characters, 150 letters)',
        name(
          '天地玄黃人民對外友好協會與宇宙洪荒聯邦日月河沿岸聯邦區合作委員會秘書處',
          'Secretariat of the Committee for Cooperation between the Quiet River Association for Gardens with Morning Bridges and the Northern Harbour Village District',
        ),
      ),
    ],
  },
  {
    name: 'award',
    of: BOTH,
    levels: [
      PLAIN,
      level('獎項只有兩個字', 'an award of two characters', award('金獎', 'Prize')),
      level(
        '最長的獎項（40 字）',
        'the longest award (40 characters, 160 letters)',
        award(
          '二〇一六年度天地玄黃友好城市交流合作特別重大貢獻暨日月河流域合作機制卓越成就終身榮譽獎',
          'The Lifetime Achievement Award for Outstanding and Special Contributions to the Quiet River Exchange of Gardens and Letters and the Northern Harbour Mechanism 2016',
        ),
      ),
    ],
  },
  {
    name: 'reason',
    of: BOTH,
    levels: [
      PLAIN,
      level('事由只有四個字', 'a reason of four characters', reason('雲騰致雨', 'For courage')),
      level(
        '最長的事由（55 字）',
        'the longest reason (55 characters, 200 letters)',
        reason(
          '寒來暑往，服務“天地玄黃”建設，在日月河流域合作機制之下，促進人員往來與秋收冬藏，推動教育文化交流，雲騰致雨',
          'For many quiet mornings by the northern harbour, serving the construction of old bridges and gardens, promoting letters, exchanges and lanterns under the river mechanism, with outstanding results',
        ),
      ),
    ],
  },
  {
    name: 'kind',
    of: BOTH,
    levels: [
      PLAIN,
      level('獲獎的是城市', 'the recipient a city', kind('city')),
      level('獲獎的是個人', 'the recipient a person', kind('person')),
      level('獲獎的是機構', 'the recipient an organisation', kind('organisation')),
    ],
  },
  {
    name: 'issuer',
    of: BOTH,
    levels: [
      PLAIN,
      level('有頒發機構', 'an issuer', ceremony({ issuer: both('issuer', '日月協會', 'Silver Garden') })),
      level(
        '頒發機構很長',
        'a long issuer',
        ceremony({
          issuer: both(
            'issuer',
            '天地玄黃人民對外友好協會',
            'The Quiet River People’s Association for Friendship with Northern Harbours',
          ),
        }),
      ),
    ],
  },
  {
    name: 'venue',
    of: ['booklet'],
    levels: [PLAIN, level('有地點', 'a venue', ceremony({ venue: both('venue', '崑岡', 'Northern Harbour') }))],
  },
  {
    name: 'date',
    of: BOTH,
    levels: [
      PLAIN,
      level('有日期', 'a date', date(2026, 9, 30)),
      level('日期只有年', 'a year alone', date(2026, null, null)),
    ],
  },
  {
    name: 'seal',
    of: BOTH,
    levels: [
      PLAIN,
      level('有四個字的印', 'a seal of four characters', ceremony({ seal: filler('seal', '天地之印') })),
      level('印只有一個字', 'a seal of one character', ceremony({ seal: filler('seal', '印') })),
    ],
  },
  {
    name: 'signatories',
    of: BOTH,
    levels: [
      PLAIN,
      level('一位簽署人', 'one signatory', signatories(1)),
      level('兩位簽署人', 'two signatories', signatories(2)),
      level('三位簽署人', 'three signatories', signatories(3)),
      level('四位簽署人', 'four signatories', signatories(4)),
    ],
  },
  {
    name: 'offices',
    of: BOTH,
    needs: 'signatories',
    levels: [
      PLAIN,
      level('簽署人沒有職銜', 'signatories without offices', offices(false)),
      level('職銜很長', 'long offices', offices(true)),
    ],
  },
  {
    name: 'formula',
    of: BOTH,
    levels: [
      PLAIN,
      level('用樣式的頒獎詞', 'the template’s formal words', ceremony({ formula: 'template' })),
      level(
        '頒獎詞很長',
        'long formal words',
        ceremony({
          formula: both(
            'formula',
            '茲證明上列獲獎者於寒來暑往卓有貢獻，特頒此狀，以資表揚，並申謝忱。',
            'In witness of the outstanding contribution of the recipient named above to quiet rivers.',
          ),
        }),
      ),
    ],
  },
  {
    name: 'photos',
    of: BOTH,
    levels: [PLAIN, level('一張照片', 'one photo', photos(1)), level('四張照片', 'four photos', photos(4))],
  },
  {
    name: 'captions',
    of: BOTH,
    needs: 'photos',
    levels: [
      PLAIN,
      level('照片沒有說明', 'photos without captions', captions(false)),
      level('照片說明很長', 'long captions', captions(true)),
    ],
  },
  {
    name: 'body',
    of: ['booklet'],
    levels: [
      PLAIN,
      level('沒有正文', 'no body', body(0, 0)),
      level('四十段正文', 'forty paragraphs', body(40, 40)),
      level('正文只有中文', 'a body in Chinese alone', body(3, 0)),
    ],
  },
  {
    name: 'recipients',
    of: ['booklet'],
    levels: [
      PLAIN,
      level('兩個獲獎者', 'two recipients', (made) => ({ ...made, others: 1 })),
      level('二十四個獲獎者', 'twenty-four recipients', (made) => ({ ...made, others: 23 })),
    ],
  },
];

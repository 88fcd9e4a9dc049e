import {
  award,
  body,
  captions,
  ceremony,
  date,
  honorific,
  kind,
  type Level,
  languages,
  level,
  name,
  offices,
  PLAIN,
  photos,
  qr,
  read,
  reason,
  serial,
  signatories,
  together,
} from './levels.ts';
import { both, filler, han } from './words.ts';

/** What may be printed. */
export type Kind = 'certificate' | 'booklet';

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
    name: 'together',
    of: BOTH,
    levels: [
      PLAIN,
      level('一張獎狀給兩位', 'two on one certificate', together(2)),
      level('一張獎狀給三位', 'three on one certificate', together(3)),
    ],
  },
  {
    name: 'honorific',
    of: BOTH,
    levels: [
      PLAIN,
      level('有尊稱', 'an honorific', honorific('先生', 'Mr')),
      level('尊稱很長', 'a long honorific', honorific('名譽教授', 'Emeritus Professor')),
    ],
  },
  {
    name: 'serial',
    of: ['certificate'],
    levels: [PLAIN, level('有編號', 'a serial number', serial('TY-2026-0042'))],
  },
  {
    name: 'qr',
    of: ['certificate'],
    levels: [PLAIN, level('有二維碼', 'a QR code', qr('https://example.org/awards/2026/quiet-river'))],
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
      level('用版式的頒獎詞', 'the template’s formal words', ceremony({ formula: 'template' })),
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

import type { Citation, Edition, Lang, Photo, Recipient, RecipientKind } from '../content/index.ts';
import { forThese, type Give } from './made.ts';
import { both, english, filler, han, paragraphs } from './words.ts';

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

export const PLAIN: Level = { said: null, give: (made) => made };

export function level(zh: string, en: string, give: Give): Level {
  return { said: { zh, en }, give };
}

export function ceremony(part: Partial<Omit<Edition, 'citations'>>): Give {
  return (made) => ({ ...made, ceremony: { ...made.ceremony, ...part } });
}

function citation(part: Partial<Citation>): Give {
  return (made) => ({ ...made, citation: { ...made.citation, ...part } });
}

function recipient(part: Partial<Recipient>): Give {
  return (made) => citation(forThese(...made.citation.recipients.map((one) => ({ ...one, ...part }))))(made);
}

/** So many on one certificate: all their names are no longer than the longest that one may have. */
export function together(count: 2 | 3): Give {
  const names = [
    ['天地玄黃', 'Quiet River'],
    ['宇宙洪荒', 'Silver Orchard'],
    ['日月', 'Harbour Village'],
  ] as const;
  const list = names.slice(0, count).map(([zh, en], index) => {
    return { name: both(`recipient ${index + 1}`, zh, en), honorific: null, kind: null };
  });
  return citation(forThese(...list));
}

/** Each a person of that name, with an honorific. */
export function honorific(zh: string, en: string): Give {
  return (made) => {
    const name = both('recipient', '歐陽天地', 'Ouyang Tiandi');
    const person = { honorific: both('honorific', zh, en), reading: [] };
    const alone = made.citation.recipients.length === 1;
    return recipient(alone ? { ...person, name } : person)(made);
  };
}

export const serial = (written: string): Give => citation({ serial: filler('serial', written) });
export const qr = (address: string): Give => ceremony({ qr: filler('qr', address) });

export const name = (zh: string, en: string): Give => recipient({ name: both('recipient', zh, en) });

/** A name with the reading of each of its characters. */
export function read(zh: string, en: string, system: 'pinyin' | 'zhuyin'): Give {
  const syllable = system === 'pinyin' ? 'zhuāng' : 'ㄓㄨㄤˋ';
  const reading = Array.from(zh, (_, start) => ({ start, end: start + 1, text: filler('reading', syllable), system }));
  return recipient({ name: both('recipient', zh, en), reading });
}

export function award(zh: string, en: string): Give {
  const one = { id: 'first', name: both('award', zh, en) };
  return (made) => citation({ award: one })(ceremony({ awards: [one] })(made));
}

export const reason = (zh: string, en: string): Give => citation({ reason: both('reason', zh, en) });
export const languages = (...listed: readonly Lang[]): Give => ceremony({ languages: listed });
export const kind = (one: RecipientKind): Give => recipient({ kind: one });

const NAMES = [
  ['王小明', 'Wang Xiaoming'],
  ['歐陽天地', 'Ouyang Tiandi-Elisabeth'],
] as const;

export function signatories(count: number): Give {
  const list = Array.from({ length: count }, (_, index) => {
    const [zh, en] = NAMES[index % 2] ?? NAMES[0];
    const field = `signatory ${index + 1}`;
    return { name: both(field, zh, en), title: both(`office ${index + 1}`, '主席', 'President'), signature: null };
  });
  return ceremony({ signatories: list });
}

/** Offices of those who sign, if anybody does: none, or every other a long one. */
export function offices(long: boolean): Give {
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

export function photos(count: number): Give {
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

export function captions(long: boolean): Give {
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

export function body(zh: number, en: number): Give {
  return citation({ body: { zh: paragraphs('zh', zh), en: paragraphs('en', en) } });
}

export const date = (year: number, month: number | null, day: number | null): Give =>
  ceremony({ date: { year, month, day, span: { file: 'trial:date', start: 0, end: 0 } } });

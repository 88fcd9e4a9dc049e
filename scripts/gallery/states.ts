/** What of the gala's ceremony.yaml a state has otherwise; a key that is null is left out. */
export interface State {
  readonly name: string;
  readonly ceremony: Readonly<Record<string, unknown>>;
  /** The citation that shows it. */
  readonly id: string;
}

const person = (zh: string, en: string, office: readonly [zh: string, en: string]) => ({
  name: { zh, en },
  title: { zh: office[0], en: office[1] },
});
const PEOPLE = [
  person('顧望川', 'Gu Wangchuan', ['主席', 'President']),
  person('伊莎貝爾·馬爾蒂', 'Isabel Martí', ['秘書長', 'Secretary-General']),
  person('司徒明', 'Szeto Ming', ['燈渡市市長', 'Mayor of Lanternferry']),
  person('烏爾麗克·豪格', 'Ulrikke Haug', ['評審團主席', 'Chair of the Jury']),
];

/** VISUAL's states of a certificate: signatories from none to four, each language, nothing at the foot, another paper. */
export const STATES: readonly State[] = [
  { name: 'none', ceremony: { signatories: [] }, id: 'zhou' },
  { name: 'one', ceremony: { signatories: PEOPLE.slice(0, 1), issuer: null }, id: 'yi' },
  { name: 'three', ceremony: { signatories: PEOPLE.slice(0, 3) }, id: 'three-boats' },
  { name: 'four', ceremony: { signatories: PEOPLE }, id: 'ting' },
  { name: 'bare', ceremony: { signatories: [], issuer: null, seal: null, date: null }, id: 'maria-catarina' },
  { name: 'no-seal', ceremony: { seal: null, date: '2031' }, id: 'swietolak' },
  { name: 'chinese', ceremony: { languages: ['zh'] }, id: 'river-commission' },
  { name: 'english', ceremony: { languages: ['en'] }, id: 'valdava' },
  { name: 'english-first', ceremony: { languages: ['en', 'zh'] }, id: 'thordis' },
];

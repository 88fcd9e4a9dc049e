import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition, Lang } from '../../src/content/index.ts';
import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { mmFromPt } from '../../src/lengths.ts';
import { type Frame, paginate } from '../../src/paginate/index.ts';
import { type Layout, mergeBooklet, mergeCertificate, type Template } from '../../src/template/index.ts';
import { citation, dated, edition, family, pair, text } from '../template/kit.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const NAMES = ['classic', 'modern', 'vertical'] as const;
type Name = (typeof NAMES)[number];

const templates = new Map<Name, Template>();
let fonts: FontLibrary;

beforeAll(async () => {
  for (const name of NAMES) templates.set(name, await family(name));
  const { library } = await openFonts({ fontsDir: join(ROOT, 'fonts'), cwd: ROOT, cacheDir: null });
  if (library === null) throw new Error('no fonts');
  fonts = library;
});

type Reason = ReturnType<typeof citation>['reason'];

interface State {
  readonly given: Partial<Edition>;
  readonly name?: Reason;
  /** The reading of each character of the Chinese name. */
  readonly syllable?: string;
  readonly reason?: Reason;
}

function recipient(name: Reason, syllable?: string) {
  const system = syllable?.startsWith('ㄓ') ? ('zhuyin' as const) : ('pinyin' as const);
  const reading = Array.from(syllable ? (name.zh?.value ?? '') : '', (_, start) => {
    return { start, end: start + 1, text: text(syllable ?? ''), system };
  });
  return { name, kind: 'organisation' as const, ...(syllable ? { reading } : {}) };
}

function templateOf(name: Name): Template {
  const template = templates.get(name);
  if (template === undefined) throw new Error('templates are read before tests begin');
  return template;
}

function certificate(template: Template, { given, name, reason, syllable }: State): Layout {
  const made = edition(given);
  const one = citation(made, {
    ...(name ? { recipient: recipient(name, syllable) } : {}),
    ...(reason ? { reason } : {}),
  });
  const { layout, diagnostics } = mergeCertificate(template, made, one);
  expect(diagnostics).toEqual([]);
  if (layout === null) throw new Error('a layout without diagnostics');
  return layout;
}

/** What a page would report: overset, overlapping, outside the safe area, or not fitting at its smallest. */
function complaints(layout: Layout): readonly string[] {
  return paginate(layout, fonts).diagnostics.map(({ rule, params }) => `${rule} ${JSON.stringify(params)}`);
}

/** The frames of a certificate by their ink. */
function frames(layout: Layout): readonly Frame[] {
  return paginate(layout, fonts).pages[0]?.frames ?? [];
}

/** Blocks of words that belong together stand closer than others. */
const blockOf = (name: string): string => name.replace(/-.*/, '').replace(/^office$/, 'signatory');

/** Which blocks come closer than so many millimetres one above the other. */
function tight(layout: Layout, least: number): readonly string[] {
  const all = frames(layout);
  return all.flatMap((upper) =>
    all.flatMap((lower) => {
      if (upper.y >= lower.y || blockOf(upper.name) === blockOf(lower.name)) return [];
      const beside = Math.min(upper.x + upper.width, lower.x + lower.width) <= Math.max(upper.x, lower.x);
      const gap = mmFromPt(lower.y - upper.y - upper.height);
      return beside || gap >= least ? [] : [`${upper.name} – ${lower.name}: ${gap.toFixed(2)}`];
    }),
  );
}

const LANGUAGES: readonly (readonly Lang[])[] = [['zh', 'en'], ['en', 'zh'], ['zh'], ['en']];
const COUNTS = [0, 1, 2, 3, 4];

const seal = text('友城之印');
const issuer = pair('中國人民對外友好協會', 'The Chinese People’s Association for Friendship with Foreign Countries');
const award = {
  id: 'a',
  name: pair(
    '二〇一六年度國際友好城市交流合作特別重大貢獻暨兩河流域合作機制卓越成就終身榮譽獎',
    'The Lifetime Achievement Award for Outstanding and Special Contributions to International Friendship City Exchange and Cooperation and the Two Rivers Mechanism 2016',
  ),
};
const reason = pair(
  '發揮友城支點作用，服務“一帶一路”建設，在兩河流域合作機制之下，促進人員往來與經貿投資，推動教育文化交流，成效卓著',
  'Playing the role of sister city fulcrum, serving the construction of One Belt and One Road, promoting personnel exchanges, trade and investment under the Two Rivers mechanism, with outstanding results',
);
const name = pair(
  '中國人民對外友好協會與俄羅斯聯邦伏爾加河沿岸聯邦區合作委員會秘書處',
  'Secretariat of the Committee for Cooperation between the Chinese People’s Association for Friendship with Foreign Countries and the Volga Federal District',
);

/** Every other office is a long one. */
function offices(count: number): Edition['signatories'] {
  const long = {
    name: pair('歐陽娜娜', 'Ouyang Nana-Elisabeth'),
    title: pair(
      '中國人民對外友好協會副會長兼秘書長',
      'Vice President and Secretary General of the Chinese Association',
    ),
    signature: null,
  };
  const short = { name: pair('王小明', 'Wang Xiaoming'), title: pair('主席', 'President'), signature: null };
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? long : short));
}

const ROOMS = NAMES.flatMap((family) => LANGUAGES.map((languages) => ({ family, languages })));

describe.each(ROOMS)('$family in $languages', ({ family, languages }) => {
  it('has room for any date at any foot', () => {
    const days = Array.from({ length: 12 }, (_, month) => [dated(2026, month + 1), dated(2026, month + 1, 28)]).flat();
    for (const signed of COUNTS) {
      for (const date of [dated(2026), dated(2026, 10, 10), dated(2026, 9, 30), dated(2026, 12, 25), ...days]) {
        const layout = certificate(templateOf(family), {
          given: { languages, date, seal, issuer, signatories: offices(signed) },
        });
        expect(complaints(layout), `${signed} ${JSON.stringify(date)}`).toEqual([]);
      }
    }
  });

  const long = { award: { awards: [award] }, none: {} };
  it.each(COUNTS)('keeps long awards, names, reasons and offices clear of one another, %s signing', (signed) => {
    for (const more of Object.values(long)) {
      const given = { languages, seal, issuer, date: dated(2026, 9, 30), signatories: offices(signed), ...more };
      for (const state of [{ given }, { given, reason }, { given, name }, { given, name, reason }]) {
        const layout = certificate(templateOf(family), state);
        expect([...complaints(layout), ...tight(layout, 2.2)], Object.keys(state).join(' ')).toEqual([]);
      }
    }
  });

  it.each(['zhuāng', 'ㄓㄨㄤˋ'])('has room for the reading %s over or beside each character of a name', (syllable) => {
    for (const length of [1, 2, 3, 4, 8, 11]) {
      const name = pair('莊'.repeat(length), 'Zhuang '.repeat(length).trim());
      for (const signed of COUNTS) {
        for (const more of [{}, { reason }]) {
          const given = { languages, seal, issuer, date: dated(2026, 9, 30), signatories: offices(signed) };
          const layout = certificate(templateOf(family), { given, name, syllable, ...more });
          const found = [...complaints(layout), ...tight(layout, 1.4)];
          expect(found, `${length} characters, ${signed} signing, ${Object.keys(more)}`).toEqual([]);
        }
      }
      // With a second award the entry names its own, above the name.
      const made = edition({ languages, awards: [...edition().awards, award], title: pair('典禮', 'Ceremony') });
      const { layout } = mergeBooklet(templateOf(family), {
        ...made,
        citations: [citation(made, { recipient: recipient(name, syllable) })],
      });
      expect(layout && complaints(layout), `${length} characters in the booklet`).toEqual([]);
    }
  });

  it('holds a long title on the cover', () => {
    const { layout, diagnostics } = mergeBooklet(
      templateOf(family),
      edition({ languages, issuer, awards: [award], title: award.name }),
    );
    expect(diagnostics).toEqual([]);
    expect(layout && complaints(layout)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Mend {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** The rows `| language | place | before | after | count |`; the table of open questions has other columns. */
const mends: readonly Mend[] = [
  ...read('content/MENDED.md').matchAll(/^\| (zh|en) \| ([^|]+) \| `([^`]+)` \| `([^`]+)` \| (\d+) \|$/gm),
].map(([, lang, place, before = '', after = '', count]) => ({
  place: `${lang} ${place}`,
  before,
  after,
  count: Number(count),
}));

const lines = read('tests/fixtures/seed/chongqing-2016.txt').split('\n');
const [caption = '', credit = ''] = (lines[5] ?? '').split(' ');

/** Everything of the source that is content, by its place; the labels and the running foot are not. */
const raw: Readonly<Record<string, string>> = {
  'zh award': lines[0] ?? '',
  'zh recipient': (lines[1] ?? '').replace(/^獲獎城市:/, ''),
  'zh reason': lines[3] ?? '',
  'zh caption': caption,
  'zh credit': credit,
  ...Object.fromEntries(lines.slice(6, 11).map((line, i) => [`zh body ${i + 1}`, line])),
  'en recipient': (lines[11] ?? '').replace(/^Winner city: /, ''),
  'en reason': lines[13] ?? '',
  ...Object.fromEntries(lines.slice(14, 19).map((line, i) => [`en body ${i + 1}`, line])),
  'en award': lines[19] ?? '',
};

function mended(place: string): string {
  return mends
    .filter((mend) => mend.place === place)
    .reduce((text, { before, after, count }) => {
      expect(text.split(before).length - 1, `${place}: ${before}`).toBe(count);
      return text.replaceAll(before, after);
    }, raw[place] ?? '');
}

const ceremony = parse(read('content/ceremony.yaml'));
const citation = parse(read('content/citations/chongqing.yaml'));
const award = ceremony.awards[citation.award];

function paragraphsOf(lang: 'zh' | 'en'): Record<string, string> {
  const body: string = citation.body[lang];
  return Object.fromEntries(body.split('\n\n').map((paragraph, i) => [`${lang} body ${i + 1}`, paragraph]));
}

const written: Readonly<Record<string, string>> = {
  'zh award': award.name.zh,
  'zh recipient': citation.recipient.zh,
  'zh reason': citation.reason.zh,
  'zh caption': citation.photos[0].caption.zh,
  'zh credit': citation.photos[0].credit.zh,
  ...paragraphsOf('zh'),
  'en recipient': citation.recipient.en,
  'en reason': citation.reason.en,
  ...paragraphsOf('en'),
  'en award': award.name.en,
};

describe('the citation is its source with the listed mends, and nothing else', () => {
  test('every place of the source has its place in the citation, and the other way round', () => {
    expect(Object.keys(written)).toEqual(Object.keys(raw));
  });

  test.each(Object.keys(raw))('%s', (place) => {
    expect(written[place]).toBe(mended(place));
  });

  test('every listed mend belongs to a place, and mends something', () => {
    for (const { place, before, after } of mends) {
      expect(Object.keys(raw)).toContain(place);
      expect(before).not.toBe(after);
    }
  });

  test('no label and no running foot came into a text', () => {
    for (const text of Object.values(written)) expect(text).not.toMatch(/獲獎|Winner city|Award reasons/);
    for (const [place, text] of Object.entries(written)) {
      if (place.includes('body')) expect(text).not.toContain(award.name.en);
    }
  });

  test('what the source does not have is not there', () => {
    expect(Object.keys(ceremony).sort()).toEqual(['awards', 'booklet', 'certificate']);
    expect(Object.keys(citation).sort()).toEqual(['award', 'body', 'keep', 'photos', 'reason', 'recipient']);
    expect(citation.photos).toEqual([{ caption: { zh: caption }, credit: { zh: mended('zh credit') } }]);
  });

  test('names to be kept whole are in the text', () => {
    const all = Object.values(written).join('\n');
    for (const name of citation.keep) expect(all).toContain(name);
  });
});

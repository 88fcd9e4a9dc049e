import { describe, expect, test } from 'vitest';
import { mergeBooklet, mergeCertificate } from '../../src/template/index.ts';
import { citation, classic, edition, load, pair, problems, templatesFolder, text } from './kit.ts';

const certificateOf = async (change: (text: string) => string) => {
  const { template, diagnostics } = await load(templatesFolder('mine', { 'certificate.yaml': change }));
  if (template === null) throw new Error(JSON.stringify(diagnostics));
  const made = edition();
  return mergeCertificate(template, made, citation(made));
};

describe('what a template says of its texts', () => {
  test('reaches the layout: classic’s headings, its contents and index', async () => {
    const made = edition();
    const { layout: sheet } = mergeCertificate(await classic(), made, citation(made));
    const tags = sheet?.sections[0]?.items.flatMap((item) =>
      item.kind === 'text'
        ? [[item.name, item.tag]]
        : item.kind === 'group'
          ? item.parts.map(({ tag }) => [item.name, tag])
          : [],
    );
    expect(tags?.filter(([, tag]) => tag !== undefined)).toEqual([
      ['award', 'h1'],
      ['award-second', 'h1'],
      ['recipient', 'h2'],
      ['recipient', 'h2'],
    ]);
    const { layout: book } = mergeBooklet(await classic(), edition({ citations: [citation(made)] }));
    const section = (name: string) => book?.sections.find((one) => one.name === name);
    expect(section('contents')).toMatchObject({ reading: 'pairs', flow: { kind: 'lists', tag: 'toc' } });
    expect(section('index')).toMatchObject({ tag: 'index' });
    expect(book?.languages).toEqual(['zh', 'en']);
  });

  test('may be any of six things, and a reading order one of two', async () => {
    const change = (from: string, to: string) => problems({ 'certificate.yaml': (text) => text.replace(from, to) });
    expect((await change('tag: h1', 'tag: title')).map(({ rule, params }) => [rule, params.expected])).toEqual([
      ['template/wrong-value', 'h1 / h2 / h3 / p / caption / artifact'],
    ]);
    expect(await change('tag: h1', 'tag: artifact')).toEqual([]);
    expect((await change('items:', 'reading: columns\nitems:')).map(({ params }) => params.expected)).toEqual([
      'languages / pairs',
    ]);
    expect((await certificateOf((text) => text.replace('\nitems:', '\nreading: pairs\nitems:'))).layout?.reading).toBe(
      'pairs',
    );
  });

  test('names the part of the booklet where there are several awards', async () => {
    const other = { id: 'other', name: pair('乙獎', 'Award Two') };
    const one = edition();
    const parts = (awards: typeof one.awards) => {
      const made = edition({ awards, citations: awards.map((award) => ({ ...citation(one), id: award.id, award })) });
      return classic().then((template) => mergeBooklet(template, made).layout?.sections.map(({ part }) => part));
    };
    expect(new Set(await parts(one.awards))).toEqual(new Set([undefined]));
    expect(await parts([...one.awards, other])).toContain('乙獎 Award Two');
  });
});

test('a photo is said by its description, without one by its caption, without both by nothing', async () => {
  const words = { alt: pair('握手', 'A handshake'), caption: pair('簽署', 'Signing') };
  const alt = async (given: { alt: typeof words.alt | null; caption: typeof words.caption | null }) => {
    const base = edition();
    const photo = { path: '/a.jpg', file: text('a.jpg'), credit: null, focus: [0.5, 0.5] as const, ...given };
    const made = edition({ citations: [{ ...citation(base), photos: [photo] }] });
    const { layout } = mergeBooklet(await classic(), made);
    const items = layout?.sections.flatMap((section) => section.items) ?? [];
    return items.flatMap((item) => (item.kind === 'photo' ? [item.alt] : []));
  };
  expect(await alt(words)).toEqual([{ zh: '握手', en: 'A handshake' }]);
  expect(await alt({ ...words, alt: null })).toEqual([{ zh: '簽署', en: 'Signing' }]);
  expect(await alt({ alt: null, caption: null })).toEqual([undefined]);
});

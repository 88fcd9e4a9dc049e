// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import { describe, expect, test } from 'vitest';
import { spanOf, type Text } from '../../src/diagnostics/index.ts';
import { type Layout, mergeBooklet, mergeCertificate } from '../../src/template/index.ts';
import { citation, classic, edition, load, pair, signatories, TEMPLATES, templatesFolder } from './kit.ts';

/** The texts of the item of that name, wherever it stands. */
function textsOf(layout: Layout | null, name: string): readonly Text[] {
  const items = layout?.sections.flatMap((section) => section.items) ?? [];
  const item = items.find((one) => 'name' in one && one.name === name);
  const content =
    item?.kind === 'text' ? item.content : item?.kind === 'group' ? item.parts.flatMap((part) => part.content) : [];
  return content.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
}

describe('a text keeps the place where it was written', () => {
  test('the citation’s own, whatever names it went through', async () => {
    const template = await classic();
    const made = edition({ signatories: signatories(1), issuer: pair('機構', 'Body') });
    const one = citation(made);
    const { layout } = mergeCertificate(template, made, one);
    expect(textsOf(layout, 'award')).toEqual([one.award.name.zh]);
    expect(textsOf(layout, 'recipient')).toEqual([one.recipient.name.zh, one.recipient.name.en]);
    expect(textsOf(layout, 'reason-second')).toEqual([one.reason.en]);
    expect(textsOf(layout, 'issuer')).toEqual([made.issuer?.zh, made.issuer?.en]);
    const [signatory] = made.signatories;
    const [name, comma, office] = textsOf(layout, 'signatory-1-en');
    expect([name, office]).toEqual([signatory?.name.en, signatory?.title?.en]);
    expect(comma?.file).toBe('classic/certificate.yaml');
  });

  test('by which a text that shares its size with others of the award is known', async () => {
    const template = await classic();
    const made = edition();
    const { layout } = mergeCertificate(template, made, citation(made));
    const items = layout?.sections.flatMap((section) => section.items) ?? [];
    const shared = items.flatMap((item) =>
      item.kind === 'group'
        ? item.parts.map((part) => `${item.name} ${part.shared}`)
        : item.kind === 'text' && item.shared
          ? [item.name]
          : [],
    );
    expect(shared).toEqual(['recipient true', 'recipient true']);
    const booklet = mergeBooklet(template, made).layout?.sections.flatMap((section) => section.items) ?? [];
    expect(booklet.filter((item) => item.kind === 'text' && item.shared)).toEqual([]);
  });

  test('the template’s own words', async () => {
    const { template, sources } = await load(TEMPLATES, 'classic');
    const made = edition();
    const { layout } = template ? mergeCertificate(template, made, citation(made)) : { layout: null };
    const source = sources.get('classic/certificate.yaml')?.text ?? '';
    for (const text of [...textsOf(layout, 'label'), ...textsOf(layout, 'formula')]) {
      const { file, start, end } = spanOf(text);
      expect(file).toBe('classic/certificate.yaml');
      expect(source.slice(start, end)).toBe(text.value);
    }
    expect(textsOf(layout, 'label').map(({ value }) => value)).toEqual(['獲獎城市', 'Winner city']);
  });

  test('each piece of a mixed text its own', async () => {
    const written = 'text: "獻給${citation.recipient.zh}（${len(citation.reason.zh)} 字）", style: label, lang: zh';
    const folder = templatesFolder('mine', {
      'certificate.yaml': (text) => text.replace('pair: "${label}", style: label, gap: 11.5pt', written),
    });
    const { template, sources } = await load(folder);
    const made = edition();
    const one = citation(made);
    const { layout } = template ? mergeCertificate(template, made, one) : { layout: null };
    const [before, name, bracket, count, after] = textsOf(layout, 'label');
    expect(name).toBe(one.recipient.name.zh);
    expect([before, bracket, count, after].map((text) => text?.value)).toEqual(['獻給', '（', '19', ' 字）']);
    const source = sources.get('mine/certificate.yaml')?.text ?? '';
    const slices = [before, bracket, count, after].map((text) => {
      const { start, end } = text ? spanOf(text) : { start: 0, end: 0 };
      return source.slice(start, end);
    });
    expect(slices).toEqual(['獻給', '（', 'len(citation.reason.zh)', ' 字）']);
  });

  test('the readings of a name, beside the piece of a text that is the name', async () => {
    const reading =
      '{ text: "獻給${citation.recipient.zh}", style: label, lang: zh, reading: "${citation.recipient.reading}" }';
    const folder = templatesFolder('mine', {
      'certificate.yaml': (text) => text.replace('{ pair: "${label}", style: label, gap: 11.5pt }', reading),
    });
    const { template } = await load(folder);
    const made = edition();
    const syllable = pair('ㄓㄨㄥˋ', 'x').zh;
    const one = citation(made);
    const read = syllable && [{ start: 0, end: 1, text: syllable, system: 'zhuyin' as const }];
    const rubyOf = (recipient: typeof one.recipient, name: string) => {
      const { layout } = template
        ? mergeCertificate(template, made, { ...one, recipient, recipients: [{ ...recipient, honorific: null }] })
        : { layout: null };
      const item = layout?.sections[0]?.items.find((item) => 'name' in item && item.name === name);
      const content = item?.kind === 'text' ? item.content : item?.kind === 'group' ? item.parts[0]?.content : [];
      return content?.map((inline) => (inline.kind === 'text' ? (inline.ruby ?? null) : null));
    };
    const ruby = [{ start: 0, end: 1, reading: syllable, system: 'zhuyin' }];
    const recipient = { ...one.recipient, ...(read ? { reading: read } : {}) };
    expect(rubyOf(recipient, 'label')).toEqual([null, ruby]);
    expect(rubyOf(recipient, 'recipient')).toEqual([ruby]);
    expect(rubyOf(one.recipient, 'recipient')).toEqual([null]);
  });

  test('paragraphs, and names that the index turns about', async () => {
    const template = await classic();
    const base = edition();
    const name = pair('巴什科爾托斯坦共和國', 'Republic of Bashkortostan');
    const body = { zh: [pair('段。', 'x').zh ?? []].flat(), en: [] };
    const one = citation(base, { recipient: { name, kind: 'city' }, body });
    const { layout } = mergeBooklet(template, { ...base, citations: [one] });
    const flows = layout?.sections.flatMap(({ flow }) => flow ?? []) ?? [];
    expect(
      flows.flatMap((flow) => (flow.kind === 'pairs' ? flow.columns : [])).map(({ paragraphs }) => paragraphs),
    ).toEqual([body.zh]);
    const cells = flows
      .flatMap((flow) => (flow.kind === 'lists' ? flow.lists : []))
      .flatMap(({ rows }) => rows)
      .flatMap((row) => row.cells);
    const texts = cells
      .flatMap(({ content }) => ('pageOf' in content ? [] : content))
      .flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
    const turned = texts.find(({ value }) => value === 'Bashkortostan, Republic of');
    expect(turned?.file).toBe(name.en?.file);
    expect(turned?.offsets).toHaveLength('Bashkortostan, Republic of'.length + 1);
  });
});

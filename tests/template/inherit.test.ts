// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeBooklet, mergeCertificate } from '../../src/template/index.ts';
import { citation, edition, load, templatesFolder } from './kit.ts';

/** Templates by name and file, beside `mine`, which is a copy of classic. */
function shelf(templates: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const folder = templatesFolder('mine', {});
  for (const [name, files] of Object.entries(templates)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  }
  return folder;
}

/** `rule: what is underlined` of every problem. */
async function said(folder: string, name: string): Promise<readonly string[]> {
  const { diagnostics, sources } = await load(folder, name);
  return diagnostics.map(({ rule, span }) => {
    return `${rule}: ${span?.file} ${sources.get(span?.file ?? '')?.text.slice(span?.start, span?.end) ?? ''}`;
  });
}

const ALL = {
  'styles.yaml': 'extends: mine\n',
  'certificate.yaml': 'extends: mine\n',
  'booklet.yaml': 'extends: mine\n',
};

describe('a template that extends another', () => {
  test('is the other where it says nothing', async () => {
    const folder = shelf({ child: ALL });
    const [child, parent] = [(await load(folder, 'child')).template, (await load(folder, 'mine')).template];
    if (!child || !parent) throw new Error('templates that load');
    const made = edition();
    const one = citation(made);
    const plain = (layout: unknown) => JSON.stringify(layout);
    expect(plain(mergeCertificate(child, made, one))).toBe(plain(mergeCertificate(parent, made, one)));
    expect(plain(mergeBooklet(child, made))).toBe(plain(mergeBooklet(parent, made)));
  });

  test('changes a colour, one key of a style, a word and a name that others build on', async () => {
    const { template, diagnostics, sources } = await load(
      shelf({
        child: {
          'styles.yaml':
            'extends: mine\ncolours: { gold: { cmyk: [0, 0, 0, 50] } }\nstyles: { label: { en: { size: 20 } } }\n',
          'certificate.yaml':
            'extends: mine\nwords: { label: { city: { en: City } } }\nlet: { mid: 100, y: { label: 70 } }\n',
        },
      }),
      'child',
    );
    expect(diagnostics).toEqual([]);
    expect(template?.booklet).toBeNull();
    expect([...sources.keys()]).toEqual([
      'child/styles.yaml',
      'mine/styles.yaml',
      'child/certificate.yaml',
      'mine/certificate.yaml',
    ]);
    const made = edition();
    const layout = template && mergeCertificate(template, made, citation(made)).layout;
    const items = layout?.sections[0]?.items ?? [];
    const label = items.find((item) => item.kind === 'text' && item.name === 'label');
    expect(label?.kind === 'text' && label.baseline).toBeCloseTo((70 * 72) / 25.4);
    const words = label?.kind === 'text' ? label.content : [];
    expect(
      words.flatMap((one) => (one.kind === 'text' ? [[one.text.value, one.style.size, one.style.italic]] : [])),
    ).toEqual([
      ['獲獎城市', 9.5, false],
      ['City', 20, true],
    ]);
    // The axis was given anew, before what the parent computes from it.
    const group = items.find((item) => item.kind === 'group');
    expect(group?.kind === 'group' && group.axis).toBeCloseTo((100 * 72) / 25.4);
    const [border] = items;
    // A map is merged: of the colour the plate stays.
    expect(border?.kind === 'ornament' && border.colour).toMatchObject({ cmyk: [0, 0, 0, 50], spot: 'Laurel Gold' });
  });

  test("may be one of Laurel's own, wherever the folder lies", async () => {
    const folder = shelf({ child: { 'styles.yaml': 'extends: classic\n', 'certificate.yaml': 'extends: classic\n' } });
    expect((await load(folder, 'child')).diagnostics).toEqual([]);
  });

  test('goes on through several, and ends where it would come back', async () => {
    const folder = shelf({
      one: { ...ALL, 'styles.yaml': 'extends: two\n' },
      two: { 'styles.yaml': 'extends: three\n' },
      three: { 'styles.yaml': 'extends: one\n' },
      good: { ...ALL, 'styles.yaml': 'extends: better\n' },
      better: { 'styles.yaml': 'extends: mine\n' },
    });
    expect(await said(folder, 'good')).toEqual([]);
    expect(await said(folder, 'one')).toContain('template/extends-itself: three/styles.yaml one');
  });

  test('tells of a parent that is not there, and of mistakes in it at their place', async () => {
    const folder = shelf({
      child: { ...ALL, 'styles.yaml': 'extends: mien\n' },
      wrong: { ...ALL, 'styles.yaml': 'extends: 5\n' },
      sad: { ...ALL, 'certificate.yaml': 'extends: torn\n' },
      torn: { 'certificate.yaml': 'extends: mine\nlet: { mid: "${pgae.width}" }\n' },
    });
    expect(await said(folder, 'child')).toEqual(['template/unknown-parent: child/styles.yaml mien']);
    expect(await said(folder, 'wrong')).toEqual(['template/wrong-value: wrong/styles.yaml extends']);
    expect(await said(folder, 'sad')).toEqual(['template/unknown-variable: torn/certificate.yaml pgae']);
  });

  test('may place a picture of its parent', async () => {
    const item =
      '{ kind: picture, name: crest, picture: crest.svg, x: 20, y: 20, width: 10, height: 10, colour: gold }';
    const folder = shelf({
      parent: {
        'crest.svg': '<svg viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
        'styles.yaml': 'extends: mine\n',
      },
      child: { 'styles.yaml': 'extends: parent\n', 'certificate.yaml': `extends: mine\nitems: [${item}]\n` },
    });
    const { template, diagnostics } = await load(folder, 'child');
    expect(diagnostics).toEqual([]);
    const made = edition();
    const [picture] = (template && mergeCertificate(template, made, citation(made)).layout?.sections[0]?.items) ?? [];
    expect(picture?.kind === 'picture' && picture.artwork.kind).toBe('svg');
  });
});

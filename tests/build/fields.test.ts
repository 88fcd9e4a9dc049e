import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/index.ts';
import { preflight } from '../../src/preflight/index.ts';
import { type Files, inFolder } from './kit.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><circle cx="15" cy="15" r="12" fill="#a00"/><rect x="32" width="26" height="9"/></svg>';

const CEREMONY = `awards:
  friendship:
    name: { zh: 友好獎, en: The Friendship Award }
date: 2016-05-04
date-form: { zh: han }
issuer: { zh: 友好協會, en: The Society, logo: { file: images/logo.svg, colours: { "#a00": cinnabar, black: ink } } }
seal: { text: 友好之印 }
signatories:
  - { name: { zh: 甲, en: A }, title: { zh: 會長, en: President }, signature: images/sign.png }
  - { name: { zh: 乙, en: B }, signature: images/sign.png }
qr: https://example.org/awards
`;

const CITATION = `award: friendship
recipients:
  - { zh: 王小明, en: Wang Xiaoming, kind: person, honorific: { zh: 先生, en: Mr } }
  - { zh: 重慶, en: Chongqing, kind: city }
reason: { zh: 貢獻良多, en: For their contribution }
serial: 2016-001
`;

/** A signature: a stroke on nothing, dense enough for print. */
function signature(width = 900): Promise<Buffer> {
  const stroke = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width / 4}"><path d="M0 20L${width} ${width / 5}" stroke="#124" stroke-width="8"/></svg>`;
  return sharp(Buffer.from(stroke)).png().toBuffer();
}

async function files(more: Files = {}): Promise<Files> {
  return {
    'content/ceremony.yaml': CEREMONY,
    'content/images/logo.svg': SVG,
    'content/images/sign.png': await signature(),
    'content/citations/two.yaml': CITATION,
    ...more,
  };
}

describe('a certificate with everything', () => {
  it('reads back whole, passes every profile, and so does the booklet', async () => {
    await inFolder(await files(), async ({ options, listed, read }) => {
      const { ok, diagnostics } = await build(options);
      expect(diagnostics).toEqual([]);
      expect(ok).toBe(true);
      for (const file of listed().filter((name) => name.endsWith('.pdf'))) {
        const { diagnostics: found } = preflight(read(`out/${file}`), { profile: 'all', file });
        expect(found, file).toEqual([]);
      }
      // The pictures are among what it was made from.
      const manifest = read('out/manifest.json').toString();
      for (const name of ['logo.svg', 'sign.png']) expect(manifest).toContain(`content/images/${name}`);
    });
  });

  it('has the code in the layer of text', async () => {
    const ornaments = async (qr: string) => {
      const ceremony = CEREMONY.replace('https://example.org/awards', qr);
      return inFolder(await files({ 'content/ceremony.yaml': ceremony }), async ({ options, listed, read }) => {
        await build({ ...options, ids: ['two'], layer: 'ornament' });
        return listed()
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => read(`out/${name}`).length);
      });
    };
    const [one, other] = [await ornaments('https://example.org/1'), await ornaments('https://example.org/22')];
    expect(one).toHaveLength(1);
    expect(one).toEqual(other);
  });
});

describe('a picture that cannot be used', () => {
  const rules = async (more: Files) =>
    inFolder(await files(more), async ({ options }) =>
      (await build(options)).diagnostics.map(({ rule, citation }) => `${rule} ${citation}`),
    );

  it('is told once, whoever’s certificate shows it', async () => {
    const second = { 'content/citations/three.yaml': CITATION };
    expect(await rules({ ...second, 'content/images/sign.png': 'no picture' })).toEqual(['photo/not-an-image null']);
    expect(await rules({ ...second, 'content/images/sign.png': await signature(40) })).toEqual([
      'photo/too-coarse null',
    ]);
    expect(await rules({ ...second, 'content/images/logo.svg': '<svg' })).toEqual(['ornament/svg-no-xml null']);
    const pink = SVG.replace('#a00', 'pink');
    expect(await rules({ ...second, 'content/images/logo.svg': pink })).toEqual(['ornament/svg-colour null']);
  });

  it('names a colour that the template has not at its place', async () => {
    const ceremony = CEREMONY.replace('cinnabar', 'cinnabra');
    expect(await rules({ 'content/ceremony.yaml': ceremony })).toContain('template/unknown-colour two');
  });
});

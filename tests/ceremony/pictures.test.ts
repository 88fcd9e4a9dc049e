import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { build } from '../../src/build/index.ts';
import { compare, type Picture, pictureFrom, picturesOf, pngOf } from './rendering.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PICTURES = join(import.meta.dirname, 'pictures');
const FAMILIES = ['modern', 'vertical'] as const;

/** Of a page: less than a short word. */
const MOST = 0.001;

const folder = mkdtempSync(join(tmpdir(), 'laurel-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = {
  zh: '橋樑連接兩岸，也連接兩岸的人。二〇一六年以來，兩座城市的學校每年互訪，圖書館交換藏書，劇團同台演出。\n\n來年的工作已經安排妥當。',
  en: 'Bridges join two banks, and the people on them. Since 2016 the schools of both cities have visited one another every year, their libraries have exchanged books, and their theatres have played on one stage.\n\nThe work of the coming year is well prepared.',
};
const reason = { zh: '以橋會友，溝通兩岸', en: 'For making friends by bridges, and joining the banks of a river' };
const photo = {
  file: '../images/photo.jpg',
  alt: { zh: '橋', en: 'A bridge' },
  caption: { zh: '新橋落成。', en: 'The new bridge is opened.' },
  credit: { zh: '攝影：某甲' },
};
const CITATIONS = {
  photo: { recipient: { zh: '橋城', en: 'Bridgetown' }, body, photos: [photo, photo, photo] },
  text: { recipient: { zh: '河城', en: 'Riverton' }, body },
  nothing: { recipient: { zh: '巴什科爾托斯坦共和國', en: 'Republic of Bashkortostan' } },
  chinese: { recipient: { zh: '岸城', en: 'Bankside' }, body: { zh: body.zh } },
};
const person = { name: { zh: '簽署人姓名', en: 'Name of signatory' }, title: { zh: '職銜', en: 'Title of office' } };

/** Ceremonies, and of each the citations whose certificates are looked at. */
const CEREMONIES = {
  full: {
    issuer: { zh: '頒發機構全銜', en: 'Name of the issuing body' },
    date: '2016-05-04',
    seal: { text: '頒獎之印' },
    signatories: [person, person],
  },
  four: { date: '2016-05-04', seal: { text: '印' }, signatories: [person, person, person, person] },
  bare: {},
  'english-first': { languages: ['en', 'zh'], date: '2016-05-04', signatories: [person] },
  'chinese-alone': { languages: ['zh'], seal: { text: '印信' } },
} as const;

async function writeCeremony(dir: string, family: string, ceremony: object): Promise<void> {
  mkdirSync(join(dir, 'citations'), { recursive: true });
  mkdirSync(join(dir, 'images'), { recursive: true });
  const create = { width: 1900, height: 1280, channels: 3, background: '#b0b0b0' } as const;
  await sharp({ create })
    .jpeg()
    .toFile(join(dir, 'images', 'photo.jpg'));
  const shared = {
    awards: { bridge: { name: { zh: '2016城市橋樑獎', en: 'The Award for Bridges between Cities 2016' } } },
    certificate: { template: family },
    booklet: { template: family },
  };
  writeFileSync(join(dir, 'ceremony.yaml'), stringify({ ...shared, ...ceremony }));
  for (const [id, { recipient, ...more }] of Object.entries(CITATIONS)) {
    const citation = { award: 'bridge', reason, recipient: { ...recipient, kind: 'city' }, ...more };
    writeFileSync(join(dir, 'citations', `${id}.yaml`), stringify(citation));
  }
}

/** The pictures of one family, by their names. */
async function picturesOfFamily(family: string): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const [name, ceremony] of Object.entries(CEREMONIES)) {
    const dir = join(folder, family, name);
    await writeCeremony(join(dir, 'content'), family, ceremony);
    const ids = name === 'full' ? undefined : ['photo'];
    const { diagnostics } = await build({
      cwd: ROOT,
      contentDir: join(dir, 'content'),
      templatesDir: 'templates',
      fontsDir: 'fonts',
      outDir: join(dir, 'out'),
      cacheDir: null,
      ...(ids ? { ids } : {}),
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const id of name === 'full' ? ['photo', 'nothing'] : ['photo']) {
      const [page] = await picturesOf(readFileSync(join(dir, 'out', 'certificates', `${id}.pdf`)));
      if (page) pictures.set(`${family}-certificate-${name}${id === 'photo' ? '' : '-long'}`, page);
    }
    if (name !== 'full') continue;
    const pages = await picturesOf(readFileSync(join(dir, 'out', 'booklet.pdf')));
    for (const [index, page] of pages.entries()) pictures.set(`${family}-booklet-${index + 1}`, page);
  }
  return pictures;
}

describe.each(FAMILIES)('%s looks as it did', (family) => {
  let pictures: ReadonlyMap<string, Picture>;
  beforeAll(async () => {
    pictures = await picturesOfFamily(family);
    if (process.env.UPDATE !== '1') return;
    mkdirSync(PICTURES, { recursive: true });
    for (const [name, picture] of pictures) writeFileSync(join(PICTURES, `${name}.png`), await pngOf(picture));
  }, 120_000);

  it('in every page that has a picture, and has one of every page', () => {
    const kept = readdirSync(PICTURES).filter((file) => file.startsWith(`${family}-`));
    expect([...pictures.keys()].map((name) => `${name}.png`).toSorted()).toEqual(kept.toSorted());
  });

  it('but for less than a word of each; the differences lie in a folder that the message names', async () => {
    const different: string[] = [];
    for (const [name, picture] of pictures) {
      const file = join(PICTURES, `${name}.png`);
      if (!existsSync(file)) continue;
      const compared = compare(picture, await pictureFrom(readFileSync(file)));
      if (compared !== null && compared.part <= MOST) continue;
      const shown = mkdtempSync(join(tmpdir(), 'laurel-difference-'));
      writeFileSync(join(shown, `${name}.now.png`), await pngOf(picture));
      if (compared) writeFileSync(join(shown, `${name}.difference.png`), await pngOf(compared.difference));
      different.push(`${name}: ${compared ? `${(100 * compared.part).toFixed(2)} %` : 'another format'}, see ${shown}`);
    }
    expect(different).toEqual([]);
  });

  it('and a line that has moved by a millimetre is seen', () => {
    const page = pictures.get(`${family}-certificate-full`);
    if (page === undefined) throw new Error('a picture of the full certificate');
    const moved = { ...page, grey: page.grey.map((_, at) => page.grey[at < page.width ? at : at - page.width] ?? 0) };
    expect(compare(page, moved)?.part).toBeGreaterThan(MOST);
  });

  it('in pictures that stay small', () => {
    const files = readdirSync(PICTURES).filter((file) => file.startsWith(`${family}-`));
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(PICTURES, file)).length, 0);
    expect(bytes).toBeLessThan(150_000);
  });
});

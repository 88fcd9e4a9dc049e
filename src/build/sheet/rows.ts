import { mmFromPt } from '../../lengths.ts';
import type { Facts } from '../../preflight/index.ts';

/** The same in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** A fact or some of one kind; a text that is no language's takes the width of both. */
export interface Row {
  readonly label: Said;
  readonly lines: readonly (Said | string)[];
}

/** How the file was judged. */
export interface Verdict {
  readonly profile: string;
  readonly ok: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** What is wrong, most important first. */
  readonly reasons: readonly Said[];
}

/** Rows that a page has room for; of more, their number. */
const MOST = { formats: 3, plates: 8, rich: 2, pictures: 5, fonts: 4, reasons: 4 } as const;

/** What stands on the printer's sheet, from the top. */
export function rowsOf(facts: Facts, verdict: Verdict): readonly Row[] {
  return [
    { label: { zh: '檔案', en: 'File' }, lines: [fileLine(facts)] },
    { label: { zh: '頁數', en: 'Pages' }, lines: [pagesLine(facts)] },
    { label: { zh: '尺寸', en: 'Format' }, lines: formatLines(facts) },
    { label: { zh: '印版', en: 'Plates' }, lines: plateLines(facts) },
    { label: { zh: '墨量', en: 'Ink' }, lines: inkLines(facts) },
    { label: { zh: '黑', en: 'Blacks' }, lines: blackLines(facts) },
    { label: { zh: '透明', en: 'Transparency' }, lines: [transparencyLine(facts)] },
    { label: { zh: '圖片', en: 'Pictures' }, lines: pictureLines(facts) },
    { label: { zh: '字型', en: 'Fonts' }, lines: fontLines(facts) },
    { label: { zh: '印刷條件', en: 'Condition' }, lines: conditionLines(facts) },
    { label: { zh: '聲明', en: 'Claims' }, lines: [facts.claims.length > 0 ? facts.claims.join(' · ') : NONE] },
    { label: { zh: '印前檢查', en: 'Preflight' }, lines: verdictLines(verdict) },
  ];
}

const NONE: Said = { zh: '沒有', en: 'none' };

function fileLine({ size, created, producer }: Facts): string {
  const date = /^D:(\d{4})(\d\d)(\d\d)/.exec(created)?.slice(1).join('-');
  const bytes = String(size).replace(/\B(?=(\d{3})+$)/g, ',');
  return [`${bytes} bytes`, ...(date ? [date] : []), ...(producer ? [producer] : [])].join(' · ');
}

function pagesLine({ pages, sheets }: Facts): Said {
  const en = pages === 1 ? '1 page' : `${pages} pages`;
  if (sheets !== null) {
    const each = sheets === 1 ? '1 sheet' : `${sheets} sheets`;
    return { zh: `${pages} 頁；對摺一次，每張 4 頁，共 ${sheets} 張`, en: `${en}; folded once, ${each} of 4 pages` };
  }
  return pages < 4 ? { zh: `${pages} 頁`, en } : { zh: `${pages} 頁，不是 4 的倍數`, en: `${en}, no multiple of 4` };
}

function formatLines({ formats }: Facts): readonly Said[] {
  const sides = (lengths: readonly number[]): string => `${lengths.map(millimetres).join(' × ')} mm`;
  const shown = formats.slice(0, MOST.formats).flatMap(({ trim, media, bleed, pages }): Said[] => {
    const [cut, paper] = [sides(trim), sides(media)];
    const on = formats.length > 1 ? onPages(pages) : { zh: '', en: '' };
    const beyond = bleed === null ? { zh: '沒有出血框', en: 'no bleed box' } : bleedOf(bleed);
    return [
      { zh: `${on.zh && `${on.zh}：`}成品 ${cut}`, en: `${on.en && `${on.en}: `}trimmed ${cut}` },
      { zh: `${beyond.zh}，頁面 ${paper}`, en: `${beyond.en}, page ${paper}` },
    ];
  });
  return [...shown, ...moreOf(formats.length - MOST.formats)];
}

function bleedOf(bleed: number): Said {
  return { zh: `出血 ${millimetres(bleed)} mm`, en: `bleed ${millimetres(bleed)} mm` };
}

/** To a tenth; a box is rarely written with all its decimals. */
function millimetres(length: number): string {
  return String(Math.round(mmFromPt(length) * 10) / 10);
}

const INKS: Readonly<Record<string, Said>> = {
  Cyan: { zh: '青 C', en: 'cyan' },
  Magenta: { zh: '洋紅 M', en: 'magenta' },
  Yellow: { zh: '黃 Y', en: 'yellow' },
  Black: { zh: '黑 K', en: 'black' },
  RGB: { zh: 'RGB（未分色）', en: 'RGB, not separated' },
};

function plateLines({ plates }: Facts): readonly Said[] {
  if (plates.length === 0) return [NONE];
  return capped(plates, MOST.plates, ({ name, spot, pages }) => {
    const ink = INKS[name] ?? { zh: name, en: name };
    const on = onPages(pages);
    return spot
      ? { zh: `專色「${name}」，${on.zh}`, en: `spot “${name}”, ${on.en}` }
      : { zh: `${ink.zh}，${on.zh}`, en: `${ink.en}, ${on.en}` };
  });
}

function inkLines({ ink, unmeasured }: Facts): readonly Said[] {
  const most = ink && percent(ink.most);
  const kind = ink && (KINDS[ink.what] ?? { zh: `圖片 ${ink.what}`, en: `picture ${ink.what}` });
  return [
    ink && kind && most
      ? {
          zh: `最多 ${most} %，第 ${ink.page} 頁（${kind.zh}）`,
          en: `at most ${most} %, page ${ink.page} (${kind.en})`,
        }
      : NONE,
    ...(unmeasured > 0
      ? [{ zh: `${unmeasured} 張圖片（JPEG 或 RGB）沒有量`, en: `${unmeasured} pictures (JPEG or RGB) not measured` }]
      : []),
  ];
}

const KINDS: Readonly<Record<string, Said>> = {
  text: { zh: '文字', en: 'text' },
  path: { zh: '色塊', en: 'area' },
  shading: { zh: '漸層', en: 'shading' },
};

function percent(share: number): string {
  return String(Math.round(share * 100));
}

function blackLines({ blacks: { plain, rich } }: Facts): readonly Said[] {
  const { overprinting, knockingOut } = plain;
  const alone: readonly Said[] = [
    ...(overprinting > 0 ? [{ zh: '文字單色黑，疊印', en: 'text in black alone, overprinting' }] : []),
    ...(knockingOut > 0 ? [{ zh: '有不疊印的黑色文字', en: 'some black text knocks out' }] : []),
  ];
  const mixed = capped(rich, MOST.rich, ({ values, text, page }) => {
    const inks = values.map((value, i) => `${'CMYK'[i] ?? ''}${percent(value)}`).join(' ');
    return {
      zh: `混色黑 ${inks}（${text ? '文字' : '色塊'}，第 ${page} 頁）`,
      en: `mixed black ${inks} (${text ? 'text' : 'area'}, page ${page})`,
    };
  });
  const lines = [...alone, ...mixed];
  return lines.length > 0 ? lines : [NONE];
}

function transparencyLine({ transparency }: Facts): Said {
  return transparency.length > 0 ? onPages(transparency) : NONE;
}

/** The coarsest first: they are what a printer asks about. */
function pictureLines({ pictures }: Facts): readonly Said[] {
  if (pictures.length === 0) return [NONE];
  const sorted = [...pictures].sort((a, b) => a.ppi - b.ppi);
  return capped(sorted, MOST.pictures, ({ page, width, height, ppi, space }) => {
    const about = `${width} × ${height}, ${Math.round(ppi)} ppi, ${space.replace(/^Device/, '')}`;
    return { zh: `第 ${page} 頁：${about.replaceAll(', ', '，')}`, en: `page ${page}: ${about}` };
  });
}

/** What is amiss first, by name; of the rest their names are enough. */
function fontLines({ fonts }: Facts): readonly (Said | string)[] {
  if (fonts.length === 0) return [NONE];
  const whole = fonts.filter(({ embedded }) => embedded);
  const missing = fonts.filter(({ embedded }) => !embedded);
  const subset = whole.every((font) => font.subset);
  const count: Said = {
    zh: `${whole.length} 款內嵌${subset ? '，都只有用到的字' : ''}`,
    en: `${whole.length} embedded${subset ? ', all of them subset' : ''}`,
  };
  return [
    ...capped(missing, MOST.fonts, ({ name }) => ({ zh: `沒有內嵌：${name}`, en: `not embedded: ${name}` })),
    ...(whole.length > 0 ? [count] : []),
    ...packed([...new Set(whole.map(({ name }) => name))]),
  ];
}

/** As many characters as a line of both columns holds, and how many such lines there may be. */
const WIDE = 88;
const MOST_WIDE = 5;

function packed(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 3 <= WIDE) lines[lines.length - 1] = `${last} · ${name}`;
    else lines.push(name);
  }
  return lines.length <= MOST_WIDE ? lines : [...lines.slice(0, MOST_WIDE), '…'];
}

function conditionLines({ condition }: Facts): readonly (Said | string)[] {
  if (condition === null) return [NONE];
  const { identifier, info, kind } = condition;
  return [[identifier, info, kind].filter((word) => word !== '' && word !== '–').join(' · ')];
}

function verdictLines({ profile, ok, errors, warnings, reasons }: Verdict): readonly Said[] {
  const verdict = {
    zh: `${ok ? '合格' : '不合格'}（${profile}）：錯誤 ${errors}，警告 ${warnings}`,
    en: `${ok ? 'passes' : 'fails'} (${profile}): errors ${errors}, warnings ${warnings}`,
  };
  return [verdict, ...reasons.slice(0, MOST.reasons)];
}

/** `1–4, 7`, in words. */
function onPages(pages: readonly number[]): Said {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.slice(0, 6).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const rest = runs.length > 6 ? ' …' : '';
  return {
    zh: `第 ${shown.join('、')}${rest} 頁`,
    en: `${pages.length === 1 ? 'page' : 'pages'} ${shown.join(', ')}${rest}`,
  };
}

function capped<T>(items: readonly T[], most: number, say: (item: T) => Said): readonly Said[] {
  return [...items.slice(0, most).map(say), ...moreOf(items.length - most)];
}

function moreOf(more: number): readonly Said[] {
  return more > 0 ? [{ zh: `……另有 ${more} 項`, en: `… ${more} more` }] : [];
}

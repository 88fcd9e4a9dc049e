/**
 * A ceremony of any size for the bench: the real citation's sentences in another
 * order for each recipient, drawn by a seeded generator, so that no paragraph
 * stands twice and every run measures the same work.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** Numerical Recipes' linear congruential generator: enough to shuffle sentences. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffled(list, draw) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = draw(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

function paragraphsOf(body, stop, joint, draw) {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => shuffled(paragraph.trim().split(stop).filter(Boolean), draw).join(joint))
    .join('\n\n');
}

const FAMILY = ['江', '河', '湖', '海', '山', '林', '川', '原', '島', '港'];
const GIVEN = ['東', '西', '南', '北', '中', '安', '寧', '平', '和', '興'];

/** Writes a content folder of `count` citations and returns its path. */
export function writeCeremony(folder, count, contentDir) {
  const content = join(folder, 'content');
  mkdirSync(join(content, 'citations'), { recursive: true });
  cpSync(join(contentDir, 'ceremony.yaml'), join(content, 'ceremony.yaml'));
  const real = parse(readFileSync(join(contentDir, 'citations', 'chongqing.yaml'), 'utf8'));
  for (let n = 0; n < count; n += 1) {
    const draw = generator(n + 1);
    const digits = String(n).padStart(3, '0');
    const zh = `${FAMILY[n % 10]}${GIVEN[Math.floor(n / 10) % 10]}${n >= 100 ? '州' : '市'}`;
    const citation = {
      award: real.award,
      recipient: { zh, en: `Recipient City ${digits}`, kind: 'city' },
      reason: real.reason,
      body: {
        zh: paragraphsOf(real.body.zh, /(?<=。)/, '', draw),
        en: paragraphsOf(real.body.en, /(?<=\.)\s+/, ' ', draw),
      },
    };
    writeFileSync(join(content, 'citations', `city-${digits}.yaml`), stringify(citation, { lineWidth: 0 }));
  }
  return content;
}

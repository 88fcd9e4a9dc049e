import { labelOf, type Stream, View } from '../../pdf/index.ts';
import type { Model } from '../model/document.ts';
import { COMPONENTS, type Icc } from '../model/icc.ts';
import type { Finding, Rule } from '../rule.ts';

/** An output intent, its profile read. */
export interface Intent {
  readonly view: View;
  readonly object: string;
  readonly stream: Stream | null;
  readonly icc: Icc | null;
}

/** The output intents of a kind (ISO 32000-1 14.11.5). */
export function intentsOf({ catalog, file, memory }: Model, kind: string | null): readonly Intent[] {
  return catalog.views('OutputIntents').flatMap((view) => {
    if (kind !== null && view.name('S') !== kind) return [];
    const stream = view.stream('DestOutputProfile');
    return [{ view, object: view.label ?? 'OutputIntents', stream, icc: stream && memory.profile(file, stream) }];
  });
}

/** What is wrong with an intent's profile, in words of the format. */
function faultsOf({ view, stream, icc }: Intent): readonly string[] {
  if (!stream) return ['/DestOutputProfile –'];
  if (!icc) return ['ICC acsp –'];
  const n = new View(view.file, stream).number('N');
  return [
    ...(icc.size === icc.length ? [] : [`ICC ${icc.size} ≠ ${icc.length} bytes`]),
    ...(icc.version > 4 ? [`ICC v${icc.version}`] : []),
    ...(COMPONENTS[icc.colours] === n ? [] : [`/N ${n} ≠ ${icc.colours}`]),
  ];
}

const press: Rule = {
  id: 'X4-OI',
  parts: ['x4'],
  *run(model) {
    if (model.encrypted) return;
    const intents = intentsOf(model, 'GTS_PDFX');
    if (intents.length !== 1)
      yield { code: 'preflight/x4-oi-count', object: 'Catalog', params: { found: intents.length } };
    for (const intent of intents) {
      const { view, object, icc } = intent;
      if (view.text('OutputConditionIdentifier') === '') yield { code: 'preflight/x4-oi-identifier', object };
      if (!view.has('RegistryName') && !view.has('Info')) yield { code: 'preflight/x4-oi-info', object };
      for (const found of faultsOf(intent)) yield { code: 'preflight/x4-oi-profile', object, params: { found } };
      if (!icc) continue;
      if (icc.profileClass !== 'prtr')
        yield { code: 'preflight/x4-oi-class', object, params: { found: icc.profileClass } };
      else if (!icc.tags.has('A2B0') || !icc.tags.has('B2A0')) yield { code: 'preflight/x4-oi-tables', object };
      if (icc.colours !== 'CMYK') yield { code: 'preflight/x4-oi-not-cmyk', object, params: { found: icc.colours } };
    }
  },
};

const archive: Rule = {
  id: 'A2-OI',
  parts: ['a2u'],
  *run(model) {
    if (model.encrypted) return;
    const intents = intentsOf(model, 'GTS_PDFA1');
    if (intents.length !== 1)
      yield { code: 'preflight/a2-oi-count', object: 'Catalog', params: { found: intents.length } };
    const all = intentsOf(model, null).filter(({ stream }) => stream !== null);
    const profiles = new Set(all.map(({ view, stream }) => labelOf(view.raw('DestOutputProfile')) ?? stream));
    if (profiles.size > 1)
      yield { code: 'preflight/a2-oi-shared', object: 'Catalog', params: { found: [...profiles].join(', ') } };
    for (const intent of intents) {
      const { view, object, icc } = intent;
      if (view.text('OutputConditionIdentifier') === '') yield { code: 'preflight/a2-oi-identifier', object };
      for (const found of faultsOf(intent)) yield { code: 'preflight/a2-oi-profile', object, params: { found } };
      if (icc && icc.profileClass !== 'prtr' && icc.profileClass !== 'mntr') {
        yield { code: 'preflight/a2-oi-profile', object, params: { found: icc.profileClass } };
      }
    }
    for (const { view, object } of intentsOf(model, null)) {
      if (view.has('DestOutputProfileRef')) yield { code: 'preflight/a2-oi-reference', object };
    }
  },
};

const MODEL: Readonly<Record<string, string>> = { DeviceRGB: 'RGB', DeviceCMYK: 'CMYK', DeviceGray: 'GRAY' };

/** Device colours, and what the intents of the asked standards say they mean. */
const device: Rule = {
  id: 'COL-RGB',
  parts: ['x4', 'a2u'],
  *run(model, asked) {
    const print = intentsOf(model, 'GTS_PDFX')[0]?.icc?.colours;
    const archived = intentsOf(model, 'GTS_PDFA1')[0]?.icc?.colours;
    const unknown = (family: string): boolean =>
      (asked.has('x4') && family !== 'DeviceGray' && print !== MODEL[family]) ||
      (asked.has('a2u') && (archived === undefined || (family !== 'DeviceGray' && archived !== MODEL[family])));
    for (const { number, drawing } of model.pages) {
      for (const { space, what, object } of drawing.paints) {
        const { family } = space.alternate?.family === 'DeviceRGB' ? space.alternate : space;
        if (!(family in MODEL) || !unknown(family)) continue;
        const found: Finding = {
          code: 'preflight/col-rgb',
          page: number,
          object: object ?? what,
          params: { found: family },
        };
        yield found;
      }
    }
  },
};

export const intentRules: readonly Rule[] = [press, archive, device];

import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { diagnostic } from '../../src/diagnostics/index.ts';
import { compose, fit as fitName, type Galley } from '../../src/typeset/index.ts';
import { fakeFonts, HEI, words } from '../typeset/fake.ts';

const fonts = fakeFonts();
const display = { ...HEI, justify: false };

function diagnosticsOf({ problems }: Galley): readonly Diagnostic[] {
  return problems.map(({ rule, params, span }) => diagnostic(rule, { params, span }));
}

/** For each code that the composer alone finds: a text that has the fault. */
export const cases: Record<string, () => readonly Diagnostic[]> = {
  'font/no-glyph': () => diagnosticsOf(compose(words('䶮', HEI), { measure: 60, keep: [], balance: false }, fonts)),
  'font/variation-dropped': () =>
    diagnosticsOf(compose(words('葛\u{e0100}城', HEI), { measure: 60, keep: [], balance: false }, fonts)),
  'layout/overfull': () =>
    diagnosticsOf(
      compose(words('Donaudampfschifffahrtsgesellschaft', HEI), { measure: 60, keep: [], balance: false }, fonts),
    ),
  'layout/underfull': () =>
    diagnosticsOf(compose(words('甲乙Donaudampfschiff丙丁', HEI), { measure: 80, keep: [], balance: false }, fonts)),
  'layout/name-broken': () =>
    diagnosticsOf(
      compose(words('甲乙馬伊赫羅夫斯基', HEI), { measure: 40, keep: ['馬伊赫羅夫斯基'], balance: false }, fonts),
    ),
  'layout/name-does-not-fit': () =>
    diagnosticsOf(
      fitName(
        words('重慶市友好城市'.repeat(12), display),
        {
          max: 76,
          min: 40,
          measure: 500,
          trackingByLength: null,
          wrapped: { max: 31, min: 24, leading: 1.25, measure: 470, lines: 3 },
        },
        [],
        fonts,
      ),
    ),
};

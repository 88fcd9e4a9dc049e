import { parse } from '../../src/cli/preflight.ts';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/index.ts';
import { differences, preflight, unreadable } from '../../src/preflight/index.ts';
import { broken } from '../preflight/broken.ts';
import { sound } from '../preflight/kit.ts';

/** One run of the real stage for each code of this room, on a file with that fault. */
export const cases: Readonly<Record<string, () => readonly Diagnostic[]>> = {
  ...Object.fromEntries(
    Object.entries(broken).map(([code, { make }]) => [
      code,
      () => preflight(make(), { profile: 'all', file: 'a.pdf' }).diagnostics,
    ]),
  ),
  'preflight/pdf-filt-lzw-print': () => {
    const make = broken['preflight/pdf-filt-lzw']?.make;
    return make ? preflight(make(), { profile: 'x4', file: 'a.pdf' }).diagnostics : [];
  },
  'preflight/more': () => {
    const values = Array.from({ length: 1331 }, (_, i) => [i % 11, Math.floor(i / 11) % 11, Math.floor(i / 121)]);
    const inks = values.map((ink) => ink.map((value) => 1 - value / 100).join(' '));
    const file = sound().draw(`/Artifact BMC ${inks.map((ink) => `${ink} 1 k 60 60 9 9 re f`).join(' ')} EMC`);
    return preflight(file.write(), { profile: 'all', file: 'a.pdf' }).diagnostics;
  },
  'preflight/pdf-open-missing': () => unreadable('a.pdf').diagnostics,
  'usage/missing-argument': () => {
    const parsed = parse({ args: [], options: {} });
    return 'misuse' in parsed ? parsed.misuse.map(({ rule, params }) => diagnostic(rule, { params })) : [];
  },
  'preflight/pdf-repro': () => differences(Buffer.from('one'), Buffer.from('two'), 'a.pdf'),
};

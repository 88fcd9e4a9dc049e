import { Name, type PdfFile, Stream, type Value, View } from '../pdf/index.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Inks on white paper as a screen shows them, 0 to 1 (FOGRA39, near enough). */
const PROCESS: readonly Rgb[] = [
  [0, 0.62, 0.88],
  [0.9, 0, 0.49],
  [1, 0.93, 0],
  [0.11, 0.11, 0.1],
];

/** For a spot whose definition tells no colour. */
const UNKNOWN: Rgb = [0.55, 0.55, 0.55];

/** Functions within functions. */
const DEEPEST = 6;

export function lookOfProcess(at: number): Rgb {
  return PROCESS[at] ?? UNKNOWN;
}

/** A spot's look, from the alternate that its space gives for full ink (ISO 32000-1 8.6.6.4). */
export function lookOfSpot(file: PdfFile, written: Value): Rgb {
  const found = file.resolve(written);
  if (!Array.isArray(found)) return UNKNOWN;
  const [kind, , alternate, tint] = (found as readonly Value[]).map((item) => file.resolve(item));
  if (!(kind instanceof Name) || kind.text !== 'Separation') return UNKNOWN;
  const values = atFull(file, tint ?? null, 0);
  const [a = 0, b = 0, c = 0] = values;
  const list = Array.isArray(alternate) ? file.resolve((alternate as readonly Value[])[0]) : alternate;
  if (list instanceof Name && list.text === 'Lab') return UNKNOWN;
  if (values.length === 4) return overlaid(values.map((value, i) => [value, lookOfProcess(i)]));
  if (values.length === 3) return [a, b, c];
  return values.length === 1 ? [a, a, a] : UNKNOWN;
}

/** Inks over one another on paper. */
export function overlaid(inks: readonly (readonly [amount: number, look: Rgb])[]): Rgb {
  const through = (channel: number): number =>
    inks.reduce((light, [amount, look]) => light * (1 - amount * (1 - (look[channel] ?? 0))), 1);
  return [through(0), through(1), through(2)];
}

/** What a function of one number gives for 1, where that can be read off it. */
function atFull(file: PdfFile, value: Value, depth: number): readonly number[] {
  const view = new View(file, value);
  if (depth > DEEPEST || view.number('FunctionType') === 4) return [];
  switch (view.number('FunctionType')) {
    case 2:
      return view.has('C1') ? view.numbers('C1') : [1];
    case 3:
      return atFull(file, view.list('Functions').at(-1) ?? null, depth + 1);
    case 0: {
      const range = view.numbers('Range');
      const stream = file.resolve(value);
      const data = stream instanceof Stream ? file.read(stream) : null;
      const count = range.length / 2;
      if (!data || view.number('BitsPerSample') !== 8 || data.length < count) return [];
      return Array.from(data.subarray(data.length - count), (sample, i) => {
        const [low = 0, high = 1] = range.slice(2 * i, 2 * i + 2);
        return low + ((high - low) * sample) / 255;
      });
    }
    default:
      return [];
  }
}

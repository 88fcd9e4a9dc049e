import { buildEntries } from './build.ts';
import { contentEntries } from './content.ts';
import type { Entry } from './entry.ts';
import { fontEntries } from './fonts.ts';
import { imposeEntries } from './impose.ts';
import { initEntries } from './init.ts';
import { layoutEntries } from './layout.ts';
import { ornamentEntries } from './ornament.ts';
import { pageEntries } from './pages.ts';
import { photoEntries } from './photo.ts';
import { platesEntries } from './plates.ts';
import { preflightEntries } from './preflight.ts';
import { pressEntries } from './press.ts';
import { readbackEntries } from './readback.ts';
import { templateEntries } from './template.ts';
import { trialEntries } from './trial.ts';

/** Every code that Laurel can report, and nowhere else a code is made up. */
export const catalogue = {
  ...contentEntries,
  ...templateEntries,
  ...fontEntries,
  ...photoEntries,
  ...layoutEntries,
  ...ornamentEntries,
  ...pageEntries,
  ...pressEntries,
  ...buildEntries,
  ...preflightEntries,
  ...imposeEntries,
  ...initEntries,
  ...readbackEntries,
  ...platesEntries,
  ...trialEntries,
} satisfies Readonly<Record<string, Entry>>;

export type Code = keyof typeof catalogue;

export function severityOf(code: Code): Entry['severity'] {
  const entry: Entry = catalogue[code];
  return entry.severity;
}

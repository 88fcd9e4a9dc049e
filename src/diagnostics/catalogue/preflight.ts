import { archiveEntries } from './preflight/archive.ts';
import { colourEntries } from './preflight/colour.ts';
import { fileEntries } from './preflight/file.ts';
import { fontFileEntries } from './preflight/fonts.ts';
import { pressEntries } from './preflight/press.ts';
import { tagEntries } from './preflight/tags.ts';

/** What can be wrong with a finished PDF; a code begins with the id of its rule in the paper on press. */
export const preflightEntries = {
  ...fileEntries,
  ...pressEntries,
  ...archiveEntries,
  ...colourEntries,
  ...fontFileEntries,
  ...tagEntries,
};

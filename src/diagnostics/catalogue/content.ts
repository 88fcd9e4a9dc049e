import { characterEntries } from './content/characters.ts';
import { fileEntries } from './content/files.ts';
import { pictureEntries } from './content/pictures.ts';
import { structureEntries } from './content/structure.ts';
import { yamlEntries } from './content/yaml.ts';

export const contentEntries = {
  ...yamlEntries,
  ...fileEntries,
  ...pictureEntries,
  ...structureEntries,
  ...characterEntries,
};

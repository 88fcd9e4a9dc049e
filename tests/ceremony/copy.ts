import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of a folder of content that names another family of templates for all that is printed. */
export function writeCopy(content: string, copy: string, family: string): void {
  cpSync(content, copy, { recursive: true });
  const ceremony = join(copy, 'ceremony.yaml');
  writeFileSync(ceremony, readFileSync(ceremony, 'utf8').replaceAll('template: classic', `template: ${family}`));
}

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing; throws the system's error where it cannot.
 * One level at a time: Node's own `recursive` never ends where the system answers ENOENT under a
 * folder that is there, as `/proc` does.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const path of missing.toReversed()) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another build may have made it meanwhile.
      if (!existsSync(path)) throw error;
    }
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textAt } from '../../src/diagnostics/index.ts';
import { openCondition } from '../../src/press/index.ts';

/** What comes of a profile that holds these bytes; null for one that is not there. */
export async function inProfile(bytes: Uint8Array | null): ReturnType<typeof openCondition> {
  const folder = await mkdtemp(join(tmpdir(), 'laurel-profile-'));
  try {
    const path = join(folder, 'press.icc');
    if (bytes !== null) await writeFile(path, bytes);
    const file = textAt('press.icc', { file: 'content/ceremony.yaml', start: 10, end: 19 });
    return await openCondition({ path, file, identifier: 'FOGRA51' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

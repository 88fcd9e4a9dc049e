import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { packageDir } from '../../src/package.ts';
import { inProfile } from '../press/profiles.ts';

const own = readFileSync(join(packageDir, 'profiles', 'FOGRA39L_coated.icc'));

/** What is said of the profile with some bytes of it exchanged. */
const changed = (at: number, bytes: string) => async (): Promise<readonly Diagnostic[]> => {
  const copy = Buffer.from(own);
  copy.write(bytes, at, 'latin1');
  return (await inProfile(copy)).diagnostics;
};

/** For each code of the press: a profile that has the fault. */
export const cases: Readonly<Record<string, () => Promise<readonly Diagnostic[]>>> = {
  'press/profile-unreadable': async () => (await inProfile(null)).diagnostics,
  'press/not-a-profile': async () => (await inProfile(own.subarray(0, 5000))).diagnostics,
  'press/profile-not-cmyk': changed(16, 'RGB '),
  'press/profile-not-output': changed(12, 'scnr'),
};

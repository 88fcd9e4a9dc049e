import { readFileSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type Diagnostic, diagnostic, spanOf, type Text } from '../diagnostics/index.ts';
import { packageDir } from '../package.ts';
import { type IccProfile, readIcc } from './icc.ts';

/** What the colours of a PDF are meant for (ISO 32000-1 14.11.5). */
export interface OutputIntent {
  /** Its name in the ICC's registry, such as `FOGRA39`. */
  readonly identifier: string;
  /** As people read it. */
  readonly info: string;
  /** Of a colour: the four inks of a press, or the red, green and blue of a screen. */
  readonly components: 3 | 4;
  /** The ICC profile as it stands in the PDF. */
  readonly deflated: Uint8Array;
}

/** The printing condition that a PDF is made for: the output intent of PDF/X and PDF/A. */
export interface OutputCondition extends OutputIntent {
  /** Absolute; for converting pictures by the very profile that the intent names. */
  readonly path: string;
  readonly profile: Uint8Array;
}

/** The printer's own condition, as ceremony.yaml names it. */
export interface ConditionRequest {
  /** Absolute path of the ICC file. */
  readonly path: string;
  /** As written, for messages. */
  readonly file: Text;
  readonly identifier: string;
}

/** No profile of a press is a tenth of it. */
const LARGEST = 64 * 1024 * 1024;

let own: OutputCondition | null = null;

/** Offset on coated paper, FOGRA39: what is meant unless a printer says otherwise (see profiles/NOTICE.md). */
export function defaultCondition(): OutputCondition {
  if (own === null) {
    const path = join(packageDir, 'profiles', 'FOGRA39L_coated.icc');
    const bytes = readFileSync(path);
    const profile = readIcc(bytes);
    if (profile === null) throw new Error(`${path} is no ICC profile`);
    own = conditionOf('FOGRA39', path, bytes, profile);
  }
  return own;
}

/** Reads a printer's profile; null, with a diagnostic at the file's name, where it can be no output intent of a CMYK press. */
export async function openCondition({ path, file, identifier }: ConditionRequest): Promise<{
  readonly condition: OutputCondition | null;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const refused = (code: ConditionCode, params: Readonly<Record<string, string | number>> = {}) => ({
    condition: null,
    diagnostics: [diagnostic(code, { span: spanOf(file), params: { file: file.value.slice(0, 200), ...params } })],
  });
  const bytes = await readWhole(path);
  if (bytes === null) return refused('press/profile-unreadable');
  const profile = readIcc(bytes);
  if (profile === null) return refused('press/not-a-profile');
  if (profile.space !== 'CMYK') return refused('press/profile-not-cmyk', { space: printable(profile.space) });
  if (profile.deviceClass !== 'prtr' || !profile.bothWays || profile.major > 4) {
    return refused('press/profile-not-output', { kind: printable(profile.deviceClass), version: profile.major });
  }
  return { condition: conditionOf(identifier, path, bytes, profile), diagnostics: [] };
}

type ConditionCode =
  | 'press/profile-unreadable'
  | 'press/not-a-profile'
  | 'press/profile-not-cmyk'
  | 'press/profile-not-output';

function conditionOf(
  identifier: string,
  path: string,
  bytes: Uint8Array,
  { description }: IccProfile,
): OutputCondition {
  const info = description === '' ? identifier : description;
  return { identifier, info, components: 4, path, profile: bytes, deflated: deflateSync(bytes, { level: 9 }) };
}

async function readWhole(path: string): Promise<Uint8Array | null> {
  try {
    // Before it is opened: to open a pipe is to wait for who writes into it.
    const about = await stat(path);
    if (!about.isFile() || about.size > LARGEST) return null;
    const file = await open(path, 'r');
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

function printable(word: string): string {
  return word.replace(/[^ -~]/g, '?');
}

import { expect } from 'vitest';
import type { BuildResult } from '../../src/build/index.ts';
import { preflight } from '../../src/preflight/index.ts';
import { CITATION, type Files, type Folder, WHOLE } from './kit.ts';

export const named = (zh: string, en: string): string => CITATION.replace('重慶', zh).replace('Chongqing', en);
export const THREE: Files = {
  ...WHOLE,
  'content/citations/perm.yaml': named('彼爾姆', 'Perm'),
  'content/citations/ufa.yaml': named('烏法', 'Ufa'),
};
export const withCeremony = (more: string, files: Files = THREE): Files => ({
  ...files,
  'content/ceremony.yaml': `${WHOLE['content/ceremony.yaml']}${more}`,
});
export const bytesOf = ({ listed, read }: Folder): ReadonlyMap<string, string> =>
  new Map(listed().map((file) => [file, read(`out/${file}`).toString('latin1')]));
export const manifestOf = ({ read }: Folder) => JSON.parse(read('out/manifest.json').toString());
export const rulesOf = ({ diagnostics }: BuildResult) => diagnostics.map(({ rule }) => rule);

/** Errors of our own preflight in every PDF that lies there. */
export async function faultsOf({ listed, read }: Folder, profile: 'x4' | 'a2u' | 'screen', within: string) {
  const files = listed().filter((file) => file.startsWith(within) && file.endsWith('.pdf'));
  expect(files.length).toBeGreaterThan(0);
  const judged = files.map((file) => [file, preflight(read(`out/${file}`), { profile, file })] as const);
  return judged.flatMap(([file, { diagnostics }]) =>
    diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => `${file} ${rule}`),
  );
}

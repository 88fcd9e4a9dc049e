import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCeremony, loadCitation, summary } from './harness.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

// A case is a citation, or a ceremony where its name begins so. Its lines
// `#! error 3:7-3:12 content/unknown-key` are all that is to be reported of it.
describe('a file says what is wrong with it', () => {
  const names = readdirSync(FOLDER).toSorted();
  test.each(names)('%s', async (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const expected = text.split('\n').flatMap((line) => (line.startsWith('#! ') ? [line.slice(3)] : []));
    const isCeremony = name.startsWith('ceremony-');
    const loaded = isCeremony ? await loadCeremony(text) : await loadCitation(text);
    const file = isCeremony ? 'content/ceremony.yaml' : 'content/citations/chongqing.yaml';
    const found = loaded.diagnostics.filter(({ span }) => span?.file === file);
    expect(found.map((problem) => summary(problem, loaded))).toEqual(expected);
  });

  test.each(names)('%s: the same with CRLF line ends and a byte order mark', async (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const isCeremony = name.startsWith('ceremony-');
    const load = (data: string) => (isCeremony ? loadCeremony(data) : loadCitation(data));
    const plain = await load(text);
    const other = await load(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(other.diagnostics.map((problem) => summary(problem, other))).toEqual(
      plain.diagnostics.map((problem) => summary(problem, plain)),
    );
  });
});

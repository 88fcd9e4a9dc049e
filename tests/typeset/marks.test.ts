import { describe, expect, it } from 'vitest';
import { markKind, mayNotEnd, mayNotStart } from '../../src/typeset/marks.ts';

describe('kinsoku tables', () => {
  // TYPOGRAPHY.md K1: CLREQ 3.1.4, basic set.
  it.each([...'、，。；：！？．」』）》〉】〗〕］｝”’·‧・–～％‰℃'])('no line begins with %s', (mark) => {
    expect(mayNotStart(mark)).toBe(true);
    expect(mayNotEnd(mark)).toBe(false);
  });

  // K2: the same section.
  it.each([...'「『（《〈【〖〔［｛“‘'])('no line ends with %s', (mark) => {
    expect(mayNotEnd(mark)).toBe(true);
    expect(mayNotStart(mark)).toBe(false);
  });

  // K3: strict set.
  it.each([...'—…⋯／'])('strict: no line begins with %s', (mark) => expect(mayNotStart(mark)).toBe(true));
  it('strict: no line ends with ／', () => expect(mayNotEnd('／')).toBe(true));
  it.each([...'＄￥￡$€£'])('%s stays with its sum', (sign) => expect(mayNotEnd(sign)).toBe(true));

  it.each([...'重的國Aa5'])('%s stands anywhere', (character) => {
    expect(mayNotStart(character)).toBe(false);
    expect(mayNotEnd(character)).toBe(false);
    expect(markKind(character)).toBe('other');
  });
});

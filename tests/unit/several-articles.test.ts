import { describe, expect, it } from 'vitest';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, recogniseText } from '../../src/core/recognition/recognise.js';
import { standingApart } from '../../src/core/recognition/several.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const library = makeLibrary([
  { id: 'lighthouse', fingerprint: makeFingerprint(LIGHTHOUSE) },
  { id: 'library', fingerprint: makeFingerprint(LIBRARY) },
]);
const kinds = (blocks: readonly string[]) =>
  standingApart(recogniseText(asPage(blocks), library)).map(({ article, verdict }) => `${article} ${verdict.kind}`);

describe('several known articles in one text', () => {
  it('are each given with their own verdict, the one that stands first in front where both are whole', () => {
    expect(kinds([...LIBRARY, 'Next story', ...LIGHTHOUSE])).toEqual(['library article', 'lighthouse article']);
    expect(kinds([...LIGHTHOUSE, 'Next story', ...LIBRARY])).toEqual(['lighthouse article', 'library article']);
  });

  it('are in the order of how much of each is here', () => {
    expect(kinds([...LIBRARY.slice(0, 2), 'Read on', 'Next story', ...LIGHTHOUSE])[0]).toBe('lighthouse article');
  });

  it('do not count twice what stands in the middle of a stronger one', () => {
    expect(kinds([...LIGHTHOUSE.slice(0, 4), LIBRARY[0] as string, ...LIGHTHOUSE.slice(4)])).toEqual(['lighthouse article']);
  });
});

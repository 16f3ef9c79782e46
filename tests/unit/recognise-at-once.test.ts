import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, recognise, recogniseAtOnce } from '../../src/core/recognition/recognise.js';
import { fold } from '../../src/core/text/letters.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const library = makeLibrary([
  { id: 'lighthouse', fingerprint: makeFingerprint(LIGHTHOUSE) },
  { id: 'library', fingerprint: makeFingerprint(LIBRARY) },
]);
const both = (blocks: readonly string[]) => {
  const text = asPage(blocks);
  const letters = fold(text);
  return { atOnce: recogniseAtOnce(text, letters, library), slowly: recognise(text, letters, library) };
};

describe('recognising at once', () => {
  it('says what the long way says, in the same places, whichever paragraphs were edited and whatever stands between them', () => {
    const edit = fc.constantFrom('kept', 'kept', 'kept', 'dropped', 'reworded', 'joined', 'parted');
    fc.assert(
      fc.property(fc.array(edit, { minLength: LIGHTHOUSE.length, maxLength: LIGHTHOUSE.length }), (edits) => {
        const blocks = LIGHTHOUSE.flatMap((p, i) => {
          if (edits[i] === 'dropped') return [];
          if (edits[i] === 'reworded') return [p.replace(/\b(the|a|of)\b/, 'some other')];
          if (edits[i] === 'parted') return [p, LIBRARY[0] as string];
          return edits[i] === 'joined' ? [`${p} More by the same hand follows tomorrow.`] : [p];
        });
        const { atOnce, slowly } = both(['Home', ...blocks, 'Subscribe']);
        if (atOnce === null) {
          expect(edits.filter((e) => e !== 'kept' && e !== 'parted').length).toBeGreaterThan(2);
          return;
        }
        expect(slowly[0]?.article).toBe(atOnce.article);
        expect(slowly[0]?.verdict.kind).toBe('article');
        expect(slowly[0]?.verdict.matches).toEqual(expect.arrayContaining([...atOnce.matches]));
      }),
      { numRuns: 300 },
    );
  });

  it('takes the article that most of the page is', () => {
    expect(both([...LIBRARY, LIGHTHOUSE[0] as string]).atOnce?.article).toBe('library');
  });

  it('leaves a page that holds less than half of an article unchanged to the long way', () => {
    expect(both(LIGHTHOUSE.slice(0, 3)).atOnce).toBeNull();
    expect(both([]).atOnce).toBeNull();
  });

  it('finds no passage in the same letters in another order', () => {
    expect(both(LIGHTHOUSE.map((p) => [...p].reverse().join(''))).atOnce).toBeNull();
  });
});

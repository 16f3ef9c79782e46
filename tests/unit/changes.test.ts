import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../src/core/recognition/changes.js';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, recogniseText } from '../../src/core/recognition/recognise.js';
import { fold } from '../../src/core/text/letters.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const library = makeLibrary([{ id: 'lighthouse', fingerprint: makeFingerprint(LIGHTHOUSE) }]);
const passage = (number: number): string => LIGHTHOUSE[number] as string;

function changesOf(blocks: readonly string[]) {
  const text = asPage(blocks);
  const found = recogniseText(text, library)[0];
  if (found === undefined) throw new Error('this page is not recognised');
  const changes = changesIn(text, fold(text), found.fingerprint, found.verdict);
  const told = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  return {
    missing: found.verdict.missing,
    added: changes.added.map(told),
    moved: changes.moved.map((place) => place.passage),
    movedTexts: changes.moved.map(told),
    reworded: changes.reworded,
    rewordedTexts: changes.reworded.map(told),
  };
}

const UPDATE = 'A spokesman for the county said on Wednesday that no money had been set aside for the repairs so far.';
const NOTHING = { missing: [], added: [], moved: [], reworded: [] };

describe('what a copy changed', () => {
  it('is nothing in a whole copy, whatever the page puts around and between its paragraphs', () => {
    const boxes = [
      'Advertisement',
      'Read more: Ten quays to see',
      'Sign up for our newsletter and get the harbour news every morning in your inbox.',
    ];
    const captions = ['The lighthouse of Keldwick in the winter of last year, seen from the quay. Photograph: The Keldwick Packet'];
    const links = ['Weather', 'Most read', 'Storm closes the coast road', 'Choir looks for a second bass'];
    const page = LIGHTHOUSE.flatMap((p, i) => [p, boxes[i % 3] as string, ...(i === 2 ? captions : []), ...(i === 5 ? links : [])]);
    expect(changesOf(['Home', 'Sport', ...page, ...boxes])).toMatchObject(NOTHING);
  });

  it('is nothing where only the typography is another', () => {
    const set = LIGHTHOUSE.map((p) =>
      p.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'").replaceAll('fi', 'ﬁ').replaceAll(' ', '\u00a0'),
    );
    expect(changesOf(set)).toMatchObject(NOTHING);
  });

  it('tells added prose with its place, paragraphs that follow each other as one', () => {
    const page = [...LIGHTHOUSE.slice(0, 3), LIBRARY[0] as string, 'Advertisement', LIBRARY[1] as string, ...LIGHTHOUSE.slice(3)];
    const { added, missing, moved, reworded } = changesOf(page);
    expect(added).toHaveLength(1);
    expect(added[0]).toContain((LIBRARY[0] as string).slice(0, -1));
    expect(added[0]).toContain((LIBRARY[1] as string).slice(0, -1));
    expect({ missing, moved, reworded }).toEqual({ missing: [], moved: [], reworded: [] });
  });

  it('tells a sentence added inside a paragraph, and what was put behind the end', () => {
    const page = [...LIGHTHOUSE.slice(0, 4), `${passage(4)} ${UPDATE}`, ...LIGHTHOUSE.slice(5), LIBRARY[2] as string];
    const { added, reworded } = changesOf(page);
    expect(added).toEqual([UPDATE.slice(0, -1), (LIBRARY[2] as string).slice(0, -1)]);
    expect(reworded).toEqual([]);
  });

  it('counts a paragraph that the page prints twice as its furniture', () => {
    const box = 'The Keldwick Packet has reported from this harbour since the year in which the lighthouse was built.';
    expect(changesOf([...LIGHTHOUSE.slice(0, 2), box, ...LIGHTHOUSE.slice(2, 5), box, ...LIGHTHOUSE.slice(5)]).added).toEqual([]);
  });

  it('says nothing of what stands behind a copy that was cut', () => {
    expect(changesOf([...LIGHTHOUSE.slice(0, 4), LIBRARY[0] as string, LIBRARY[1] as string]).added).toEqual([]);
  });

  it('tells the one passage that was moved, and not those that it passed', () => {
    const { moved, movedTexts } = changesOf([passage(6), ...LIGHTHOUSE.slice(0, 6), passage(7)]);
    expect(moved).toEqual([6]);
    expect(movedTexts).toEqual([passage(6).slice(0, -1)]);
  });

  it('names the fewest passages that explain an order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        const { moved } = changesOf(order.map(passage));
        expect(moved).toHaveLength(8 - longestRise(order));
      }),
      { numRuns: 60 },
    );
  });

  it('tells a reworded passage with its place, and how much of it stands unchanged', () => {
    const edited = passage(3).replace('called the plan a costly piece of theatre', 'said that the plan was an expensive show');
    const { reworded, rewordedTexts, missing } = changesOf([...LIGHTHOUSE.slice(0, 3), edited, ...LIGHTHOUSE.slice(4)]);
    expect(reworded.map((place) => place.passage)).toEqual([3]);
    expect(rewordedTexts[0]).toBe(edited.slice(0, -1));
    expect(reworded[0]?.verbatim).toBeGreaterThan(0.6);
    expect(reworded[0]?.verbatim).toBeLessThan(0.9);
    expect(missing).toEqual([]);
  });

  it('tells a sentence left out of a paragraph as rewording', () => {
    const cut = passage(5).replace(/ “It does not follow.*$/, '');
    expect(changesOf([...LIGHTHOUSE.slice(0, 5), cut, ...LIGHTHOUSE.slice(6)]).reworded.map((place) => place.passage)).toEqual([5]);
  });

  it('names what is missing even where another passage shares some of its words', () => {
    const shared = ['The clerk read the same forty-seven words of the harbour act aloud', 'for the second time that evening'].join(' ');
    const paragraphs = [`${shared}, and nobody objected to any of them this time.`, `Then, slowly, ${shared}.`, ...LIGHTHOUSE];
    const known = makeLibrary([{ id: 'shared', fingerprint: makeFingerprint(paragraphs) }]);
    expect(recogniseText(asPage(paragraphs.filter((_, i) => i !== 1)), known)[0]?.verdict.missing).toEqual([1]);
  });

  it('is not asked of a text that only quotes', () => {
    const quoting = changesOf([LIBRARY[0], LIBRARY[1], `As was reported: ${passage(3)}`, ...LIBRARY.slice(2)] as string[]);
    expect(quoting).toMatchObject({ added: [], moved: [], reworded: [] });
  });
});

/** Length of the longest rising subsequence, the slow way. */
function longestRise(order: readonly number[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << order.length; mask++) {
    const taken = order.filter((_, i) => mask & (1 << i));
    if (taken.every((n, i) => i === 0 || n > (taken[i - 1] as number))) best = Math.max(best, taken.length);
  }
  return best;
}

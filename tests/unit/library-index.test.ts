import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { madeUpLibrary, madeUpStory } from '../support/made-up-library.js';
import { startCounting } from './support/counted-work.js';
import { LIBRARY as OTHER_TEXT } from './support/lighthouse.js';

const counting = startCounting();
const { lookUp, openIndex, packIndex } = await import('../../src/core/recognition/library-index.js');
const { questionMaker } = await import('../../src/core/recognition/page-question.js');
const { spotIndex } = await import('../../src/dossier/spot-index.js');

const SIZES = [1, 100, 10_000] as const;
const indexes = new Map(SIZES.map((size) => [size, openIndex(packIndex(madeUpLibrary(size)).buffer)]));
const indexOf = (size: number) => indexes.get(size as 1) as NonNullable<ReturnType<typeof indexes.get>>;

function ask(pieces: readonly string[], title = '') {
  const question = questionMaker();
  for (const piece of pieces) question.take(piece);
  return question.question(title);
}

/** Of a library, some stories from its beginning to its end. */
const someOf = (size: number) => [...new Set([0, 0.21, 0.5, 0.77, 0.999].map((share) => Math.floor(share * size)))];
const around = (text: string) => [`${OTHER_TEXT.join('\n')}\n${text}\n${OTHER_TEXT.join('\n')}`];

describe.each(SIZES)('The index of a library of %i stories', (size) => {
  const index = indexOf(size);

  it('finds every known article in a page, and few that are not there', () => {
    for (const number of someOf(size)) {
      const found = lookUp(index, ask(around(madeUpStory(number).article.join('\n'))));
      expect(found).toContain(`story-${number}`);
      expect(found.length).toBeLessThanOrEqual(4);
    }
  });

  it('finds half an article as well', () => {
    for (const number of someOf(size))
      expect(lookUp(index, ask(around(madeUpStory(number).article.slice(3, 8).join('\n'))))).toContain(`story-${number}`);
  });

  it('finds a report of a story by its words', () => {
    for (const number of someOf(size)) expect(lookUp(index, ask([madeUpStory(number).report]))).toContain(`story-${number}`);
  });

  it('finds nothing in a text on other matters, or in a story that it does not hold', () => {
    expect(lookUp(index, ask(around('')))).toEqual([]);
    const { article, report } = madeUpStory(size + 7);
    expect(lookUp(index, ask([article.join('\n')]))).not.toContain(`story-${size + 7}`);
    expect(lookUp(index, ask([report])).length).toBeLessThanOrEqual(1);
  });
});

describe('A large library', () => {
  it('costs a look-up no more steps than a small one', () => {
    const question = ask(around(madeUpStory(0).article.join('\n')), 'Notes from the valley');
    const steps = (size: number) => {
      const index = indexOf(size);
      // What has run so far was the making of it.
      counting(() => undefined);
      return counting(() => lookUp(index, question));
    };
    // A table that is nearly empty ends each probe at once: hence the two.
    expect(steps(10_000)).toBeLessThanOrEqual(1.5 * steps(100));
    expect(steps(10_000)).toBeLessThanOrEqual(2 * steps(1));
  });

  it('asks a page for the same whatever it holds, and asks no more of a long page than its bounds', () => {
    const long = ask(Array.from({ length: 400 }, (_, i) => madeUpStory(i).article.join('\n')));
    expect(long.places.length).toBeLessThanOrEqual(2048);
    expect(long.head.length).toBeLessThanOrEqual(3400);
  });

  it('is packed where it is large, and carried by the page where it is small', () => {
    const [small, large] = [spotIndex(madeUpLibrary(3)), spotIndex(madeUpLibrary(100))];
    expect(small.packed).toBeNull();
    expect(small.source).toContain('"id":"story-2"');
    expect(large.packed?.length).toBeGreaterThan(10_000);
    expect(large.source).not.toContain('story-2');
    expect(large.source.length).toBeLessThan(200);
  });

  it('is carried while it takes at most 3 KB (gzip) of stage 1, a handful of stories among them', () => {
    const carried = Array.from({ length: 40 }, (_, size) => spotIndex(madeUpLibrary(size))).filter(({ packed }) => packed === null);
    expect(carried.length).toBeGreaterThan(6);
    for (const { source } of carried) expect(gzipSync(new TextEncoder().encode(source)).length).toBeLessThanOrEqual(3 * 1024);
  });

  it('takes no other file for an index', () => {
    expect(() => openIndex(new ArrayBuffer(64))).toThrow(RangeError);
  });
});

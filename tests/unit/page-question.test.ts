import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, anchorIndex, anchorsAt } from '../../src/core/recognition/anchors.js';
import { ASKED, type PageQuestion } from '../../src/core/recognition/library-index.js';
import { isWorthAsking, MOST_PLACES, questionMaker } from '../../src/core/recognition/page-question.js';

/** Every anchor that a library keeps begins like one of these. */
const KEPT = anchorIndex(Array.from({ length: ASKED }, (_, glance) => (glance << 20) >>> 0));

function ask(...pieces: readonly string[]): PageQuestion {
  const maker = questionMaker();
  for (const piece of pieces) maker.take(piece);
  return maker.question('A title');
}

/** Words with rare letters, split and set as pages do. */
const WORD = fc.constantFrom(
  'just',
  'quarter',
  'exchange',
  'zone',
  'jet',
  'x',
  'tax',
  'aqua',
  'Iraq',
  'J',
  'quiz',
  'maze',
  'the',
  'river',
  'qué',
  'jälk',
  'ﬁxé',
);
const BETWEEN = fc.constantFrom(' ', ' ', '', '’', '\u00ad', '\u200b', '\n   ', ' — ', '1', 'ſ', '中', '𝒳', '\ud83d');
const TEXT = fc.array(fc.tuple(WORD, BETWEEN), { minLength: 1, maxLength: 120 }).map((parts) => parts.flat().join(''));

describe('The question that a page asks a large library', () => {
  it('tells the place of every anchor that a library may keep, in any typography', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const told = new Set(ask(text).places.map((place) => anchorAt(place, 0)));
        expect(anchorsAt(text, KEPT).filter((anchor) => !told.has(anchor))).toEqual([]);
      }),
    );
  });

  it('tells of English prose few places at which there is none', () => {
    const text = 'the next zebra quietly fixed six jars of quince jam for a jazzy quartet in the maze near the bazaar ';
    const { places } = ask(text.repeat(3));
    const kept = new Set(anchorsAt(text.repeat(3), KEPT));
    expect(places.filter((place) => !kept.has(anchorAt(place, 0))).length).toBeLessThanOrEqual(2);
    expect(kept.size).toBeGreaterThan(2);
  });

  it('tells a place once, and no more places than its bound', () => {
    const jams = Array.from({ length: 40_000 }, (_, i) => `j${i} é`).join(' ');
    expect(ask(jams, jams).places.length).toBe(MOST_PLACES);
    const [once, twice] = [
      ask('a jar of é jam and a quiet é evening, no more than that'),
      ask(...Array<string>(2).fill('a jar of é jam and a quiet é evening, no more than that')),
    ];
    expect(twice.places).toEqual(once.places);
  });

  it('is not worth asking without a place and with less than a paragraph', () => {
    expect(isWorthAsking(ask('Up 3.1 % at noon'))).toBe(false);
    expect(isWorthAsking(ask('The ferry was late. '.repeat(20)))).toBe(true);
  });
});

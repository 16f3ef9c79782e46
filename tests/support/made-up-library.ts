/** A library of any size that nobody wrote: for tests and the benchmark of large indexes. Always the same for the same number. */
import { anchorsIn } from '../../src/core/recognition/anchors.js';
import type { IndexedStory } from '../../src/core/recognition/library-index.js';
import { fold } from '../../src/core/text/letters.js';

const SYLLABLES = 'bar ken dol fir gam hax jun kel lom mir nox pel quo ras sil tor ulm ver wes yon zed ash bri cal'.split(' ');
const COMMON =
  'the a of in to and said new road bridge winter council mayor vote water school night market ferry lake quarter exit budget jury size review tax quiet six major just next zone prize exact question'.split(
    ' ',
  );

/** Numbers below a bound, the same row for the same seed (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = (Math.imul(seed + 1, 2_654_435_761) >>> 0) + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

export interface MadeUpStory extends IndexedStory {
  /** Paragraphs of its one article. */
  readonly article: readonly string[];
  /** Another text that reports it. */
  readonly report: string;
}

export function madeUpStory(number: number): MadeUpStory {
  const next = numbers(number);
  const pick = (list: readonly string[]) => list[next(list.length)] as string;
  const name = () => {
    const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const [sides, theme] = [
    [
      [name(), name()],
      [name(), name()],
    ],
    Array.from({ length: 8 }, () => `${name().toLowerCase()} ${pick(COMMON)}`),
  ];
  const word = () => (next(3) === 0 ? pick(SYLLABLES) + pick(SYLLABLES) : pick(COMMON));
  const sentence = () => Array.from({ length: 18 }, (_, i) => (i === 3 ? pick(sides.flat()) : word())).join(' ');
  const article = Array.from({ length: 10 }, () => `${sentence()}. ${sentence()}.`);
  const anchors = article.flatMap((text) =>
    anchorsIn(fold(text))
      .sort((a, b) => a - b)
      .slice(0, 3),
  );
  const report = `${sides[0]?.[0]} and ${sides[1]?.[1]} quarrel over the ${theme[2]} and the ${theme[5]}, and nobody in either town could say why. `;
  return { words: { id: `story-${number}`, sides, leaders: [], theme }, anchors, article, report: report.repeat(3) };
}

/** Without the texts: what an index is made of. */
export const madeUpLibrary = (size: number): IndexedStory[] =>
  Array.from({ length: size }, (_, number) => {
    const { words, anchors } = madeUpStory(number);
    return { words, anchors };
  });

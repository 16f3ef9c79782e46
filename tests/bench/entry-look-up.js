/** Look-ups in a large library's index as the background makes them, for the benchmark to time where it likes. */
import { lookUp, openIndex } from '../../src/core/recognition/library-index.js';

/** Milliseconds to load and open the index, and per look-up: the first, and the median of many. */
globalThis.benchLookUps = async (load, questions) => {
  const start = performance.now();
  const index = openIndex(await load());
  const opened = performance.now() - start;
  const took = [];
  let found = 0;
  for (let round = 0; round < 20; round++) {
    for (const question of questions) {
      const before = performance.now();
      found += lookUp(index, question).length;
      took.push(performance.now() - before);
    }
  }
  const [first] = took;
  // In runs of ten: a browser's clock is coarser than one look-up.
  const tens = Array.from({ length: took.length / 10 }, (_, i) => took.slice(10 * i, 10 * i + 10).reduce((sum, ms) => sum + ms, 0) / 10);
  return { opened, first, each: tens.sort((a, b) => a - b)[tens.length >> 1], found };
};

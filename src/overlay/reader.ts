/**
 * Entry of the script that reads a page by the record and says what the record has of it. It comes with the rest of stage 2 and is let go, with the
 * record, when all is read: see record-at-hand.ts.
 */
import { gateOf } from '../dossier/gate-of.js';
import { makeReader } from '../view-model/read-text.js';
import { modelOf } from './model.js';
import { readInSteps } from './page-reading.js';
import { type Open, READER } from './reader-key.js';

/** Milliseconds of work in one step. */
const STEP = 1;

/** Steps taken together, so that the loop over the smallest of them is compiled here, and let go with the rest. */
function* together<T>(steps: Generator<undefined, T>): Generator<undefined, T> {
  for (;;) {
    const before = performance.now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() - before < STEP);
    yield;
  }
}

const open: Open = (dossiers, texts) => {
  const [first] = dossiers;
  if (first === undefined) return null;
  const reader = makeReader(dossiers);
  return {
    read: (options) => together(readInSteps(reader, options)),
    view: (of, language) =>
      modelOf(of, { dossier: dossiers.find(({ story }) => story.id === of?.reading.story) ?? first, texts, language }),
    gate: () => gateOf(dossiers),
  };
};

Object.defineProperty(globalThis, READER, { value: open, configurable: true });

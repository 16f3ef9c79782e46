/**
 * Entry of the script that reads a page by the record and says what the record has of it. It comes with the rest of stage 2 and is let go, with the
 * record, when all is read: see record-at-hand.ts.
 */
import { gateOf } from '../dossier/gate-of.js';
import { makeReader } from '../view-model/read-text.js';
import { modelOf } from './model.js';
import { readInSteps } from './page-reading.js';
import { type Open, READER } from './reader-key.js';

const open: Open = (dossiers, texts) => {
  const [first] = dossiers;
  if (first === undefined) return null;
  const reader = makeReader(dossiers);
  return {
    read: (options) => readInSteps(reader, options),
    view: (of, language) =>
      modelOf(of, { dossier: dossiers.find(({ story }) => story.id === of?.reading.story) ?? first, texts, language }),
    gate: () => gateOf(dossiers),
  };
};

Object.defineProperty(globalThis, READER, { value: open, configurable: true });

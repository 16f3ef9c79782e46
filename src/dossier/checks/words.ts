import { DESCRIPTION_WORDS } from '../schema.js';
import type { Check } from './fact.js';

/** Descriptions and roles fit on a card. */
export const textsAreShort: Check = (dossier) =>
  dossier.entities.flatMap(({ id, description, role }) =>
    Object.entries({ description, role }).flatMap(([path, text]) => {
      const words = (text ?? '').split(/\s+/u).length;
      const message = `has ${words} words: shorten it to ${DESCRIPTION_WORDS}`;
      return words > DESCRIPTION_WORDS ? [{ file: 'entities.json', id, path, message }] : [];
    }),
  );

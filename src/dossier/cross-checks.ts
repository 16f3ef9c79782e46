import { mentionsDoNotCross, mentionsFitPassages, passagesMatchFingerprint } from './checks/articles.js';
import { answersFollowQuestions, datesAreReal, nothingIsDatedAhead, sourcesAreNotOlderThanEvents } from './checks/dates.js';
import type { Check } from './checks/fact.js';
import { figuresFitTheirSteps, headlinesAreDerived } from './checks/figures.js';
import { entitiesAreDistinct, idsAreUnique } from './checks/ids.js';
import { languagesAreWhole, translationsFollow, translationsKeepFigures } from './checks/languages.js';
import { layersAddUp, ratesFollow, stepsFollow, stepsSayWhen } from './checks/layers.js';
import { officesFit } from './checks/offices.js';
import { articleReferencesResolve, entitiesResolve, sourcesResolve } from './checks/references.js';
import { textsAreShort } from './checks/words.js';
import type { Problem } from './problem.js';
import type { Dossier } from './types.js';

/** Every rule that the parts of a dossier must keep together. Each is proved by a test that breaks it. */
export const CHECKS: Readonly<Record<string, Check>> = {
  idsAreUnique,
  entitiesAreDistinct,
  sourcesResolve,
  entitiesResolve,
  articleReferencesResolve,
  datesAreReal,
  nothingIsDatedAhead,
  sourcesAreNotOlderThanEvents,
  answersFollowQuestions,
  officesFit,
  layersAddUp,
  stepsSayWhen,
  stepsFollow,
  ratesFollow,
  headlinesAreDerived,
  figuresFitTheirSteps,
  passagesMatchFingerprint,
  mentionsFitPassages,
  mentionsDoNotCross,
  textsAreShort,
  languagesAreWhole,
  translationsFollow,
  translationsKeepFigures,
};

/** Everything in a dossier that does not agree with the rest of it. */
export function crossCheck(dossier: Dossier): Problem[] {
  return Object.values(CHECKS).flatMap((check) => check(dossier));
}

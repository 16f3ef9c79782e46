import { describe, expect, it } from 'vitest';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { findDates } from '../../src/core/mentions/dates.js';
import { WALL } from '../../src/core/text/page-rules.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { type Annotation, annotations, KINDS, measures, type Score, score, sum, tableOf } from '../support/annotations.js';
import { hasCorpus, negatives, sayIfLeftOut } from '../support/corpus.js';

sayIfLeftOut('comparing marks with annotations made by hand');

const LEAST_F1 = 0.95;
const reader = makeReader(storyDirs().map(readDossier));
const texts = new Map((hasCorpus ? negatives() : []).map(({ id, paragraphs }) => [id, paragraphs.join(WALL)]));

function scoreOf(annotation: Annotation): Score {
  const text = texts.get(annotation.text) ?? '';
  return score(text, annotation, reader.read(text, { date: annotation.date, findDates }).mentions);
}

describe.runIf(hasCorpus)('In other outlets’ reports, beside annotations made by hand,', () => {
  const all = annotations().map((annotation) => ({ annotation, score: scoreOf(annotation) }));
  const scores = all.map((one) => one.score);

  it('at least ten texts are annotated', () => {
    console.info(
      tableOf(
        'developed on',
        all.filter(({ annotation }) => !annotation.heldOut).map((one) => one.score),
      ),
    );
    const held = all.filter(({ annotation }) => annotation.heldOut).map((one) => one.score);
    if (held.length > 0) console.info(tableOf('held out', held));
    const lines = (name: string, list: readonly string[]) => (list.length > 0 ? `${name}:\n  ${list.join('\n  ')}` : `${name}: none`);
    console.info(
      lines(
        'Wrong',
        scores.flatMap(({ wrong }) => wrong),
      ),
    );
    console.info(
      lines(
        'Missed',
        scores.flatMap(({ missed }) => missed),
      ),
    );
    expect(all.length).toBeGreaterThanOrEqual(10);
  });

  it.each(KINDS)('%s reach an F1 of 95 %%', (kind) => {
    expect(measures(sum(scores.map(({ tallies }) => tallies[kind]))).f1).toBeGreaterThanOrEqual(LEAST_F1);
  });

  it('nobody is marked who is not meant', () => expect(scores.flatMap(({ wrongPersons }) => wrongPersons)).toEqual([]));

  it('no date is marked that is not meant', () => expect(scores.flatMap(({ wrongDates }) => wrongDates)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { WALL } from '../../src/core/text/page-rules.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { markReport } from '../../src/view-model/report-marks.js';
import { type Annotation, annotations, KINDS, type Kind, measures, type Score, score, sum, tableOf } from '../support/annotations.js';
import { hasCorpus, negatives, sayIfLeftOut } from '../support/corpus.js';

sayIfLeftOut('comparing marks with annotations made by hand');

const LEAST_F1 = 0.95;
const reader = makeReader(storyDirs().map(readDossier));
const texts = new Map((hasCorpus ? negatives() : []).map(({ id, paragraphs }) => [id, paragraphs.join(WALL)]));

interface Compared {
  readonly annotation: Annotation;
  /** Whether the text was taken for a report of the story at all. */
  readonly known: boolean;
  readonly score: Score;
}

function compare(annotation: Annotation): Compared {
  const text = texts.get(annotation.text) ?? '';
  const { kind, mentions } = reader.read(text, { date: annotation.date, markReport });
  return { annotation, known: kind !== 'none', score: score(text, annotation, mentions) };
}

describe.runIf(hasCorpus)('In other outlets’ reports, beside annotations made by hand,', () => {
  const all = (hasCorpus ? annotations() : []).map(compare);
  const scores = all.map((one) => one.score);
  const known = all.filter((one) => one.known);
  const f1 = (some: readonly Compared[], kind: Kind) => measures(sum(some.map((one) => one.score.tallies[kind]))).f1;
  const developed = ({ annotation }: Compared) => !annotation.heldOut;

  it('at least ten texts are compared, and this is what came of it', () => {
    const show = (title: string, some: readonly Compared[]) =>
      tableOf(
        title,
        some.map((one) => one.score),
      );
    const held = all.filter((one) => !developed(one));
    const lines = (name: string, list: readonly string[]) => `${name}:\n  ${list.length > 0 ? list.join('\n  ') : 'none'}`;
    const report = [
      show('developed on', all.filter(developed)),
      show('held out', held),
      show(
        'held out, of those recognised',
        held.filter((one) => one.known),
      ),
      lines(
        'Not recognised as reports of the story',
        all.filter((one) => !one.known).map(({ annotation }) => annotation.text),
      ),
      lines(
        'Wrong',
        scores.flatMap(({ wrong }) => wrong),
      ),
      lines(
        'Missed in texts recognised',
        known.flatMap((one) => one.score.missed),
      ),
    ];
    console.info(report.join('\n\n'));
    expect(all.length).toBeGreaterThanOrEqual(10);
  });

  it.each(KINDS)('%s reach an F1 of 95 in 100 on the whole way, on the texts that the reader was developed on', (kind) => {
    expect(f1(all.filter(developed), kind)).toBeGreaterThanOrEqual(LEAST_F1);
  });

  it.each(KINDS)('%s reach it on all texts that are recognised', (kind) => {
    expect(f1(known, kind)).toBeGreaterThanOrEqual(LEAST_F1);
  });

  it('nobody is marked who is not meant', () => expect(scores.flatMap(({ wrongPersons }) => wrongPersons)).toEqual([]));

  it('no date is marked that is not meant', () => expect(scores.flatMap(({ wrongDates }) => wrongDates)).toEqual([]));
});

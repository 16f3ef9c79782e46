import { describe, expect, it } from 'vitest';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { foldedString } from '../../src/core/text/letters.js';
import { WALL } from '../../src/core/text/page-rules.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { markReport } from '../../src/view-model/report-marks.js';
import { hasCorpus, negatives, sayIfLeftOut } from '../support/corpus.js';

sayIfLeftOut('marking other reports of the story');

const dossiers = storyDirs().map(readDossier);
const entities = dossiers.flatMap((dossier) => dossier.entities);
const reader = makeReader(dossiers);
const reports = (hasCorpus ? negatives() : [])
  .map((report) => ({ ...report, text: report.paragraphs.join(WALL) }))
  .map((report) => ({ ...report, reading: reader.read(report.text, { date: report.date, markReport }) }))
  .filter(({ reading }) => reading.kind === 'story');

describe.runIf(hasCorpus)('In other reports of the story', () => {
  it('names are found in nearly every one', () => {
    expect(reports.length).toBeGreaterThan(30);
    expect(reports.filter(({ reading }) => reading.mentions.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('nobody is marked whom the text does not name in full', () => {
    for (const { id, text, reading } of reports) {
      const folded = foldedString(text);
      const persons = new Set(reading.mentions.filter(({ kind }) => kind === 'person').map((mention) => mention.id));
      const unnamed = entities.filter(
        (entity) => persons.has(entity.id) && !entity.forms.some((form) => form.use === 'full' && folded.includes(foldedString(form.text))),
      );
      expect(
        unnamed.map((entity) => entity.id),
        id,
      ).toEqual([]);
    }
  });

  it('no date lies more than three months after the report, unless it prints its year', () => {
    for (const { id, text, date, reading } of reports) {
      for (const mention of reading.mentions.filter(({ kind }) => kind === 'date')) {
        const surface = text.slice(mention.start, mention.end);
        const ahead = (Date.parse(mention.date?.slice(0, 10) ?? '') - Date.parse(date)) / 86_400_000;
        if (!/20\d\d/.test(surface) && !Number.isNaN(ahead)) expect(ahead, `${id}: ${surface}`).toBeLessThan(92);
      }
    }
  });

  it('no statement and no event is claimed', () => {
    expect(reports.flatMap(({ reading }) => reading.mentions).filter(({ kind }) => kind === 'statement' || kind === 'event')).toEqual([]);
  });
});

import { present } from './present.js';
import type { EntityView, FigureView, LooseEndView, PairView, StatementView, Told, ViewModel } from './view-model.js';

/** A view before its pairs are made from it. */
export type Unpaired = Omit<ViewModel, 'thenNow'>;

/**
 * What the article has beside what the record has on its last day. Nothing is claimed here that the other parts of the view do not say:
 * a rate's `now` is the side's last span or, of one duty, that duty's, an office's is the one held then, a statement's is its outcome.
 */
export function pairsOf(view: Unpaired): PairView[] {
  return [
    ...view.figures.map((figure) => figurePair(figure, view)),
    ...view.statements.map(statementPair),
    ...view.looseEnds.map(questionPair),
    ...officePairs(view),
  ];
}

type Parts = { readonly [K in keyof Told]: Told[K] | undefined } & Pick<Told, 'sources'>;
const told = (parts: Parts): Told => present(parts);

function figurePair({ id, label, value, unit, gist, date, today, marks, sources }: FigureView, { tariffs }: Unpaired): PairView {
  const rate = tariffs.articleRates.find(({ figure }) => figure === id);
  const span = today ?? (rate && tariffs.spans.find(({ by, to }) => by === rate.by && to === null));
  return {
    id,
    kind: 'figure',
    name: label,
    marks,
    was: told({ value, unit, date: rate?.date ?? date, text: gist, sources }),
    now: span ? told({ value: span.rate, unit: 'percent', date: span.from, sources: span.sources }) : null,
  };
}

function statementPair({ id, speaker, date, gist, outcome, marks, sources }: StatementView): PairView {
  const now = outcome && told({ text: outcome.gist, state: outcome.state, date: outcome.date, sources: outcome.sources });
  return { id, kind: 'statement', name: speaker, marks, was: told({ text: gist, date, sources }), now: now ?? null };
}

function questionPair({ id, question, answer, state, date, sources }: LooseEndView): PairView {
  return { id, kind: 'question', name: question, marks: [], was: null, now: told({ text: answer, state, date, sources }) };
}

/** Those who hold another office now come first: that is the news. */
function officePairs({ entities }: Unpaired): PairView[] {
  const held = entities.filter(({ kind, officeThen, officeNow }) => kind === 'person' && (officeThen || officeNow));
  return [...held].sort((a, b) => Number(b.officeChanged) - Number(a.officeChanged)).map(officePair);
}

function officePair({ id, name, officeThen, officeNow, officeChanged, officeSince, marks, sources }: EntityView): PairView {
  const was = told({ text: officeThen, sources });
  const now = told({ text: officeNow, date: officeSince, sources });
  return { id, kind: 'office', name, marks, was, now, changed: officeChanged };
}

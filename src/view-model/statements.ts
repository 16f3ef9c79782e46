import type { Statement } from '../dossier/types.js';
import { present } from './present.js';
import type { Scene } from './scene.js';
import type { FootnoteView, LooseEndView, StatementView } from './view-model.js';

/** Who said what to whom, in the order in which the text tells it. */
export function statementViews(scene: Scene): StatementView[] {
  const known = new Map(scene.dossier.statements.map((statement) => [statement.id, statement]));
  return scene
    .named('statement')
    .flatMap((id) => known.get(id) ?? [])
    .map((statement) => statementView(statement, scene));
}

function statementView(statement: Statement, { marks, nameOf, say, sources }: Scene): StatementView {
  const { id, speaker, addressee, channel, date, gist, status, outcome } = statement;
  return present({
    id,
    speaker: nameOf(speaker),
    addressee: addressee === undefined ? undefined : nameOf(addressee),
    channel: say(channel),
    date,
    gist: say(gist),
    status,
    marks: marks.of('statement', id),
    sources: sources.refs(statement.sources),
    outcome: outcome && present({ ...outcome, gist: say(outcome.gist), sources: sources.refs(outcome.sources) }),
  });
}

/** The known article's figures set against the record. */
export function footnoteViews({ article, marks, say, sources }: Scene): FootnoteView[] {
  return (article?.footnotes ?? []).map(({ id, about, finding, gist, sources: ids }) => {
    const own = about.flatMap((target) => marks.ofAny(target)).sort((a, b) => a - b);
    return { id, finding, gist: say(gist), marks: own, sources: sources.refs(ids) };
  });
}

/** The questions that were open on the text's day; all of the story's where it has no day of its own. */
export function looseEndViews({ article, dossier, say, sources }: Scene): LooseEndView[] {
  const open = dossier.looseEnds.filter(({ opened }) => article === null || opened <= article.published);
  return open.map(({ id, question, answer: { gist, state, date, sources: ids } }) =>
    present({ id, question: say(question), answer: say(gist), state, date, sources: sources.refs(ids) }),
  );
}

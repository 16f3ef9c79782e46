import type { Mention } from '../core/mentions/mention.js';
import type { Article, Dossier, Texts } from '../dossier/types.js';
import { actorViews } from './actors.js';
import { entityViews } from './entities.js';
import { countByKind } from './marks.js';
import { clockView } from './measures.js';
import { present } from './present.js';
import { type Say, setScene } from './scene.js';
import { footnoteViews, looseEndViews, statementViews } from './statements.js';
import { figureViews, tariffsView } from './tariffs.js';
import { pairsOf } from './then-now.js';
import { dateViews, eventViews } from './timeline.js';
import type { AlsoHere, ArticleView, VerdictView, ViewModel } from './view-model.js';

export interface Reading {
  readonly dossier: Dossier;
  /** The known article that the verdict names. Passed over on a `story` verdict, which claims nothing about one. */
  readonly article: Article | null;
  readonly verdict: VerdictView;
  /** Everything found in the text. The view's marks are indices into this list. */
  readonly mentions: readonly Mention[];
  /** BCP 47 tag of the interface's language. */
  readonly language: string;
  /** The record's texts in that language; without them they stay English. */
  readonly texts?: Texts | undefined;
  readonly alsoHere?: readonly AlsoHere[];
  /** The text's own day where it is known and the article is not. */
  readonly date?: string | undefined;
}

/** Everything that the sidebar shows of one text. Pure; the same reading gives the same view. */
export function buildViewModel({ article: known, verdict, alsoHere = [], ...reading }: Reading): ViewModel {
  const { dossier, mentions } = reading;
  const article = verdict.kind === 'story' ? null : known;
  const scene = setScene({ ...reading, article });
  const { say, foreign } = scene;
  const { story } = dossier;
  // In the order in which a reader meets the sections, since that numbers the sources.
  const entities = entityViews(scene);
  const timeline = eventViews(scene);
  const clock = clockView(scene);
  const tariffs = tariffsView(scene);
  const figures = figureViews(scene);
  const dates = dateViews(scene);
  const statements = statementViews(scene);
  const footnotes = footnoteViews(scene);
  const looseEnds = looseEndViews(scene);
  const view = {
    story: {
      id: story.id,
      title: scene.name(story.title),
      version: story.version,
      checkedUpTo: story.checkedUpTo,
      summary: say(story.summary),
    },
    article: article && articleView(article, say),
    verdict: verdictIn(verdict, say),
    ...(alsoHere.length > 0 && { alsoHere: alsoHere.map((other) => ({ ...other, label: say(other.label) })) }),
    entities,
    timeline,
    actors: actorViews(scene),
    clock,
    tariffs,
    figures,
    dates,
    statements,
    footnotes,
    looseEnds,
    sources: scene.sources.list(),
    counts: countByKind(mentions),
    foreign,
  };
  return { ...view, thenNow: pairsOf(view) };
}

function articleView({ id, label, publisher, authors, published, summary, url }: Article, say: Say): ArticleView {
  return present({ id, label: say(label), publisher, authors, published, summary: say(summary), url });
}

/** What passages say is the record's; what a copy added is the page's. */
function verdictIn(verdict: VerdictView, say: Say): VerdictView {
  const { missing, changes } = verdict;
  const said = <T extends { readonly gist: string }>(places: readonly T[]): readonly T[] =>
    places.map((place) => ({ ...place, gist: say(place.gist) }));
  return {
    ...verdict,
    missing: said(missing),
    ...(changes && { changes: { ...changes, moved: said(changes.moved), reworded: said(changes.reworded) } }),
  };
}

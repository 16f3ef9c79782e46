/**
 * The reading in schema.org's words. It calls the article an `Article` and nothing more: no `ClaimReview`, since Sidelight rates nobody, and no
 * `NewsArticle` with a body, since it holds none.
 */
import type {
  AverageView,
  EntityView,
  EventView,
  FigureView,
  FootnoteView,
  LooseEndView,
  SourceRefs,
  SourceView,
  StatementView,
  ViewModel,
} from '../view-model.js';
import { worded } from './facts.js';
import type { Taken } from './taken.js';

type Node = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<EntityView['kind'], string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  thing: 'Thing',
  law: 'Legislation',
};
/** UN/CEFACT's common code for per cent, as `unitCode` wants it. */
const PERCENT = 'P1';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Relative to the file: the same in every copy of it. */
const sourceId = (ref: number): string => `#source-${ref + 1}`;
const refs = (sources: SourceRefs): Node[] => sources.map((ref) => ({ '@id': sourceId(ref) }));
const links = (addresses: readonly string[], { pen }: Taken): string[] => addresses.flatMap((address) => pen.link(address) ?? []);

/** Without the properties that there is nothing to say of. */
const node = (type: string, properties: Node): Node => ({
  '@type': type,
  ...Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ),
});

function entity({ id, kind, name, originalName, description, links: known, sources }: EntityView, taken: Taken): Node {
  const sameAs = links(
    known.filter(({ kind: of }) => of !== 'site').map(({ url }) => url),
    taken,
  );
  const [url] = links(
    known.filter(({ kind: of }) => of === 'site').map((link) => link.url),
    taken,
  );
  return node(TYPES[kind], { '@id': `#${id}`, name, alternateName: originalName, description, url, sameAs, subjectOf: refs(sources) });
}

function event({ id, date, title, summary, place, scheduled, sources }: EventView): Node {
  const [startDate, endDate] = date.split('/');
  return node('Event', {
    '@id': `#${id}`,
    name: title,
    startDate,
    endDate,
    description: summary,
    location: place && node('Place', { name: place }),
    eventStatus: scheduled ? 'https://schema.org/EventScheduled' : undefined,
    subjectOf: refs(sources),
  });
}

function speakerOf(name: string, { entities }: ViewModel): Node {
  const who = entities.find((entity) => entity.name === name);
  return node(who?.kind === 'person' ? 'Person' : 'Organization', { '@id': who && `#${who.id}`, name });
}

/** What each side has told of an event. */
function accounts({ id, accounts: told }: EventView, view: ViewModel): Node[] {
  return told.map(({ by, gist, sources }, index) =>
    node('CreativeWork', {
      '@id': `#${id}-account-${index}`,
      author: speakerOf(by, view),
      about: { '@id': `#${id}` },
      abstract: gist,
      citation: refs(sources),
    }),
  );
}

function statement({ id, speaker, date, gist, outcome, sources }: StatementView, { view, pen }: Taken): Node {
  const author = speakerOf(speaker, view);
  const comment =
    outcome &&
    node('Comment', {
      name: worded(pen, 'state', outcome.state),
      text: outcome.gist,
      dateCreated: outcome.date,
      citation: refs(outcome.sources),
    });
  return node('CreativeWork', { '@id': `#${id}`, author, dateCreated: date, abstract: gist, comment, citation: refs(sources) });
}

/** What the record has to say to the words of the article. */
function footnote({ id, finding, gist, sources }: FootnoteView, { pen }: Taken): Node {
  return node('Comment', { '@id': `#${id}`, name: worded(pen, 'finding', finding), text: gist, citation: refs(sources) });
}

function figure({ id, label, value, unit, gist, sources }: FigureView): Node {
  const of = unit === 'percent' ? { value, unitCode: PERCENT } : { value, unitText: unit };
  return node('PropertyValue', { '@id': `#${id}`, name: label, ...of, description: gist, subjectOf: refs(sources) });
}

function averages({ id, publisher, name, points }: AverageView, { pen }: Taken): Node[] {
  return points.map(({ date, rate, note, sources }) =>
    node('PropertyValue', {
      '@id': `#${id}-${date}`,
      name: pen.t('join_colon', publisher, name),
      value: rate,
      unitCode: PERCENT,
      description: note ? `${date} ${note}` : date,
      subjectOf: refs(sources),
    }),
  );
}

function question({ id, question: name, answer, state, date, sources }: LooseEndView, { pen }: Taken): Node {
  const suggestedAnswer = node('Answer', {
    name: worded(pen, 'state', state),
    text: answer,
    dateCreated: date,
    citation: refs(sources),
  });
  return node('Question', { '@id': `#${id}`, name, suggestedAnswer });
}

function source({ publisher, title, url, language, date }: SourceView, index: number, { pen }: Taken): Node {
  return node('CreativeWork', {
    '@id': sourceId(index),
    name: title,
    url: pen.link(url) ?? undefined,
    publisher: node('Organization', { name: publisher }),
    datePublished: date,
    inLanguage: language,
  });
}

/** The rates are the dataset's variables: a value, its unit and the days of which it is true. */
function dataset({ story, tariffs }: ViewModel, taken: Taken): Node {
  const { pen } = taken;
  const rates = tariffs.spans.map(({ id, by, from, to, rate, sources }) =>
    node('PropertyValue', {
      '@id': `#${id}`,
      name: pen.t(`sidebar_rates_${by}`),
      value: rate,
      unitCode: PERCENT,
      description: `${from}/${to ?? '..'}`,
      subjectOf: refs(sources),
    }),
  );
  return node('Dataset', {
    name: story.title,
    description: story.summary,
    version: story.version,
    license: LICENCE,
    dateModified: story.checkedUpTo,
    variableMeasured: [...rates, ...tariffs.averages.flatMap((series) => averages(series, taken))],
  });
}

function about(taken: Taken): Node {
  const { address } = taken;
  const { article, story, footnotes } = taken.view;
  if (!article) return node('CreativeWork', { url: address ?? undefined, about: node('Thing', { name: story.title }) });
  return node('Article', {
    name: article.label,
    url: address ?? undefined,
    author: article.authors.map((name) => node('Person', { name })),
    publisher: node('Organization', { name: article.publisher }),
    datePublished: article.published,
    description: article.summary,
    comment: footnotes.map((one) => footnote(one, taken)),
  });
}

export function schemaOrg(taken: Taken): Node {
  const { view, language } = taken;
  return {
    '@context': 'https://schema.org',
    ...node('CreativeWork', {
      name: `Sidelight: ${view.article?.label ?? view.story.title}`,
      inLanguage: [...new Set([language, ...Object.values(view.foreign)])],
      about: about(taken),
      isBasedOn: dataset(view, taken),
      mentions: [...view.entities.map((one) => entity(one, taken)), ...view.timeline.map(event), ...view.figures.map(figure)],
      hasPart: [
        ...view.statements.map((one) => statement(one, taken)),
        ...view.timeline.flatMap((one) => accounts(one, view)),
        ...view.looseEnds.map((one) => question(one, taken)),
      ],
      citation: view.sources.map((one, index) => source(one, index, taken)),
    }),
  };
}

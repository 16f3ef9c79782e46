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
import { circumstances, type Fact, factsOf, howSaid, inLine, textOf, worded } from './facts.js';
import { clockFacts } from './facts-tariffs.js';
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

type Happening = Pick<EventView, 'id' | 'date' | 'title' | 'sources'> & { readonly description: string };

function happening({ id, date, title, description, sources }: Happening, more: Node = {}): Node {
  const [startDate, endDate] = date.split('/');
  return node('Event', { '@id': `#${id}`, name: title, startDate, endDate, description, ...more, subjectOf: refs(sources) });
}

function event(one: EventView, { pen }: Taken): Node {
  const { place, scheduled } = one;
  const description = inLine([...(one.summary ? [one.summary] : []), circumstances(one, pen)]);
  return happening(
    { ...one, description },
    { location: place && node('Place', { name: place }), eventStatus: scheduled ? 'https://schema.org/EventScheduled' : undefined },
  );
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

function statement(said: StatementView, { view, pen }: Taken): Node {
  const { id, speaker, addressee, date, gist, status, outcome, sources } = said;
  const author = speakerOf(speaker, view);
  const comment =
    outcome &&
    node('Comment', {
      name: worded(pen, 'state', outcome.state),
      text: outcome.gist,
      dateCreated: outcome.date,
      citation: refs(outcome.sources),
    });
  return node('CreativeWork', {
    '@id': `#${id}`,
    author,
    dateCreated: date,
    abstract: gist,
    genre: worded(pen, 'status', status),
    audience: addressee && node('Audience', { name: addressee }),
    description: howSaid(said, pen),
    comment,
    citation: refs(sources),
  });
}

/** What the record has to say to the words of the article. */
function footnote({ id, finding, gist, sources }: FootnoteView, { pen }: Taken): Node {
  return node('Comment', { '@id': `#${id}`, name: worded(pen, 'finding', finding), text: gist, citation: refs(sources) });
}

function figure({ id, label, value, unit, gist, sources }: FigureView): Node {
  const of = unit === 'percent' ? { value, unitCode: PERCENT } : { value, unitText: unit };
  return node('PropertyValue', { '@id': `#${id}`, name: label, ...of, description: gist, subjectOf: refs(sources) });
}

function averages({ id, publisher, name, method, points }: AverageView, { pen }: Taken): Node[] {
  return points.map(({ date, rate, note, sources }) =>
    node('PropertyValue', {
      '@id': `#${id}-${date}`,
      name: pen.t('join_colon', publisher, name),
      value: rate,
      unitCode: PERCENT,
      description: note ? `${date} ${note}` : date,
      measurementTechnique: method,
      subjectOf: refs(sources),
    }),
  );
}

/** The truce is something that lasts. */
function clock({ view, pen }: Taken): Node[] {
  const [fact] = clockFacts(view.clock, pen);
  return fact?.date === undefined ? [] : [happening({ ...fact, title: fact.name, date: fact.date, description: textOf(fact) })];
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

/** The rates are the dataset's variables: a value, its unit, and in words of which days it is true and of what it is made. */
function rate(fact: Fact): Node {
  const { id, name, date, columns, sources } = fact;
  const value = columns?.rate ? { value: Number(columns.rate), unitCode: PERCENT } : {};
  const days = columns?.status !== undefined || date?.includes('/') ? date : `${date}/..`;
  const description = [days, textOf(fact)].join(' ');
  return node('PropertyValue', { '@id': `#${id}`, name, ...value, description, subjectOf: refs(sources) });
}

function dataset({ story, tariffs, figures }: ViewModel, taken: Taken): Node {
  const averaged = tariffs.averages.flatMap((series) => averages(series, taken));
  const elsewhere = new Set([...averaged.map((one) => String(one['@id']).slice(1)), ...figures.map(({ id }) => id)]);
  const facts = factsOf(taken.view, taken.pen).filter(({ section, id }) => section === 'tariffs' && !elsewhere.has(id));
  return node('Dataset', {
    name: story.title,
    description: story.summary,
    version: story.version,
    license: LICENCE,
    dateModified: story.checkedUpTo,
    variableMeasured: [...facts.map(rate), ...averaged],
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
      mentions: [
        ...view.entities.map((one) => entity(one, taken)),
        ...view.timeline.map((one) => event(one, taken)),
        ...clock(taken),
        ...view.figures.map(figure),
      ],
      hasPart: [
        ...view.statements.map((one) => statement(one, taken)),
        ...view.timeline.flatMap((one) => accounts(one, view)),
        ...view.looseEnds.map((one) => question(one, taken)),
      ],
      citation: view.sources.map((one, index) => source(one, index, taken)),
    }),
  };
}

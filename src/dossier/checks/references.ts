import { articleFile } from '../parse.js';
import type { Problem } from '../problem.js';
import type { Dossier } from '../types.js';
import { type Check, facts, partsOf } from './fact.js';

interface Reference {
  readonly file: string;
  readonly id: string;
  readonly path: string;
  readonly target: string;
}

/** Every source that is named stands in sources.json, and every source that stands there is named. */
export const sourcesResolve: Check = (dossier) => {
  const known = new Set(dossier.sources.map((source) => source.id));
  const named = facts(dossier).flatMap(({ file, id, value }) =>
    partsOf(value)
      .filter((part) => part.key === 'sources' && typeof part.value === 'string')
      .map((part) => ({ file, id, path: part.path, target: String(part.value) })),
  );
  const used = new Set(named.map((reference) => reference.target));
  const unused = dossier.sources.filter((source) => !used.has(source.id));
  return [
    ...named.filter(({ target }) => !known.has(target)).map((reference) => missing(reference, 'source', 'sources.json')),
    ...unused.map(({ id }) => ({
      file: 'sources.json',
      id,
      path: '',
      message: 'is used by nothing: cite it where it bears a fact, or take it out',
    })),
  ];
};

/** Every person, body and place that is referred to stands in entities.json; a place is a place. */
export const entitiesResolve: Check = (dossier) => {
  const kinds = new Map(dossier.entities.map((entity) => [entity.id, entity.kind]));
  const problems = entityReferences(dossier)
    .filter(({ target }) => !kinds.has(target))
    .map((reference) => missing(reference, 'entity', 'entities.json'));
  const notPlaces = dossier.events.filter(({ place }) => place !== undefined && kinds.has(place) && kinds.get(place) !== 'place');
  const misplaced = notPlaces.map(({ id, place }) => ({
    file: 'events.json',
    id,
    path: 'place',
    message: `names "${place}", which is no place: name an entity of kind "place"`,
  }));
  return [...problems, ...misplaced];
};

function entityReferences(dossier: Dossier): Reference[] {
  const { story } = dossier;
  const sides = Object.entries(story.sides ?? {}).flatMap(([side, ids]) => refer('story.json', story.id, `sides.${side}`, ids));
  const offices = dossier.entities.flatMap(({ id, offices }) =>
    (offices ?? []).flatMap((office, i) => refer('entities.json', id, `offices[${i}].body`, [office.body])),
  );
  const events = dossier.events.flatMap(({ id, participants, place, accounts }) => [
    ...refer('events.json', id, 'participants', participants),
    ...refer('events.json', id, 'place', [place]),
    ...(accounts ?? []).flatMap((account, i) => refer('events.json', id, `accounts[${i}].by`, [account.by])),
  ]);
  const statements = dossier.statements.flatMap(({ id, speaker, addressee }) => [
    ...refer('statements.json', id, 'speaker', [speaker]),
    ...refer('statements.json', id, 'addressee', [addressee]),
  ]);
  return [...sides, ...offices, ...events, ...statements];
}

function refer(file: string, id: string, path: string, targets: readonly (string | undefined)[]): Reference[] {
  return targets.flatMap((target) => (target === undefined ? [] : [{ file, id, path, target }]));
}

/** What an article's mentions and footnotes point at is there. */
export const articleReferencesResolve: Check = (dossier) =>
  dossier.articles.flatMap((article) => {
    const file = articleFile(article.id);
    const mentioned = new Set(article.mentions.map((mention) => mention.id));
    const story =
      article.story === dossier.story.id
        ? []
        : [
            {
              file,
              id: article.id,
              path: 'story',
              message: `is "${article.story}", but lies with "${dossier.story.id}": mend it or move the file`,
            },
          ];
    const footnotes = article.footnotes.flatMap(({ id, about }) =>
      about
        .filter((target) => !mentioned.has(target))
        .map((target) => ({
          file,
          id,
          path: 'about',
          message: `names "${target}", which the article does not mention: use the id of one of its mentions`,
        })),
    );
    return [...story, ...mentionReferences(dossier, article), ...footnotes];
  });

function mentionReferences(dossier: Dossier, article: Dossier['articles'][number]): Problem[] {
  const known = {
    entity: new Map(dossier.entities.map((entity) => [entity.id, entity.kind])),
    statement: new Set(dossier.statements.map(({ id }) => id)),
    event: new Set(dossier.events.map(({ id }) => id)),
  };
  const told = new Set<string>();
  return article.mentions.flatMap((mention, i) => {
    // An article names the same thing many times: one line for each that is missing is enough.
    const name = `${mention.kind} ${mention.id}`;
    if (told.has(name)) return [];
    told.add(name);
    const reference = { file: articleFile(article.id), id: article.id, path: `mentions[${i}]`, target: mention.id };
    switch (mention.kind) {
      case 'date':
      case 'figure':
        return [];
      case 'statement':
        return known.statement.has(mention.id) ? [] : [missing(reference, 'statement', 'statements.json')];
      case 'event':
        return known.event.has(mention.id) ? [] : [missing(reference, 'event', 'events.json')];
      default:
        return known.entity.get(mention.id) === mention.kind ? [] : [missing(reference, mention.kind, 'entities.json')];
    }
  });
}

function missing({ file, id, path, target }: Reference, what: string, where: string): Problem {
  return { file, id, path, message: `names "${target}", but there is no ${what} of that id: add it to ${where} or mend the id` };
}

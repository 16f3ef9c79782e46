import { type Check, facts, shared } from './fact.js';

/** An id names one thing in its file; step ids are unique over all layers. */
export const idsAreUnique: Check = (dossier) => {
  const steps = dossier.layers.flatMap((layer) => layer.steps.map(({ id }) => ({ file: 'layers.json', id: `${id}`, space: 'step' })));
  const footnotes = dossier.articles.flatMap((article) =>
    article.footnotes.map(({ id }) => ({ file: `articles/${article.id}.json`, id, space: 'note' })),
  );
  const items = facts(dossier).map(({ file, id }) => ({ file, id, space: 'item' }));
  return shared([...items, ...steps, ...footnotes], ({ file, id, space }) => `${file} ${space} ${id}`).map(([, [first]]) => ({
    file: first?.file ?? '',
    id: first?.id ?? '',
    path: 'id',
    message: 'stands here more than once: give each its own id',
  }));
};

/** One Wikidata item is one entity, and a full form names one entity: otherwise a mention could not be told apart. */
export const entitiesAreDistinct: Check = (dossier) => {
  const items = shared(dossier.entities, (entity) => entity.wikidata).map(([item, group]) => ({
    file: 'entities.json',
    id: group.map(({ id }) => id).join(', '),
    path: 'wikidata',
    message: `have the same Wikidata item ${item}: mend one, or join them`,
  }));
  const forms = dossier.entities.flatMap(({ id, forms }) => forms.filter(({ use }) => use === 'full').map(({ text }) => ({ id, text })));
  const clashes = shared(forms, ({ text }) => text).map(([text, group]) => ({
    file: 'entities.json',
    id: [...new Set(group.map(({ id }) => id))].join(', '),
    path: 'forms',
    message: `have the full form "${text}" more than once: leave it with one entity, or make it "short" or "role"`,
  }));
  return [...items, ...clashes];
};

import { articleFile } from '../parse.js';
import type { Problem } from '../problem.js';
import type { Dossier } from '../types.js';

/** An item of the dataset with the file that it stands in. */
export interface Fact {
  readonly file: string;
  readonly id: string;
  readonly value: object;
}

/** One check: everything in a dossier that breaks one rule. */
export type Check = (dossier: Dossier) => Problem[];

/** Every item of every file. Story and articles are one item each. */
export function facts(dossier: Dossier): Fact[] {
  const lists = {
    'sources.json': dossier.sources,
    'entities.json': dossier.entities,
    'events.json': dossier.events,
    'layers.json': dossier.layers,
    'averages.json': dossier.averages,
    'statements.json': dossier.statements,
    'figures.json': dossier.figures,
    'loose-ends.json': dossier.looseEnds,
  };
  const items = Object.entries(lists).flatMap(([file, list]) => list.map((value) => ({ file, id: value.id, value })));
  const articles = dossier.articles.map((value) => ({ file: articleFile(value.id), id: value.id, value }));
  return [{ file: 'story.json', id: dossier.story.id, value: dossier.story }, ...items, ...articles];
}

/** A value inside an item, with the way to it (`steps[2].sources`). */
export interface Part {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** All values inside an item, outermost first. Array elements carry the key of their array. */
export function partsOf(value: unknown, path = '', key = ''): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const inArray = Array.isArray(value);
    const part = { path: inArray ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`, key: inArray ? key : name, value: inner };
    return [part, ...partsOf(inner, part.path, part.key)];
  });
}

/** Values that occur more than once among items, with the items that share them. */
export function shared<T>(items: readonly T[], key: (item: T) => string | undefined): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

import { firstDay } from './day.js';
import { articleFile, languageFile } from './parse.js';
import { printJson } from './print-json.js';
import type { Problem } from './problem.js';
import { recordTexts } from './texts.js';
import type { Dossier, Entity, Layer, Step, Translation } from './types.js';

/** The text of every file of a story, by name within its folder, in canonical order and format. */
export type StoryTexts = Readonly<Record<string, string>>;

/**
 * The files that this dossier should stand in: items sorted by id, what happens on a day by that day first, steps, offices and points
 * in order of time, keys in the schema's order (the parser has seen to that), translations in the order of the record, laid out by
 * `printJson`. One order, so that a change of the data is a small change of the files.
 */
export function canonicalFiles(dossier: Dossier): StoryTexts {
  const lists: Record<string, readonly object[]> = {
    'sources.json': byKey(dossier.sources, idOf),
    'entities.json': byKey(dossier.entities, idOf).map(withOfficesInOrder),
    'events.json': byKey(dossier.events, (event) => `${firstDay(event.date)} ${event.id}`),
    'layers.json': byKey(dossier.layers, idOf).map(withStepsInOrder),
    'averages.json': byKey(dossier.averages, idOf).map((series) => ({
      ...series,
      points: byKey(series.points, ({ date }) => firstDay(date)),
    })),
    'statements.json': byKey(dossier.statements, (statement) => `${firstDay(statement.date)} ${statement.id}`),
    'figures.json': byKey(dossier.figures, idOf),
    'loose-ends.json': byKey(dossier.looseEnds, (end) => `${firstDay(end.opened)} ${end.id}`),
  };
  const texts: Record<string, string> = { 'story.json': printJson({ ...schemaLink('story.json'), ...withoutSchema(dossier.story) }) };
  for (const [file, items] of Object.entries(lists)) texts[file] = printJson({ ...schemaLink(file), items });
  for (const article of dossier.articles) {
    texts[articleFile(article.id)] = printJson({ ...schemaLink('article.json', '../'), ...withoutSchema(article) });
  }
  for (const translation of dossier.translations ?? []) {
    texts[languageFile(translation.language)] = printJson({ ...schemaLink('language.json', '../'), ...inOrder(translation, dossier) });
  }
  return texts;
}

/** What translates nothing comes last: the check names it. */
function inOrder({ language, texts }: Translation, dossier: Dossier): Omit<Translation, '$schema'> {
  const order = new Map([...new Set(recordTexts(dossier).map(({ text }) => text))].map((text, at) => [text, at]));
  const entries = Object.entries(texts).sort(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  return { language, texts: Object.fromEntries(entries) };
}

/** Files whose text is not the canonical one. */
export function formatProblems(dossier: Dossier, texts: StoryTexts): Problem[] {
  return Object.entries(canonicalFiles(dossier))
    .filter(([file, text]) => texts[file] !== undefined && texts[file] !== text)
    .map(([file, text]) => ({
      file,
      id: '',
      path: `line ${firstDifference(texts[file] ?? '', text)}`,
      message: 'is not in canonical order or format: run `sidelight check --write`',
    }));
}

/** When a step is to be sorted: its effect, else what was planned, signed or announced. */
export function stepDay(step: Step): string {
  return firstDay(step.effective ?? step.planned ?? step.signed ?? step.announced ?? '9999');
}

function withStepsInOrder(layer: Layer): Layer {
  return { ...layer, steps: byKey(layer.steps, (step) => `${stepDay(step)} ${step.id}`) };
}

function withOfficesInOrder(entity: Entity): Entity {
  return entity.offices === undefined ? entity : { ...entity, offices: byKey(entity.offices, (office) => firstDay(office.from)) };
}

function schemaLink(file: string, up = ''): { $schema: string } {
  return { $schema: `${up}../../schema/${file.replace('.json', '.schema.json')}` };
}

function withoutSchema<T extends { $schema?: string | undefined }>(value: T): Omit<T, '$schema'> {
  const { $schema: _, ...rest } = value;
  return rest;
}

function byKey<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function idOf(item: { readonly id: string }): string {
  return item.id;
}

/** Number of the first line that differs, from 1. */
function firstDifference(a: string, b: string): number {
  const other = b.split('\n');
  const lines = a.split('\n');
  const index = lines.findIndex((line, i) => line !== other[i]);
  return (index < 0 ? lines.length : index) + 1;
}

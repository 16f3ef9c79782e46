import * as v from 'valibot';
import type { Problem } from './problem.js';
import { Article, FILES } from './schema.js';
import { Translation } from './schema-translation.js';
import type { Dossier } from './types.js';

/** The files of one story: name within the story's folder -> parsed JSON. */
export type StoryFiles = Readonly<Record<string, unknown>>;

export type ParseResult = { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly problems: readonly Problem[] };

type FileName = keyof typeof FILES;
type Parsed = { [Name in FileName]?: v.InferOutput<(typeof FILES)[Name]> };

/** The folder of the known articles; a file there is named after its article's id. */
const ARTICLES = 'articles/';
/** The folder of the translations; a file there is named after its language. */
const LANGUAGES = 'languages/';

export function articleFile(id: string): string {
  return `${ARTICLES}${id}.json`;
}

export function languageFile(language: string): string {
  return `${LANGUAGES}${language}.json`;
}

/**
 * The typed dossier of one story, or everything that does not fit the schema. Only the shape is looked at here: whether the parts
 * agree with one another is for the cross-checks.
 */
export function parseDossier(files: StoryFiles): ParseResult {
  const problems: Problem[] = [];
  const parsed: Parsed = {};
  for (const name of Object.keys(FILES) as FileName[]) {
    if (name in files) Object.assign(parsed, { [name]: parseFile(name, FILES[name], files[name], problems) });
    else problems.push({ file: name, id: '', path: '', message: 'is missing: add it, with an empty list of items if there are none' });
  }
  const inFolder = (folder: string) =>
    Object.keys(files)
      .filter((name) => name.startsWith(folder))
      .sort();
  const articles = inFolder(ARTICLES).flatMap((name) => parseArticle(name, files[name], problems));
  const translations = inFolder(LANGUAGES).flatMap((name) => parseTranslation(name, files[name], problems));
  problems.push(...unknownFiles(files));
  const dossier = problems.length === 0 ? assemble(parsed, articles, translations) : null;
  return dossier === null ? { ok: false, problems } : { ok: true, dossier };
}

function assemble(
  parsed: Parsed,
  articles: readonly v.InferOutput<typeof Article>[],
  translations: readonly v.InferOutput<typeof Translation>[],
): Dossier | null {
  const { 'story.json': story } = parsed;
  if (story === undefined) return null;
  return {
    story,
    sources: parsed['sources.json']?.items ?? [],
    entities: parsed['entities.json']?.items ?? [],
    events: parsed['events.json']?.items ?? [],
    layers: parsed['layers.json']?.items ?? [],
    averages: parsed['averages.json']?.items ?? [],
    statements: parsed['statements.json']?.items ?? [],
    figures: parsed['figures.json']?.items ?? [],
    looseEnds: parsed['loose-ends.json']?.items ?? [],
    articles,
    translations,
  };
}

function parseFile<T extends v.GenericSchema>(file: string, schema: T, input: unknown, problems: Problem[]): v.InferOutput<T> | null {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  problems.push(...result.issues.map((issue) => problemOf(file, input, issue)));
  return null;
}

function parseArticle(file: string, input: unknown, problems: Problem[]): v.InferOutput<typeof Article>[] {
  const article = parseFile(file, Article, input, problems);
  if (article === null) return [];
  const named = articleFile(article.id);
  if (file !== named)
    problems.push({ file, id: article.id, path: 'id', message: `is of another file: rename the file to ${named} or mend the id` });
  return [article];
}

function parseTranslation(file: string, input: unknown, problems: Problem[]): v.InferOutput<typeof Translation>[] {
  const translation = parseFile(file, Translation, input, problems);
  if (translation === null) return [];
  const { language } = translation;
  const named = languageFile(language);
  if (file !== named)
    problems.push({ file, id: '', path: 'language', message: `is of another file: rename the file to ${named} or mend the language` });
  return [translation];
}

function unknownFiles(files: StoryFiles): Problem[] {
  const known = Object.keys(FILES);
  return Object.keys(files)
    .filter((name) => !known.includes(name) && !name.startsWith(ARTICLES) && !name.startsWith(LANGUAGES))
    .map((file) => ({
      file,
      id: '',
      path: '',
      message: `is not a file of a story: use one of ${known.join(', ')}, ${ARTICLES}<id>.json or ${LANGUAGES}<tag>.json`,
    }));
}

function problemOf(file: string, input: unknown, issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map((part) => part.key);
  const inList = keys[0] === 'items' && typeof keys[1] === 'number';
  const item = inList ? at(input, keys.slice(0, 2)) : input;
  const id = at(item, ['id']);
  const path = pathText(inList ? keys.slice(2) : keys);
  return { file, id: typeof id === 'string' ? id : inList ? `item ${Number(keys[1]) + 1}` : '', path, message: messageOf(issue) };
}

function at(value: unknown, keys: readonly unknown[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key as string) : undefined),
    value,
  );
}

/** `offices[0].from` */
function pathText(keys: readonly unknown[]): string {
  return keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('');
}

/** Valibot's messages name types; these say what to do. The schema's own messages already do and pass as they are. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a field here: take it out or mend its spelling';
  if (issue.received === 'undefined') return 'is missing: add it';
  if (issue.type === 'picklist') return `is ${issue.received}: choose one of ${choices(issue.expected)}`;
  if (issue.type === 'literal') return `is ${issue.received}: write ${issue.expected}`;
  if (issue.kind === 'schema') return `is ${issue.received} where ${String(issue.expected).toLowerCase()} is expected`;
  if (issue.type === 'min_length' && issue.message.startsWith('Invalid'))
    return `has ${issue.received} of them: it needs ${issue.expected}`;
  return issue.message.startsWith('Invalid') ? `is ${issue.received}: write a value ${issue.expected}` : issue.message;
}

function choices(expected: string | null): string {
  return String(expected).replace(/[()"]/g, '').replaceAll(' | ', ', ');
}

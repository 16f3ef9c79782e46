/**
 * The corpus that may lie beside the project: real news pages, the known article, its edited copies, hard negatives. A user's clone has
 * none; the tests that need it then say so in one line and are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { inProject } from '../../scripts/lib/paths.mjs';

const CORPUS = inProject('../shared/corpus');

export const hasCorpus = existsSync(`${CORPUS}/article.txt`);

/** To be called once by each test file that needs the corpus. */
export function sayIfLeftOut(what: string): void {
  if (!hasCorpus) console.info(`Left out: ${what} needs ../shared/corpus, which is not here.`);
}

export interface Template {
  readonly file: string;
  readonly publisher: string;
  readonly lang: string;
  readonly mode: 'p' | 'br';
}

export interface Variant {
  readonly name: string;
  readonly group: string;
  readonly paragraphs: readonly string[];
  readonly html?: readonly string[];
  readonly expected: string;
  readonly accept: readonly string[];
}

export interface Negative {
  readonly id: string;
  readonly relation: 'quotes-same-post' | 'same-story' | 'same-theme' | 'same-people';
  readonly date: string;
  readonly paragraphs: readonly string[];
}

const lines = <T>(file: string): T[] =>
  readFileSync(`${CORPUS}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const templates = (): Template[] => JSON.parse(readFileSync(`${CORPUS}/templates/manifest.json`, 'utf8')) as Template[];
export const variants = (): Variant[] => lines<Variant>('variants.jsonl');
export const negatives = (): Negative[] => lines<Negative>('negatives/hard.jsonl');

/** The known article's paragraphs, without its byline. */
export const articleParagraphs = (): string[] => readFileSync(`${CORPUS}/article.txt`, 'utf8').trim().split('\n').slice(2);

export const templateHtml = ({ file }: Template): string => readFileSync(`${CORPUS}/templates/${file}`, 'utf8');

type Paragraph = string | { readonly html: string };
type Inject = (document: unknown, entry: Template, paragraphs: readonly Paragraph[], options?: { title?: string }) => unknown;

/** The page of a template with these paragraphs in place of its article. */
export async function injected(template: Template, paragraphs: readonly Paragraph[]): Promise<string> {
  const { inject } = (await import(pathToFileURL(`${CORPUS}/inject.mjs`).href)) as { inject: Inject };
  const { document } = parseHTML(templateHtml(template));
  inject(document, template, paragraphs);
  return document.toString();
}

/** The paragraphs of a variant as the injector takes them: its markup group brings ready HTML. */
export const paragraphsOf = ({ group, html, paragraphs }: Variant): readonly Paragraph[] =>
  group === 'markup' ? (html ?? []).map((piece) => ({ html: piece })) : paragraphs;

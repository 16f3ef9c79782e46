import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isCalendarDay } from '../dossier/day.js';
import { printJson } from '../dossier/print-json.js';
import type { Article } from '../dossier/types.js';
import { runCommand, UsageError } from './command.js';
import { type ArticleHead, draftArticle, refreshArticle } from './draft-article.js';
import { type DraftPage, readPage } from './draft-page.js';
import { leftToDo } from './draft-report.js';
import { type DraftStory, draftStory } from './draft-story.js';
import { paragraphsOf } from './paragraphs.js';
import { storyDirs } from './read-dossier.js';
import { isHtml, readSource } from './read-inputs.js';

const USAGE = `Usage: sidelight draft PAGE [--write] [--date YYYY-MM-DD] [--id ID] [--story ID] [--publisher NAME] [--author NAME]...
                       [--label TEXT] [--url URL] [--own] [--text FILE]
       sidelight draft PAGE --into ARTICLE.json
PAGE is a saved HTML page, or a text with the article's paragraphs and nothing else (a line "# Headline" is passed over). Prints the data
of an article to be completed; what is left to do is said on standard error. No sentence of the page is copied.
  --write  puts the file into the story's folder, as articles/ID.json, where the record keeps it
  --text   saves the paragraphs that were taken from a page, to be put right where they are not the article's, and drafted anew
  --into   makes passages and fingerprint of an article's file anew, puts each mention where the text prints it, and keeps the rest
The other options say what the page does not, or says wrongly.`;
const OPTIONS = {
  date: { type: 'string' },
  id: { type: 'string' },
  story: { type: 'string' },
  publisher: { type: 'string' },
  author: { type: 'string', multiple: true },
  label: { type: 'string' },
  url: { type: 'string' },
  own: { type: 'boolean' },
  text: { type: 'string' },
  into: { type: 'string' },
  write: { type: 'boolean' },
} as const;

type Said = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** `sidelight draft`, for the stories in these folders. Exit status: 0 drafted, 2 bad usage or unreadable input. */
export function draft(argv: readonly string[], dirs = storyDirs()): number {
  return runCommand('draft', USAGE, argv, () => {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one file that holds the page or the text');
    const page = pageOf(file);
    if (page.paragraphs.length === 0) throw new Error(`${file} holds no paragraph`);
    if (values.text !== undefined) writeFileSync(values.text, `${page.paragraphs.join('\n\n')}\n`);
    return values.into === undefined ? draftAnew(page, values, dirs) : refresh(values.into, page.paragraphs);
  });
}

function pageOf(file: string): DraftPage {
  try {
    return readDraft(file);
  } catch (error) {
    // The file system names the file itself, our own readers do not.
    if (!(error instanceof Error) || 'code' in error) throw error;
    throw new Error(`${file} ${error.message}`);
  }
}

function readDraft(file: string): DraftPage {
  const source = readSource(file);
  if (isHtml(file, source)) return readPage(source);
  const lines = paragraphsOf(source);
  return {
    paragraphs: lines.filter((line) => !line.startsWith('# ')),
    leftOut: lines.filter((line) => line.startsWith('# ')),
    authors: [],
  };
}

function draftAnew(page: DraftPage, said: Said, dirs: readonly string[]): number {
  const story = draftStory(page.paragraphs, said.story, dirs);
  const article = draftArticle(page.paragraphs, headOf(page, said, story.dossier.story.id), story.dossier);
  const path = said.write === true ? writeInto(story, article) : null;
  if (path === null) process.stdout.write(articleText(article));
  for (const line of leftToDo(article, page, story.dossier, path)) console.error(line);
  return 0;
}

function headOf(page: DraftPage, said: Said, story: string): ArticleHead {
  const published = said.date ?? page.published;
  if (published === undefined) throw new UsageError('the page names no day: give --date');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published) || !isCalendarDay(published))
    throw new UsageError(`--date ${published} is not a day: write YYYY-MM-DD`);
  const publisher = said.publisher ?? page.publisher ?? '';
  const url = said.url ?? page.url;
  return {
    id: said.id ?? kebab(`${publisher || 'article'} ${published}`),
    story,
    label: said.label ?? '',
    publisher,
    authors: said.author ?? [...page.authors],
    published,
    ...(url === undefined ? {} : { url }),
    ...(said.own === true ? { own: true } : {}),
  };
}

function kebab(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** `sidelight check --write` brings it into the canonical order of keys. */
function articleText({ $schema: _, ...article }: Article): string {
  return printJson({ $schema: '../../../schema/article.schema.json', ...article });
}

/** Path of the new file, from the working folder. */
function writeInto({ dir }: DraftStory, article: Article): string {
  const path = join(dir, 'articles', `${article.id}.json`);
  const shown = relative(process.cwd(), path);
  if (existsSync(path)) throw new Error(`${shown} is there already: give another --id, or --into to make its fingerprint anew`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, articleText(article));
  return shown;
}

function refresh(path: string, paragraphs: readonly string[]): number {
  if (!existsSync(path)) throw new Error(`${path} is not there: draft it first without --into`);
  const article = JSON.parse(readFileSync(path, 'utf8')) as Article;
  if (article.passages.length !== paragraphs.length) {
    throw new Error(`${path} has ${article.passages.length} passages, the text ${paragraphs.length} paragraphs: they must agree`);
  }
  writeFileSync(path, articleText(refreshArticle(article, paragraphs)));
  return 0;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printJson } from '../dossier/print-json.js';
import type { Article, Dossier } from '../dossier/types.js';
import { runCommand, UsageError } from './command.js';
import { type ArticleHead, draftArticle, refreshArticle } from './draft-article.js';
import { paragraphsOf } from './paragraphs.js';
import { readDossier, storyDirs } from './read-dossier.js';

const USAGE = `Usage: sidelight draft FILE --date YYYY-MM-DD --id ID [--story ID] [--publisher NAME] [--author NAME]... [--label TEXT] [--url URL] [--own]
       sidelight draft FILE --into ARTICLE.json
FILE holds the article's paragraphs and nothing else (no byline or credit; a line "# Headline" is passed over). Prints the article's
data: gists, statements and footnotes are left for you to write. --into makes passages and fingerprint of an article's file anew and
keeps the rest.`;
const OPTIONS = {
  date: { type: 'string' },
  id: { type: 'string' },
  story: { type: 'string' },
  publisher: { type: 'string' },
  author: { type: 'string', multiple: true },
  label: { type: 'string' },
  url: { type: 'string' },
  own: { type: 'boolean' },
  into: { type: 'string' },
} as const;

/** `sidelight draft`. Exit status: 0 drafted, 2 bad usage or unreadable input. */
export function draft(argv: readonly string[]): number {
  return runCommand('draft', USAGE, argv, () => {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one file that holds the text');
    if (values.into === undefined && (!values.date || !values.id)) throw new UsageError('give --date and --id, or --into');
    const paragraphs = paragraphsOf(readFileSync(file, 'utf8')).filter((paragraph) => !paragraph.startsWith('# '));
    if (values.into !== undefined) return refresh(values.into, paragraphs);
    const dossier = storyOf(values.story);
    process.stdout.write(articleText(draftArticle(paragraphs, headOf(values, dossier), dossier)));
    return 0;
  });
}

/** `sidelight check --write` brings it into the canonical order of keys. */
function articleText({ $schema: _, ...article }: Article): string {
  return printJson({ $schema: '../../../schema/article.schema.json', ...article });
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

/** The story that is named, or the only one there is. */
function storyOf(id: string | undefined): Dossier {
  const stories = storyDirs().map(readDossier);
  const found = id === undefined && stories.length === 1 ? stories[0] : stories.find(({ story }) => story.id === id);
  if (found === undefined)
    throw new Error(`no story ${id ?? ''}: name one with --story (${stories.map(({ story }) => story.id).join(', ')})`);
  return found;
}

interface Said {
  readonly date?: string | undefined;
  readonly id?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string[] | undefined;
  readonly label?: string | undefined;
  readonly url?: string | undefined;
  readonly own?: boolean | undefined;
}

function headOf(said: Said, { story }: Dossier): ArticleHead {
  return {
    id: said.id ?? '',
    story: story.id,
    label: said.label ?? '',
    publisher: said.publisher ?? '',
    authors: said.author ?? [],
    published: said.date ?? '',
    ...(said.url === undefined ? {} : { url: said.url }),
    ...(said.own === true ? { own: true } : {}),
  };
}

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { BREAK, WALL } from '../core/text/page-rules.js';
import { articleLinkedData, type PageFacts } from './draft-linked-data.js';
import { readHtml } from './html-page.js';

/** An article as a saved page shows it. */
export interface DraftPage extends PageFacts {
  readonly paragraphs: readonly string[];
  /** Lines of the article's part of the page that were not taken for paragraphs: headings, captions, bylines. */
  readonly leftOut: readonly string[];
  /** BCP 47 tag; absent where the page names no language. */
  readonly language?: string | undefined;
}

/**
 * The article of a page and what the page says of itself. Linked data come first, since they are made for machines; then what Readability
 * reads from meta elements and bylines. The headline is not taken: it is the outlet's, and a label is to be our own.
 */
export function readPage(html: string): DraftPage {
  const { document } = parseHTML(html);
  const linked = articleLinkedData(scriptsOf(document));
  const language = linked.language ?? (document.documentElement.getAttribute('lang') || undefined);
  const url = linked.url ?? canonicalOf(document);
  const published = linked.published ?? readHtml(html).published ?? undefined;
  // Takes the document apart: everything else is read before.
  const article = new Readability(document).parse();
  if (!article?.content) throw new Error('holds no article that Readability finds: save its paragraphs as a text and draft that');
  return {
    ...proseOf(readHtml(article.content).text),
    publisher: linked.publisher ?? (article.siteName || undefined),
    authors: linked.authors.length > 0 ? linked.authors : bylineNames(article.byline ?? ''),
    published,
    url,
    language,
  };
}

const scriptsOf = (document: Document): string[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? '');

function canonicalOf(document: Document): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [link, meta].find((address) => address?.startsWith('https://') && URL.canParse(address)) ?? undefined;
}

/** `By Ada Quill and Jo Marsh, Staff Writer` -> both names. */
function bylineNames(byline: string): string[] {
  return byline
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:by[:\s]+)?/i, '')
    .replace(/^By(?=\p{Lu}\p{Ll})/u, '')
    .split(/,|;|\||\band\b|&/)
    .map((name) => name.trim())
    .filter(
      (name) =>
        /^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){1,4}$/u.test(name) && !/\b(?:writer|editor|reporter|correspondent|staff)\b/i.test(name),
    );
}

/** A line this long that ends as a sentence does is a paragraph wherever it stands; headings and bylines are shorter or end otherwise. */
const FIRST = 80;
const SENTENCE_END = /[.!?…][”"’')\]]*$/u;

/** From the first paragraph to the last; between them also short ones, if they are sentences. */
function proseOf(text: string): Pick<DraftPage, 'paragraphs' | 'leftOut'> {
  const lines = text
    .split(WALL)
    .map((line) => line.replaceAll(BREAK, ' ').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const isParagraph = (line: string) => line.length >= FIRST && SENTENCE_END.test(line);
  const from = lines.findIndex(isParagraph);
  const to = lines.findLastIndex(isParagraph);
  const taken = (line: string, n: number) => n >= from && n <= to && SENTENCE_END.test(line);
  return { paragraphs: from < 0 ? [] : lines.filter(taken), leftOut: lines.filter((line, n) => from < 0 || !taken(line, n)) };
}

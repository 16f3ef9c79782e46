/**
 * Recognition of an article that stands in a text unchanged, at a fraction of what the long way costs: one pass over the letters, one hash a
 * paragraph, no shingle looked up. It runs cold, before anything is marked: no call per letter, no Unicode table. What it finds the long way finds in
 * the same places; what it is not sure of it leaves to that.
 */
import { ASCII, foldAtOnce } from '../text/letters.js';
import { BASE, mix, SHINGLE } from '../text/shingles.js';
import { ARTICLE } from './article-rule.js';
import { PASSAGE, type PackedArticle, SHARES } from './packed-article.js';

/** A paragraph of the text that is a passage of a known article: the numbers of both, and the passage's first letter in the text. */
export interface Verbatim {
  readonly article: number;
  readonly passage: number;
  readonly from: number;
}

/** Offsets of the text's letters, and the passages among its paragraphs, in order. */
export interface VerbatimText {
  readonly at: Uint32Array;
  readonly found: readonly Verbatim[];
}

const WALL = 0x2029;
const BREAK = 0x2028;

/** Linear in the text, once. A paragraph with letters that only the Unicode tables know is no passage here. */
export function findVerbatim(text: string, articles: readonly PackedArticle[]): VerbatimText {
  const at = new Uint32Array(text.length);
  const found: Verbatim[] = [];
  let count = 0;
  let from = 0;
  let hash = 0;
  let sure = true;
  for (let i = 0; i <= text.length; i++) {
    // NaN past the end.
    const code = text.charCodeAt(i);
    let letter = 0;
    if (code < 128) letter = ASCII[code] as number;
    else if (code === WALL || code === BREAK || i === text.length) {
      // Shorter ones than a shingle are evidence of nothing.
      if (sure && count - from >= SHINGLE) look(articles, mix(hash), count - from, from, found);
      from = count;
      hash = 0;
      sure = true;
    } else if (code < 0x2000 || code > 0x206f) {
      const folded = code >= 0xd800 && code <= 0xdfff ? undefined : foldAtOnce(code);
      if (folded === undefined || folded.length > 1) sure = false;
      else if (folded !== '') letter = folded.charCodeAt(0);
    }
    if (letter === 0) continue;
    hash = (Math.imul(hash, BASE) + letter) | 0;
    at[count++] = i;
  }
  return { at, found };
}

function look(articles: readonly PackedArticle[], whole: number, letters: number, from: number, found: Verbatim[]): void {
  for (let article = 0; article < articles.length; article++) {
    const [passages] = articles[article] as PackedArticle;
    for (let i = 0; i < passages.length; i += PASSAGE)
      if (passages[i] === whole && passages[i + 1] === letters) found.push({ article, passage: i / PASSAGE, from });
  }
}

/**
 * The passages of the article of which so much stands in the text unchanged that the verdict is `article` whatever stands around them and between;
 * null where there is none. A passage that stands there twice is left out: which of the two is the copy's, the long way says.
 */
export function articleAtOnce(found: readonly Verbatim[], articles: readonly PackedArticle[]): readonly Verbatim[] | null {
  for (let article = 0; article < articles.length; article++) {
    const own = found.filter((one) => one.article === article);
    const once = own.filter(({ passage }) => own.filter((other) => other.passage === passage).length === 1);
    const [passages] = articles[article] as PackedArticle;
    let present = 0;
    let prose = 0;
    for (const { passage } of once) {
      present += passages[passage * PASSAGE + 2] as number;
      prose += passages[passage * PASSAGE + 3] as number;
    }
    if (present >= ARTICLE.present * SHARES && prose >= ARTICLE.prose * SHARES) return once;
  }
  return null;
}

/** How far an article may reach before and behind a paragraph of it, in code units of a page's text. */
export interface Reach {
  readonly before: number;
  readonly behind: number;
}

/** Code units of a page for a letter of an article: blanks and marks, and what a page puts between paragraphs. */
const ROOM = 1.25;
/** Code units beyond: a caption, an advertisement. What more there is between the paragraphs, the whole page's reading finds. */
const BESIDE = 250;

/** Of the article that has this paragraph unchanged; where none has, as far as the longest may reach. */
export function reachOf(paragraph: string, articles: readonly PackedArticle[]): Reach {
  const [known] = findVerbatim(paragraph, articles).found;
  const lettersOf = ([passages]: PackedArticle, end = passages.length): number => {
    let sum = 0;
    for (let i = 1; i < end; i += PASSAGE) sum += passages[i] as number;
    return BESIDE + ROOM * sum;
  };
  if (known === undefined) {
    const longest = Math.max(...articles.map((article) => lettersOf(article)));
    return { before: longest, behind: longest };
  }
  const article = articles[known.article] as PackedArticle;
  const before = lettersOf(article, known.passage * PASSAGE);
  return { before, behind: BESIDE + lettersOf(article) - before };
}

/**
 * Whether a name found in an unknown report names whom we think: what stands before and after it. In doubt it does not. A known article
 * needs none of this, since its data says who is meant.
 */
import type { Letters } from '../text/letters.js';
import { BREAK, WALL } from '../text/page-rules.js';
import type { NameFind } from './lexicon.js';
import { isUpper } from './pattern.js';

/** Titles and words of nationality that stand before a bare name; a given name of somebody else would stand there as well. */
const TITLES = new Set(
  `president vice premier minister chancellor secretary senator sen sens representative rep reps ambassador leader chairman chair mr mrs ms dr
  madame first lady treasury commerce trade chinese american german u.s us spokesperson spokesman spokeswoman`.split(/\s+/),
);
/** Words that begin a sentence or a clause with a capital and leave the name after them alone. */
const OPENERS = new Set(
  `a after all although and as at because before both but by can could did do does during even every few for from had has have he her his how
  however i if in instead is it its just last later like many may meanwhile might most neither next no nor not now of on once one only or
  our over perhaps said says she should since so some still such than that the their then there these they this those though through thus to
  today under unless unlike until was we were what when where whether which while who why will with without would yesterday yet you
  monday tuesday wednesday thursday friday saturday sunday earlier according per via about against between among`.split(/\s+/),
);
/** Capitalised words after a name that leave it what it is. */
const FOLLOWERS = new Set(
  'and or but on in at to of for with by from is was has had will would said says told wrote i monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Capitalised words that make another name of the one before them, even in a headline. */
const NAME_TAILS = new Set(
  'jr sr ii iii tower towers organization organisation media university national daily times post star eastern southern sea airlines mobile telecom watch'.split(
    ' ',
  ),
);

/** Share of capitalised words from which a block is a headline in title case, where capitals say nothing. */
const TITLE_CASE = 0.8;
/** Fewer long words are no headline but may be a name. */
const HEADLINE_WORDS = 5;

interface Neighbours {
  /** The word before with only white space between, empty at the beginning of a clause. */
  readonly before: string;
  readonly after: string;
}

const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{N}.’'&-]*)[^\S\u2028\u2029]+[“"‘']?$/u;
const WORD_AFTER = /^(?:[’']s)?[^\S\u2028\u2029]+([\p{L}\p{N}][\p{L}\p{N}.’'-]*)/u;
const REACH = 40;

function neighboursOf(text: string, find: { readonly start: number; readonly end: number }): Neighbours {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, find.start - REACH), find.start))?.[1] ?? '';
  const before = endsSentence(word) ? '' : word;
  const possessive = /^[’']s/.test(text.slice(find.end, find.end + 2));
  const after = possessive ? '' : (WORD_AFTER.exec(text.slice(find.end, find.end + REACH))?.[1] ?? '');
  return { before, after };
}

/** A full stop ends a sentence, save after a title (`Sen.`) and after an initial (`Fred C.`). */
function endsSentence(word: string): boolean {
  return word.endsWith('.') && plain(word).length > 1 && !TITLES.has(plain(word));
}

/** Whether a bare name (`Trump`, `China`) stands free, not as a part of a longer name (`Eric Trump`, `Trump Tower`, `China Daily`). */
export function standsFree(text: string, find: NameFind, person: boolean): boolean {
  const { before, after } = neighboursOf(text, find);
  if (/^[-‐‑–/]\p{Lu}/u.test(text.slice(find.end, find.end + 2)) && /^[-‐‑]/.test(text.slice(find.end, find.end + 1))) return false;
  const bound = isHeadline(text, find) ? NAME_TAILS.has(plain(after)) : !FOLLOWERS.has(plain(after));
  if (isName(after) && bound) return false;
  if (!isName(before)) return true;
  const word = plain(before);
  return OPENERS.has(word) || (person && TITLES.has(word));
}

/** After a full name: `Donald Trump Jr.` is somebody else, `Xi Jinping Thought` something else. */
export function isWholeName(text: string, find: NameFind): boolean {
  const { after } = neighboursOf(text, find);
  return !/^(?:Jr|Sr|II|III|Thought|Foundation|Tower|Center|Library)\b/u.test(after);
}

const plain = (word: string): string => word.replace(/[.’'-]+$/u, '').toLowerCase();
const isName = (word: string): boolean => word !== '' && isUpper(word, 0);

/** `Treasury Secretary` before another's name is that other's office; `the former first lady` is another's too. */
export function roleIsHeld(text: string, find: NameFind): boolean {
  const { before, after } = neighboursOf(text, find);
  if (/^\s+(?:of|for)\s+\p{Lu}/u.test(text.slice(find.end, find.end + REACH))) return false;
  return !isName(after) && !/^(?:former|ex|then|acting|future|late|deputy|assistant|next|a|an)$/iu.test(plain(before));
}

/** Whether the block around a find is set in capitals or title case. */
function isHeadline(text: string, find: NameFind): boolean {
  const start = Math.max(text.lastIndexOf(WALL, find.start), text.lastIndexOf(BREAK, find.start), find.start - 200) + 1;
  const block = text.slice(start, blockEnd(text, find.end));
  const words = block.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  if (/[.!?]\s/.test(block)) return false;
  return words.length >= HEADLINE_WORDS && words.filter((word) => isUpper(word, 0)).length >= TITLE_CASE * words.length;
}

function blockEnd(text: string, from: number): number {
  const ends = [text.indexOf(WALL, from), text.indexOf(BREAK, from), from + 200].filter((end) => end >= 0);
  return Math.min(...ends, text.length);
}

/**
 * A capital's name: the place in a dateline or after `in`, the government where it is paired with the other capital, owns or acts; null
 * where neither can be told.
 */
export function metonym(text: string, letters: Letters, find: NameFind): 'place' | 'organization' | null {
  const before = text.slice(Math.max(0, find.start - REACH), find.start);
  const after = text.slice(find.end, find.end + REACH);
  const first = find.from === 0 || /[\u2028\u2029]\s*$/.test(before) || letters.at[find.from] === 0;
  if (first && /^[^.\u2028\u2029]{0,24}[—–-]/u.test(after)) return 'place';
  if (/\b(?:in|near|outside|around|downtown|visit|visited|visiting)\s+$/iu.test(before)) return 'place';
  if (/\b(?:between|both)\s+$/iu.test(before) || /^\s+and\s+(?:Beijing|Washington)\b/u.test(after)) return 'organization';
  if (/\b(?:Beijing|Washington)\s+and\s+$/u.test(before)) return 'organization';
  return /^(?:[’']s\s|\s+(?:said|says|has|had|would|will|must|denied|accused|agreed|imposed|wants|hopes)\b)/u.test(after)
    ? 'organization'
    : null;
}

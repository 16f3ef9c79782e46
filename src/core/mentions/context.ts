/**
 * Whether a name found in an unknown report names whom we think: what stands before and after it. In doubt it does not. A known article
 * needs none of this, since its data says who is meant.
 */
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
  'jr sr ii iii tower towers organization organisation media university national daily times post star eastern southern sea airlines mobile telecom watch international hotel golf family'.split(
    ' ',
  ),
);

/** Beside an abbreviation (`U.S. GDP`, `US Congress`) capitals say nothing, save for companies and papers called after it. */
const ABBREVIATION_TAILS = new Set('steel airways bank bancorp foods cellular open news today weekly'.split(' '));
const ABBREVIATION = /^(?:\p{Lu}\.?){2,4}$/u;
/** Capitalised words that make another place of the one after them, at the beginning of a sentence too. */
const PLACE_HEADS = new Set(
  'north south east west northern southern eastern western central latin new greater inner outer upper lower mainland little air royal george fort mount lake team radio bank'.split(
    ' ',
  ),
);
/** `Bank of China`, `Voice of America`, `Republic of China`: not the country. */
const CALLED_AFTER =
  /\b(?:Bank|University|Voice|Republic|Corporation|Museum|Institute|College|Port|Gulf|Sea|Bay|Captain|Daughters|Corp) of (?:the )?$/u;
/** Part of a double-barrelled name before this one. */
const BARRELLED = /\p{Lu}\p{L}+[-‐‑]$/u;

/** What people do in headlines, where it has a capital as a name has. */
const HEADLINE_VERBS = new Set(
  'calls tells meets says urges asks thanks invites presses blames accuses hails praises warns welcomes hosts presents told met called'.split(
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
  /** The word before begins the sentence, where any word has its capital. */
  readonly opens: boolean;
}

const WORD_BEFORE =
  /(?<opening>[.!?:;•][”"’')]*\s+|[\u2028\u2029“"‘]\s*|)(?<word>[\p{L}\p{N}][\p{L}\p{N}.’'&-]*)[^\S\u2028\u2029]+[“"‘']?$/u;
const WORD_AFTER = /^(?:[’']s)?[^\S\u2028\u2029]+([\p{L}\p{N}][\p{L}\p{N}.’'-]*)/u;
const REACH = 40;

function neighboursOf(text: string, find: { readonly start: number; readonly end: number }): Neighbours {
  const from = Math.max(0, find.start - REACH);
  const match = WORD_BEFORE.exec(text.slice(from, find.start));
  const { word = '', opening = '' } = match?.groups ?? {};
  const before = endsSentence(word) ? '' : word;
  const opens = opening !== '' || (from === 0 && match?.index === 0);
  const possessive = /^[’']s/.test(text.slice(find.end, find.end + 2));
  const after = possessive ? '' : (WORD_AFTER.exec(text.slice(find.end, find.end + REACH))?.[1] ?? '');
  return { before, after, opens };
}

/** A full stop ends a sentence, save after a title (`Sen.`) and after an initial (`Fred C.`). */
function endsSentence(word: string): boolean {
  return word.endsWith('.') && plain(word).length > 1 && !TITLES.has(plain(word));
}

/** How a find stands to the finds of the story around it: no letter between them. */
export interface Company {
  /** To the next: `Trump-Xi`. */
  readonly joined: boolean;
  /** To the one before. */
  readonly tied: boolean;
}

const ALONE: Company = { joined: false, tied: false };

/** Whether a bare name (`Trump`, `China`) stands free, not as a part of a longer name (`Eric Trump`, `Trump Tower`, `China Daily`). */
export function standsFree(text: string, find: NameFind, person: boolean, { joined, tied }: Company = ALONE): boolean {
  const { before, after, opens } = neighboursOf(text, find);
  if (person && !joined && /^[-‐‑]\p{Lu}/u.test(text.slice(find.end, find.end + 2))) return false;
  if (isName(after) && !joined && isBound(text, find, plain(after), tied && !person)) return false;
  if (!person && CALLED_AFTER.test(text.slice(Math.max(0, find.start - REACH), find.start))) return false;
  if (!isName(before) || tied) return true;
  const word = plain(before);
  const single = find.owners.length === 1;
  if (!person && single && (opens || isHeadline(text, find))) return !PLACE_HEADS.has(word);
  return OPENERS.has(word) || (person && (TITLES.has(word) || (HEADLINE_VERBS.has(word) && isHeadline(text, find))));
}

/** `paired`: the second of a pair such as `U.S.-China`, which makes an adjective of it. */
function isBound(text: string, find: NameFind, after: string, paired: boolean): boolean {
  if (paired) return NAME_TAILS.has(after);
  if (ABBREVIATION.test(text.slice(find.start, find.end))) return NAME_TAILS.has(after) || ABBREVIATION_TAILS.has(after);
  return isHeadline(text, find) ? NAME_TAILS.has(after) : !FOLLOWERS.has(after);
}

/** Whether a surname is somebody else's here: another given name before it, or another surname. */
export function isNamesake(text: string, find: NameFind, { tied }: Company): boolean {
  if (tied) return false;
  if (BARRELLED.test(text.slice(Math.max(0, find.start - REACH), find.start))) return true;
  const { before } = neighboursOf(text, find);
  return isName(before) && !OPENERS.has(plain(before)) && !TITLES.has(plain(before)) && !isHeadline(text, find);
}

/** `non-tariff` is what is no tariff. */
export function isNegated(text: string, find: NameFind): boolean {
  return /(?:^|[^\p{L}])non[-‐‑ ]$/iu.test(text.slice(Math.max(0, find.start - 5), find.start));
}

/** After a full name: `Donald Trump Jr.` is somebody else, `Xi Jinping Thought` something else, `US Treasury Secretary` an office. */
export function isWholeName(text: string, find: NameFind): boolean {
  const { before, after } = neighboursOf(text, find);
  // The People’s Republic of Korea is not the Republic of Korea.
  return (
    !/^People[’']s$/u.test(before) && !/^(?:Jr|Sr|II|III|Thought|Secretary|Undersecretary|Foundation|Tower|Center|Library)\b/u.test(after)
  );
}

const plain = (word: string): string => word.replace(/[.’'-]+$/u, '').toLowerCase();
/** `American-made` is no name, and an owner (`China’s Xi`) is another. */
const isName = (word: string): boolean => word !== '' && isUpper(word, 0) && !/-\p{Ll}+$|[’']s$/u.test(word);

/** `Treasury Secretary` before another's name is that other's office; `the former first lady` is another's too. */
export function roleIsHeld(text: string, find: NameFind): boolean {
  const { before, after } = neighboursOf(text, find);
  if (/^\s+(?:of|for)\s+\p{Lu}/u.test(text.slice(find.end, find.end + REACH))) return false;
  return !isName(after) && !/^(?:former|ex|then|acting|future|late|deputy|assistant|next|a|an)$/iu.test(plain(before));
}

/** Common nouns of the story in another sense: `on duty`, `his duties`, `duty-free`, `bargaining chips`. */
const OTHER_SENSE =
  /\b(?:(?:on|off|active|heavy|his|her|my|your|civic|official|public|presidential|household|consular)[\s-]+dut(?:y|ies)|dut(?:y|ies)(?:[-‐‑\s]free|\s+(?:officers?|bound|of care|as))|duty\s+to|(?:bargaining|blue|potato|poker|chocolate|wood)[\s-]chips?)\b/giu;

/** Whether a common noun (`duty`, `chips`) has the story's sense here. */
export function isStorySense(text: string, find: NameFind): boolean {
  const from = Math.max(0, find.start - REACH);
  const others = text.slice(from, find.end + REACH).matchAll(OTHER_SENSE);
  return ![...others].some(({ 0: words, index }) => from + index < find.end && find.start < from + index + words.length);
}

/** Whether the block around a find is set in capitals or title case. */
function isHeadline(text: string, find: NameFind): boolean {
  const start = Math.max(text.lastIndexOf(WALL, find.start), text.lastIndexOf(BREAK, find.start), find.start - 200) + 1;
  const block = text.slice(start, blockEnd(text, find.end));
  const words = block.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  if (/[.!?]\s/.test(block.replace(/(?:\p{Lu}\.)+/gu, ''))) return false;
  return words.length >= HEADLINE_WORDS && words.filter((word) => isUpper(word, 0)).length >= TITLE_CASE * words.length;
}

function blockEnd(text: string, from: number): number {
  const ends = [text.indexOf(WALL, from), text.indexOf(BREAK, from), from + 200].filter((end) => end >= 0);
  return Math.min(...ends, text.length);
}

/**
 * A link to a place in a page's text: the text directive of WICG's URL Fragment Text Directives, `:~:text=[prefix-,]start[,end][,-suffix]`. A browser
 * takes the first place in the page that fits and whose ends are ends of words, so words from around are added until ours is the first.
 */
import { BREAK, WALL } from '../../core/text/page-rules.js';

export interface TextDirective {
  readonly start: string;
  /** Last words of a long stretch, which is not spelt out. */
  readonly end?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** UTF-16 code units, end exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A longer stretch is given by its first and its last words. */
const SPELT_OUT = 120;
const ENDS = 5;
/** Words of context on either side after which a place counts as a repetition of another. */
const MOST = 24;
/** Code units in which those words are looked for. */
const REACH = 600;

let made: Intl.Segmenter | null = null;
/** Made at the first use: it is dear, and few readers copy. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('en', { granularity: 'word' });
  return made;
}

/** The words of a stretch, which must begin and end where words do. */
function wordsIn(text: string, { from, to }: Stretch): Stretch[] {
  const found = Array.from(segmenter().segment(text.slice(from, to)));
  return found.flatMap(({ segment, index, isWordLike }) => (isWordLike ? [{ from: from + index, to: from + index + segment.length }] : []));
}

/** Limits of the block or line around a place: no part of a directive may cross them. */
function blockAround(text: string, at: number): Stretch {
  const before = Math.max(text.lastIndexOf(WALL, at - 1), text.lastIndexOf(BREAK, at - 1)) + 1;
  const ends = [WALL, BREAK].map((limit) => text.indexOf(limit, at)).filter((limit) => limit >= 0);
  return { from: Math.max(before, at - REACH), to: Math.min(...ends, text.length, at + REACH) };
}

/** Moves both ends out to the ends of their words: `Xi` in `Xi's` is no word of its own to a browser. */
function wholeWords(text: string, { from, to }: Stretch): Stretch {
  const first = wordsIn(text, blockAround(text, from)).find((word) => word.to > from);
  const last = wordsIn(text, blockAround(text, to - 1)).findLast((word) => word.from < to);
  return { from: Math.min(from, first?.from ?? from), to: Math.max(to, last?.to ?? to) };
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The stretch itself: spelt out, or by its ends where it is long or goes over several blocks. */
function terms(text: string, { from, to }: Stretch): TextDirective {
  const whole = text.slice(from, to);
  if (whole.length <= SPELT_OUT && !/[\u2028\u2029]/.test(whole)) return { start: plain(whole) };
  const first = wordsIn(text, { from, to: Math.min(to, blockAround(text, from).to) }).slice(0, ENDS);
  const last = wordsIn(text, { from: Math.max(from, blockAround(text, to - 1).from), to }).slice(-ENDS);
  return { start: plain(text.slice(from, first.at(-1)?.to)), end: plain(text.slice(last[0]?.from, to)) };
}

/** Directives with more and more words around the stretch. */
function* candidates(text: string, stretch: Stretch): Generator<TextDirective> {
  const own = terms(text, stretch);
  yield own;
  const before = wordsIn(text, { from: blockAround(text, stretch.from).from, to: stretch.from });
  const after = wordsIn(text, { from: stretch.to, to: blockAround(text, stretch.to - 1).to });
  for (let count = 1; count <= Math.min(MOST, Math.max(before.length, after.length)); count++) {
    const prefix = plain(text.slice(before.at(-count)?.from ?? before[0]?.from ?? stretch.from, stretch.from));
    const suffix = plain(text.slice(stretch.to, after[Math.min(count, after.length) - 1]?.to ?? stretch.to));
    yield { ...own, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  }
}

const literal = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '[^\\S\\u2028\\u2029]+');
/** Letters that make a word one with their neighbours: Chinese and Japanese words stand side by side. */
const LETTER = /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}]/u;
const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));
/** No word goes on across this place. */
const isEdge = (text: string, at: number): boolean => !isLetter(text, at - 1) || !isLetter(text, at);

/** Places from `at` on where a pattern of three groups fits (what is before, the term, what is after) and its outer ends are ends of words. */
function* places(text: string, source: string, at: number): Generator<Stretch> {
  const pattern = new RegExp(source, 'giu');
  pattern.lastIndex = at;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [, before = '', term = '', after = ''] = found;
    const from = found.index + before.length;
    const to = from + term.length;
    if (isEdge(text, found.index) && isEdge(text, to + after.length)) yield { from, to };
    pattern.lastIndex = found.index + 1;
  }
}

/**
 * The first stretch of a text that a directive fits, as browsers look for it: in any case, white space as one, ends at ends of words. Null: none.
 */
export function findDirective(text: string, { prefix, start, end, suffix }: TextDirective): Stretch | null {
  const before = prefix === undefined ? '' : `${literal(prefix)}\\s*`;
  const after = suffix === undefined ? '' : `\\s*${literal(suffix)}`;
  const head = places(text, `(${before})(${literal(start)})(?=(${end === undefined ? after : ''}))`, 0).next().value;
  if (!head || end === undefined) return head ?? null;
  const tail = places(text, `()(${literal(end)})(?=(${after}))`, head.to).next().value;
  return tail ? { from: head.from, to: tail.to } : null;
}

/**
 * The directive for [start, end) of a page's text, UTF-16 code units; ends inside a word are moved out of it. Null where the page says the same
 * in the same words before, so that no link could lead there.
 */
export function textDirective(text: string, start: number, end: number): TextDirective | null {
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return null;
  const stretch = wholeWords(text, { from: start, to: end });
  for (const directive of candidates(text, stretch)) {
    const found = findDirective(text, directive);
    if (found?.from === stretch.from && found.to === stretch.to) return directive;
  }
  return null;
}

/** `-` and `,` part the terms of a directive, `&` one directive from the next; a lone half of a surrogate pair has no form in an address. */
const encoded = (term: string): string => encodeURIComponent(term.replace(/\p{Cs}/gu, '\ufffd')).replace(/-/g, '%2D');

export function directiveText({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** The address of a page with the directive at its end; a fragment of the page's own stays, another directive goes. */
export function fragmentLink(address: string, directive: TextDirective): string {
  const [page = '', fragment = ''] = address.split(/#(.*)/s);
  return `${page}#${fragment.split(':~:')[0]}${directiveText(directive)}`;
}

/**
 * Paragraphs that are the page's own and no text of anybody: what it prints more than once, and where it speaks to its reader about itself
 * (newsletters, accounts, advertisements, privacy). Only what a copy adds is asked; the verdict does not depend on it.
 */
import { quotedStretches } from './quotes.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The trade of a page and its reader, in the interface's languages; beginnings of words. */
const SERVICE =
  /\b(?:subscri|sign(?:ed)? (?:up|in)\b|log(?:ged)? in\b|newsletter|inbox|cookies?\b|privacy|terms of|advert|ads?\b|ad-free|sponsored|account\b|download|follow us|read more|related stor|support (?:our|independent)|comments?\b|abonn|anmeld|anzeige\b|werbung|datenschutz|suscr[ií]|publicidad|bolet[ií]n|inscri|publicit)|订阅|登录|广告|客户端/i;
/** A reporter says neither outside quotation marks. */
const TO_READER = /\b(?:you|your|yours|our)\b|您/i;
/** Code units beyond which a paragraph is no box. */
const BOX = 400;

/** Tells of each of a page's paragraphs whether it is furniture. Linear in their length. */
export function furnitureOf(text: string, paragraphs: readonly Place[]): (paragraph: Place) => boolean {
  const times = new Map<string, number>();
  const words = ({ start, end }: Place): string => text.slice(start, end).trim();
  for (const paragraph of paragraphs) times.set(words(paragraph), (times.get(words(paragraph)) ?? 0) + 1);
  return (paragraph) => (times.get(words(paragraph)) ?? 0) > 1 || speaksOfThePage(words(paragraph));
}

function speaksOfThePage(paragraph: string): boolean {
  if (paragraph.length > BOX) return false;
  let own = '';
  let at = 0;
  for (const { start, end } of quotedStretches(paragraph)) {
    own += paragraph.slice(at, start);
    at = end;
  }
  own += paragraph.slice(at);
  return TO_READER.test(own) || SERVICE.test(own);
}

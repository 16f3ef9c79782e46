/** What a capital's name means in an unknown report: the place, or the government that sits there. */
import type { Letters } from '../text/letters.js';
import type { NameFind } from './lexicon.js';

const REACH = 60;
const CAPITALS = 'Beijing|Washington';

/** `BEIJING — `, `BEIJING (Agency) `, `BEIJING: `, `BEIJING, June 5 — ` at the beginning of a block. */
const DATELINE = /^(?:[^.\u2028\u2029]{0,32}[—–]|[^.\u2028\u2029]{0,24}\s--?\s|\s*\(\p{Lu}[\p{L} ]{1,20}\)|:)/u;
const THERE =
  /\b(?:in|near|outside|around|downtown|visit|visited|visiting|leave|leaving|reached|reaching|(?:go|goes|went|going|gone|travel\p{L}*|fly|flew|flying|trips?|visits?|invit\p{L}+|return\p{L}*|head\p{L}*|comes?|came|coming|arriv\p{L}+|flights?)(?: \p{L}+){0,2} (?:to|from|at|in))\s+$/iu;
const OF_PLACE =
  /^(?:[-‐‑](?:based|born|area)|[’']s\s+(?:streets?|airport|suburbs?|mayor|residents|Great Hall|Forbidden City|Capital))\b/iu;

/** Doing something to it, or with it, as one does with a government. */
const DEALT_WITH =
  /\b(?:with|against|by|urged|urging|accused|accusing|told|telling|pressed|pressing|pressured|blamed|blaming|warned|asked|asking|called on|pressure on|tariffs on|duties on|(?:concessions?|response|retaliation|demands?) from|between|both)\s+$/iu;
const PAIRED_AFTER = new RegExp(`^\\s+and\\s+(?:${CAPITALS})\\b`, 'u');
const PAIRED_BEFORE = new RegExp(`\\b(?:${CAPITALS})\\s+and\\s+$`, 'u');
/** What a government does, and what is its own. A city can be cold; only a government is balking. */
const ACTS =
  /^(?:[’']s\s|[-‐‑](?:backed|led|controlled|imposed|run)\b|\s+(?:also |now |still |again |then |later |long |never |already |itself |has |had |have )*(?:(?:says?|said|tells?|told|spoke|wrote|means?|has|had|have|will|would|could|might|must|did|does|wants?|insists?|demands?|accuses?|denies|sees|hopes?|agrees?|keeps?|seeks?|considers?|maintains?|warns?|vows?|made|gave|held|sent|took|put|set|struck|hit back|fought|began|imposes?|calls?|responds?|retaliates?|needs?|knows?|believes?)\b|(?:is|was|has been)\s+(?:also |now |still )?(?:not )?\p{Ll}+ing\b|(?!based\b|located\b)\p{Ll}{2,}ed\b|(?:tariffs?|trade|officials?|demands?|policy|policymakers|leaders?|leadership|authorities)\b))/iu;

/**
 * The place in a dateline or where something is or goes; the government where it is dealt with, owns or acts; null where neither can be told.
 */
export function metonym(text: string, letters: Letters, find: NameFind): 'place' | 'organization' | null {
  const before = text.slice(Math.max(0, find.start - REACH), find.start);
  const after = text.slice(find.end, find.end + REACH);
  const first = find.from === 0 || /[\u2028\u2029]\s*$/.test(before) || letters.at[find.from] === 0;
  if (first && DATELINE.test(after) && (find.casing === 'capitals' || !after.startsWith(':'))) return 'place';
  if (OF_PLACE.test(after) || THERE.test(before)) return 'place';
  if (DEALT_WITH.test(before) || PAIRED_AFTER.test(after) || PAIRED_BEFORE.test(before)) return 'organization';
  return ACTS.test(after) ? 'organization' : null;
}

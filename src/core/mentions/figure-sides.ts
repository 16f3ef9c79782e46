/**
 * Which side levies a rate, by what its sentence says: on whose goods (`duties on Chinese goods`), else by whom (`China raised its duty`).
 * Never guessed: where the sentence does not say, or names another country or a single kind of goods, nobody is meant.
 */
import type { KnownFigure, Side } from './mention-ids.js';

/** `other`: a levy of somebody else's, on somebody else, or on one kind of goods. */
export type Levy = Side | 'other' | null;

const CN = "China|PRC|Beijing|Xi|People[’']s Republic of China";
const US = 'United States(?: of America)?|U\\.\\s?S\\.(?:\\s?A\\.)?|USA?|America|Washington|Trump';
const CN_OWN = `Chinese|(?:${CN})(?:[’']s)?`;
const US_OWN = `American|(?:${US})(?:[’']s)?`;
const WARES = '(?:goods|imports?|products?|exports?|articles|merchandise|shipments)';
/** What is charged: `on Chinese goods`, `on imports from China`, `on China`, `articles of China`. */
const goodsOf = (own: string, names: string): string =>
  `(?:on|against)\\s+(?:all |most |many |some |other |nearly all )*(?:(?:${own})\\s+(?:\\p{Ll}+\\s+)?${WARES}|(?:the\\s+)?(?:${names})(?![’']s|\\p{L}))|(?:${own})\\s+${WARES}|${WARES}\\s+(?:\\p{Ll}+\\s+)?(?:from|of)\\s+(?:the\\s+)?(?:${names})`;
/** Who is charged: `China, which will face a tariff of`, `hitting America with a tariff of`. */
const struck = (names: string): string =>
  `(?:${names})(?:,?\\s+which)?\\s+(?:(?:will|would|now|also|still|currently|could|may|must|to)\\s+)*(?:faces?|faced|facing|(?:is|was|are|were|be) (?:hit|subject|charged)|pays?|paid)|(?:[Hh]it(?:s|ting)?|[Ss]lap(?:s|ped|ping)?|[Pp]unish\\p{Ll}*)\\s+(?:the\\s+)?(?:${names})\\s+[Ww]ith`;
const charged = (own: string, names: string): string => `${goodsOf(own, names)}|${struck(names)}`;
const SINGLE =
  'steel|alumin\\p{L}+|cars?|autos?|automobiles?|vehicles?|copper|lumber|timber|semiconductors?|chips|pharmaceuticals?|drugs|medicines|films?|movies|trucks|furniture|energy|oil|coal|pork|soybeans?|whisk\\p{L}+';
const NO_COUNTRY = `(?:${CN_OWN}|${US_OWN}|\\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December)\\b`;
/** `tariffs on Canada`, `duty on steel`. */
const ELSEWHERE = `(?:(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\\s+|^\\s*)(?:on|against)\\s+(?:all |most |imported |the )*(?:${WARES} (?:from|of) )?(?:(?!${NO_COUNTRY})\\p{Lu}\\p{L}+|${SINGLE})`;
const JOINT = `(?:${US_OWN})(?:[-‐‑–/]| and (?:the )?)(?:${CN_OWN})|(?:${CN_OWN})(?:[-‐‑–/]| and (?:the )?)(?:${US_OWN})|[Bb]oth (?:sides|countries|governments|parties)|[Ee]ach (?:side|country|other)|the two (?:sides|countries)`;

/** Where something goes or comes from is nobody who acts. */
const NO_ACTOR = '(?<!\\b(?:to|from|in|into|with|of|for|at)\\s+(?:the\\s+)?)';

const PHRASES = new RegExp(
  `(?<![\\p{L}.-])(?:(?<none>${JOINT})|(?<us>${charged(CN_OWN, CN)})|(?<cn>${charged(US_OWN, US)})|(?<usBy>by (?:the )?(?:${US}))|(?<cnBy>by (?:${CN}))|(?<other>${ELSEWHERE})|${NO_ACTOR}(?:(?<cnActs>${CN_OWN})|(?<usActs>${US_OWN})))(?!\\p{L})`,
  'gu',
);
/** Behind the figure what is charged follows before anything else is said. */
const BEHIND = 60;
const CLAUSE = /[;:,()]|\b(?:and|while|but|whereas|after|as|with)\b|\d/u;

const LEVIES = { none: null, us: 'US', cn: 'CN', other: 'other', usBy: 'US', cnBy: 'CN', usActs: 'US', cnActs: 'CN' } as const;
type Group = keyof typeof LEVIES;

/** What a stretch says of sides, in order. */
function phrases(text: string): Group[] {
  return [...text.matchAll(PHRASES)].flatMap(
    ({ groups = {} }) => (Object.keys(LEVIES) as Group[]).find((name) => groups[name] !== undefined) ?? [],
  );
}

/** `before`, `after`: the figure's sentence on either side of it. */
export function levyOf(before: string, after: string): Levy {
  const clause = after.slice(0, CLAUSE.exec(after)?.index ?? BEHIND).slice(0, BEHIND);
  const behind = phrases(clause);
  const group = behind.find((name) => !name.endsWith('Acts')) ?? phrases(before).at(-1) ?? behind[0];
  return group === undefined ? null : LEVIES[group];
}

/** Rates above it are nobody else's: a sentence need not say whose they are. */
const UNHEARD_OF = 100;

/** Those of the known figures of one value that a levy leaves possible. A figure without a side is a matter of both. */
export function ofSide(figures: readonly KnownFigure[], levy: Levy): readonly KnownFigure[] {
  return figures.filter((figure) => {
    const side = figure.by ?? figure.headline?.by;
    if (side === undefined) return levy !== 'other';
    return levy === side || (levy === null && figure.value > UNHEARD_OF && figures.length === 1);
  });
}

/**
 * From evidence to a verdict: rules in order, the first whose clauses all hold decides. As data, so that a miss can be explained by the
 * clause that fell short. Each threshold with its curve in docs/adr/0004-thresholds.md.
 */
import { ARTICLE, QUOTATION } from './article-rule.js';
import type { Evidence } from './evidence.js';

/** The measure, and the least that it must be. */
export type Clause = readonly [measure: keyof Evidence, least: number];

export interface Rule {
  readonly kind: 'article' | 'partial' | 'excerpt';
  readonly clauses: readonly Clause[];
}

const partial = (...clauses: readonly Clause[]): Rule => ({ kind: 'partial', clauses });

/** The reporter's own prose, about one sentence of it, without which nothing is called a copy. */
const LEAST = 0.045;
const SENTENCE: Clause = ['prose', LEAST];
/** The same, not in quotation marks. */
const SAID: Clause = ['unquoted', LEAST];

/** The least that a copy is of what stands together with it. */
export const PURE = 0.5;

export const RULES: readonly Rule[] = [
  {
    kind: 'article',
    clauses: [
      ['present', ARTICLE.present],
      ['prose', ARTICLE.prose],
    ],
  },
  // So much of the article that what stands around it does not matter.
  partial(SENTENCE, ['present', 0.4]),
  // Rewritten throughout, with some of the reporter's own words in nearly every second passage.
  partial(SENTENCE, ['spread', 0.45]),
  // The text is for the most part the article, and a good part of the page: one paragraph among many headlines is a teaser.
  partial(SAID, ['ownPurity', 0.6], ['pagePurity', 0.2]),
  partial(['whole', 1], ['ownPurity', 0.6], ['pagePurity', 0.2]),
  // Paragraph after paragraph of the article: nobody quotes like that.
  partial(SAID, ['stacked', 3]),
  // Two of them: one who quotes has his own prose before them; what comes after may be comments and other articles.
  partial(SAID, ['stacked', 2], ['headPurity', PURE]),
  // The article's own beginning, where the text then ends: before it may stand a notice or a standfirst.
  partial(SAID, ['leading', 2], ['tailPurity', PURE]),
  { kind: 'excerpt', clauses: [['longest', QUOTATION]] },
  { kind: 'excerpt', clauses: [['whole', 1]] },
];

const holds = (evidence: Evidence, [measure, least]: Clause): boolean => evidence[measure] >= least;

/** The rule that decides; null where nothing is claimed. */
export const ruleOf = (evidence: Evidence): Rule | null =>
  RULES.find(({ clauses }) => clauses.every((clause) => holds(evidence, clause))) ?? null;

/** Measures that can be greater of some of the passages than of all: of what stands around them. */
const LOCAL: readonly (keyof Evidence)[] = ['ownPurity', 'headPurity', 'tailPurity'];
const isLocal = ([measure]: Clause): boolean => LOCAL.includes(measure);
const PLACED = RULES.filter(({ clauses }) => clauses.some(isLocal));

/** Whether some of the passages may be a cut copy although all of them together are none. */
export const mayEarnMore = (evidence: Evidence): boolean =>
  (ruleOf(evidence)?.kind ?? 'excerpt') === 'excerpt' &&
  PLACED.some(({ clauses }) => clauses.every((clause) => isLocal(clause) || holds(evidence, clause)));

/** Whether some of the passages are one, by what stands around them. */
export const isPlaced = (part: Evidence): boolean => PLACED.some(({ clauses }) => clauses.every((clause) => holds(part, clause)));

/** The clauses that fell short, of the rule for a kind that came nearest (fewest of them); empty where one holds. */
export function shortOf(evidence: Evidence, kind: Rule['kind']): readonly Clause[] {
  const short = RULES.filter((rule) => rule.kind === kind).map(({ clauses }) => clauses.filter((clause) => !holds(evidence, clause)));
  return short.sort((a, b) => a.length - b.length)[0] ?? [];
}

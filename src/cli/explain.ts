/** Why a text was judged as it was: the measures of the known article that it comes nearest to, and which thresholds they meet or miss. */
import type { Evidence } from '../core/recognition/evidence.js';
import { type Library, makeLibrary, nearest } from '../core/recognition/recognise.js';
import { type Clause, type Rule, ruleOf, shortOf } from '../core/recognition/rules.js';
import { fold } from '../core/text/letters.js';
import type { Dossier } from '../dossier/types.js';

export interface Explanation {
  /** The known article of which most is here. */
  readonly article: string;
  readonly measures: Readonly<Record<string, number>>;
  /** The clauses of the rule that decided, each with its measure; empty where none did. */
  readonly because: readonly string[];
  /** For each verdict that is not reached, what the rule that comes nearest lacks. */
  readonly short: Readonly<Record<Rule['kind'], readonly string[]>>;
}

export type Explain = (text: string) => Explanation | null;

/** Null where no article has anything in the text. */
export function makeExplain(dossiers: readonly Dossier[]): Explain {
  const library: Library = makeLibrary(dossiers.flatMap(({ articles }) => articles));
  return (text) => {
    const found = nearest(text, fold(text), library);
    return found === null || found.verdict.evidence === null ? null : explanation(found.article, found.verdict.evidence);
  };
}

function explanation(article: string, evidence: Evidence): Explanation {
  const short = (kind: Rule['kind']) => shortOf(evidence, kind).map((clause) => told(evidence, clause, '<'));
  return {
    article,
    measures: Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, rounded(value)])),
    because: ruleOf(evidence)?.clauses.map((clause) => told(evidence, clause, '>=')) ?? [],
    short: { article: short('article'), partial: short('partial'), excerpt: short('excerpt') },
  };
}

const told = (evidence: Evidence, [measure, least]: Clause, sign: string): string =>
  `${measure} ${rounded(evidence[measure])} ${sign} ${least}`;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Why a text was judged as it was: the measures of the known article and the story that it comes nearest to, and which thresholds they meet or miss. */
import type { Evidence } from '../core/recognition/evidence.js';
import { type Library, makeLibrary, nearest } from '../core/recognition/recognise.js';
import { type Clause, type Rule, ruleOf, shortOf } from '../core/recognition/rules.js';
import { nearestReport, type StoryReport, shortOfReport } from '../core/recognition/story.js';
import { fold } from '../core/text/letters.js';
import type { Dossier } from '../dossier/types.js';

export interface Explanation {
  /** By the known article of which most is here; null where nothing of any is. */
  readonly article: ArticleReasons | null;
  /** By the part of the text that has most of a story's words together; null where none has enough of them. */
  readonly story: StoryReasons | null;
}

interface ArticleReasons {
  readonly id: string;
  readonly measures: Readonly<Record<string, number>>;
  /** The clauses of the rule that decided, each with its measure; empty where none did. */
  readonly because: readonly string[];
  /** For each verdict that is not reached, what the rule that comes nearest lacks. */
  readonly short: Readonly<Record<Rule['kind'], readonly string[]>>;
}

interface StoryReasons {
  readonly id: string;
  readonly measures: Readonly<Record<'words' | 'density' | 'sides', number>>;
  readonly short: readonly string[];
}

export type Explain = (text: string) => Explanation;

export function makeExplain(dossiers: readonly Dossier[]): Explain {
  const library: Library = makeLibrary(dossiers.flatMap(({ articles }) => articles));
  const stories = dossiers.map(({ story }) => ({ id: story.id, ...story.words }));
  return (text) => {
    const found = nearest(text, fold(text), library);
    const report = nearestReport(text, stories);
    return {
      article: found?.verdict.evidence ? articleReasons(found.article, found.verdict.evidence) : null,
      story: report && storyReasons(report),
    };
  };
}

function storyReasons(report: StoryReport): StoryReasons {
  const { story, words, density, sides } = report;
  return { id: story, measures: { words, density: rounded(density), sides: rounded(sides) }, short: shortOfReport(report) };
}

function articleReasons(id: string, evidence: Evidence): ArticleReasons {
  const short = (kind: Rule['kind']) => shortOf(evidence, kind).map((clause) => told(evidence, clause, '<'));
  return {
    id,
    measures: Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, rounded(value)])),
    because: ruleOf(evidence)?.clauses.map((clause) => told(evidence, clause, '>=')) ?? [],
    short: { article: short('article'), partial: short('partial'), excerpt: short('excerpt') },
  };
}

const told = (evidence: Evidence, [measure, least]: Clause, sign: string): string =>
  `${measure} ${rounded(evidence[measure])} ${sign} ${least}`;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

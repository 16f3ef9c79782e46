/**
 * The verdict on one known article: what of it is on the page, and what the page is beside it. Thresholds are explained with their
 * curves in docs/adr/0004-thresholds.md.
 */
import type { Letters } from '../text/letters.js';
import { SHINGLE } from '../text/shingles.js';
import type { PassageMatch } from './alignment.js';
import { type Block, blockAround } from './blocks.js';
import { type Evidence, type Found, foundIn, isPresent, weigh } from './evidence.js';
import type { Fingerprint, FingerprintPassage } from './fingerprint.js';
import { ruleOf } from './rules.js';

export type ArticleVerdictKind = 'article' | 'partial' | 'excerpt' | 'none';

export interface ArticleVerdict {
  readonly kind: ArticleVerdictKind;
  /** Share of the known article's letters found here, 0 to 1. */
  readonly coverage: number;
  /** Share of the matched block's letters that are the known article, 0 to 1. */
  readonly purity: number;
  /** What the verdict rests on; null without a match. */
  readonly evidence: Evidence | null;
  /** Passages found, in order of the article; the best occurrence of each. */
  readonly matches: readonly PassageMatch[];
  /** Numbers of passages that are not on the page. */
  readonly missing: readonly number[];
  /** The matched block in UTF-16 code units of the page text, end exclusive; null without a match. */
  readonly block: { readonly start: number; readonly end: number } | null;
}

/** Letters from the nearest passage that is present, beyond which a few shared words are chance: "contributed to this report". */
const FAR = 600;

const NOTHING: ArticleVerdict = { kind: 'none', coverage: 0, purity: 0, evidence: null, matches: [], missing: [], block: null };

/** Decides for one article. `matches`: one occurrence of each passage found, in order of the article. */
export function judge(text: string, letters: Letters, fingerprint: Fingerprint, matches: readonly PassageMatch[]): ArticleVerdict {
  if (matches.length === 0) return NOTHING;
  const found = withoutStrays(
    matches.map((match) => foundIn(text, letters, fingerprint.passages[match.passage] as FingerprintPassage, match)),
  );
  const block = blockOf(text, letters, found);
  const evidence = weigh(text, letters, fingerprint, found, block);
  const here = new Set(found.filter(isPresent).map(({ match }) => match.passage));
  return {
    kind: ruleOf(evidence)?.kind ?? 'none',
    coverage: evidence.coverage,
    purity: evidence.purity,
    evidence,
    matches: found.map(({ match }) => match),
    missing: fingerprint.passages.flatMap((passage, i) => (here.has(i) || passage.letters < SHINGLE ? [] : [i])),
    block: { start: block.start, end: block.end },
  };
}

/** Without the few shared words that stand far from every passage that is present. */
function withoutStrays(found: readonly Found[]): readonly Found[] {
  const present = found.filter(isPresent);
  if (present.length === 0) return found;
  const start = Math.min(...present.map(({ match }) => match.start)) - FAR;
  const end = Math.max(...present.map(({ match }) => match.end)) + FAR;
  return found.filter((one) => isPresent(one) || (one.match.start >= start && one.match.end <= end));
}

/** From the first to the last matched block of the page. */
function blockOf(text: string, letters: Letters, found: readonly Found[]): Block {
  const start = Math.min(...found.map(({ paragraph }) => paragraph.start));
  const last = Math.max(...found.map(({ match: { runs } }) => (runs.at(-1)?.page ?? 0) + (runs.at(-1)?.length ?? 0) - 1));
  const tail = blockAround(text, letters, letters.at[Math.min(last, letters.count - 1)] as number);
  return { start, end: tail.end, letters: 0 };
}

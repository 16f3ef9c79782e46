/**
 * The verdict on one known article: what of it is on the page, and what the page is beside it. Thresholds are explained with their
 * curves in docs/adr/0004-thresholds.md.
 */
import type { Letters } from '../text/letters.js';
import { SHINGLE } from '../text/shingles.js';
import type { PassageMatch } from './alignment.js';
import { chooseMatches } from './choose.js';
import {
  type Evidence,
  endsOf,
  type Found,
  firstLetter,
  foundIn,
  isPresent,
  isTelling,
  lastLetter,
  lookAround,
  ownLetters,
  type Total,
  totalOf,
  weigh,
} from './evidence.js';
import type { Fingerprint, FingerprintPassage } from './fingerprint.js';
import { isPlaced, mayEarnMore, PURE, ruleOf } from './rules.js';
import type { Surroundings } from './surroundings.js';

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

/** Letters from the nearest passage of which more is here, beyond which a few shared words are chance: "contributed to this report". */
const FAR = 600;

const NOTHING: ArticleVerdict = { kind: 'none', coverage: 0, purity: 0, evidence: null, matches: [], missing: [], block: null };

/** Decides for one article. `occurrences`: of each of its passages, best first. */
export function judge(
  text: string,
  letters: Letters,
  fingerprint: Fingerprint,
  occurrences: readonly (readonly PassageMatch[])[],
): ArticleVerdict {
  const matches = chooseMatches(occurrences);
  const found = withoutStrays(
    matches.map((match) => foundIn(text, letters, fingerprint.passages[match.passage] as FingerprintPassage, match)),
  );
  if (found.length === 0) return NOTHING;
  const around = lookAround(text, letters, found, occurrences.flat());
  const inPageOrder = found.toSorted((a, b) => a.match.start - b.match.start);
  const total = totalOf(fingerprint);
  const whole = weigh(total, inPageOrder, around);
  const evidence = (mayEarnMore(whole) && partial(total, inPageOrder, around)) || whole;
  const [first, last] = endsOf(found, around);
  const here = new Set(found.filter(isPresent).map(({ match }) => match.passage));
  return {
    kind: ruleOf(evidence)?.kind ?? 'none',
    coverage: whole.coverage,
    purity: whole.purity,
    evidence,
    matches: found.map(({ match }) => match),
    missing: fingerprint.passages.flatMap((passage, i) => (here.has(i) || passage.letters < SHINGLE ? [] : [i])),
    block: { start: first.start, end: last.end },
  };
}

/**
 * The evidence of passages next to each other on the page that are a cut copy by themselves where all together are none, since beyond a text of others
 * stand some more: taking those away must not make a copy of what was none. Most parts have too much of others among them to be weighed.
 */
function partial(total: Total, inPageOrder: readonly Found[], around: Surroundings): Evidence | undefined {
  const pieces = inPageOrder.map((one) => endsOf([one], around));
  const start = endsOf(inPageOrder, around)[0];
  const begins = pieces.map(([first]) => around.between(start, first).prose - first.prose);
  const ends = pieces.map(([, last]) => around.between(start, last).prose);
  for (let from = 0; from < pieces.length; from++) {
    let own = 0;
    for (let to = from; to < pieces.length; to++) {
      own += ownLetters(inPageOrder[to] as Found);
      if (own < PURE * (own + (ends[to] as number) - (begins[from] as number))) continue;
      const evidence = weigh(total, inPageOrder.slice(from, to + 1), around);
      if (isPlaced(evidence)) return evidence;
    }
  }
  return undefined;
}

/** Without the few shared words that stand far from every passage of which more is here. */
function withoutStrays(found: readonly Found[]): readonly Found[] {
  const telling = found.filter(isTelling);
  const start = Math.min(...telling.map(firstLetter)) - FAR;
  const end = Math.max(...telling.map(lastLetter)) + FAR;
  return found.filter((one) => lastLetter(one) >= start && firstLetter(one) <= end);
}

/** P12 of FAULTS.md: edited copies are recognised, other news is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { anchorIndex } from '../../../src/core/recognition/anchors.js';
import { makeFingerprint, readAnchors } from '../../../src/core/recognition/fingerprint.js';
import { isCandidate } from '../../../src/core/recognition/gate.js';
import { makeLibrary, recogniseText } from '../../../src/core/recognition/recognise.js';
import { WALL } from '../../../src/core/text/page-rules.js';
import { casesOf, keepRegression, regressionsOf, report, seed } from '../../support/fuzz.js';
import { edited, newsReport, withBoxes } from '../../support/news.js';
import { type Random, random } from '../../support/random.js';
import { LIGHTHOUSE } from '../support/lighthouse.js';

const REPORTS = inProject('src/dossier/data/us-china-trade/reports');
const { words: WORDS } = JSON.parse(readFileSync(inProject('src/dossier/data/us-china-trade/story.json'), 'utf8'));
const EDITS = 0.1;

/** The reports that ship with the dataset, and the lighthouse. */
function ownReports(): string[][] {
  const texts = readdirSync(REPORTS).map((file) => readFileSync(`${REPORTS}/${file}`, 'utf8'));
  const paragraphs = texts.map((text) => text.split(/\n\s*\n/).filter((block) => block.trim() !== '' && !block.startsWith('#')));
  return [...paragraphs, LIGHTHOUSE];
}

const libraryOf = (articles: readonly (readonly string[])[]) =>
  makeLibrary(articles.map((paragraphs, i) => ({ id: String(i), fingerprint: makeFingerprint(paragraphs) })));
/** Stage 1's index as it ships: anchors, and the story's words. */
const gateOf = (articles: readonly (readonly string[])[]) => ({
  anchors: anchorIndex(articles.flatMap((paragraphs) => readAnchors(makeFingerprint(paragraphs)))),
  stories: [{ id: 'us-china-trade', ...WORDS }],
});

const OWN = ownReports();
/** Beside reports in somebody's words, as many from the generator: other lengths, other repetitions. */
const KNOWN = [...OWN, ...OWN.map((_, i) => newsReport(random(1000 + i)))];

/** A copy of a known article with at most one word in ten edited, on a page with boxes and another report's teasers. */
function copyOf(article: number, r: Random): string {
  const share = (r.below(101) / 100) * EDITS;
  const paragraphs = (KNOWN[article] as string[]).map((paragraph) => edited(paragraph, share, r));
  return ['Home', 'Markets', ...withBoxes(paragraphs, r), 'Most read', newsReport(r)[0]].join(WALL);
}

it('recognises at least 99 in 100 copies of which a word in ten was edited, boxes between the paragraphs (P12)', () => {
  const library = libraryOf(KNOWN);
  const gate = gateOf(KNOWN);
  const cases = casesOf({ ci: 5000, long: 200_000 });
  const missed: string[] = [];
  let gated = 0;
  for (let i = 0; i < cases; i++) {
    const r = random(seed + i);
    const article = r.below(KNOWN.length);
    const page = copyOf(article, r);
    const [found] = recogniseText(page, library);
    if (!isCandidate(page, gate)) gated++;
    if (found?.article !== String(article) || found.verdict.kind !== 'article') missed.push(`seed ${seed + i}: ${found?.verdict.kind}`);
  }
  expect(missed.length, missed.slice(0, 5).join('; ')).toBeLessThanOrEqual(cases * 0.01);
  expect(gated).toBeLessThanOrEqual(cases * 0.01);
  report('P12 recall', cases, `${missed.length} copies missed, ${gated} not seen by stage 1`);
});

it('takes no other news text for a copy, nor for one that quotes (P12)', () => {
  const library = libraryOf(OWN);
  const fails = (from: number) => recogniseText(newsReport(random(from)).join(WALL), library).length > 0;
  for (const kept of regressionsOf('P12')) expect(fails(kept.seed), `seed ${kept.seed}`).toBe(false);
  const cases = casesOf({ ci: 100_000, long: 3_000_000 });
  for (let i = 0; i < cases; i++) {
    if (!fails(seed + i)) continue;
    keepRegression({ property: 'P12', seed: seed + i });
    expect.fail(`the news text of seed ${seed + i} is taken for a copy`);
  }
  report('P12 false matches', cases);
});

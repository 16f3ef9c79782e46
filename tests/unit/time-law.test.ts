/** P13 of FAULTS.md: twice the text, twice the work. By counted steps, never by the clock. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { isLongRun, tryProperty } from '../support/fuzz.js';
import { startCounting } from './support/counted-work.js';
import { projectFiles } from './support/project-files.js';
import { worstGrowth } from './support/regexp-steps.js';

const counting = startCounting();
const { readDossier, storyDirs } = await import('../../src/cli/read-dossier.js');
const { anchorIndex, anchorsIn } = await import('../../src/core/recognition/anchors.js');
const { isCandidate, pieceGate } = await import('../../src/core/recognition/gate.js');
const { fold } = await import('../../src/core/text/letters.js');
const { makeReader } = await import('../../src/view-model/read-text.js');
const { markReport } = await import('../../src/view-model/report-marks.js');

/** Milliseconds for a thousand cases where the machine has other work; a long run has a day. */
const SLOW = isLongRun ? 86_400_000 : 300_000;

/** FAULTS.md's limit for cost(2n) / cost(n). */
const LAW = 2.3;

const dossiers = storyDirs().map(readDossier);
const reader = makeReader(dossiers);
const stories = dossiers.map(({ story }) => ({ id: story.id, ...story.words }));
const report = readFileSync(inProject('src/dossier/data/us-china-trade/reports/sample-call.md'), 'utf8');
/** Its first letters are known everywhere, all of its letters nowhere. */
const nearly = anchorIndex(anchorsIn(fold(report)).map((anchor) => anchor ^ 1));
// What ran up to here is not counted with what comes.
counting(() => undefined);

/** What is repeated: rare letters, beginnings of anchors, marks and names without end, near copies, one letter of many, dates and figures. */
const UNITS = [
  ...['x', 'j', 'quiz ', 'xx ', 'x\u00ad', 'z\u2019', 'ﬁ', '\ud83d', 'é', '中', 'A', 'a ', '1', '1,', '.', '!', '. ', ' ', '\n', '\t'],
  ...['\u2028', '\u2029', '“', '”', "'", '(', '[', '-', '—', '…'],
  ...['Trump ', 'Xi ', 'Xi Jinping', 'China, U.S. ', 'U.S. tariff on China ', 'trade war ', '145 percent ', 'June 5, 2025 ', 'Thursday '],
  report.slice(0, 200),
  report.slice(300, 420),
  `${report.slice(0, 60)} quite another end. `,
  `“${report.slice(500, 620)}” `,
];

/**
 * Both quotients above the law: one alone is a threshold that is passed, from which on the work is linear again. Counted twice, because V8 now
 * and then loses counts of a function that it throws away; work that grows too fast does so each time.
 */
function breaksTheLaw(work: (text: string) => void, unit: string, length: number): boolean {
  const cost = (n: number): number => {
    const text = unit.repeat(Math.ceil(n / unit.length));
    return counting(() => work(text));
  };
  const isBroken = () => {
    const [once, twice, fourTimes] = [cost(length), cost(2 * length), cost(4 * length)];
    return twice / once > LAW && fourTimes / twice > LAW;
  };
  return isBroken() && isBroken();
}

const WORK: Readonly<Record<string, (text: string) => void>> = {
  'stage 1': (text) => void isCandidate(text, { anchors: nearly, stories }),
  'stage 1, in pieces': (text) => {
    const asks = pieceGate({ anchors: nearly, stories });
    for (let at = 0; at < text.length; at += 100) asks(text.slice(at, at + 100));
  },
  'the whole reading': (text) => void reader.read(text, { markReport }),
};

describe('Time', () => {
  it('is counted: a loop in a loop breaks the law, one after another keeps it', () => {
    const folds = (times: (text: string) => number) => (text: string) => {
      for (let i = 0; i < times(text); i++) fold(text);
    };
    expect(
      breaksTheLaw(
        folds(({ length }) => length),
        'a',
        40,
      ),
    ).toBe(true);
    expect(
      breaksTheLaw(
        folds(() => 3),
        'a',
        40,
      ),
    ).toBe(false);
  });

  it.each(Object.entries(WORK))('grows no faster than the text, whatever is repeated in it: %s', (_what, work) => {
    expect(UNITS.filter((unit) => breaksTheLaw(work, unit, 1500))).toEqual([]);
  });

  it(
    'grows no faster than a text of several things repeated by turns (P13)',
    () => {
      const unit = fc.array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
      const law = fc.property(unit, fc.constantFrom(...Object.keys(WORK)), (text, what) => {
        expect(breaksTheLaw(WORK[what] as (text: string) => void, text, Math.max(1600, 4 * text.length))).toBe(false);
      });
      tryProperty('P13', { ci: 1000, long: 50_000 }, law);
    },
    SLOW,
  );
});

interface Found {
  readonly file: string;
  readonly pattern: RegExp;
}

type Node = Readonly<Record<string, unknown>> & { readonly regex?: { readonly pattern: string; readonly flags: string } };

function patternsBelow(node: unknown): RegExp[] {
  if (typeof node !== 'object' || node === null) return [];
  const { regex } = node as Node;
  const own = regex === undefined || regex === null ? [] : [new RegExp(regex.pattern, regex.flags)];
  return [...own, ...Object.values(node).flatMap(patternsBelow)];
}

/** Regular expressions as they are written in what runs on pages, each once. Those that are put together at run time are below. */
function shippedPatterns(): Found[] {
  const files = projectFiles('src').filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/cli/'));
  return files.flatMap((file) => {
    const tree = parseAst(readFileSync(inProject(file), 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' });
    const patterns = new Map(patternsBelow(tree).map((pattern) => [String(pattern), pattern]));
    return [...patterns.values()].map((pattern) => ({ file, pattern }));
  });
}

/** Quadratic by themselves, and never given more than so many code units. */
const SHORT_TEXTS: Readonly<Record<string, string>> = {
  'src/core/mentions/context.ts': 'slices of 40 before or after a name, and names',
  'src/core/mentions/metonym.ts': 'slices of 60 before a name',
  'src/core/mentions/dates.ts': 'the name of a group, and slices of 240 before a date',
  'src/core/mentions/tense.ts': 'slices of 240 before a date',
  'src/core/recognition/bytes.ts': 'the end of a stored fingerprint',
};

describe('Regular expressions', () => {
  it('are counted: the known bad ones are found', () => {
    expect(worstGrowth(/\s+$/).ratio).toBeGreaterThan(LAW);
    expect(worstGrowth(/^(?:a|aa)*$/, 12).ratio).toBeGreaterThan(50);
    expect(worstGrowth(/(?<!\s)\s+$/).ratio).toBeLessThan(LAW);
    expect(worstGrowth(/^\s*"([^"]{10,40})"/).ratio).toBeLessThan(LAW);
  });

  it('grow no faster than the text, however their parts are repeated, but for those that see short texts only', () => {
    const grown = shippedPatterns().map(({ file, pattern }) => ({ file, pattern: String(pattern), ...worstGrowth(pattern, 100) }));
    expect(grown.length).toBeGreaterThan(60);
    expect(grown.filter(({ ratio }) => ratio > 4.2)).toEqual([]);
    const quadratic = grown.filter(({ ratio }) => ratio > LAW);
    expect([...new Set(quadratic.map(({ file }) => file))].sort()).toEqual(Object.keys(SHORT_TEXTS).sort());
  });
});

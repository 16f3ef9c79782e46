/**
 * How the properties of FAULTS.md are tried: a fixed seed and a small number of cases in `npm test`, other seeds and many more in
 * `npm run fuzz`. What failed once is kept in tests/fuzz-regressions.json and tried first ever after.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { inProject } from '../../scripts/lib/paths.mjs';

const FILE = inProject('tests/fuzz-regressions.json');
/** Any number would do; this one is only always the same. */
const SEED = 20_261_126;
/** Cases that one call of fast-check gets: it keeps a note of each. */
const BATCH = 100_000;

/** Share of the large count to run, as `npm run fuzz` sets it; NaN in `npm test`. */
const scale = Number(process.env.SIDELIGHT_FUZZ_SCALE ?? Number.NaN);

export const isLongRun = !Number.isNaN(scale);
export const seed = Number(process.env.SIDELIGHT_FUZZ_SEED ?? SEED);

export interface Counts {
  /** Cases in `npm test`. */
  readonly ci: number;
  /** Cases in `npm run fuzz -- --scale 1`. */
  readonly long: number;
}

export const casesOf = ({ ci, long }: Counts): number => (isLongRun ? Math.max(1, Math.round(long * scale)) : ci);

/** What a failure leaves: fast-check's seed and path, or the seed and size of our own generators. */
export interface Regression {
  readonly property: string;
  readonly seed: number;
  readonly path?: string;
  readonly size?: number;
}

function allRegressions(): Regression[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Regression[]) : [];
}

export const regressionsOf = (property: string): Regression[] => allRegressions().filter((kept) => kept.property === property);

/** In a long run a failure is written down; in `npm test` the report of it is enough. */
export function keepRegression(found: Regression): void {
  const all = allRegressions();
  if (isLongRun && !all.some((kept) => JSON.stringify(kept) === JSON.stringify(found)))
    writeFileSync(FILE, `${JSON.stringify([...all, found], null, 2)}\n`);
}

/** Counts are the result of a long run. */
export function report(property: string, cases: number, more = ''): void {
  if (isLongRun) console.info(`${property}: ${cases.toLocaleString('en')} cases, seed ${seed}, none failed${more && `; ${more}`}`);
}

/** Tries a property of fast-check's, what failed before first. Throws with the smallest case that fails. */
export function tryProperty<T>(name: string, counts: Counts, property: fc.IProperty<T>): void {
  for (const kept of regressionsOf(name)) fc.assert(property, { seed: kept.seed, path: kept.path ?? '0', endOnFailure: true });
  const cases = casesOf(counts);
  for (let done = 0; done < cases; done += BATCH) {
    const parameters = { seed: seed + done, numRuns: Math.min(BATCH, cases - done) };
    const details = fc.check(property, parameters);
    if (!details.failed) continue;
    if (details.counterexamplePath !== null) keepRegression({ property: name, seed: details.seed, path: details.counterexamplePath });
    throw new Error(fc.defaultReportMessage(details));
  }
  report(name, cases);
}

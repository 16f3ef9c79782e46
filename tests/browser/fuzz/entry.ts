/** Entry of the bundle that runs inside the page: tries cases until one fails, and makes that one as small as its generator can. */
import { followsChanges } from './marks.js';
import { isInvariant, locates, type Verdict } from './reading.js';

const LARGEST = 200;
const trials = {
  P2: (seed: number, size: number) => locates(seed, size, documentFor(seed)),
  P3: (seed: number, size: number) => isInvariant(seed, size, documentFor(seed)),
  P4: followsChanges,
};

export type Name = keyof typeof trials;
export interface Failure {
  readonly seed: number;
  readonly size: number;
  readonly why: string;
}

/** The page itself; each fourth time an XHTML document, which has CDATA sections. */
const xhtml = new DOMParser().parseFromString('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'application/xhtml+xml');
const documentFor = (seed: number) => (seed % 4 === 0 ? xhtml : document);

function failureOf(name: Name, seed: number, size: number): Failure | null {
  let why: Verdict;
  try {
    why = trials[name](seed, size);
  } catch (error) {
    why = String(error instanceof Error ? error.stack : error);
  }
  return why === null ? null : { seed, size, why };
}

/** Cases of `count` seeds in a row. */
function run(name: Name, from: number, count: number): Failure | null {
  for (let seed = from; seed < from + count; seed++) {
    if (failureOf(name, seed, LARGEST) === null) continue;
    for (let size = 1; size <= LARGEST; size++) {
      const failure = failureOf(name, seed, size);
      if (failure !== null) return failure;
    }
  }
  return null;
}

export const fuzz = { run, failureOf };
Object.assign(globalThis, { fuzz });

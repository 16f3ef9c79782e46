/** Random choices from a seed: the same in Node and in both browsers. */
export interface Random {
  /** At least 0, below `n`, whole. */
  below(n: number): number;
  chance(share: number): boolean;
  of<T>(choices: readonly T[]): T;
}

/** mulberry32: one word of state, enough for tests. */
export function random(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, chance: (share) => next() < share, of: (choices) => choices[below(choices.length)] as never };
}

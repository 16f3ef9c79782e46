/** Runs a function at most once a frame, with what it was last called with. */
export function perFrame<A extends readonly unknown[]>(run: (...args: A) => void): (...args: A) => void {
  let last: A | null = null;
  return (...args) => {
    const waiting = last !== null;
    last = args;
    if (waiting) return;
    requestAnimationFrame(() => {
      const latest = last as A;
      last = null;
      run(...latest);
    });
  };
}

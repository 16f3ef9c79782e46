/** Work in steps is a generator: whoever runs it decides how many steps there is time for. */

/** Runs all steps. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

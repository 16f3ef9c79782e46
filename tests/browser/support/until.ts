/** Milliseconds. */
const WAIT = { timeout: 20_000, step: 50 };

/** Asks again until the answer is neither null nor false, or gives up with what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | null | false | undefined>, timeout = WAIT.timeout): Promise<T> {
  for (const deadline = Date.now() + timeout; Date.now() < deadline; ) {
    const answer = await ask();
    if (answer !== null && answer !== false && answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, WAIT.step));
  }
  throw new Error(`Waited ${timeout / 1000} s in vain for ${what}`);
}

/** Milliseconds. */
const WAIT = { timeout: 20_000, step: 50 };
const STEADY = 250;

/** Asks again until the answer is neither null nor false, or gives up with what was waited for, also where an answer never comes. */
export async function until<T>(what: string, ask: () => Promise<T | null | false | undefined>, timeout = WAIT.timeout): Promise<T> {
  for (const deadline = Date.now() + timeout; Date.now() < deadline; ) {
    const answer = await withinLimit(what, ask(), timeout);
    if (answer !== null && answer !== false && answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, WAIT.step));
  }
  throw new Error(`Waited ${timeout / 1000} s in vain for ${what}`);
}

/** Asks until the answer has been the same for a while: what comes in slices has come. */
export async function untilSteady(what: string, ask: () => Promise<unknown>): Promise<void> {
  let last = '';
  let since = Date.now();
  await until(what, async () => {
    const now = JSON.stringify(await ask());
    if (now !== last) since = Date.now();
    last = now;
    return Date.now() - since >= STEADY;
  });
}

/** The same answer, or after that many milliseconds an error with what was waited for: a driver may keep a promise open for ever. */
export async function withinLimit<T>(what: string, answer: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${limit / 1000} s in vain for ${what}`)), limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

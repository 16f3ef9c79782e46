/** Chromium's service worker, asked and ended by the browser's own list of what runs. */
import type { Browser, CDPSession } from 'puppeteer-core';
import { until, withinLimit } from './until.js';

export interface Installed {
  readonly browser: Browser;
  readonly extensionId: string;
}

/** A worker on its way in or out answers nothing at all. Milliseconds. */
const ANSWER_WITHIN = 500;

const sessions = new WeakMap<Browser, Promise<CDPSession>>();

function sessionOf(browser: Browser): Promise<CDPSession> {
  const session = sessions.get(browser) ?? browser.target().createCDPSession();
  sessions.set(browser, session);
  return session;
}

/** Ids of the extension's workers that run. One that is woken while a driver holds its forerunner has that one's id. */
export async function runningWorkers({ browser, extensionId }: Installed): Promise<readonly string[]> {
  const { targetInfos } = await (await sessionOf(browser)).send('Target.getTargets');
  return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId)).map(({ targetId }) => targetId);
}

/**
 * Runs code in one worker and lets go of it: a worker that a driver holds is kept by Chromium after its end, and what is woken next is the same
 * target, which puppeteer takes for the one that has ended.
 */
async function evaluateIn(browser: Browser, targetId: string, expression: string): Promise<unknown> {
  const root = await sessionOf(browser);
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
  try {
    const session = root.connection()?.session(sessionId);
    const answer = await session?.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer?.result.value;
  } finally {
    root.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}

/** One on its way in answers before it has the browser's interface. */
const IS_READY = "typeof chrome === 'object' && chrome.runtime?.id !== undefined";

/** The worker that answers, if any, but for those that were there before. */
export async function awakeWorker(installed: Installed, before: readonly string[] = []): Promise<string | null> {
  const ids = await runningWorkers(installed);
  for (const id of ids.filter((one) => !before.includes(one)).toReversed()) {
    const asked = evaluateIn(installed.browser, id, IS_READY);
    if (await withinLimit('the worker to answer', asked, ANSWER_WITHIN).catch(() => false)) return id;
  }
  return null;
}

async function wake({ browser, extensionId }: Installed): Promise<void> {
  const [page] = await browser.pages();
  const session = await page?.createCDPSession();
  await session?.send('ServiceWorker.enable');
  await session?.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
  await session?.detach();
}

/** Runs a function in the worker, woken if it sleeps; argument and answer are plain JSON. */
export async function inWorker<A, T>(installed: Installed, work: (given: A) => Promise<T>, given: A): Promise<T> {
  const awake = await awakeWorker(installed);
  if (awake === null) await wake(installed);
  const id = awake ?? (await until('the service worker to wake', () => awakeWorker(installed)));
  return (await evaluateIn(installed.browser, id, `(${work})(${JSON.stringify(given)})`)) as T;
}

/** Ends the worker, and whichever is woken meanwhile: until none is on the list an event may be sent to one that is on its way out, and be lost with it. */
export async function endWorker(installed: Installed): Promise<void> {
  const root = await sessionOf(installed.browser);
  await until('the service worker to be gone', async () => {
    const ids = await runningWorkers(installed);
    for (const targetId of ids) await root.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return ids.length === 0;
  });
}

/** Until the browser ends: the worker that runs has no network, by the browser's word to it. Throws where it has one all the same. */
export async function takeWorkerOffline(installed: Installed): Promise<void> {
  const targetId = await until('the service worker', () => awakeWorker(installed));
  const root = await sessionOf(installed.browser);
  // Held: what is told to a worker holds for as long as somebody does.
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
  const session = root.connection()?.session(sessionId);
  await session?.send('Network.enable');
  await session?.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  const answer = await session?.send('Runtime.evaluate', { expression: 'navigator.onLine', returnByValue: true });
  if (answer?.result.value !== false) throw new Error('The worker is still online');
}

/** What a Chromium trace says of one extension's scripts. */

/** Brings the tasks themselves, as wholes. */
export const TASKS = 'disabled-by-default-devtools.timeline';
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', 'disabled-by-default-v8.compile', 'blink.user_timing'];
const LAYOUTS = new Set(['Layout', 'UpdateLayoutTree']);
/** Scripts' own events; those of the engine (a collection of garbage, a compilation) that lie within are part of their time. */
const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'TimerFire', 'FireAnimationFrame', 'v8.run']);

/**
 * Records a trace of the whole browser while work is done.
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<void>} work
 * @param {readonly string[]} [more] Categories of events besides the usual ones.
 * @returns {Promise<any[]>}
 */
export async function recordTrace(page, work, more = []) {
  await page.tracing.start({ categories: ['-*', ...CATEGORIES, ...more] });
  await work();
  const bytes = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(bytes)).traceEvents;
}

/** The background's chunks: what runs there delays no page. */
const BACKGROUND = /\/assets\//;
const urlOf = ({ args }) => args?.data?.url ?? args?.fileName ?? '';
const within = (inner, outer) =>
  inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts < outer.ts + outer.dur;

/** Events of an extension's scripts that lie in no other of them. */
function outermost(events, origin) {
  const ours = events.filter(
    ({ name, ph, ...event }) => ph === 'X' && SCRIPTS.has(name) && urlOf(event).startsWith(origin) && !BACKGROUND.test(urlOf(event)),
  );
  ours.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const kept = [];
  for (const event of ours) if (!kept.some((outer) => within(event, outer))) kept.push(event);
  return kept;
}

/**
 * Milliseconds of thread time by script (its path in the extension), and of promises that went on in between: on a page where no script of its own
 * runs they are ours, and the trace does not say whose.
 * @param {readonly any[]} events
 * @param {string} origin
 * @param {(url: string) => boolean} [last] Tells the script with which the counting ends.
 * @returns {Record<string, number>}
 */
export function costByScript(events, origin, last = () => false) {
  const calls = outermost(events, origin);
  const [{ pid, tid } = {}] = calls;
  const end = calls.find((event) => last(urlOf(event)))?.ts ?? Number.POSITIVE_INFINITY;
  const promises = events.filter(
    (event) =>
      event.name === 'RunMicrotasks' &&
      event.pid === pid &&
      event.tid === tid &&
      event.ts > calls[0].ts &&
      !calls.some((call) => within(event, call)),
  );
  const costs = { promises: 0 };
  for (const { ts, tdur, dur, ...event } of [...calls, ...promises]) {
    if (ts >= end) continue;
    const name = event.name === 'RunMicrotasks' ? 'promises' : urlOf(event).slice(origin.length);
    costs[name] = (costs[name] ?? 0) + (tdur ?? dur) / 1000;
  }
  return costs;
}

/**
 * @param {readonly any[]} events
 * @param {string} origin `chrome-extension://…`
 * @returns {{ cpu: number, longest: number, layouts: number, stage2: boolean }} Milliseconds of thread time, of the longest call; layouts
 *   and style recalculations that our scripts forced; whether stage 2 was brought.
 */
export function scriptCost(events, origin) {
  const calls = outermost(events, origin);
  const cpu = calls.map((event) => (event.tdur ?? event.dur) / 1000);
  const layouts = events.filter((event) => LAYOUTS.has(event.name) && calls.some((call) => within(event, call)));
  return {
    cpu: cpu.reduce((sum, ms) => sum + ms, 0),
    longest: Math.max(0, ...cpu),
    layouts: layouts.length,
    stage2: calls.some((call) => urlOf(call).includes('/overlay/')),
  };
}

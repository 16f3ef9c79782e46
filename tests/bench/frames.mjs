/** What a Chromium trace says of one change to a page: all work of the page's main thread, by what it is. */

const RENDERING = {
  style: ['UpdateLayoutTree'],
  layout: ['LocalFrameView::performLayout'],
  prepaint: ['PrePaint'],
  paint: ['Paint', 'Layerize', 'Commit', 'UpdateLayer'],
};
const SCRIPTS = [
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'RunMicrotasks',
  'v8.run',
];
/** What a Layout has before its performLayout is the trace's own: it counts every box of the page for the event's data, 1.7 ms at 5 MB. */
const COUNTING = { tracing: ['Layout'] };
/** Brings what is within a Layout. */
export const WITHIN_LAYOUT = 'benchmark';
const KIND_OF = new Map(
  Object.entries({ script: SCRIPTS, ...RENDERING, ...COUNTING }).flatMap(([kind, names]) => names.map((name) => [name, kind])),
);

/** Scripts of the background, on a thread of its own. */
const BACKGROUND = /\/assets\/|\/worker\.js$/;
const ended = (event) => event.ts + event.dur;

/**
 * Events of the thread on which the extension's scripts ran, in order of time, from the first call on: the call that hands our listener its
 * message names no script. The page itself is at rest.
 */
function ofMainThread(events, origin) {
  const timed = events.filter(({ ph, name }) => ph === 'X' && KIND_OF.has(name)).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const isOurs = (url) => url?.startsWith(origin) && !BACKGROUND.test(url);
  const ours = timed.find(({ name, args }) => name === 'FunctionCall' && isOurs(args?.data?.url));
  if (ours === undefined) throw new Error('the extension did nothing');
  const thread = timed.filter(({ pid, tid }) => pid === ours.pid && tid === ours.tid);
  return thread.slice(thread.findIndex(({ name, args }) => name === 'FunctionCall' && !args?.data?.url));
}

/** Of the thread that drew a frame, all of a change that is not ours. */
function ofDrawingThread(events) {
  const timed = events.filter(({ ph, name }) => ph === 'X' && KIND_OF.has(name)).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const longest = (a, b) => (b.name === 'PrePaint' && (a === undefined || b.dur > a.dur) ? b : a);
  const drawn = timed.reduce(longest, undefined);
  return timed.filter(({ pid, tid, name }) => pid === drawn?.pid && tid === drawn?.tid && KIND_OF.get(name) !== 'script');
}

const total = ({ tracing: _, ...parts }) => Object.values(parts).reduce((sum, ms) => sum + ms, 0);

/** Style, layout, prepaint and paint of a change that the page itself has made. @param {readonly any[]} events */
export const frameCost = (events) => total(sums(ofDrawingThread(events)));

/** Milliseconds of thread time by kind, what lies within another event counted as its own kind only. */
function sums(events) {
  const totals = { script: 0, style: 0, layout: 0, prepaint: 0, paint: 0, tracing: 0 };
  const open = [];
  for (const event of events) {
    while (open.length > 0 && ended(open.at(-1)) <= event.ts) open.pop();
    const ms = (event.tdur ?? event.dur) / 1000;
    const outer = open.at(-1);
    if (outer !== undefined) totals[KIND_OF.get(outer.name)] -= ms;
    totals[KIND_OF.get(event.name)] += ms;
    open.push(event);
  }
  return totals;
}

/** Number of events up to the end of the first frame: what follows its painting is another task's. */
function endOfFrame(ours) {
  const painted = ours.find(({ name, ts }) => name === 'Paint' && ts > ended(ours[0]));
  const next = painted === undefined ? -1 : ours.findIndex(({ name, ts }) => ts >= ended(painted) && KIND_OF.get(name) !== 'paint');
  return next < 0 ? ours.length : next;
}

/** Milliseconds of the longest task, its frame included where it draws one. */
function longestTask(events, [first]) {
  const tasks = events.filter(
    ({ ph, name, pid, tid, ts, dur }) => ph === 'X' && name === 'RunTask' && pid === first.pid && tid === first.tid && ts + dur > first.ts,
  );
  return Math.max(0, ...tasks.map(({ tdur, dur }) => (tdur ?? dur) / 1000));
}

/**
 * From the extension's first call to the end of the frame that shows what it did, and all that follows.
 * @param {readonly any[]} events
 * @param {string} origin `chrome-extension://…`
 */
export function changeCost(events, origin) {
  const ours = ofMainThread(events, origin);
  const toPaint = sums(ours.slice(0, endOfFrame(ours)));
  const all = sums(ours);
  const call = (ours[0].tdur ?? ours[0].dur) / 1000;
  const longest = longestTask(events, ours);
  return {
    ...toPaint,
    call,
    longest,
    toPaint: total(toPaint),
    all: total(all),
    allScript: all.script,
    allStyleAndLayout: all.style + all.layout,
  };
}

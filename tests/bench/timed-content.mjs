/**
 * For a browser without traces: an extension whose content script runs unchanged, inside a function that hands it timed versions of the
 * functions that call it back. What it took until the window's end is left on the page for the driver to read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const COST = 'data-bench-cost';

const before = `(() => {
let total = 0, longest = 0, depth = 0;
const timed = (work) => function (...args) {
  if (depth > 0) return work.apply(this, args);
  const start = performance.now();
  depth++;
  try { return work.apply(this, args); }
  finally { depth--; const took = performance.now() - start; total += took; longest = Math.max(longest, took); }
};
const observing = (Observer) => function (callback) { return new Observer(timed(callback)); };
const later = (schedule) => (callback, ...rest) => schedule(timed(callback), ...rest);
const listening = (listen) => (type, listener, ...rest) => listen(type, timed(listener), ...rest);
const report = (ms) => window.setTimeout(() => document.documentElement.setAttribute('${COST}', total + ' ' + longest), ms);
performance.now();
addEventListener('load', () => report(1900), { once: true });
if (document.readyState === 'complete') report(1900);
timed(() => {
((ResizeObserver, MutationObserver, setTimeout, addEventListener, requestIdleCallback, requestAnimationFrame) => {
`;
const after = `
})(observing(window.ResizeObserver), observing(window.MutationObserver), later((...a) => window.setTimeout(...a)),
  listening((...a) => window.addEventListener(...a)), later((...a) => window.requestIdleCallback(...a)),
  later((...a) => window.requestAnimationFrame(...a)));
})();
})();`;

/** Puts the clock around the content scripts of an extension folder. @param {{ name: string, dist: string }} extension */
export function addClock(extension) {
  const manifest = JSON.parse(readFileSync(join(extension.dist, 'manifest.json'), 'utf8'));
  for (const file of manifest.content_scripts.flatMap(({ js }) => js)) {
    const path = join(extension.dist, file);
    writeFileSync(path, before + readFileSync(path, 'utf8') + after);
  }
  return extension;
}

/** The parts of the benchmark and the words around their tables. */
import { loadavg } from 'node:os';
import { openPlainBrowser } from '../../scripts/lib/gallery.mjs';
import { articlePage } from './article.mjs';
import { foreignPages, waysOfReading } from './foreign.mjs';
import { interfaceTables } from './interface.mjs';
import { marksIn } from './marks.mjs';
import { memoryTable } from './memory.mjs';
import { hasCaptures } from './pages.mjs';
import { scaleTables } from './scale.mjs';
import { sizeTable } from './sizes.mjs';
import { tickerTable } from './ticker.mjs';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} title
 * @property {string} about
 * @property {(rounds: number) => Promise<string> | string} measure Gives Markdown.
 */

async function bothBrowsers(rounds) {
  const chrome = await foreignPages('chrome', rounds);
  const firefox = await foreignPages('firefox', rounds);
  return `Chromium (thread time from traces):\n\n${chrome}\n\nFirefox (\`performance.now()\` around the same scripts):\n\n${firefox}`;
}

/** @type {readonly Part[]} */
export const parts = [
  { name: 'sizes', title: 'Sizes', about: 'Minified, as shipped.', measure: sizeTable },
  {
    name: 'foreign',
    title: 'A page that is not ours',
    about: `All work of the extension's script from its injection until two seconds after the page's load, in a fresh tab, beside T_ext: one pass of a
TreeWalker over all text nodes, as the only thing that another extension does. Ratios are medians of the quotients of pairs.
The limits: 1.5 at 0.3 and 1 MB, 1.0 at 5 MB, no task over 16 ms, no forced layout, 0.15 MB.`,
    measure: bothBrowsers,
  },
  {
    name: 'reading',
    title: 'Ways to come by the text',
    about: `The same measurement in Chromium for content scripts that do one thing each: milliseconds (× T_ext).`,
    measure: waysOfReading,
  },
  {
    name: 'ticker',
    title: 'A page that never rests',
    about: `Work of the extension's scripts on the page in the twenty seconds after the first verdict, in Chromium: thread time from a trace. The limits: 1 %
of a core, 25 ms for the storm where nothing is ours, no task over 16 ms.`,
    measure: tickerTable,
  },
  {
    name: 'scale',
    title: 'Libraries of 1, 100 and 10,000 stories',
    about: `Real builds of the extension; all stories but one are made up (tests/support/made-up-library.ts). One story is carried by every page, as shipped; more
are asked for in the background (ADR "A library of any size"). The limits: a page's cost within 10 % of one story's, 1 ms per look-up.`,
    measure: scaleTables,
  },
  {
    name: 'article',
    title: "The article's page",
    about: `The extension as shipped, cold, in Chromium: thread time from traces, by script. Stage 1: from its injection to the anchor that it finds. First marks: all
of the script that reads, recognises, places and registers all mentions, its compilation and its promises included, until the rest of stage 2 is brought. The
limit: 2 × T_ext of the 0.3 MB page, at any size of the page.`,
    measure: articlePage,
  },
  {
    name: 'marks',
    title: 'Finding, painting and toggling, beside other ways',
    about: `On one warm page with the article at 30 % of it, all in the page's own world, medians. The peers are asked for the same
marks, names and sentences, each quote with 32 characters before and after where it takes them, as Hypothesis stores it; what each has found is counted when the\nclock has stopped. All are warmed up by the same number of calls. The limits, for Hypothesis and mark.js: in the column "× Sidelight" at
least 25 and 50 where they are given the article, 300 and 1,000 where they are given the body; where they are given the body, at least 40 in the two columns that follow.`,
    measure: async () => `### Chromium\n\n${await marksIn('chrome')}\n\n### Firefox\n\n${await marksIn('firefox')}`,
  },
  {
    name: 'interface',
    title: 'Opening and switching, as shipped',
    about: `The built extension on the article's page in Chromium, each visit in a fresh tab: all work of the page's main thread, thread time from traces, from
the reader's wish to the painted frame ("to paint") and to rest ("all"). The limits were set on another machine, as milliseconds beside what the plainest
sidebar of 120 rows took there to be drawn (5.3 and 9.3 ms at 0.3 and 5 MB, its script not counted), and the plainest switching of the same ranges (0.09 ms off, 0.34 ms on); as
ratios they hold on any. Opening to paint, 10 ms there, at any size: **1.9 × the plain one on the page of 0.3 MB**; 5 MB at most twice 0.3 MB; no shift of the layout.
(Beside the plain one on the same page of 5 MB 10 ms were 1.08 × there, where it grew from 5.3 to 9.3 ms. A part of that was the trace's: before each layout it
counts all boxes of the page, 1.7 ms at 5 MB, which is left out here.) The
call that switches the marks off, 0.3 ms: **3.3 × plain**; on, 1 ms: **2.9 ×**; no style and no layout ("the call": the message is taken and the marks are gone;
what is stored and told of it follows). A press on the switch: 50 ms at 5 MB, slowed.

The plain sidebar stands on the same page without our marks ("× plain") and with them ("× plain, marks"). That these differ on a small page is Chromium's doing: a
highlight with a line (\`text-decoration\`) counts as what reaches out of its text, and in every frame in which anything at all has changed, how far all
that stands in the text's layer reaches is found anew ("prepaint"); "a comment" is such a frame for a comment put into the body. Where the layer is large
our marks go without lines (ADR 20). The plain button's press paints the same ranges with a ground. A section's first screenful
is drawn at once, the rest when that is painted ("all"), in slices; "longest task" is the longest of all that, frames included.`,
    measure: interfaceTables,
  },
  {
    name: 'memory',
    title: 'Memory',
    about: `JavaScript heap of a tab in Chromium after a collection of garbage, over that of the same page without the extension; where the page is not ours, over
that of the same page with an extension of one line, since what is measured is the heap of the process: the browser makes a world for any extension's script.`,
    measure: memoryTable,
  },
];

async function versionOf(family) {
  const browser = await openPlainBrowser(family);
  try {
    return (await browser.version()).replace('/', ' ');
  } finally {
    await browser.close();
  }
}

/** On what it was measured, said under each table. @param {number} processors @param {number} rounds */
export async function occasion(processors, rounds) {
  const versions = [await versionOf('chrome'), await versionOf('firefox')].join(', ');
  const day = new Date().toISOString().slice(0, 10);
  const pages = hasCaptures() ? 'captured pages' : 'pages written by the benchmark';
  const load = `load before it began ${loadavg()[0].toFixed(1)}`;
  return `Measured on ${day} with ${versions}, headless, ${processors} processors, ${load}, ${pages}; rounds: ${rounds}, where visits are many at most 3.`;
}

export const preface = () => `# Benchmarks

Written by \`npm run bench\`. Milliseconds depend on the machine and on what else runs on it; the ratios are taken within one run and are the
figures to keep. The pages are bodies of captured news pages joined to size, with nothing in them that runs or loads; where those are not at
hand, pages that the benchmark writes itself.
`;

/** Sizes of the scripts that are built, and of what they make together. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inProject } from '../../scripts/lib/paths.mjs';
import { bundle } from './bundle.mjs';
import { figure, markdownTable } from './stats.mjs';

const SPOT = { 'src/spot/main.iife.js': 'stage 1, on every page' };
const FIRST = { 'src/overlay/first-marks.js': 'the first marks of stage 2, on a candidate' };
/** What every page with a known article is given, besides the first marks. */
const OVERLAY = {
  'src/overlay/main.js': 'the rest of stage 2, on a candidate: marks and sidebar',
  'src/overlay/reader.js': 'with it: what reads the page by the record; let go when the page rests',
};
const ON_DEMAND = {
  'src/overlay/cards-entry.js': 'the cards beside the marks, when a reader first comes to a mark',
  'src/overlay/report-marks.js': "what marks other prose than a known article's, on another outlet's report and on copies with additions",
  'src/overlay/beside.js': "what serves the browser's own side panel, when that shows the page",
  'src/overlay/writers.js': 'citations, exports and files of sections, when a reader first takes something along',
};
const DATA = {
  'data/us-china-trade.json': 'the record of the story, on a candidate',
  'data/us-china-trade.de.json':
    'its texts in German, on a candidate, for readers of German; Spanish, French and Chinese have files of that size',
};

const read = (path, browser) => readFileSync(inProject(`dist/${browser}/${path}`));
const sizesOf = (bytes) => ({ plain: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length });
const sizeOf = (path, browser = 'chrome') => sizesOf(read(path, browser));

function sum(paths, browser = 'chrome') {
  const sizes = paths.map((path) => sizeOf(path, browser));
  return sizes.reduce((all, one) => ({ plain: all.plain + one.plain, gzipped: all.gzipped + one.gzipped }), { plain: 0, gzipped: 0 });
}

/** Stage 1's index is in stage 2 as well: data, which grow with the newsroom's stories and not with the code. */
const INDEX = 'dist/generated/spot-index.js';

/** Bytes of all scripts that a page with a known article is given, but for stage 1 and the first marks, without the index, by itself, that is in them. */
function overlaySizes(browser) {
  const all = sum(Object.keys(OVERLAY), browser);
  const data = sizesOf(readFileSync(inProject(INDEX)));
  return { plain: all.plain - data.plain, gzipped: all.gzipped - data.gzipped };
}
/** After gzip -9. */
export const overlayBytes = (browser) => overlaySizes(browser).gzipped;

/** The interface in a bundle of its own: sidebar, cards, Preact and styles. */
export const interfaceSizes = async () => sizesOf(Buffer.from(await bundle('tests/bench/entry-interface.js')));

const kilobytes = (bytes) => figure(bytes / 1024);
const row = (what, { plain, gzipped }) => [what, kilobytes(plain), kilobytes(gzipped)];

export async function sizeTable() {
  const rowsOf = (scripts) =>
    Object.entries(scripts).flatMap(([path, what]) =>
      existsSync(inProject(`dist/chrome/${path}`)) ? [row(`\`${path}\`: ${what}`, sizeOf(path))] : [],
    );
  const paths = (...groups) => groups.flatMap(Object.keys);
  const rows = [
    ...rowsOf({ ...SPOT, ...FIRST, ...OVERLAY, ...ON_DEMAND }),
    row(
      '**the overlay: `main.js` and `reader.js`**, without the index of stage 1 that is in it (limit: 75 KB, without data)',
      overlaySizes(),
    ),
    row('the same with the first marks and all data in them', sum(paths(FIRST, OVERLAY))),
    row('all scripts above together, stage 1 and what comes on demand with them', sum(paths(SPOT, FIRST, OVERLAY, ON_DEMAND))),
    row('**the interface alone**, in a bundle of its own: sidebar, cards, Preact and styles (limit: 45 KB)', await interfaceSizes()),
    ...rowsOf(DATA),
  ];
  return markdownTable(['file', 'KB', 'KB after gzip -9'], rows);
}

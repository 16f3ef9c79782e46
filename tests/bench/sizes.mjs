/** Sizes of the scripts that are built. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inProject } from '../../scripts/lib/paths.mjs';
import { figure, markdownTable } from './stats.mjs';

const SCRIPTS = {
  'src/spot/main.iife.js': 'stage 1, on every page',
  'src/overlay/first-marks.js': 'the first marks of stage 2, on a candidate',
  'src/overlay/main.js': 'the rest of stage 2, on a candidate: marks and sidebar',
  'src/overlay/reader.js': 'with it: what reads the page by the record; let go when the page rests',
  'src/overlay/report-marks.js': "what marks other prose than a known article's, on another outlet's report and on copies with additions",
  'data/us-china-trade.json': 'the record of the story, on a candidate',
  'data/us-china-trade.de.json':
    'its texts in German, on a candidate, for readers of German; Spanish, French and Chinese have files of that size',
};

const kilobytes = (bytes) => figure(bytes / 1024);

export function sizeTable() {
  const rows = Object.entries(SCRIPTS).flatMap(([path, what]) => {
    const file = inProject(`dist/chrome/${path}`);
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    return [[`\`${path}\`: ${what}`, kilobytes(bytes.length), kilobytes(gzipSync(bytes, { level: 9 }).length)]];
  });
  return markdownTable(['file', 'KB', 'KB after gzip -9'], rows);
}

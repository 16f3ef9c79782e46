/** The tables of opening and switching. */
import { ROWS } from './plain-sidebar.mjs';
import { THROTTLE } from './pressing.mjs';
import { figure, markdownTable, median, medianRatio } from './stats.mjs';

const PARTS = ['script', 'style', 'layout', 'prepaint', 'paint', 'toPaint'];
const middle = (visits, of) => figure(median(visits.map(of)));
/** All but its script: the figures that the limits were set beside are of the drawing alone. */
const drawing = ({ open }) => open.toPaint - open.script;
const times = (ours, plain) => figure(medianRatio(ours, plain));

/** `yard`: the plain sidebar on the small page. */
function ourRows(what, { size, ours, plain }, yard) {
  const visits = ours[what];
  return ['open', 'again'].map((when) => [
    `${what}, ${when === 'open' ? 'for the first time' : 'again'}`,
    size,
    ...PARTS.map((part) => middle(visits, (visit) => visit[when][part])),
    ...[yard, plain.bare, plain.marked].map((beside) =>
      times(
        visits.map((visit) => visit[when].toPaint),
        beside.map(drawing),
      ),
    ),
    middle(visits, (visit) => visit[when].all),
    middle(visits, (visit) => visit[when].longest),
    middle(visits, ({ least }) => least),
    figure(Math.max(...visits.map(({ shifted }) => shifted))),
  ]);
}

function plainRow(name, { size, plain }, which) {
  const visits = plain[which];
  const costs = PARTS.slice(0, -1).map((part) => middle(visits, ({ open }) => open[part]));
  return [name, size, ...costs, middle(visits, drawing), ...Array(7).fill('')];
}

function openingTable(results) {
  const rows = results.flatMap((result) => [
    ...Object.keys(result.ours).flatMap((what) => ourRows(what, result, results[0].plain.bare)),
    plainRow(`the plain sidebar of ${ROWS} rows`, result, 'bare'),
    plainRow('the same, where our marks are', result, 'marked'),
  ]);
  const head = [
    'script',
    'style',
    'layout',
    'prepaint',
    'paint',
    '**to paint**',
    '**× plain, 0.3 MB**',
    '× plain',
    '× plain, marks',
    'all',
    'longest task',
  ];
  return markdownTable(['opening, ms', 'page', ...head, 'a comment', 'layout shift'], rows);
}

const growthOf = (results, of) => figure(median(of(results[1])) / median(of(results[0])));

function growth(results) {
  const lines = Object.keys(results[0].ours).map((what) => {
    const toPaint = ({ ours }) => ours[what].map(({ open }) => open.toPaint);
    return `${growthOf(results, toPaint)} (${what})`;
  });
  const plain = growthOf(results, (result) => result.plain.marked.map(drawing));
  return `To paint, 5 MB beside 0.3 MB: ${lines.join(', ')}; the limit is 2. The plain sidebar where our marks are: ${plain}.`;
}

function switchRow(name, when, { size, ours, plain }) {
  const visits = Object.values(ours)[0];
  const parts = ['call', 'allScript', 'allStyleAndLayout', 'prepaint', 'paint'];
  const calls = [visits, plain.marked].map((all) => all.map((visit) => visit[when].call));
  const [call, ...others] = parts.map((part) => middle(visits, (visit) => visit[when][part]));
  return [name, size, call, figure(median(calls[1])), times(...calls), ...others];
}

function switchTable(results) {
  const rows = results.flatMap((result) => [switchRow('marks off', 'off', result), switchRow('marks on again', 'on', result)]);
  const head = ['**the call**', 'the plain call', '**× plain**', 'script, all', 'style and layout', 'prepaint', 'paint'];
  return markdownTable(['switching, ms', 'page', ...head], rows);
}

function pressTable(results) {
  const rows = results.flatMap(({ size, presses }) =>
    ['off', 'on'].map((when) => {
      const [ours, plain] = ['ours', 'plain'].map((whose) => presses.map((press) => press[whose][when]));
      return [`marks ${when}`, size, figure(median(ours)), figure(median(plain)), times(ours, plain)];
    }),
  );
  return markdownTable([`a press, ${THROTTLE} × slowed, ms`, 'page', "the sidebar's switch", 'the plain button', 'ratio'], rows);
}

/** @param {readonly any[]} results Of each size of page. */
export const interfaceReport = (results) =>
  [openingTable(results), growth(results), switchTable(results), pressTable(results)].join('\n\n');

import { parseArgs } from 'node:util';
import { headlineOn, leavesOut } from '../core/tariffs/headline.js';
import { type Direction, opposite, type Side } from '../core/tariffs/layer.js';
import { spans } from '../core/tariffs/spans.js';
import { isCalendarDay } from '../dossier/day.js';
import type { Dossier } from '../dossier/types.js';
import { leftOutInFull } from '../view-model/left-out.js';
import { RECORD_FROM } from '../view-model/tariffs.js';
import { runCommand, UsageError } from './command.js';
import { readDossier, storyDirs } from './read-dossier.js';

const USAGE = 'Usage: sidelight rate YYYY-MM-DD [--on CN|US] [--json]   (--on: whose goods; default CN)';

/** The rates of one day, as `--json` prints them. */
export interface RateReport extends Direction {
  readonly date: string;
  /** What the headline adds up from. */
  readonly layers: readonly { readonly id: string; readonly authority: string; readonly rate: number; readonly scope: string }[];
  readonly headline: number;
  readonly leavesOut: readonly string[];
  /** Ids of the sources of the layers and of what is left out. */
  readonly sources: readonly string[];
}

const OPTIONS = { on: { type: 'string', default: 'CN' }, json: { type: 'boolean', default: false } } as const;

/** `sidelight rate`: what one side charged on the other's goods on a day, layer by layer. Exit status: 0 printed, 2 bad usage. */
export function rate(argv: readonly string[]): number {
  return runCommand('rate', USAGE, argv, () => {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const on = readSide(values.on);
    const asked = readDay(positionals);
    const dossier = theStory();
    const report = rateReport(dossier, withinRecord(asked, dossier.story.checkedUpTo), on);
    console.log(values.json ? JSON.stringify(report) : rateText(report, dossier));
    return 0;
  });
}

/** The story that has layers of duty; others may stand beside it. */
function theStory(): Dossier {
  const dossier = storyDirs()
    .map(readDossier)
    .find(({ layers }) => layers.length > 0);
  if (dossier === undefined) throw new Error('no story with layers of duty found in src/dossier/data');
  return dossier;
}

function readDay([day, ...more]: readonly string[]): string {
  if (day === undefined || more.length > 0) throw new UsageError('name one day');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isCalendarDay(day)) throw new UsageError(`${day} is no day: write YYYY-MM-DD`);
  return day;
}

function withinRecord(day: string, last: string): string {
  if (day < RECORD_FROM || day > last) throw new UsageError(`${day} is outside the record, which runs from ${RECORD_FROM} to ${last}`);
  return day;
}

function readSide(on: string): Side {
  const side = on.toUpperCase();
  if (side === 'CN' || side === 'US') return side;
  throw new UsageError(`--on ${on}: write CN for goods of China or US for goods of the United States`);
}

export function rateReport({ layers, story }: Dossier, date: string, on: Side): RateReport {
  const direction = { by: opposite(on), on };
  const { rate: headline, parts } = headlineOn(layers, { ...direction, day: date });
  const left = leavesOut(layers, { ...direction, day: date });
  // Where nothing is charged, the step that later begins says so: it tells from which rate it rose.
  const [span] = parts.length > 0 ? [] : spans(layers, { ...direction, from: date, to: story.checkedUpTo });
  return {
    date,
    ...direction,
    layers: parts.map(({ layer, step, rate }) => ({ id: layer.id, authority: layer.authority, rate, scope: step.scope })),
    headline,
    leavesOut: leftOutInFull(layers, { ...direction, day: date }),
    sources: [...new Set([...[...parts, ...left].flatMap(({ step }) => step.sources), ...(span?.sources ?? [])])],
  };
}

/** What is printed for people: with each source when it is from, what it is, and when it was last looked at, so that it can be cited. */
export function rateText(report: RateReport, { layers: all, sources: listed, story }: Dossier): string {
  const { by, on, date, headline, layers, leavesOut, sources } = report;
  const name = { US: 'the United States', CN: 'China' };
  const names = new Map(all.map((layer) => [layer.id, layer.name]));
  const known = new Map(listed.map((source) => [source.id, source]));
  const cited = sources.flatMap((id) => known.get(id) ?? []);
  return [
    `${date}: ${headline}% charged by ${name[by]} on goods from ${name[on]}, the sum of all layers on (almost) all goods`,
    ...layers.map((layer) => `  ${String(layer.rate).padStart(5)}%  ${names.get(layer.id)} [${layer.id}]: ${layer.scope}`),
    'Not in that sum:',
    ...leavesOut.map((words) => `  - ${words}`),
    'Sources:',
    ...cited.map(sourceLine),
    `Sidelight dataset ${story.version}, checked up to ${story.checkedUpTo}`,
  ].join('\n');
}

function sourceLine({ publisher, title, citation, date, kind, checked, url }: Dossier['sources'][number]): string {
  const said = [citation, date, kind, `checked ${checked}`].filter((part) => part !== undefined);
  return `  - ${publisher}: ${title} (${said.join('; ')}). ${url}`;
}

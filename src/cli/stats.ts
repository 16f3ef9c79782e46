import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { facts, partsOf } from '../dossier/checks/fact.js';
import { packDossier } from '../dossier/pack.js';
import { OTHER_LANGUAGES } from '../dossier/schema-translation.js';
import { recordTexts } from '../dossier/texts.js';
import type { Dossier, OtherLanguage, Texts } from '../dossier/types.js';
import { runCommand, UsageError } from './command.js';
import { readDossier, storyDirs } from './read-dossier.js';

const USAGE = 'Usage: sidelight stats [FOLDER...]   (default: every story in src/dossier/data)';

/** A line of the table: what is counted, and how many. */
type Row = readonly [name: string, count: string | number];

/** `sidelight stats`: what a story's record holds, how it is sourced and how fresh it is. Exit status: 0 printed, 2 unreadable. */
export function stats(argv: readonly string[]): number {
  return runCommand('stats', USAGE, argv, () => {
    const { positionals } = parseArgs({ args: [...argv], allowPositionals: true });
    const dirs = positionals.length > 0 ? positionals : storyDirs();
    if (dirs.length === 0) throw new UsageError('no story found in src/dossier/data');
    for (const dir of dirs) print(readDossier(dir), relative(process.cwd(), dir) || '.');
    return 0;
  });
}

function print(dossier: Dossier, dir: string): void {
  const { story } = dossier;
  console.log(`${story.title.en} ${story.version}, checked up to ${story.checkedUpTo} (${dir})`);
  const rows = [...countRows(dossier), ...sourceRows(dossier), ...coverageRows(dossier)];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, count] of rows) console.log(`  ${name.padEnd(width)}  ${count}`);
}

function countRows(dossier: Dossier): Row[] {
  const steps = dossier.layers.flatMap((layer) => layer.steps);
  const announced = steps.filter((step) => step.status === 'announced-only').length;
  return [
    ['tariff layers', dossier.layers.length],
    ['tariff steps', `${steps.length} (${announced} announced only)`],
    ['events', dossier.events.length],
    [
      'entities',
      `${dossier.entities.length} (${dossier.entities.filter(({ wikidata }) => wikidata !== undefined).length} with a Wikidata item)`,
    ],
    ['statements', dossier.statements.length],
    ['loose ends', dossier.looseEnds.length],
    ['figures', dossier.figures.length],
    ['published averages', dossier.averages.reduce((sum, series) => sum + series.points.length, 0)],
    ['known articles', dossier.articles.length],
  ];
}

function sourceRows(dossier: Dossier): Row[] {
  const { sources } = dossier;
  const primary = new Set(sources.filter(({ kind }) => kind === 'primary').map(({ id }) => id));
  const sourced = sourceLists(dossier);
  const onPrimary = sourced.filter((ids) => ids.some((id) => primary.has(id))).length;
  const seen = (['original', 'copy', 'secondary'] as const).map(
    (how) => `${sources.filter((source) => source.seen === how).length} ${how}`,
  );
  return [
    ['sources', `${sources.length} (${primary.size} primary, ${percent(primary.size, sources.length)})`],
    ['sources seen as', seen.join(', ')],
    ['facts with a primary source', `${onPrimary} of ${sourced.length} (${percent(onPrimary, sourced.length)})`],
    ['facts with secondary sources only', sourced.filter((ids) => ids.length > 0).length - onPrimary],
    ['facts without a source', sourced.filter((ids) => ids.length === 0).length],
    ['oldest check of a source', sources.map(({ checked }) => checked).sort()[0] ?? 'none'],
  ];
}

function coverageRows(dossier: Dossier): Row[] {
  const years = new Map<string, number>();
  for (const { date } of dossier.events) years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1);
  return [
    [
      'events by year',
      [...years]
        .sort()
        .map(([year, count]) => `${year}: ${count}`)
        .join(', ') || 'none',
    ],
    ['entities named in', ofLanguages((tag) => percent(dossier.entities.filter(({ name }) => name[tag]).length, dossier.entities.length))],
    ['texts translated', ofLanguages((tag) => translated(dossier, tag))],
    ['as it ships', `${kilobytes(packDossier(dossier))} gzipped`],
    ['and of texts', ofLanguages((tag) => kilobytes(JSON.stringify(textsIn(dossier, tag))))],
  ];
}

const ofLanguages = (tell: (tag: OtherLanguage) => string): string => OTHER_LANGUAGES.map((tag) => `${tag} ${tell(tag)}`).join(', ');
const kilobytes = (text: string): string => `${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} KB`;

const textsIn = ({ translations }: Dossier, tag: OtherLanguage): Texts =>
  translations?.find(({ language }) => language === tag)?.texts ?? {};

/** Names and prose apart, each text once. */
function translated(dossier: Dossier, tag: OtherLanguage): string {
  const texts = textsIn(dossier, tag);
  const share = (isName: boolean) => {
    const all = [...new Set(recordTexts(dossier).flatMap((one) => (one.isName === isName ? [one.text] : [])))];
    return percent(all.filter((text) => texts[text] !== undefined).length, all.length);
  };
  return `${share(true)} of names and ${share(false)} of prose`;
}

/** The sources of everything that has some: each is one fact. */
function sourceLists(dossier: Dossier): string[][] {
  const parts = facts(dossier).flatMap(({ value }) => partsOf(value));
  return parts.flatMap(({ key, value }) => (key === 'sources' && Array.isArray(value) ? [value.map(String)] : []));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${Math.round((100 * part) / whole)}%`;
}

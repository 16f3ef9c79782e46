import { parseArgs } from 'node:util';
import type { Dossier } from '../dossier/types.js';
import { makeReader, type Reader } from '../view-model/read-text.js';
import { markReport } from '../view-model/report-marks.js';
import { runCommand, UsageError } from './command.js';
import { type Explain, makeExplain } from './explain.js';
import { readDossier, storyDirs } from './read-dossier.js';
import { filesOf, readInput } from './read-inputs.js';
import { type ReadResult, readResult } from './read-json.js';
import { plainText } from './read-plain.js';

const USAGE = `Usage: sidelight read FILE|DIR|- [FILE|DIR]... [--url URL] [--date YYYY-MM-DD] [--json] [--explain]
Reads HTML pages and plain texts and says which known article or story each is, what it names and what the record holds.
  --date  the text's own day, by which words such as "Monday" are resolved; a page's own date is read where it gives one
  --url   the address the text came from; it is checked and never visited
  --json  one JSON object per input, one per line
  --explain  with --json: the measures behind the verdict, and the thresholds that they meet or miss`;
const OPTIONS = { url: { type: 'string' }, date: { type: 'string' }, json: { type: 'boolean' }, explain: { type: 'boolean' } } as const;

interface Options {
  readonly inputs: readonly string[];
  readonly date: string | undefined;
  readonly json: boolean;
  readonly explain: Explain | null;
}

/** `sidelight read`. Exit status: 0 all inputs read, 2 bad usage or an input that could not be read (the others still are). */
export function read(argv: readonly string[]): number {
  return runCommand('read', USAGE, argv, () => {
    const dossiers = storyDirs().map(readDossier);
    const options = readOptions(argv, dossiers);
    const reader = makeReader(dossiers);
    const failed = options.inputs.filter((argument) => !readArgument(argument, reader, options));
    return failed.length > 0 ? 2 : 0;
  });
}

function readOptions(argv: readonly string[], dossiers: readonly Dossier[]): Options {
  const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError('name a file, a folder or - for standard input');
  if (values.date !== undefined && !isDay(values.date)) throw new UsageError(`--date ${values.date} is not a day: write YYYY-MM-DD`);
  if (values.url !== undefined && !URL.canParse(values.url)) throw new UsageError(`--url ${values.url} is not an address`);
  return {
    inputs: positionals,
    date: values.date,
    json: values.json === true,
    explain: values.explain === true ? makeExplain(dossiers) : null,
  };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads one argument's files; says whether all could be read. */
function readArgument(argument: string, reader: Reader, options: Options): boolean {
  try {
    const files = filesOf(argument);
    if (files.length === 0) throw new Error('holds no page and no text');
    return files.map((file) => readFile(file, reader, options)).every(Boolean);
  } catch (error) {
    return complain(argument, error);
  }
}

function readFile(file: string, reader: Reader, options: Options): boolean {
  try {
    print(resultOf(file, reader, options), options.json);
    return true;
  } catch (error) {
    return complain(file, error);
  }
}

function resultOf(file: string, reader: Reader, { date: said, explain }: Options): ReadResult {
  const input = readInput(file);
  const date = said ?? input.published ?? undefined;
  const result = readResult(input, reader.read(input.text, { date, markReport }), date);
  return explain === null ? result : { ...result, explanation: explain(input.text) };
}

function print(result: ReadResult, json: boolean): void {
  process.stdout.write(`${json ? JSON.stringify(result) : plainText(result)}\n`);
}

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'is not there', EACCES: 'may not be read', EISDIR: 'is a folder' };

function complain(name: string, error: unknown): false {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(`sidelight read: ${name} ${REASONS[code ?? ''] ?? message}`.replaceAll('\n', ' '));
  return false;
}

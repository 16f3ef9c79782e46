/** `npm run bench`: what Sidelight costs, in real browsers, beside what else would do the work; writes docs/benchmarks.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureBuilt, ensurePackages } from './lib/ensure.mjs';
import { inProject } from './lib/paths.mjs';

const USAGE = `Usage: npm run bench -- [--only PART,PART] [--rounds N]
Parts: sizes, foreign, reading, ticker, scale, article, marks, interface, memory. With --only the other parts of docs/benchmarks.md stay as they are.
--rounds: visits per page and extension (default 7).`;

function readArguments() {
  try {
    const options = { only: { type: 'string' }, rounds: { type: 'string', default: '7' }, help: { type: 'boolean' } };
    const { values } = parseArgs({ options });
    if (!values.help && Number(values.rounds) > 0) return { only: values.only?.split(','), rounds: Number(values.rounds) };
  } catch (error) {
    console.error(String(error.message));
  }
  console.error(USAGE);
  process.exit(2);
}

const { only, rounds } = readArguments();
ensurePackages();
ensureBrowsers(['chrome', 'firefox']);
ensureBuilt();

const { parts, preface, occasion } = await import('../tests/bench/parts.mjs');
const DOC = inProject('docs/benchmarks.md');

/** Sections of the last report, by title. */
function lastReport() {
  const text = existsSync(DOC) ? readFileSync(DOC, 'utf8') : '';
  const sections = text.split(/^## /m).slice(1);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), `## ${section.trimEnd()}\n`]));
}

const when = await occasion(cpus().length, rounds);
for (const { name, title, about, measure } of parts.filter(({ name }) => !only || only.includes(name))) {
  console.error(`measuring: ${name}`);
  const section = `## ${title}\n\n${about}\n\n${await measure(rounds)}\n\n${when}\n`;
  console.log(section);
  const report = lastReport().set(title, section);
  const sections = parts.flatMap((part) => report.get(part.title) ?? []);
  writeFileSync(DOC, `${preface()}\n${sections.join('\n')}`);
}
console.log('written: docs/benchmarks.md');

/** `npm run bench`: what Sidelight costs, in real browsers, beside what else would do the work; writes docs/benchmarks.md. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureBuilt, ensurePackages } from './lib/ensure.mjs';
import { inProject } from './lib/paths.mjs';

const USAGE = `Usage: npm run bench -- [--only PART,PART] [--rounds N]
Parts: sizes, foreign, reading, article, marks. With --only the tables are printed and docs/benchmarks.md stays as it is.
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

const { parts, preface } = await import('../tests/bench/parts.mjs');
const chosen = parts.filter(({ name }) => !only || only.includes(name));
const sections = [];
for (const { name, title, about, measure } of chosen) {
  console.error(`measuring: ${name}`);
  const section = `## ${title}\n\n${about}\n\n${await measure(rounds)}\n`;
  console.log(section);
  sections.push(section);
}
if (!only) {
  writeFileSync(inProject('docs/benchmarks.md'), `${await preface(cpus(), rounds)}\n${sections.join('\n')}`);
  console.log('written: docs/benchmarks.md');
}

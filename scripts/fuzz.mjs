/**
 * `npm run fuzz`: the properties of FAULTS.md at their large counts, hours on end. The same files run a few thousand cases each in
 * `npm test`, always the same ones.
 */
import { parseArgs } from 'node:util';
import { isBuilt } from './lib/inputs.mjs';
import { runScript, runTool } from './lib/run.mjs';

const USAGE = `npm run fuzz -- [--only P1,P11] [--scale 0.1] [--seed 42]

  --only   properties to try, parted by commas; without it all of ${'P1 P2 P3 P4 P11 P12 P13'}
  --scale  share of the large counts (5 million for P1 and P11, 500,000 for P2 and P3 and 200,000 for P4 and P12 in each browser, 50,000 for P13)
  --seed   first seed, a whole number; without it one of its own is drawn and printed

What fails is written to tests/fuzz-regressions.json, and is tried first by \`npm test\` and \`npm run fuzz\` ever after: commit that file.`;

const PURE = ['unit', 'tests/unit/fuzz'];
const IN_BROWSERS = ['browser', 'tests/browser/fuzz'];
/** Project and folder of each property's test. */
const PROPERTIES = {
  P1: PURE,
  P11: PURE,
  P12: PURE,
  P13: ['unit', 'tests/unit/time-law.test.ts'],
  P2: IN_BROWSERS,
  P3: IN_BROWSERS,
  P4: IN_BROWSERS,
};
const DAY = 86_400_000;

const OPTIONS = { only: { type: 'string' }, scale: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } };

/** Ends with the usage where the arguments make no sense. */
function readArguments() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const only = values.only?.split(',') ?? Object.keys(PROPERTIES);
    const scale = Number(values.scale ?? 1);
    const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
    if (!values.help && only.every((name) => name in PROPERTIES) && scale > 0 && Number.isInteger(seed)) return { only, scale, seed };
  } catch (error) {
    console.error(error.message);
  }
  console.info(USAGE);
  process.exit(2);
}

const { only, scale, seed } = readArguments();
if (only.some((name) => PROPERTIES[name] === IN_BROWSERS) && !isBuilt() && !runScript('scripts/build.mjs')) process.exit(1);

console.info(`Seed ${seed}, scale ${scale}.`);
const env = { SIDELIGHT_FUZZ_SCALE: String(scale), SIDELIGHT_FUZZ_SEED: String(seed) };
const failed = only.filter((name) => {
  const [project, folder] = PROPERTIES[name];
  const args = ['run', '--project', project, folder, '-t', `\\(${name}\\)`, `--testTimeout=${DAY}`];
  return !runTool('vitest', args, env);
});
console.info(failed.length === 0 ? 'Nothing failed.' : `Failed: ${failed.join(', ')}. See tests/fuzz-regressions.json.`);
process.exit(failed.length === 0 ? 0 : 1);

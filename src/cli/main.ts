import { check } from './check.js';
import { rate } from './rate.js';
import { read } from './read.js';
import { stats } from './stats.js';

type Command = (argv: readonly string[]) => number | Promise<number>;

/** What `draft` needs of the page's DOM and of language is most of the bundle: the others do not wait for it. */
const draft: Command = async (argv) => (await import('./draft.js')).draft(argv);
const COMMANDS: Readonly<Record<string, Command>> = { read, draft, check, stats, rate };
const USAGE = `Usage: sidelight COMMAND ...
  read   what a saved page or a text is, and what it names (--json for programs)
  draft  the data of an article, from its text, to be completed by hand
  check  the record: schema, cross-references, order and format
  stats  what the record holds and how it is sourced
  rate   the duties on a chosen day, layer by layer
\`sidelight COMMAND --help\` says more.`;

/** Exit status 2: bad usage. */
function run([name = '', ...rest]: readonly string[]): number | Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name]?.(rest) ?? 2;
  console.error(name === '' ? USAGE : `sidelight: there is no command ${name}\n${USAGE}`);
  return 2;
}

// A reader such as `head` that closes the pipe has had enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await run(process.argv.slice(2));

/** The command was called wrongly; its message says how, and the usage is printed after it. */
export class UsageError extends Error {}

/**
 * Runs a command as every command runs: `--help` prints the usage; a call that cannot be understood gets one line and the usage, any
 * other failure one line alone. Exit status of both: 2.
 */
export function runCommand(name: string, usage: string, argv: readonly string[], body: () => number): number {
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(usage);
    return 0;
  }
  try {
    return body();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(`sidelight ${name}: ${error.message}${isMisuse(error) ? `\n${usage}` : ''}`);
    return 2;
  }
}

/** Also what `parseArgs` says of options that it does not know. */
function isMisuse(error: Error): boolean {
  return error instanceof UsageError || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}

/** Runs other programs in the project folder. Needs no installed package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject, root } from './paths.mjs';

/**
 * Runs a program to its end with its output on ours and nothing on its input, and says how it ended.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] Added to the environment.
 * @returns {boolean} Whether it ended well.
 */
export function run(program, args, env = {}) {
  const windowsScript = process.platform === 'win32' && !/[\\/]/.test(program);
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windowsScript,
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status === 0;
}

/** Runs a script of this project in a Node of its own. */
export const runScript = (path, ...args) => run(process.execPath, [inProject(path), ...args]);

/** Runs the command of an installed package, without asking npm. */
export function runTool(name, args, env) {
  const script = inProject(`node_modules/.bin/${name}`);
  return run(process.platform === 'win32' && existsSync(`${script}.cmd`) ? `${script}.cmd` : script, args, env);
}

/** Installs what a fresh clone lacks, saying so; quick where nothing is missing. Needs no installed package. */
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { isBuilt } from './inputs.mjs';
import { inProject } from './paths.mjs';
import { run, runScript } from './run.mjs';

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** npm leaves a copy of what it installed: packages are missing where the lock file asks for others than that copy names. */
function hasPackages() {
  const installed = inProject('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => !path || optional || present[path]?.version === version);
}

export function ensurePackages() {
  if (hasPackages()) return;
  console.log('Installing the npm packages (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) fail('npm ci failed: see above.');
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Debian's names of the packages. */
const DEBIAN = { chrome: 'chromium', firefox: 'firefox-esr' };

/** The letters that Chromium's package recommends: pages and tests are laid out for their widths, which are Arial's. */
const FONTS = { name: 'fonts-liberation', folder: '/usr/share/fonts/truetype/liberation' };

/**
 * Sees to it that a browser of each family is there. On Debian as root they are installed; elsewhere that is the reader's to do.
 * @param {readonly import('./find-browser.mjs').Family[]} families
 */
export function ensureBrowsers(families) {
  const missing = families.filter((family) => !findBrowser(family)).map((family) => DEBIAN[family]);
  if (isRootOnDebian() && !existsSync(FONTS.folder)) missing.push(FONTS.name);
  if (missing.length === 0) return;
  if (!isRootOnDebian()) fail(`Please install ${missing.join(' and ')}: not found on this machine.`);
  console.log(`Installing ${missing.join(' and ')} (apt-get) …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], quiet);
  if (!run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], quiet)) fail('apt-get failed: see above.');
}

export function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building the extension …');
  if (!runScript('scripts/build.mjs')) fail('The build failed: see above.');
}

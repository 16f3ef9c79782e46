/** Finds the browsers of this machine by their usual names and places. Needs no installed package. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chrome' | 'firefox'} Family */
/** @typedef {{ family: Family, name: string, path: string }} FoundBrowser */

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

/** In the order in which `npm start` tries them. Commands are looked for on the PATH, then the places as they stand. */
const KNOWN = [
  {
    name: 'Chrome',
    family: 'chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    places: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: 'Google/Chrome/Application/chrome.exe',
  },
  {
    name: 'Chromium',
    family: 'chrome',
    commands: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    windows: 'Chromium/Application/chrome.exe',
  },
  {
    name: 'Edge',
    family: 'chrome',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    places: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    name: 'Firefox',
    family: 'firefox',
    commands: ['firefox', 'firefox-esr'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    windows: 'Mozilla Firefox/firefox.exe',
  },
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not ours to run: either way not a browser for us.
  }
}

function candidates({ commands, places, windows }) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places, ...programs.map((folder) => join(folder, windows))];
}

/**
 * @param {string} [wanted] A family or the name of a browser, in small letters: `chrome`, `chromium`, `edge`, `firefox`.
 * @returns {FoundBrowser | null} The first that is installed.
 */
export function findBrowser(wanted) {
  for (const browser of KNOWN.filter(({ family, name }) => !wanted || [family, name.toLowerCase()].includes(wanted))) {
    const path = candidates(browser).find(isExecutable);
    if (path) return { family: /** @type {Family} */ (browser.family), name: browser.name, path };
  }
  return null;
}

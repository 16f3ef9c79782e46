/** Starts a real browser with a built extension in it: the one way in for tests, pictures and `npm start`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').Family} Family */

/** Firefox draws a new address for an extension's pages in each profile; a fixed one lets us open them. */
const GECKO_UUID = '51de1164-7e57-4a11-9b0a-c0ffee51de16';

/** Nothing but this machine may answer: a page under test that reaches for the net finds none. */
const CHROME_OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'];
const FIREFOX_OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
};

/** `--no-sandbox`: Chromium's sandbox refuses root, which is who runs tests in a container. The rest keeps it from phoning home. */
const CHROME_ARGS = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const ROOT_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A headless browser has no system to ask. */
const CHROME_DARK = ['--blink-settings=preferredColorScheme=0'];
const FIREFOX_SCHEMES = {
  light: {},
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: { 'browser.display.document_color_use': 2 },
};

/**
 * @typedef {object} DriveOptions
 * @property {string} path Of the browser.
 * @property {boolean} headless
 * @property {string} dist The built extension's folder.
 * @property {'light' | 'dark' | 'forced'} [scheme] What pages are told, where the system says nothing. Chromium takes `forced` page by page only.
 * @property {boolean} offline Keep the browser from everything but this machine.
 * @property {string} [zone] The time zone that the browser's system is in.
 */

/** @param {string | undefined} zone */
const inZone = (zone) => (zone === undefined ? {} : { env: { ...process.env, TZ: zone } });

/** @param {DriveOptions} options */
function launchChrome({ path, headless, offline, scheme, zone }) {
  const args = [
    ...CHROME_ARGS,
    ...ROOT_ARGS,
    ...(headless ? ['--disable-gpu'] : []),
    ...(scheme === 'dark' ? CHROME_DARK : []),
    ...(offline ? CHROME_OFFLINE : []),
  ];
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    headless,
    args,
    ...inZone(zone),
    // Branded Chrome and Edge take an unpacked extension over a pipe only.
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
  });
}

/** @param {DriveOptions} options */
async function launchFirefox({ path, dist, headless, offline, scheme, zone }) {
  const { browser_specific_settings: settings } = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    ...inZone(zone),
    // Lets tests press the toolbar button and the shortcuts, which are Firefox's own and not the page's.
    args: headless ? ['--remote-allow-system-access'] : [],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [settings.gecko.id]: GECKO_UUID }),
      // A process in waiting for a tab that nobody may open.
      'dom.ipc.processPrelaunch.enabled': false,
      ...FIREFOX_SCHEMES[scheme ?? 'light'],
      ...(offline ? FIREFOX_OFFLINE : {}),
    },
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
  });
}

/**
 * A browser in a fresh temporary profile with the extension of `dist` installed.
 * @param {Family} family
 * @param {string} dist Absolute path of the built extension.
 * @param {Partial<DriveOptions>} [options]
 */
export async function openBrowser(family, dist, options = {}) {
  const path = options.path ?? findBrowser(family)?.path;
  if (!path) throw new Error(`No ${family === 'chrome' ? 'Chrome, Chromium or Edge' : 'Firefox'} was found on this machine`);
  const launch = family === 'chrome' ? launchChrome : launchFirefox;
  const browser = await launch({ headless: true, offline: true, ...options, path, dist });
  const extensionId = await browser.installExtension(dist);
  const origin = family === 'chrome' ? `chrome-extension://${extensionId}` : `moz-extension://${GECKO_UUID}`;
  return { browser, extensionId, origin };
}

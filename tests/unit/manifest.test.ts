import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { inProject } from '../../scripts/lib/paths.mjs';
import { filesBelow } from '../../scripts/lib/zip.mjs';

const EVERY_PAGE = ['http://*/*', 'https://*/*', 'file:///*'];

const builtFile = (browser: string, file: string) => inProject(`dist/${browser}/${file}`);
const readBuilt = (browser: string, file: string) => readFileSync(builtFile(browser, file), 'utf8');

describe.each(['chrome', 'firefox'])('The built manifest (%s)', (browser) => {
  const manifest = JSON.parse(readBuilt(browser, 'manifest.json'));
  const files = filesBelow(inProject(`dist/${browser}`));

  it('asks for exactly the permissions that the design names', () => {
    expect(manifest.manifest_version).toBe(3);
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', ...panel, 'storage']);
    expect(manifest.host_permissions).toEqual(EVERY_PAGE);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  it('runs one small script on every page, in the top frame, when the page is idle', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: EVERY_PAGE, js: ['src/spot/main.iife.js'], run_at: 'document_idle', all_frames: false },
    ]);
  });

  it('lets no page reach a file of the extension', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('gives its own pages no connection beyond its own files, and no script from a string', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy.split('; ').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      "trusted-types 'none'",
    ]);
  });

  it('offers four shortcuts, the most that Chrome suggests, each another key', () => {
    const commands: Record<string, { suggested_key: { default: string } }> = manifest.commands;
    expect(Object.keys(commands).toSorted()).toEqual(['_execute_action', 'next-mark', 'previous-mark', 'toggle-marks']);
    expect(new Set(Object.values(commands).map((command) => command.suggested_key.default)).size).toBe(4);
  });

  it('opens the sidebar, not a popup, from the button', () => {
    expect(manifest.action).not.toHaveProperty('default_popup');
  });

  it('names only files and messages that are there', () => {
    const named = [
      ...Object.values<string>(manifest.icons),
      ...Object.values<string>(manifest.action.default_icon),
      manifest.options_ui.page,
      manifest.side_panel?.default_path ?? manifest.sidebar_action.default_panel,
      manifest.background.service_worker ?? manifest.background.scripts[0],
      `_locales/${manifest.default_locale}/messages.json`,
    ];
    expect(named.filter((file) => !existsSync(builtFile(browser, file)))).toEqual([]);
    const keys = Array.from(JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g), ([, key = '']) => key);
    expect(keys.filter((key) => !(key in messages))).toEqual([]);
  });

  it('comes with no file that nothing uses', () => {
    const texts = files.filter((file) => /\.(?:js|html|css|json)$/.test(file)).map((file) => ({ file, text: readBuilt(browser, file) }));
    const isNamed = (name: string) => texts.some(({ file, text }) => file !== name && text.includes(name.slice(name.lastIndexOf('/') + 1)));
    // The background asks for these by names that it makes up.
    const byRule = /^(?:manifest\.json|_locales\/\w+\/messages\.json|data\/[a-z0-9-]+(?:\.(?:de|es|fr|zh-Hans))?\.json)$/;
    expect(files.filter((name) => !byRule.test(name) && !isNamed(name))).toEqual([]);
  });

  it('is built of scripts that fetch nothing from elsewhere', () => {
    // Namespaces (also of the linked data that a reader takes along), match patterns and the links that a reader may follow.
    const allowed = /^https?:\/\/(?:www\.w3\.org\/|\*\/|www\.wikidata\.org\/wiki\/|schema\.org\b|creativecommons\.org\/|\$\{)/;
    const addresses = files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => readBuilt(browser, file).match(/\bhttps?:\/\/[^"'`)\s]+/g) ?? []);
    expect(addresses.filter((address) => !allowed.test(address))).toEqual([]);
  });

  it('sets no HTML from strings anywhere, its dependencies included', () => {
    const sinks = /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    expect(files.filter((file) => file.endsWith('.js') && sinks.test(readBuilt(browser, file)))).toEqual([]);
  });
});

describe('The two manifests', () => {
  const [chrome, firefox] = ['chrome', 'firefox'].map((browser) => JSON.parse(readBuilt(browser, 'manifest.json')));

  it('hold each browser to the first version that has what we need', () => {
    expect(chrome.minimum_chrome_version).toBe('116');
    expect(firefox.browser_specific_settings).toEqual({
      gecko: { id: 'sidelight@sidelight.reader', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    });
  });

  it('differ in nothing but background, floors and the browser’s own side panel', () => {
    const own = ['background', 'minimum_chrome_version', 'browser_specific_settings', 'permissions', 'side_panel', 'sidebar_action'];
    const shared = (manifest: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(manifest).filter(([key]) => !own.includes(key)));
    expect(shared(firefox)).toEqual(shared(chrome));
  });

  it('show the same page in Chrome’s side panel and in Firefox’s sidebar, which does not open by itself', () => {
    const panel = 'src/pages/panel/index.html';
    expect([chrome.side_panel, chrome.sidebar_action]).toEqual([{ default_path: panel }, undefined]);
    expect(firefox.sidebar_action).toMatchObject({ default_panel: panel, open_at_install: false });
    expect(firefox).not.toHaveProperty('side_panel');
  });
});

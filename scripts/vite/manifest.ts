/** Derives each browser's manifest from the one in the project's root: every difference stands here, with its reason. */
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import common from '../../manifest.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };

export const BROWSER_NAMES = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

export function isBrowserName(name: string): name is BrowserName {
  return (BROWSER_NAMES as readonly string[]).includes(name);
}

/** Firefox knows an extension by this name for ever: it must not change once a reader has it. */
const GECKO_ID = 'sidelight@sidelight.reader';

const PANEL = 'src/pages/panel/index.html';

/** The browser's own side panel: Chrome has it for a permission, of which it tells the reader nothing. */
const chromeOnly = { side_panel: { default_path: PANEL } };

const firefoxOnly = {
  // Firefox's needs none, and would open at installation. Firefox for Android has no sidebar and passes over the key.
  sidebar_action: {
    default_panel: PANEL,
    default_title: common.action.default_title,
    default_icon: common.action.default_icon,
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: GECKO_ID,
      // The first with CSS custom highlights on the desktop.
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    // Firefox for Android learnt to read `data_collection_permissions` two versions later.
    gecko_android: { strict_min_version: '142.0' },
  },
};

/** The manifest that crxjs builds from; its `version` is the package's. */
export function manifestFor(browser: BrowserName): ManifestV3Export {
  const { background, minimum_chrome_version, ...shared } = { ...common, version: pkg.version };
  const manifest =
    browser === 'chrome'
      ? { ...shared, permissions: [...shared.permissions, 'sidePanel'], background, minimum_chrome_version, ...chromeOnly }
      : // Firefox runs MV3 backgrounds as event pages, not as service workers.
        { ...shared, background: { scripts: [background.service_worker], type: 'module' }, ...firefoxOnly };
  return manifest as unknown as ManifestV3Export;
}

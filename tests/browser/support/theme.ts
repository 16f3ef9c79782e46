/** The reader's colours, in a browser that has no system to ask. */
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.js';
import { inFirefoxWindow } from './extension.js';
import { until } from './until.js';

export const THEMES = ['light', 'dark', 'forced'] as const;
export type Theme = (typeof THEMES)[number];

/** Firefox takes colours from its preferences: 1 light, 0 dark; 2 the reader's colours always, 0 those of the pages where nothing is forced. */
const IN_FIREFOX: Readonly<Record<Theme, readonly [scheme: number, colours: number]>> = { light: [1, 0], dark: [0, 0], forced: [1, 2] };

const IN_CHROME: Readonly<Record<Theme, readonly { readonly name: string; readonly value: string }[]>> = {
  light: [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'forced-colors', value: 'none' },
  ],
  dark: [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'none' },
  ],
  forced: [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'forced-colors', value: 'active' },
  ],
};

async function ask(driver: Driver, page: Page, theme: Theme): Promise<void> {
  if (driver.name === 'firefox') {
    const [scheme, colours] = IN_FIREFOX[theme];
    await inFirefoxWindow(
      driver,
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme});
      Services.prefs.setIntPref('browser.display.document_color_use', ${colours});`,
    );
    return;
  }
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [...IN_CHROME[theme]] });
}

/** Done when the page is drawn so: Firefox tells its pages of a preference some time later. */
export async function wearTheme(driver: Driver, page: Page, theme: Theme): Promise<void> {
  await ask(driver, page, theme);
  await until(`the ${theme} theme`, () =>
    page.evaluate((wanted) => {
      const [dark, forced] = [matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches];
      return wanted === 'forced' ? forced : !forced && dark === (wanted === 'dark');
    }, theme),
  );
}

import { sidebarText } from './closed-root.mjs';

/** Milliseconds that a page is given to be read before we say that no sidebar came. */
const PATIENCE = 15_000;

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string | null>} What the sidebar shows, null where none opened in time.
 */
export async function waitForSidebar(page) {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    const text = await sidebarText(page);
    if (text) return text;
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}

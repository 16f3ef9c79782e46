/**
 * The sample report with the real thing on it: no script can be brought to an extension's page, so the page runs stage 2 itself, the same
 * controller with the same parts. Only the highlights' rules come another way: no sheet can be inserted either, so the page adopts them.
 */
import { highlightRules } from '../../background/highlight-rules.js';
// What is brought on demand elsewhere.
import '../../overlay/cards-entry.js';
import '../../overlay/reader.js';
import '../../overlay/writers.js';
import { runOverlay } from '../../overlay/controller.js';
import { isChrome } from '../../platform/browser.js';
import { readSettings } from '../../platform/settings.js';
import { pageToken } from '../../platform/token.js';

function adoptRules(token: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    highlightRules(token, isChrome())
      .map(({ css }) => css)
      .join(''),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Opens the sidebar on this page. A second time it opens anew: the first announces its end when it hears of the second. */
export async function tryOut(): Promise<void> {
  document.documentElement.dataset.side = (await readSettings()).side;
  const release = adoptRules(await pageToken());
  await runOverlay(release, true);
}

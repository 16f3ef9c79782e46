/** Extensions that do to a page what the common ones do: darken it, with the engine of a real one, take advertisements out, translate it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The engine of a real one, as its makers publish it: rules over the page's, and attributes on whatever has a style of its own. */
const DARK_READER = `${readFileSync(createRequire(import.meta.url).resolve('darkreader'), 'utf8')}
DarkReader.enable();`;

/**
 * Imitations, this and the next: no blocker and no translator that is an extension lies in a registry that `npm ci` reads. Debian has uBlock Origin for
 * Firefox; tried by hand (1.67, November 2026) the marks were the same and nobody fought.
 */

/** Hides by rule, and takes away what the page puts back. */
const BLOCKER = `
const rules = new CSSStyleSheet();
rules.replaceSync('.ad, [id^=ad-] { display: none !important }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
const sweep = () => document.querySelectorAll('.ad').forEach((ad) => ad.remove());
sweep();
new MutationObserver(sweep).observe(document, { subtree: true, childList: true });`;

/** Puts every text in two <font>; what it translates is one paragraph. */
const translator = (words: string) => `
const wrap = (text) => {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
  inner.textContent = text.parentElement.closest('.translated') ? ${JSON.stringify(words)} : text.data;
  outer.append(inner);
  text.replaceWith(outer);
};
const translate = () => {
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'de';
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() !== '') texts.push(walker.currentNode);
  texts.forEach(wrap);
};
setTimeout(translate, 1500);`;

export interface Others {
  readonly folders: readonly string[];
  remove(): void;
}

/** Three extensions for pages below a path. `words`: what the paragraph of class "translated" becomes. */
export function writeOthers(path: string, words: string): Others {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-others-'));
  const scripts = { darkener: DARK_READER, blocker: BLOCKER, translator: translator(words) };
  const folders = Object.entries(scripts).map(([name, code]) => {
    const own = join(folder, name);
    mkdirSync(own);
    writeFileSync(join(own, 'content.js'), `{${code}}`);
    const manifest = {
      manifest_version: 3,
      name,
      version: '1',
      content_scripts: [{ matches: [`http://127.0.0.1/${path}*`], js: ['content.js'], run_at: 'document_end' }],
      browser_specific_settings: { gecko: { id: `${name}@test.sidelight` } },
    };
    writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifest));
    return own;
  });
  return { folders, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

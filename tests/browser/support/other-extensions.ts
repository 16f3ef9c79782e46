/** Small extensions that do to a page what the common ones do: darken it, take advertisements out, translate it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Sets its rules over the page's, and answers inline colours with attributes and variables of its own, whenever there are some. */
const DARKENER = `
const rules = document.createElement('style');
rules.className = 'darkener';
rules.textContent = '* { background-color: #181a1b !important; color: #e8e6e3 !important; border-color: #736b5e !important } [data-dark-color] { color: var(--dark-color) !important }';
document.head.append(rules);
const darken = (element) => {
  if (!(element instanceof HTMLElement) || !/color|background/.test(element.getAttribute('style') ?? '') || element.hasAttribute('data-dark-color')) return;
  element.dataset.darkColor = '';
  element.style.setProperty('--dark-color', '#9bc');
};
document.querySelectorAll('[style]').forEach(darken);
new MutationObserver((records) => {
  if (!rules.isConnected) document.head.append(rules);
  for (const { target, addedNodes } of records) [target, ...addedNodes].forEach(darken);
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] });`;

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
  const scripts = { darkener: DARKENER, blocker: BLOCKER, translator: translator(words) };
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

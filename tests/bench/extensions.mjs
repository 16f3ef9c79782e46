/** The extensions that are measured side by side in one browser: each sees the pages of its own folder of the site and no other. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One pass over the text nodes: the least that a script which reads the page can do. */
export const CONTROL = `const w = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let n = 0;
while (w.nextNode()) n += w.currentNode.data.length;`;

const afterLayout = (code) =>
  `const o = new ResizeObserver(() => { o.disconnect(); ${code} });
o.observe(document.documentElement);`;
/** Texts between every so many elements, in document order: as src/page/text-pieces.ts, all in one task. */
const pieces = (work) => `const b = document.body, all = b.getElementsByTagName('*'), r = new Range();
r.selectNodeContents(b); r.collapse(true);
for (let i = 4000, n = 0, m = b; m; i += 4000) {
  m = all[i]; r.collapse(false);
  if (m) r.setEndBefore(m); else r.setEnd(b, b.childNodes.length);
  const t = r.toString(); ${work}
}`;

/** Ways in which a content script could come by the text of a page, the control first. */
export const WAYS_OF_READING = {
  'TreeWalker over the text nodes (T_ext)': CONTROL,
  'nothing (an empty file)': '',
  'nothing, after layout (ResizeObserver)': afterLayout(''),
  'after layout, `innerText`': afterLayout('document.body.innerText.length;'),
  'after layout, `innerText` of subtrees of at most 2,000 elements':
    afterLayout(`const q = [document.body]; let n = 0, e; while ((e = q.pop()))
  if (e.children.length && e.getElementsByTagName('*').length > 2000) q.push(...e.children); else n += e.innerText?.length ?? 0;`),
  '`textContent` of every `<p>`': 'let n = 0; for (const p of document.getElementsByTagName("p")) n += p.textContent.length;',
  '`textContent` of at most 512 `<p>`':
    'const c = document.getElementsByTagName("p"), s = Math.max(1, c.length >> 8); let n = 0; for (let i = 0; i < c.length; i += s) n += c[i].textContent.length;',
  '`textContent` of the parents of `<br>`':
    'let n = 0, last; for (const { parentNode: p } of document.getElementsByTagName("br")) if (p !== last) { last = p; n += p.textContent.length; }',
  '`div:not(:has(div))`, found only': 'document.querySelectorAll("div:not(:has(div))").length;',
  '`textContent` of the body': 'document.body.textContent.length;',
  '`Range.toString`, child by child of the body':
    'const r = new Range(); let n = 0; for (const c of document.body.children) { r.selectNodeContents(c); n += r.toString().length; }',
  '**`Range.toString`, 4,000 elements at a time**': pieces('n += t.length;'),
  'the same, and a RegExp for j q x z': pieces('const q = /[jqxz]/gi; while (q.test(t)) n++;'),
  'the same, and ten words': pieces('for (let k = 0; k < 10; k++) if (t.includes("Qwerty" + k)) n++;'),
};

const matchesOf = (name) => [`http://127.0.0.1/${name}/*`];
const geckoId = (name) => ({ gecko: { id: `${name}@bench.sidelight` } });

/**
 * An extension of one content script.
 * @param {string} folder Where to write it.
 * @param {string} name Its name and the folder of the site that it sees.
 * @param {string} code
 * @param {string} [first] Code of a script that runs before, and is no part of what is measured.
 */
export function writeExtension(folder, name, code, first) {
  const dist = join(folder, name);
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'content.js'), code);
  if (first !== undefined) writeFileSync(join(dist, 'first.js'), first);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: [
      { matches: matchesOf(name), js: [...(first === undefined ? [] : ['first.js']), 'content.js'], run_at: 'document_idle' },
    ],
    browser_specific_settings: geckoId(name),
  };
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
  return { name, dist };
}

/**
 * The built extension, its scripts unchanged, for the pages of one folder only.
 * @param {string} folder
 * @param {string} name
 * @param {string} built
 */
export function copyExtension(folder, name, built) {
  const dist = join(folder, name);
  cpSync(built, dist, { recursive: true });
  const path = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const script of manifest.content_scripts) script.matches = matchesOf(name);
  writeFileSync(path, JSON.stringify(manifest));
  return { name, dist };
}

/** @template T @param {(folder: string) => Promise<T>} work */
export async function inTemporaryFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

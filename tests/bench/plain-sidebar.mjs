/**
 * What opening and switching are measured against: an extension of one script that opens the plainest sidebar of as many rows in the same place of the
 * same page, and registers the same ranges under names of its own. Milliseconds of a machine cancel out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROWS = 120;

/** Two lines of text a row, the system's font, a fixed width, in the top layer; its styles are its own as ours are. */
const CONTENT = `const WORDS = 'harbour council ferry winter mayor water market lake quarter budget jury review voters bridge night school road vote'.split(' ');
const line = (row, length) => Array.from({ length }, (_, i) => WORDS[(row * 7 + i * (row % 5 + 2)) % WORDS.length]).join(' ');
let host, switched = false;
const taken = new Map();
const make = (name, parent, text) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  parent.append(element);
  return element;
};
const build = () => {
  host = document.createElement('div');
  host.popover = 'manual';
  host.style.cssText = 'all:initial;position:fixed;inset:0 0 0 auto;width:400px;height:100%;overflow:hidden auto;contain:strict;background:#fff;color:#222;font:14px/1.4 system-ui';
  const root = host.attachShadow({ mode: 'closed' });
  make('button', root, 'Marks').addEventListener('click', flip);
  for (let row = 0; row < ${ROWS}; row++) {
    const box = make('div', root);
    make('div', box, line(row, 6));
    make('div', box, line(row + 3, 7));
  }
};
const open = () => {
  if (host?.isConnected) return host.remove();
  if (!host) build();
  document.documentElement.append(host);
  host.showPopover();
};
const take = () => {
  for (const [name, marks] of [...CSS.highlights]) if (name.startsWith('sidelight-')) taken.set('plain-' + name.split('-').at(-1), new Highlight(...marks));
  flip();
};
const flip = () => {
  switched = !switched;
  for (const [name, marks] of taken) switched ? CSS.highlights.set(name, marks) : CSS.highlights.delete(name);
};
const commands = { 'plain-open': open, 'plain-take': take, 'plain-flip': flip };
chrome.runtime.onMessage.addListener(({ type }, sender, respond) => {
  respond('heard');
  commands[type]();
  // A trace names the script of a timer and not of a listener: by this its thread is found.
  setTimeout(() => {}, 200);
});`;
/** The kinds of marks, each with a ground, as ours have. */
const KINDS = ['person', 'organization', 'place', 'thing', 'law', 'date', 'figure', 'statement', 'event'];
const MARKS = KINDS.map((kind) => `::highlight(plain-${kind}){background-color:rgb(38 121 222/.2)}`).join('');
/** A worker that nothing is asked of is ended after half a minute. */
const WORKER = 'setInterval(() => chrome.runtime.getPlatformInfo(), 20_000);';

/** @param {string} folder Where to write it. @param {readonly string[]} paths Folders of the site that it sees. */
export function plainSidebar(folder, paths) {
  const dist = join(folder, 'plain');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'content.js'), CONTENT);
  writeFileSync(join(dist, 'marks.css'), MARKS);
  writeFileSync(join(dist, 'worker.js'), WORKER);
  const manifest = {
    manifest_version: 3,
    name: 'plain',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: paths.map((path) => `http://127.0.0.1/${path}/*`), js: ['content.js'], css: ['marks.css'], run_at: 'document_idle' },
    ],
  };
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
  return { name: 'plain', dist };
}

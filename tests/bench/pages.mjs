/**
 * The pages that are measured: bodies of captured news pages joined to size, with nothing in them that runs or loads. Where the captures
 * are not there, pages written here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/paths.mjs';

const TEMPLATES = inProject('../shared/corpus/templates');
export const hasCaptures = () => existsSync(TEMPLATES);

/** Bytes of HTML. */
export const SIZES = { '0.3 MB': 300_000, '1 MB': 1_000_000, '5 MB': 5_000_000, '10 MB': 10_000_000 };

/** A page that names both sides of the story is a candidate, which is another measurement. */
const STORY = /China|Chinese|Beijing|Xi Jinping|Pékin|Chine|Peking|中国|中方|中美|&#\d{5};|&#x[4-9][\da-f]{3};/i;

/** Makes what would run or load inert; the text nodes of scripts stay, as on the page that was captured. */
function inert(html) {
  return html
    .replace(/<script\b/gi, '<script type="text/plain"')
    .replace(/<\/?(?:i?frame|object|embed|portal)\b[^>]*>/gi, '')
    .replace(/\s(?:src|srcset|poster|background|action|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    .replace(/<(?:link|base|meta)\b[^>]*>/gi, '')
    .replace(/url\([^)]*\)|@import[^;]*;/gi, 'none');
}

function bodyOf(html) {
  const start = html.search(/<body\b/i);
  const end = html.search(/<\/body\s*>/i);
  return html.slice(html.indexOf('>', start) + 1, end === -1 ? undefined : end);
}

let bodies;
/** The smallest first: the largest are mostly scripts, which would make a small page out of a single one of them. */
function capturedBodies() {
  bodies ??= readdirSync(TEMPLATES)
    .filter((name) => name.endsWith('.html'))
    .map((name) => inert(bodyOf(readFileSync(`${TEMPLATES}/${name}`, 'utf8'))))
    .filter((body) => !STORY.test(body))
    .sort((a, b) => a.length - b.length);
  return bodies;
}

const WORDS =
  'the a of in to and harbour council said new road bridge winter quiet mayor vote water school night market ferry lake january quarter exit budget jury size review voters stockpile'.split(
    ' ',
  );

/** One section of a page of our own: headline, navigation, paragraphs with inline elements. Always the same for the same number. */
function writtenBody(number) {
  let seed = number + 1;
  const next = (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const words = (count) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  const links = Array.from({ length: 40 }, () => `<li class="item nav-item"><a href="#${next(999)}">${words(3)}</a></li>`).join('\n');
  const paragraphs = Array.from(
    { length: 30 },
    () => `<p>${words(30)} <a href="#x">${words(4)}</a> <em>${words(2)}</em> ${words(12)}.</p>`,
  );
  return `<nav><ul>${links}</ul></nav><h2>${words(7)}</h2><article>${paragraphs.join('\n')}</article>`;
}

function* writtenBodies() {
  for (let i = 0; ; i++) yield writtenBody(i);
}

/**
 * A page of about that many bytes.
 * @param {number} bytes
 * @param {string} [insert] HTML that stands at 30 % of it.
 */
export function pageOf(bytes, insert = '') {
  const parts = [];
  let length = 0;
  for (const body of hasCaptures() ? cycle(capturedBodies()) : writtenBodies()) {
    if (length >= 0.95 * bytes) break;
    if (length > 0 && length + body.length > 1.05 * bytes && body.length > 40_000) continue;
    parts.push(`<div class="captured">${body}</div>`);
    length += body.length;
  }
  parts.splice(Math.round(parts.length * 0.3), 0, insert);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page under measurement</title></head><body>${parts.join('\n')}</body></html>`;
}

/** Counts what changes in the page after it was parsed, as a script of the page can. Nothing else runs there: it is all ours. */
const COUNTER = `<script>
window.benchMutations = 0;
new MutationObserver((records) => { window.benchMutations += records.length; })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`;

/** @param {string} html */
export const withCounter = (html) => html.replace(/<\/body>(?=<\/html>$)/, () => `${COUNTER}</body>`);

function* cycle(list) {
  for (let round = 0; round < 4; round++) yield* list;
}

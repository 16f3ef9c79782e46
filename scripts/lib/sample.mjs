/** The sample article on its page: our own report of the call of 5 June 2025, which the dataset knows. */
import { readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';

const REPORTS = 'src/dossier/data/us-china-trade/reports';
const BYLINE = 'By Sidelight staff';

const read = (path) => readFileSync(inProject(path), 'utf8');

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]);

/** A report is a `# headline` and paragraphs, parted by empty lines. */
export function readReport(name = 'sample-call') {
  const blocks = read(`${REPORTS}/${name}.md`)
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const headline = blocks.find((block) => block.startsWith('# '))?.slice(2) ?? '';
  return { headline, paragraphs: blocks.filter((block) => !block.startsWith('#')) };
}

/** What to serve, by path. */
export function samplePages() {
  const { headline, paragraphs } = readReport();
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n          ');
  const fields = { headline: escaped(headline), byline: BYLINE, body };
  const html = read('scripts/sample/page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => fields[name]);
  return { '/': html, '/page.css': { body: read('scripts/sample/page.css'), type: 'text/css' } };
}

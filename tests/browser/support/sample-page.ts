/** Pages with articles of our own on them, which the bundled dataset knows: the sample report, and that on Geneva. */
import { readReport, samplePages } from '../../../scripts/lib/sample.mjs';
import record from '../../../src/dossier/data/us-china-trade/articles/harbour-ledger-2025-06-05-trump-xi-call.json' with { type: 'json' };

export { samplePages };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const report = readReport();
const geneva = readReport('2025-05-12-geneva-truce');

export const SAMPLE_PARAGRAPHS: readonly string[] = report.paragraphs;
/** What each of them says, as the record puts it. */
export const SAMPLE_GISTS: readonly string[] = record.passages.map(({ gist }) => gist);
const bodyOf = (paragraphs: readonly string[]) => paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
export const SAMPLE_BODY = bodyOf(report.paragraphs);
export const GENEVA_BODY = bodyOf(geneva.paragraphs);
/** As the sidebar calls them. */
export const SAMPLE_LABEL = 'The Harbour Ledger on the Trump–Xi call of 5 June 2025';
export const GENEVA_LABEL = 'The Harbour Ledger on the joint statement of Geneva';

/** A plain page with the sample report; `head` and `after` are put in as they are. */
export const articlePage = ({ head = '', after = '', html = '' } = {}) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>The call</title>${head}</head>
<body><main><h1>The call</h1>${SAMPLE_BODY}</main>${after}</body></html>`;

/** An application that shows the report and a page of notes by turns, as frameworks do; to be served at both addresses. `go` moves. */
export const APP = `<!doctype html><meta charset="utf-8"><title>App</title><nav><button id="to-notes">Notes</button></nav><main id="main"></main>
<script>
  const views = { '/app/report': ${JSON.stringify(`<h1>The call</h1>${SAMPLE_BODY}`)}, '/app/notes': '<h1>Notes</h1><p>Nothing of note has happened in the valley, which is as the valley likes it.</p>' };
  const show = () => { document.querySelector('#main').innerHTML = views[location.pathname] ?? ''; };
  addEventListener('popstate', show);
  window.go = (path, how = 'pushState') => { history[how]({}, '', path); show(); };
  show();
</script>`;

/** A page with these articles, each an element of its own. */
export const pageWith = (...parts: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>All of it</title><main>${parts.join('\n')}</main>`;
export const article = (body: string) => `<article>${body}</article>`;

/** A page of about that many bytes of prose on other matters, in no outlet's words. */
export function otherPage(bytes: number): string {
  const sentences = [
    'The ferry to the islands will run every second hour from Easter on, weather and the engine permitting.',
    'Nobody on the committee could say who had ordered four hundred garden chairs, or why they were green.',
    'In the end the choir sang without its organist, who had been delayed by a herd of unusually calm sheep.',
    'Rain is expected in the valleys, and a good deal of talk about it in the town.',
  ];
  const paragraph = (i: number) => `<p>${sentences.map((_, k) => sentences[(i + k) % sentences.length]).join(' ')}</p>`;
  const one = paragraph(0).length;
  const body = Array.from({ length: Math.ceil(bytes / one) }, (_, i) => paragraph(i)).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Notes</title><h1>Notes from the valley</h1>${body}`;
}

/**
 * Stage 2's work on the article's page, cold, in a content script, once and by steps. `benchDossier` is a script before this one;
 * `benchSteps` chooses between the whole as shipped and its steps one by one.
 */
import { articleMentions } from '../../src/core/mentions/article-mentions.js';
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { makeLibrary, recognise } from '../../src/core/recognition/recognise.js';
import { fold } from '../../src/core/text/letters.js';
import { paint } from '../../src/highlights/painter.js';
import { marksOf } from '../../src/overlay/page-reading.js';
import { readPage } from '../../src/page/page-text.js';
import { makeReader } from '../../src/view-model/read-text.js';

const STEPS = 'data-bench-steps';
const { benchDossier: dossier, benchSteps } = globalThis;

/** As shipped. */
function whole() {
  const reader = makeReader([dossier]);
  const page = readPage(document.body);
  const reading = reader.read(page.text, {});
  paint(marksOf(page, reading), 'benchbench').show(new Set(MENTION_KINDS));
  return { kind: reading.kind, mentions: reading.mentions.length };
}

function steps() {
  const took = {};
  let last = performance.now();
  const done = (name) => {
    const now = performance.now();
    took[name] = now - last;
    last = performance.now();
  };
  const library = makeLibrary(dossier.articles);
  done('unpack the fingerprints');
  const page = readPage(document.body);
  done('read the page');
  const letters = fold(page.text);
  done('fold');
  const [found] = recognise(page.text, letters, library);
  done('recognise');
  const article = dossier.articles.find(({ id }) => id === found?.article);
  const forms = new Map(dossier.entities.map((entity) => [entity.id, entity.forms.map(({ text }) => text)]));
  const mentions = found ? articleMentions(page.text, letters, found.verdict.matches, article.mentions, (id) => forms.get(id) ?? []) : [];
  done('mentions');
  const marks = marksOf(page, { mentions });
  done('ranges');
  paint(marks, 'benchbench').show(new Set(MENTION_KINDS));
  done('register');
  return took;
}

const observer = new ResizeObserver(() => {
  observer.disconnect();
  const start = performance.now();
  const result = benchSteps ? steps() : whole();
  const all = performance.now() - start;
  setTimeout(() => document.documentElement.setAttribute(STEPS, JSON.stringify({ ...result, all })), 1000);
});
observer.observe(document.documentElement);

/** The known article as paragraphs: the captured one where it is at hand, else the sample that is written here. */
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/paths.mjs';
import { samplePages } from '../../scripts/lib/sample.mjs';

const CAPTURED = inProject('../shared/corpus/article.txt');
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (letter) => ESCAPES[letter]);

/** HTML of the article, to be put into a page. */
export function articleHtml() {
  if (!existsSync(CAPTURED)) return /<main[\s\S]*<\/main>/.exec(samplePages()['/'])?.[0] ?? samplePages()['/'];
  const paragraphs = readFileSync(CAPTURED, 'utf8').split(/\n+/).filter(Boolean);
  return `<article id="known-article">${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</article>`;
}

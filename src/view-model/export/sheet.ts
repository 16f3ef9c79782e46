/**
 * The print sheet: the reading as one page of HTML that needs nothing else, runs nothing and loads nothing, with the sources as numbered notes at its
 * end. Whatever comes in is text.
 */
import { nowLabel, sourceText } from './citation.js';
import { type Fact, factsOf } from './facts.js';
import { isAllTranslated, type Taken } from './taken.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text in an element or in a quoted attribute. Marks that turn the direction of writing would reach over the rest of their line. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '').replace(/[\u202a-\u202e\u2066-\u2069\0]/g, '\ufffd');

/** Set for A4 and Letter alike: the page's own size, a measure of some seventy letters, sources smaller. */
const STYLE = `@page{margin:18mm 16mm;@bottom-center{content:counter(page)}}
body{max-width:42em;margin:2em auto;padding:0 1em;font:11pt/1.45 Charter,Georgia,"Noto Serif","Liberation Serif",serif;color:#000;background:#fff}
h1{font-size:20pt;line-height:1.15;text-wrap:balance;margin:0;border-top:3px double;padding-top:.3em}
h2{font:700 10pt/1.3 sans-serif;margin:1.6em 0 .3em;border-bottom:1px solid;break-after:avoid}
p,li{margin:.35em 0;orphans:2;widows:2}ul,ol{margin:0;padding:0;list-style:none}li{break-inside:avoid}
.small{font:9pt/1.4 sans-serif;color:#444}.now{padding-inline-start:.8em;border-inline-start:2px solid}
sup{font:7pt sans-serif}ol li{padding-inline-start:2.2em;text-indent:-2.2em;overflow-wrap:anywhere}ol b{display:inline-block;min-width:2.2em;text-indent:0}
svg{display:block;max-width:100%;height:auto;margin:.6em 0;break-inside:avoid}
@media print{body{margin:0;padding:0;max-width:none}}`;

const SECTIONS: readonly Fact['section'][] = ['overview', 'loose-ends', 'tariffs', 'timeline', 'entities'];

const on = (date: string | undefined, { pen }: Taken): string =>
  date === undefined ? '' : escaped(pen.t('join_brackets', '', pen.date(date)));

/** A text of the record, marked where it is not in the sheet's language. */
function said(text: string, { view }: Taken): string {
  const lang = view.foreign[text];
  return lang === undefined ? escaped(text) : `<span lang="${escaped(lang)}">${escaped(text)}</span>`;
}

function item(fact: Fact, taken: Taken): string {
  const { name, date, told, state, now, nowDate, sources } = fact;
  const notes = sources.map((ref) => ref + 1).join(', ');
  const colon = escaped(taken.pen.t('join_colon', '', ''));
  const today =
    now && `<p class="now"><b>${escaped(nowLabel(fact, taken.pen))}</b>${colon}${said(now, taken)}${state ? on(nowDate, taken) : ''}</p>`;
  const text = told.map((part) => said(part, taken)).join(' ');
  return `<li><b>${said(name, taken)}</b>${on(date, taken)}${text && colon}${text}<sup>${notes}</sup>${today ?? ''}</li>`;
}

function sectionHtml(section: Fact['section'], facts: readonly Fact[], taken: Taken): string {
  const own = facts.filter((fact) => fact.section === section);
  if (own.length === 0) return '';
  const title = escaped(taken.pen.t(`sidebar_section_${section.replace('-', '_')}`));
  const chart = section === 'tariffs' ? (taken.chart ?? '') : '';
  return `<h2>${title}</h2>${chart}<ul>${own.map((fact) => item(fact, taken)).join('')}</ul>`;
}

function head(taken: Taken): string {
  const { view, pen, address } = taken;
  const { article, story } = view;
  const by = article ? [article.publisher, ...article.authors, pen.date(article.published)].join(' · ') : '';
  const record = pen.t('take_record', story.version, pen.date(story.checkedUpTo));
  const english = isAllTranslated(view) ? '' : pen.t('sidebar_partly_english');
  const lines = [by, address ?? '', record, english].filter(Boolean).map((line) => `<p class="small">${escaped(line)}</p>`);
  const title = said(article?.label ?? story.title, taken);
  return `<h1>${title}</h1>${lines.join('')}<p>${said(article?.summary ?? story.summary, taken)}</p>`;
}

export function sheet(taken: Taken): string {
  const { view, pen, language } = taken;
  const facts = factsOf(view, pen);
  const notes = view.sources.map((source, index) => `<li><b>${index + 1}</b>${escaped(sourceText(source, taken))}</li>`);
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width">
<title>${escaped(`Sidelight: ${view.article?.label ?? view.story.title}`)}</title><style>${STYLE}</style></head><body><main>
${head(taken)}${SECTIONS.map((section) => sectionHtml(section, facts, taken)).join('')}
<h2>${escaped(pen.t('sidebar_section_sources'))}</h2><ol class="small">${notes.join('')}</ol></main></body></html>
`;
}

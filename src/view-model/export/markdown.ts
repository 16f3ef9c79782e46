/** The reading as Markdown (CommonMark, with GitHub's footnotes for the sources). */
import { factText, placeLink } from './citation.js';
import { type Fact, factsOf } from './facts.js';
import type { Taken } from './taken.js';
import { isAllTranslated } from './taken.js';

const SECTIONS: readonly Fact['section'][] = ['overview', 'entities', 'timeline', 'tariffs', 'loose-ends'];

/** Text that stays text: whatever begins markup, an entity or a link by itself is escaped, and a line stays one line. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');

/** An address that the pen lets through has neither `<` nor `>`; in the place of any other stands `otherwise`, which leads nowhere. */
function link(text: string, address: string, { pen }: Taken, otherwise = text): string {
  const href = pen.link(address);
  return href === null ? plainMarkdown(otherwise) : `[${plainMarkdown(text)}](<${href}>)`;
}

function line(fact: Fact, taken: Taken): string {
  const place = placeLink(fact, taken);
  const refs = fact.sources.map((ref) => `[^${ref + 1}]`).join('');
  return `- ${plainMarkdown(factText(fact, taken))}${refs}${place ? ` ${link(taken.pen.t('sidebar_goTo'), place, taken, place)}` : ''}`;
}

function sectionOf(section: Fact['section'], facts: readonly Fact[], taken: Taken): string[] {
  const own = facts.filter((fact) => fact.section === section);
  const title = taken.pen.t(`sidebar_section_${section.replace('-', '_')}`);
  return own.length === 0 ? [] : [`\n## ${plainMarkdown(title)}\n`, ...own.map((fact) => line(fact, taken))];
}

function head(taken: Taken): string[] {
  const { view, pen, address } = taken;
  const { article, story } = view;
  const by = article && [article.publisher, ...article.authors, pen.date(article.published)].join(' · ');
  return [
    `# ${plainMarkdown(article?.label ?? story.title)}\n`,
    ...(by ? [`${plainMarkdown(by)}\n`] : []),
    ...(address ? [`${link(pen.t('take_page'), address, taken, address)}\n`] : []),
    `${plainMarkdown(article?.summary ?? story.summary)}\n`,
    plainMarkdown(pen.t('take_record', story.version, pen.date(story.checkedUpTo))),
    ...(isAllTranslated(view) ? [] : [`\n${plainMarkdown(pen.t('sidebar_partly_english'))}`]),
  ];
}

function sources(taken: Taken): string[] {
  const { view, pen } = taken;
  return view.sources.map(({ publisher, title, date, citation, url, checked }, index) => {
    const facts = [citation, date && pen.date(date), `${pen.t('sidebar_checked')} ${pen.date(checked)}`].filter(Boolean).join(', ');
    return `[^${index + 1}]: ${plainMarkdown(publisher)}: ${link(title, url, taken)}, ${plainMarkdown(facts)}`;
  });
}

export function markdown(taken: Taken): string {
  const facts = factsOf(taken.view, taken.pen);
  const body = SECTIONS.flatMap((section) => sectionOf(section, facts, taken));
  return `${[...head(taken), ...body, '', ...sources(taken)].join('\n')}\n`;
}

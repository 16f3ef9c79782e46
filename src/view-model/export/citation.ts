/** One fact as a reader pastes it into a letter: what is so, where it is from, as of when, and where it stands in the text. */
import type { SourceView } from '../view-model.js';
import { both } from './fact.js';
import { type Fact, factsOf, inLine } from './facts.js';
import type { Taken } from './taken.js';
import { fragmentLink, textDirective } from './text-fragment.js';

/** A link to the first mark of a fact that a link can lead to; null where there is none. */
export function placeLink({ marks }: Pick<Fact, 'marks'>, { address, text, mentions }: Taken): string | null {
  if (address === null) return null;
  for (const mark of marks) {
    const mention = mentions[mark];
    const directive = mention && textDirective(text, mention.start, mention.end);
    if (directive) return fragmentLink(address, directive);
  }
  return null;
}

/** `Federal Register, “Title”, 15 April 2025, https://…`; an address that is not plain https is left out. */
export function sourceText({ publisher, title, date, citation, url }: SourceView, { pen }: Taken): string {
  return [publisher, `“${title}”`, citation, date && pen.date(date), pen.link(url)].filter(Boolean).join(', ');
}

/** What stands before that which became of a fact: its state, or from when on it is so. */
export function nowLabel({ state, nowDate }: Fact, pen: Taken['pen']): string {
  return state ?? (nowDate === undefined ? pen.t('sidebar_now') : pen.t('sidebar_now_since', pen.date(nowDate)));
}

/** The fact itself in a line: `Name (date): text State: what became of it (date)`, or `… Now, since date: value`. */
export function factText(fact: Fact, { pen }: Taken): string {
  const { name, date, told, state, now, nowDate } = fact;
  const on = (text: string, day: string | undefined) => (day === undefined ? text : pen.t('join_brackets', text, pen.date(day)));
  const today = now && pen.t('join_colon', nowLabel(fact, pen), state ? on(now, nowDate) : now);
  return pen.t('join_colon', on(name, date), inLine([...told, ...(today ? [today] : [])]));
}

/** Facts that are read one below the other: what one has told the next need not repeat. */
const oneByOne = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact, index) => ({
    ...fact,
    told: fact.told.filter((part) => !facts.slice(0, index).some(({ told }) => told.includes(part))),
  }));

/** The citation of the facts of a row; null where the view has none. */
export function citation(id: string, taken: Taken): string | null {
  const { view, pen } = taken;
  const facts = oneByOne(factsOf(view, pen).filter((one) => one.id === id || one.of === id));
  const [first] = facts;
  if (!first) return null;
  const cited = facts.reduce((all, { sources }) => both(all, sources), [] as Fact['sources']);
  const sources = cited.flatMap((ref) => view.sources[ref] ?? []).map((source) => sourceText(source, taken));
  const record = pen.t('take_record', view.story.version, pen.date(view.story.checkedUpTo));
  const place = placeLink(first, taken);
  const from = `(${[...sources, record].join('; ')})`;
  return [...facts.map((fact) => factText(fact, taken)), from, place && pen.t('take_place', place)].filter(Boolean).join('\n');
}

/** Every fact of a view in one form, in the order of the sections: what is copied, and what the exports list. */
import type { EntityView, EventView, FootnoteView, LooseEndView, StatementView, ViewModel } from '../view-model.js';
import { both, type Fact, parts, stopped } from './fact.js';
import { clockFacts, figureFact, tariffFacts } from './facts-tariffs.js';
import type { Pen } from './taken.js';

export type { Fact } from './fact.js';

/** A word of the record in the words of the interface. */
export const worded = (pen: Pen, family: string, value: string): string => pen.t(`sidebar_${family}_${value.replaceAll('-', '_')}`);
/** A Chinese stop brings its own space. */
export const inLine = (told: readonly string[]): string => told.join(' ').replace(/([。：）]) /g, '$1');
export const textOf = ({ told }: Fact): string => inLine(told);
export function factsOf(view: ViewModel, pen: Pen): Fact[] {
  return [
    ...view.footnotes.map((note) => footnote(note, pen)),
    ...view.entities.map((entity) => entityFact(entity, pen)),
    ...view.timeline.flatMap((event) => eventFacts(event, pen)),
    ...clockFacts(view.clock, pen),
    ...tariffFacts(view, pen),
    ...view.figures.map((figure) => figureFact(figure, view, pen)),
    ...view.statements.map((statement) => statementFact(statement, pen)),
    ...view.looseEnds.map((end) => questionFact(end, pen)),
  ];
}

function footnote({ id, finding, gist, marks, sources }: FootnoteView, pen: Pen): Fact {
  return { id, section: 'overview', name: worded(pen, 'finding', finding), told: [gist], marks, sources };
}

function entityFact(entity: EntityView, pen: Pen): Fact {
  const { id, kind, name, originalName, role, description, links, marks, sources } = entity;
  const { officeThen, officeNow, officeChanged, officeSince } = entity;
  const office = officeThen && stopped(officeThen, pen.t);
  const now = officeChanged ? (officeNow ?? pen.t('sidebar_no_office')) : undefined;
  return {
    id,
    section: 'entities',
    name: originalName ? pen.t('join_brackets', name, originalName) : name,
    told: parts(office, role, description),
    now,
    nowDate: now && officeSince,
    marks,
    sources,
    columns: { kind, links: links.flatMap(({ url }) => pen.link(url) ?? []).join(' ') },
  };
}

/** What kind of event it is, whether it is yet to come, where, and who took part. */
export function circumstances({ kind, scheduled, place, participants }: EventView, pen: Pen): string {
  const facts = parts(worded(pen, 'event', kind), scheduled ? pen.t('sidebar_scheduled') : undefined, place, ...participants);
  return stopped(facts.join(' · '), pen.t);
}

function eventFacts(event: EventView, pen: Pen): Fact[] {
  const { id, kind, date, title, summary, place, participants, scheduled, accounts, marks, sources } = event;
  const section = 'timeline';
  const columns = { kind, place, participants: participants.join('; '), ...(scheduled && { status: 'scheduled' }) };
  const told = accounts.map(({ by, gist, sources: own }, index) => {
    return {
      id: `${id}-account-${index}`,
      of: id,
      section,
      name: pen.t('join_colon', title, by),
      date,
      told: [gist],
      marks: [],
      sources: own,
    } as const;
  });
  return [{ id, section, name: title, date, told: parts(summary, circumstances(event, pen)), marks, sources, columns }, ...told];
}

/** How it was said, to whom and through which channel: `Announced to Xi Jinping, telephone.` */
export function howSaid({ addressee, channel, status }: StatementView, pen: Pen): string {
  const act = worded(pen, 'status', status);
  return stopped(addressee ? pen.t('sidebar_said_to', act, addressee, channel) : pen.t('sidebar_said', act, channel), pen.t);
}

function statementFact(statement: StatementView, pen: Pen): Fact {
  const { id, speaker, addressee, channel, status, date, gist, outcome, marks, sources } = statement;
  return {
    id,
    section: 'loose-ends',
    name: speaker,
    date,
    told: [gist, howSaid(statement, pen)],
    state: outcome && worded(pen, 'state', outcome.state),
    now: outcome?.gist,
    nowDate: outcome?.date,
    marks,
    sources: both(sources, outcome?.sources),
    columns: { status, addressee, channel },
  };
}

function questionFact({ id, question, answer, state, date, sources }: LooseEndView, pen: Pen): Fact {
  const word = worded(pen, 'state', state);
  return { id, section: 'loose-ends', name: question, told: [], state: word, now: answer, nowDate: date, marks: [], sources };
}

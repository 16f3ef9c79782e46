import { firstDay, isCalendarDay, lastDay } from '../day.js';
import type { Dossier } from '../types.js';
import { type Check, type Fact, facts, type Part, partsOf } from './fact.js';

/** Keys whose dates are plans, deadlines or work of ours, and may lie after the day up to which the record was checked. */
const MAY_LIE_AHEAD = new Set(['checked', 'until', 'planned']);

/** A month, a day, an interval of days or a minute. Years by themselves are left alone: too many texts look like one. */
const DATED = /^\d{4}-\d{2}(?:-\d{2}(?:[/T]\S+)?)?$/;

/** Kinds of event that happen and are told of afterwards. The others take effect by an act that may be older than its effect. */
const HAPPENINGS = new Set(['talks', 'call', 'meeting', 'ruling', 'statement', 'agreement']);

/** Every day is in the calendar, and an interval runs forwards. */
export const datesAreReal: Check = (dossier) =>
  datedParts(dossier).flatMap(({ file, id, path, value }) => {
    const unreal = value
      .slice(0, 21)
      .split('/')
      .find((date) => !isCalendarDay(firstDay(date.slice(0, 10))));
    if (unreal !== undefined) return [{ file, id, path, message: `is ${unreal}, a day that no calendar has: mend it` }];
    return firstDay(value) <= lastDay(value)
      ? []
      : [{ file, id, path, message: `is ${value}, which ends before it begins: swap the days` }];
  });

/** The record claims nothing after the day up to which it was checked, but for what is said to be scheduled. */
export const nothingIsDatedAhead: Check = (dossier) => {
  const { checkedUpTo } = dossier.story;
  const ahead = datedParts(dossier).filter(({ file, path, key, value, item }) => {
    // A report may speak of a day to come.
    if (path.startsWith('mentions[')) return false;
    if (MAY_LIE_AHEAD.has(key) || ('scheduled' in item && item.scheduled === true) || file === 'story.json') return false;
    return firstDay(value) > checkedUpTo;
  });
  const past = dossier.events.filter((event) => event.scheduled === true && lastDay(event.date) <= checkedUpTo);
  return [
    ...ahead.map(({ file, id, path, value }) => ({
      file,
      id,
      path,
      message: `is ${value}, after the ${checkedUpTo} up to which the record was checked: leave it out, or say that the event is scheduled`,
    })),
    ...past.map(({ id, date }) => ({
      file: 'events.json',
      id,
      path: 'scheduled',
      message: `is set, but ${date} does not lie after ${checkedUpTo}: say what happened and drop it`,
    })),
  ];
};

/** What tells of an event is no older than the event: at least one source with a date, if any has one. */
export const sourcesAreNotOlderThanEvents: Check = (dossier) => {
  const dates = new Map(dossier.sources.map((source) => [source.id, source.date]));
  const told = [
    ...dossier.events
      .filter((event) => HAPPENINGS.has(event.kind) && event.scheduled !== true)
      .map((event) => ({ file: 'events.json', ...event })),
    ...dossier.statements.map((statement) => ({ file: 'statements.json', ...statement })),
  ];
  return told.flatMap(({ file, id, date, sources }) => {
    const days = sources.map((source) => dates.get(source));
    const fits = days.some((day) => day === undefined || lastDay(day) >= firstDay(date));
    if (fits) return [];
    return [
      {
        file,
        id,
        path: 'date',
        message: `is ${date}, but its sources are older (${days.join(', ')}): mend a date or cite a source that tells of it`,
      },
    ];
  });
};

/** An outcome does not come before the statement, nor an answer before the question. */
export const answersFollowQuestions: Check = (dossier) => {
  const statements = dossier.statements.map(({ id, date, outcome }) => ({
    file: 'statements.json',
    id,
    path: 'outcome.date',
    asked: date,
    answered: outcome?.date,
  }));
  const ends = dossier.looseEnds.map(({ id, opened, answer }) => ({
    file: 'loose-ends.json',
    id,
    path: 'answer.date',
    asked: opened,
    answered: answer.date,
  }));
  return [...statements, ...ends].flatMap(({ file, id, path, asked, answered }) => {
    if (answered === undefined || lastDay(answered) >= firstDay(asked)) return [];
    return [{ file, id, path, message: `is ${answered}, before ${asked} when it began: mend one of them` }];
  });
};

/** A part whose text is a date, whatever its key, with the item around it. */
function datedParts(dossier: Dossier): (Part & { file: string; id: string; value: string; item: Fact['value'] })[] {
  return facts(dossier).flatMap(({ file, id, value: item }) =>
    partsOf(item).flatMap((part) => {
      const { value } = part;
      return typeof value === 'string' && DATED.test(value) ? [{ ...part, file, id, value, item }] : [];
    }),
  );
}

/** The days that lie ahead as a calendar file. */
import { type CalendarEvent, ics } from '../../core/formats/ics.js';
import type { EventView, ViewModel } from '../../view-model/view-model.js';
import type { SavedFile } from '../contract.js';
import { formats } from '../format.js';
import type { Material } from '../making.js';

export const daysAhead = ({ timeline }: ViewModel): readonly EventView[] => timeline.filter(({ scheduled }) => scheduled);

/** The first day after a day, month or year. */
function after(iso: string): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const next = new Date(
    Date.UTC(month === undefined ? year + 1 : year, month === undefined ? 0 : day === undefined ? month : month - 1, (day ?? 0) + 1),
  );
  return next.toISOString().slice(0, 10);
}

const firstDay = (iso: string) => `${iso}-01-01`.slice(0, 10);

function entry(event: EventView, { story, sources }: ViewModel, checked: string): CalendarEvent {
  const [from = '', to = from] = event.date.split('/');
  const cited = event.sources.flatMap((index) => sources[index] ?? []);
  return {
    uid: `${event.id}.${story.id}@sidelight`,
    start: firstDay(from),
    end: after(to),
    summary: event.title,
    description: [event.summary ?? '', ...cited.map(({ publisher, title, url }) => `${publisher}: ${title}. ${url}`), checked]
      .filter((line) => line !== '')
      .join('\n'),
    url: cited[0]?.url,
    location: event.place,
  };
}

export function calendarFile({ view, t, locale }: Material): SavedFile {
  const { story } = view;
  const checked = t('sidebar_export_checked', formats(locale).date(story.checkedUpTo));
  const events = daysAhead(view).map((event) => entry(event, view, checked));
  return { name: `${story.id}-dates.ics`, type: 'text/calendar', data: ics({ name: story.title, stamp: story.checkedUpTo, events }) };
}

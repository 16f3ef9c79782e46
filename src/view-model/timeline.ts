import { firstDay, overlaps } from '../dossier/day.js';
import type { StoryEvent } from '../dossier/types.js';
import { actorsOf } from './actors.js';
import { measuresOfEvent } from './measures.js';
import { present } from './present.js';
import type { Scene } from './scene.js';
import type { DateView, EventView, When } from './view-model.js';

/** Every event of the story in order of time. */
export function eventViews(scene: Scene): EventView[] {
  const events = scene.dossier.events.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const inArticle = new Set(scene.named('event'));
  return events.map((event) => eventView(event, inArticle.has(event.id), scene));
}

/** Days before months that begin with them would read oddly: a month or year sorts before its first day. */
function sortKey({ date, id }: StoryEvent): string {
  return `${firstDay(date)} ${date.length} ${id}`;
}

function eventView(event: StoryEvent, inArticle: boolean, scene: Scene): EventView {
  const { nameOf, say, sources } = scene;
  const marks = marksOf(event, scene);
  return present({
    id: event.id,
    date: event.date,
    title: say(event.title),
    summary: say(event.summary),
    kind: event.kind,
    when: whenOf(event, inArticle || marks.length > 0, scene.day),
    scheduled: event.scheduled === true,
    place: event.place === undefined ? undefined : nameOf(event.place),
    participants: event.participants.map(nameOf),
    actors: actorsOf(event, scene.dossier),
    measures: measuresOfEvent(event, scene),
    marks,
    sources: sources.refs(event.sources),
    accounts: (event.accounts ?? []).map(({ by, gist, sources: ids }) => ({ by: nameOf(by), gist: say(gist), sources: sources.refs(ids) })),
  });
}

/** What the text tells of is "in the article" whatever its date; the article's own day counts as before, the next as since. */
function whenOf(event: StoryEvent, inText: boolean, day: string): When {
  if (inText) return 'in-article';
  return firstDay(event.date) > day ? 'since' : 'before';
}

/**
 * The marks of an event: its own, as a known article's data name them. In other reports of the story nobody has tied sentences to
 * events, and a day named there stands for what happened on it.
 */
function marksOf(event: StoryEvent, { article, marks, mentions }: Scene): readonly number[] {
  const own = marks.of('event', event.id);
  if (own.length > 0 || article !== null) return own;
  return mentions.flatMap(({ kind, date }, index) => (kind === 'date' && date === event.date ? [index] : []));
}

/** The dates that the text names, in order of first mention, with what happened on each. */
export function dateViews({ dossier, marks, mentions }: Scene): DateView[] {
  return marks.ids('date').flatMap((id) => {
    const own = marks.of('date', id);
    const date = mentions[own[0] ?? -1]?.date;
    if (date === undefined) return [];
    return [{ id, date, marks: own, events: dossier.events.filter((event) => overlaps(event.date, date)).map((event) => event.id) }];
  });
}

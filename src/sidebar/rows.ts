/** Which row of which section stands for an id: a mark in the text may name a date or a figure whose home is another row. */
import type { ViewModel } from '../view-model/view-model.js';
import type { Section } from './contract.js';

export interface Place {
  readonly section: Section;
  readonly row: string;
}

const has = (rows: readonly { readonly id: string }[], id: string) => rows.some((row) => row.id === id);

/** Rates are read beside the chart; lengths of time and counts beside who and what. */
export const isRate = (figure: { readonly unit: string }) => figure.unit === 'percent';

/** A date is told by the first event of that day; a date without an event has a row of its own. */
function dateRow(view: ViewModel, id: string): string {
  return view.dates.find((date) => date.id === id)?.events.find((event) => has(view.timeline, event)) ?? id;
}

/** Where the row of an id is, or null for an id that the view does not hold. */
export function placeOf(view: ViewModel, id: string): Place | null {
  if (has(view.entities, id)) return { section: 'entities', row: id };
  if (has(view.timeline, id)) return { section: 'timeline', row: id };
  if (has(view.dates, id)) return { section: 'timeline', row: dateRow(view, id) };
  const figure = view.figures.find((each) => each.id === id);
  if (figure) return { section: isRate(figure) ? 'tariffs' : 'entities', row: id };
  if (has(view.tariffs.spans, id)) return { section: 'tariffs', row: id };
  if (has(view.statements, id) || has(view.looseEnds, id)) return { section: 'loose-ends', row: id };
  if (has(view.footnotes, id)) return { section: 'overview', row: id };
  if (has(view.sources, id)) return { section: 'sources', row: id };
  return null;
}

import type { SourceRefs, ViewModel } from './view-model.js';

/** An event in the terminal's JSON. */
export interface TimelineEntry {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  /** The text names it. */
  readonly inText: boolean;
  readonly sources: readonly string[];
}

/** A stretch of days of one headline rate in the terminal's JSON. `to` is the first day on which it no longer holds, null: still so. */
export interface TariffEntry {
  readonly id: string;
  readonly by: 'US' | 'CN';
  readonly from: string;
  readonly to: string | null;
  readonly rate: number;
  readonly sources: readonly string[];
}

/** The `timeline` of `sidelight read --json`. */
export function timelineJson(view: ViewModel): TimelineEntry[] {
  return view.timeline.map(({ id, date, title, marks, sources }) => ({
    id,
    date,
    title,
    inText: marks.length > 0,
    sources: ids(view, sources),
  }));
}

/** The `tariffs` of `sidelight read --json`. */
export function tariffsJson(view: ViewModel): TariffEntry[] {
  return view.tariffs.spans.map(({ id, by, from, to, rate, sources }) => ({ id, by, from, to, rate, sources: ids(view, sources) }));
}

function ids({ sources }: ViewModel, refs: SourceRefs): string[] {
  return refs.flatMap((ref) => sources[ref]?.id ?? []);
}

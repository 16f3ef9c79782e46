/** A short report, written here, on which a newcomer can see what Sidelight does. */
import { byId, element } from '../shared/dom.js';

export interface Sample {
  readonly headline: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
}

/** Null until the dataset holds a report of our own: the section stays hidden. */
export const SAMPLE: Sample | null = null;

export function showSample({ headline, byline, paragraphs }: Sample): void {
  const note = element('p', byline);
  note.className = 'note';
  byId('sample-report', HTMLElement).replaceChildren(
    element('h3', headline),
    note,
    ...paragraphs.map((paragraph) => element('p', paragraph)),
  );
  byId('sample', HTMLElement).hidden = false;
}

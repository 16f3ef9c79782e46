/** What a note that something is wrong says of this page. The address only where the reader has chosen so, without what follows `?` or `#`. */
import type { Note } from '../platform/notes.js';
import { localDay } from '../platform/quiet.js';
import type { Wrong } from '../sidebar/wrongs.js';
import type { ViewModel } from '../view-model/view-model.js';

interface Wronged {
  readonly reason: Wrong;
  readonly view: ViewModel;
  /** Id of the row that the reader was at, null for none. */
  readonly row: string | null;
  readonly withAddress: boolean;
}

export function noteOf({ reason, view, row, withAddress }: Wronged): Note {
  const { story, article, verdict } = view;
  return {
    day: localDay(),
    reason,
    verdict: verdict.kind,
    story: story.id,
    article: article?.id ?? null,
    row,
    dataset: story.version,
    ...(withAddress ? { address: `${location.origin}${location.pathname}` } : {}),
  };
}

import type { VerdictKind } from '../view-model/view-model.js';

/** Verdicts on which the sidebar opens by itself, and on which the text is marked without the reader asking. */
export const OPENS: ReadonlySet<VerdictKind> = new Set(['article', 'partial']);
export const MARKS: ReadonlySet<VerdictKind> = new Set(['article', 'partial', 'story']);

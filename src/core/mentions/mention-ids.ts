import type { Unit } from './mention.js';

export type Side = 'US' | 'CN';

/** The shape of the dossier's figures that is needed here. */
export interface KnownFigure {
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  /** The day, month or year on which it came up: no earlier text can mean it. */
  readonly date?: string | undefined;
  /** The side that levies a rate; neither where it is a matter of both. */
  readonly by?: Side | undefined;
  readonly headline?: { readonly by: Side } | undefined;
  /** A difference of two rates, as texts print it in percentage points. */
  readonly difference?: boolean | undefined;
}

/** `2025-06-05` -> `date-2025-06-05`, `2025-06-02/2025-06-08` -> `date-2025-06-02-2025-06-08`. */
export function dateId(date: string): string {
  return `date-${date.replace('/', '-')}`;
}

/** The dossier's figure of that value where it has exactly one, else `figure-30-percent`. */
export function figureId(figure: { readonly value: number; readonly unit: Unit }, known: readonly KnownFigure[]): string {
  const same = known.filter(({ value, unit }) => value === figure.value && unit === figure.unit);
  return same.length === 1 && same[0] ? same[0].id : `figure-${String(figure.value).replace('.', '-')}-${figure.unit}`;
}

/** The dates of one change of a duty, each under its own name: they are different things. The sidebar and what is taken along say the same. */
type Translate = (key: string, ...substitutions: readonly string[]) => string;

/** Days are ISO, months and years where the record knows no more. */
export interface DatedMeasure {
  readonly status: 'in-force' | 'announced-only';
  readonly announced?: string;
  readonly signed?: string;
  /** First day on which goods were charged; where only announced, the day from which they were to be. Absent where it ends a duty. */
  readonly effective?: string;
  /** From `effective` on. */
  readonly suspended?: { readonly points: number; readonly until?: string };
  /** First day on which its rate no longer held. */
  readonly ended?: string;
}

/** Name and ISO date, in the order in which they come to pass; `points`: of those suspended, as they are written. */
export function measureDates(
  measure: DatedMeasure,
  t: Translate,
  points: (value: number) => string,
): readonly (readonly [string, string])[] {
  const { status, announced, signed, effective, suspended, ended } = measure;
  const dates = [
    [t('sidebar_date_announced'), announced],
    [t('sidebar_date_signed'), signed],
    [t(status === 'in-force' ? 'sidebar_date_effective' : 'sidebar_date_planned'), effective],
    [suspended ? t('sidebar_date_suspended', points(suspended.points)) : '', suspended && effective],
    [t('sidebar_date_suspendedUntil'), suspended?.until],
    [t('sidebar_date_ended'), ended],
  ] as const;
  return dates.flatMap(([name, date]) => (date === undefined ? [] : [[name, date] as const]));
}

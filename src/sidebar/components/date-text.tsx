import { withSidebar } from '../context.js';

/** A date as precise as the record is, long or cut short, with its ISO form for machines (of an interval: its first day). */
export const DateText = withSidebar(({ date, short = false }: { readonly date: string; readonly short?: boolean }, { format }) => {
  return <time dateTime={date.split('/')[0] ?? date}>{short ? format.shortDate(date) : format.date(date)}</time>;
});

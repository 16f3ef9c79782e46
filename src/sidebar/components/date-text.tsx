import { useSidebar } from '../context.js';

/** A date as precise as the record is, long or cut short, with its ISO form for machines (of an interval: its first day). */
export function DateText({ date, short = false }: { readonly date: string; readonly short?: boolean }) {
  const { format } = useSidebar();
  return <time dateTime={date.split('/')[0] ?? date}>{short ? format.shortDate(date) : format.date(date)}</time>;
}

import { useSidebar } from '../context.js';
import { brackets } from '../messages.js';
import { DateText } from './date-text.js';

/** A date in brackets behind what it is of. */
export function Remark({ date }: { readonly date: string }) {
  const [open, close] = brackets(useSidebar().t);
  return (
    <>
      {open}
      <DateText date={date} short />
      {close}
    </>
  );
}

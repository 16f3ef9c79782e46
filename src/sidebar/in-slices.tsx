/**
 * A long list, of which a section's first drawing has the rows that a window shows, and each task after it some more: none of them is long, however long
 * the list. All of it at once where somebody is led to a place in it.
 */
import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useSidebar } from './context.js';
import { FIRST } from './use-whole.js';

/** Rows that even a slow device draws in a few milliseconds. */
const STEP = 12;

interface SliceProps<T> {
  readonly rows: readonly T[];
  readonly draw: (row: T, index: number) => VNode;
  /** Index of its first row. */
  readonly from: number;
}

function Slice<T>({ rows, draw, from }: SliceProps<T>) {
  const { atOnce } = useSidebar();
  const [due, come] = useState(from === 0);
  const shown = due || atOnce;
  useLayoutEffect(() => {
    if (shown) return come(true);
    const timer = setTimeout(() => come(true));
    return () => clearTimeout(timer);
  }, [shown]);
  return <>{shown && rows.map((row, i) => draw(row, from + i))}</>;
}

interface Props<T> extends Pick<SliceProps<T>, 'rows' | 'draw'> {
  readonly first?: number;
  readonly step?: number;
}

/** For parts that are long themselves. */
export const ONE_BY_ONE = { first: 1, step: 1 } as const;

export function InSlices<T>({ rows, draw, first = FIRST, step = STEP }: Props<T>) {
  const { whole } = useSidebar();
  const slice = (from: number, to: number) => <Slice key={from} rows={rows.slice(from, to)} draw={draw} from={from} />;
  const later = whole ? Math.ceil(Math.max(0, rows.length - first) / step) : 0;
  return (
    <>
      {slice(0, first)}
      {Array.from({ length: later }, (_, i) => slice(first + i * step, first + (i + 1) * step))}
    </>
  );
}

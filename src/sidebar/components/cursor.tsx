/**
 * The upright handle of a drawing, which steps from one thing drawn to the next. It is a slider to those who do not see it: each step is read
 * aloud as its value, whatever the browser and the screen reader.
 */
import { trusted } from '../trusted.js';

interface CursorProps {
  /** CSS pixels from the left edge of the drawing. */
  readonly x: number;
  readonly label: string;
  /** What stands where it is. */
  readonly text: string;
  /** Place among `count`, from 0. */
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  /** Keys that lead elsewhere than to the next place or the end, or nowhere: true where the key was one of them. */
  readonly onKey?: (key: string, shift: boolean) => boolean;
}

/** Where a key leads; null for keys that lead nowhere. A page is a tenth of the way, and no more than may be said of it: 30. */
function moved(key: string, at: number, count: number): number | null {
  const page = Math.min(30, Math.max(2, Math.round(count / 10)));
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -page,
    PageUp: page,
    Home: -count,
    End: count,
  };
  const step = Object.hasOwn(by, key) ? by[key] : undefined;
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step));
}

export function Cursor({ x, label, text, at, count, onMove, onKey }: CursorProps) {
  const press = trusted((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = onKey?.(event.key, event.shiftKey) ? at : moved(event.key, at, count);
    if (to === null) return;
    // Or the column would scroll with it.
    event.preventDefault();
    if (to !== at) onMove(to);
  });
  return (
    <div
      class="cursor"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={at + 1}
      aria-valuetext={text}
      style={{ left: `${x}px` }}
      onKeyDown={press}
    />
  );
}

/** The inner edge, to be dragged or moved by arrow keys (APG's window splitter). */
import { useRef } from 'preact/hooks';
import { useSidebar } from '../context.js';
import { clampWidth, MAX_WIDTH, MIN_WIDTH } from '../geometry.js';
import { trusted } from '../trusted.js';

/** One press is a visible change of about one letter and a half; with Shift, a column's worth. */
const STEP = 16;
const LEAP = 64;

const viewport = () => ({ width: window.innerWidth, height: window.innerHeight });

/** The width after a key, or null for a key that is not ours. Arrows move the edge, so "grow" depends on the side. */
export function widthAfter(width: number, key: string, side: 'left' | 'right', leap: boolean): number | null {
  const grow = (side === 'right' ? 1 : -1) * (leap ? LEAP : STEP);
  const target = { ArrowLeft: width + grow, ArrowRight: width - grow, Home: MIN_WIDTH, End: MAX_WIDTH }[key];
  return target ?? null;
}

export function Resizer() {
  const { state, t, onChange } = useSidebar();
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const resize = (width: number) => onChange({ width: clampWidth(width, viewport()) });
  const onPointerDown = trusted((event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: state.width };
  });
  const onPointerMove = trusted((event: PointerEvent) => {
    if (!drag.current) return;
    const moved = event.clientX - drag.current.x;
    resize(drag.current.width + (state.side === 'right' ? -moved : moved));
  });
  const onEnd = trusted(() => {
    drag.current = null;
  });
  const onKeyDown = trusted((event: KeyboardEvent) => {
    const width = widthAfter(state.width, event.key, state.side, event.shiftKey);
    if (width === null) return;
    event.preventDefault();
    resize(width);
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be a window splitter
    <div
      class="resizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('sidebar_resize')}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      aria-valuenow={state.width}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onEnd}
      onLostPointerCapture={onEnd}
      onKeyDown={onKeyDown}
    />
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSidebar } from './context.js';

/** What lies beside the column of a section: two gutters of `layout.css` and the panel's edge. */
const BESIDE = 37;
const LEAST = 220;

/**
 * The width of a box in CSS pixels, so that a drawing in it keeps the size of the reader's text at every width. The first guess is right where scroll
 * bars take no room: a drawing that was guessed right is drawn once.
 */
export function useWidth() {
  const { state } = useSidebar();
  const ref = useRef<HTMLDivElement>(null);
  const fallback = Math.max(LEAST, state.width - BESIDE);
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => setWidth(box.clientWidth || fallback);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [fallback]);
  return { ref, width };
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of a box in CSS pixels, so that a drawing in it keeps the size of the reader's text at every width. */
export function useWidth(fallback: number) {
  const ref = useRef<HTMLDivElement>(null);
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

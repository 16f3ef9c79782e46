/** Published averages over the chart: small open signs on a thread of dots, unlike anything that stands for a duty. */
import type { AverageMarks, Point } from './layout.js';

/** About the point 0 0: a cross, a saltire, a lozenge, a triangle, a star and a triangle on its tip. Squares and rounds stand for duties. */
const SIGNS = [
  'M-4 0H4M0 -4V4',
  'M-3 -3L3 3M-3 3L3 -3',
  'M0 -4.5L4 0L0 4.5L-4 0Z',
  'M0 -4L4 3H-4Z',
  'M-4 0H4M-2 -3.5L2 3.5M-2 3.5L2 -3.5',
  'M0 4L4 -3H-4Z',
] as const;

function Sign({ index, at }: { readonly index: number; readonly at: Point }) {
  return <path d={SIGNS[index % SIGNS.length]} transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`} />;
}

export function Average({ series, index }: { readonly series: AverageMarks; readonly index: number }) {
  const thread = series.points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return (
    <g class={`average ${series.by}`}>
      <path class="thread" d={thread} />
      {series.points.map((point) => (
        <Sign key={`${point.x} ${point.y}`} index={index} at={point} />
      ))}
    </g>
  );
}

export function AverageKey({ by, index }: { readonly by: AverageMarks['by']; readonly index: number }) {
  return (
    <g class={`average ${by}`}>
      <Sign index={index} at={{ x: 5, y: 5 }} />
    </g>
  );
}

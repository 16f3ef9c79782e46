import { describe, expect, it } from 'vitest';
import { mapBox } from '../../src/sidebar/margin-map/box.js';
import { type MarkPlace, TICK, ticksOf } from '../../src/sidebar/margin-map/ticks.js';

const place = (mark: number, share: number, kind: MarkPlace['kind'] = 'person'): MarkPlace => ({ mark, share, kind });
const WINDOW = { width: 1280, height: 800 };

describe('the margin map', () => {
  it('has a tick where a mark is, and one for marks that lie together', () => {
    const ticks = ticksOf([place(0, 0.5), place(1, 0.502), place(2, 0.9)], 800);
    expect(ticks.map(({ marks }) => marks)).toEqual([[0, 1], [2]]);
    expect(ticks[0]?.top).toBe(400);
  });

  it('names each kind of a tick once, figures and dates before names and sentences', () => {
    const [tick] = ticksOf([place(0, 0.1, 'event'), place(1, 0.1), place(2, 0.1, 'figure'), place(3, 0.1)], 800);
    expect(tick?.kinds).toEqual(['figure', 'person', 'event']);
  });

  it('keeps every tick within its height and in order, as many marks as there may be', () => {
    const places = Array.from({ length: 500 }, (_, mark) => place(mark, mark / 499));
    const tops = ticksOf(places, 801).map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(Math.min(...tops)).toBe(0);
    expect(Math.max(...tops) + TICK).toBeLessThanOrEqual(801);
    expect(tops.length).toBe(100);
  });

  it('lies along the sidebar’s inner edge, or at the edge of the window where the sidebar is not', () => {
    expect(mapBox({ side: 'right', width: 400, collapsed: false }, WINDOW)).toEqual({ left: -14, top: 0, height: 800 });
    expect(mapBox({ side: 'left', width: 400, collapsed: false }, WINDOW)).toEqual({ left: 1266, top: 0, height: 800 });
    expect(mapBox({ side: 'right', width: 400, collapsed: true }, WINDOW)).toEqual({ left: 18, top: -240, height: 800 });
    expect(mapBox({ side: 'right', width: 400, collapsed: false }, { width: 420, height: 800 })).toBeNull();
  });
});

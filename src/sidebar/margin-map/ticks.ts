/** From the places of marks in a page to the ticks of the margin map. Pure. */
import type { MentionKind } from '../../core/mentions/mention.js';
import type { Tick } from '../contract.js';

export interface MarkPlace {
  readonly mark: number;
  readonly kind: MentionKind;
  /** Middle of its first line, as a share of the page's height, 0 to 1. */
  readonly share: number;
}

/** Height of a tick and the least distance of two, in CSS pixels. */
export const TICK = 8;
/** What a reader looks for first: figures and dates among many names; whole sentences say least by their place. */
const RANK: readonly MentionKind[] = ['figure', 'date', 'law', 'person', 'organization', 'thing', 'place', 'statement', 'event'];

/** Ticks from top to bottom; marks within one tick's height are one. `height`: of the map, in CSS pixels. */
export function ticksOf(places: readonly MarkPlace[], height: number): Tick[] {
  const slots = new Map<number, MarkPlace[]>();
  const last = Math.max(0, Math.floor(height / TICK) - 1);
  for (const place of places) {
    const slot = Math.max(0, Math.min(last, Math.floor((place.share * height) / TICK)));
    slots.set(slot, [...(slots.get(slot) ?? []), place]);
  }
  return [...slots].sort(([a], [b]) => a - b).map(([slot, held]) => tickOf(slot, held));
}

function tickOf(slot: number, held: readonly MarkPlace[]): Tick {
  const kinds = [...new Set(held.map(({ kind }) => kind))].sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b));
  return { top: slot * TICK, marks: held.map(({ mark }) => mark), kinds };
}

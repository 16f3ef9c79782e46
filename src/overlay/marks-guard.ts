/**
 * The registry of highlights is the page's as well (FAULTS 1): what is missing of ours is put back, TRIES times within SPAN; then the page
 * has its will and the reader is told.
 */
import type { Marking } from './marking.js';

const TRIES = 3;
/** Milliseconds. A look costs a few look-ups by name. */
const SPAN = 5000;
const BEAT = 800;

export function guardMarks(marking: Pick<Marking, 'intact' | 'restore'>, refused: () => void, signal: AbortSignal): void {
  let tries: number[] = [];
  const look = () => {
    if (marking.intact()) return;
    const now = performance.now();
    tries = [...tries.filter((at) => now - at < SPAN), now];
    if (tries.length <= TRIES) return marking.restore();
    tries = [];
    refused();
  };
  const timer = setInterval(look, BEAT);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

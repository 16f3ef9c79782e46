/** The clock of a truce: parts of a duty that are suspended until a day, once and again. */
import type { Direction, LayerLike, StepLike } from './layer.js';

const DAY = 86_400_000;

/** Days from one ISO day to another: 2025-05-14 to 2025-08-12 are 90. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

interface SuspendingStep extends StepLike {
  readonly signed?: string | undefined;
  readonly suspended?: { readonly points: number; readonly until?: string | undefined } | undefined;
}

export interface SuspendingLayer extends LayerLike {
  readonly steps: readonly SuspendingStep[];
}

/** One run of the clock. Sides that suspend the same points on the same days share it. */
export interface Phase {
  readonly points: number;
  /** First day, and the day up to which: the duty would be back on it. */
  readonly from: string;
  readonly until: string;
  readonly days: number;
  /** The day on which it was announced or signed, the earliest of the sides'. */
  readonly agreed: string;
  /** Whose duties rest, each with the first day on which its layer no longer stood, where that came before `until`. */
  readonly sides: readonly { readonly by: Direction['by']; readonly ended?: string }[];
  readonly sources: readonly string[];
}

/** The phases of the duties on all goods, in order of time. Suspensions without an end run no clock. */
export function phases(layers: readonly SuspendingLayer[]): Phase[] {
  const found = new Map<string, Phase>();
  for (const layer of layers.filter(({ breadth }) => breadth === 'all-goods'))
    for (const step of layer.steps) {
      const phase = phaseOf(layer, step);
      if (phase === null) continue;
      const key = `${phase.from} ${phase.until} ${phase.points}`;
      found.set(key, joined(found.get(key), phase));
    }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function phaseOf(layer: SuspendingLayer, { suspended, effective, announced, signed, status, sources }: SuspendingStep): Phase | null {
  if (status !== 'in-force' || effective === undefined || suspended?.until?.length !== 10) return null;
  const { points, until } = suspended;
  const ended = layer.steps.find((step) => step.effective !== undefined && step.effective > effective && step.rate === 0)?.effective;
  const side = ended !== undefined && ended < until ? { by: layer.by, ended } : { by: layer.by };
  const agreed = [announced, signed, effective].filter((day) => day !== undefined).sort()[0] ?? effective;
  return { points, from: effective, until, days: daysBetween(effective, until), agreed, sides: [side], sources };
}

function joined(one: Phase | undefined, other: Phase): Phase {
  if (one === undefined) return other;
  return {
    ...one,
    agreed: [one.agreed, other.agreed].sort()[0] ?? one.agreed,
    sides: [...one.sides, ...other.sides],
    sources: [...new Set([...one.sources, ...other.sources])],
  };
}

/**
 * Where the clock stands on a day: the phase, the number of the day in it and the days that are left after it. Null where none runs. The first day
 * counts: of the 90 days from 14 May 2025, 11 August is the last, with none left, and on the 12th the duty would be back.
 */
export function clockOn<P extends Pick<Phase, 'from' | 'days'>>(
  running: readonly P[],
  on: string,
): { phase: P; day: number; left: number } | null {
  const phase = running.find(({ from, days }) => from <= on && daysBetween(from, on) < days);
  if (phase === undefined) return null;
  const day = daysBetween(phase.from, on) + 1;
  return { phase, day, left: phase.days - day };
}

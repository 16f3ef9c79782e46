/**
 * The shape of a tariff layer, as far as arithmetic needs it. Structural: the dossier's own types fit it, and core need not know them.
 * Days are ISO strings (`2025-05-14`), compared as strings; rates are percent ad valorem.
 */

export type Side = 'US' | 'CN';

export interface StepLike {
  readonly id: string;
  /** Rate after the step; null where it differs by product line, never on an all-goods layer. */
  readonly rate: number | null;
  readonly status: 'in-force' | 'announced-only';
  readonly announced?: string | undefined;
  /** Announced-only steps: the day from which the rate was to apply. */
  readonly planned?: string | undefined;
  /** First day on which goods are charged. */
  readonly effective?: string | undefined;
  /** First day on which the step no longer holds. */
  readonly ended?: string | undefined;
  readonly sources: readonly string[];
}

/** One authority and one scope; the duties of different layers add up. */
export interface LayerLike {
  readonly id: string;
  readonly by: Side;
  readonly on: Side;
  readonly breadth: 'all-goods' | 'product-list';
  readonly steps: readonly StepLike[];
}

/** Whose duties on whose goods. */
export interface Direction {
  readonly by: Side;
  readonly on: Side;
}

/** A layer with the one of its steps that is meant. */
export interface LayerStep<L extends LayerLike> {
  readonly layer: L;
  readonly step: L['steps'][number];
}

export function opposite(side: Side): Side {
  return side === 'US' ? 'CN' : 'US';
}

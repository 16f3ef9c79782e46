/** Measures and the clock of a truce, as the view has them. */
import type { SourceRefs } from './view-model.js';

/** One change of one duty. Its dates are different things; days are ISO, months and years where the record knows no more. */
export interface MeasureView {
  readonly id: string;
  readonly by: 'US' | 'CN';
  /** Id and short name of the layer. */
  readonly layer: string;
  readonly name: string;
  /** Percent ad valorem; null where it differs by product. */
  readonly rate: number | null;
  readonly status: 'in-force' | 'announced-only';
  readonly announced?: string;
  readonly signed?: string;
  /** First day on which goods were charged; where only announced, the day from which they were to be. Absent where it ends a duty. */
  readonly effective?: string;
  /** From `effective` on. */
  readonly suspended?: { readonly points: number; readonly until?: string };
  /** First day on which its rate no longer held. */
  readonly ended?: string;
  readonly sources: SourceRefs;
}

/** The suspensions of the duties on all goods, one after another. `until` is the day on which what rests would be back. */
export interface ClockView {
  /** The day on which the first was agreed. */
  readonly agreed: string;
  readonly phases: readonly {
    readonly points: number;
    readonly from: string;
    readonly until: string;
    readonly days: number;
    readonly agreed: string;
    /** `ended`: the day on which that side's duty ended altogether, before the clock had run out. */
    readonly sides: readonly { readonly by: 'US' | 'CN'; readonly ended?: string }[];
    readonly sources: SourceRefs;
  }[];
  /** The article's day, null where no article is known; and the last day of the record. */
  readonly day: string | null;
  readonly lastDay: string;
}

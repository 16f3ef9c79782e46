/** Measures and the clock of a truce, as the view has them. */
import type { DatedMeasure } from '../core/tariffs/measure-dates.js';
import type { SourceRefs } from './view-model.js';

/** One change of one duty, with its dates. */
export interface MeasureView extends DatedMeasure {
  readonly id: string;
  readonly by: 'US' | 'CN';
  /** Id and short name of the layer. */
  readonly layer: string;
  readonly name: string;
  /** Percent ad valorem; null where it differs by product. */
  readonly rate: number | null;
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

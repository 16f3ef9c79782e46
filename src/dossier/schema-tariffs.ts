/** The shape of duties and of published averages. See `schema.ts`. */
import * as v from 'valibot';
import { DateString, DayString, Id, MinuteString, SourceIds, text } from './schema-values.js';

/** One change of one layer's ad valorem rate. Dates of announcement, signature, effect, suspension and end are kept apart. */
export const Step = v.strictObject({
  id: Id,
  /** Rate after the step in percent ad valorem; null where it varies by product line (say it in `scope`). */
  rate: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
  /** Rate before the step, in percent. */
  before: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
  /** in-force: collected from `effective` on; announced-only: never collected, never drawn as in force. */
  status: v.picklist(['in-force', 'announced-only']),
  announced: v.optional(DateString),
  signed: v.optional(DateString),
  /** Announced-only steps: the day from which the rate was to apply. */
  planned: v.optional(DayString),
  /** First day on which goods are charged, in the importing side's time zone. Absent on announced-only steps. */
  effective: v.optional(DayString),
  effectiveAt: v.optional(MinuteString),
  /** Part of the rate that the instrument suspended, with the day up to which. */
  suspended: v.optional(v.strictObject({ points: v.pipe(v.number(), v.minValue(0)), until: v.optional(DateString) })),
  /** First day on which the step no longer holds, where no later step of the layer says so. */
  ended: v.optional(DayString),
  scope: text(300),
  instrument: text(200),
  citation: v.optional(text(120)),
  note: v.optional(text(300)),
  sources: SourceIds,
});

/** A legal layer of duty: one authority, one scope, steps in order of time. Layers add up. */
export const Layer = v.strictObject({
  id: Id,
  by: v.picklist(['US', 'CN']),
  on: v.picklist(['US', 'CN']),
  authority: v.picklist(['section-301', 'ieepa', 'section-122', 'section-232', 'de-minimis', 'china-additional']),
  name: text(120),
  shortName: text(40),
  summary: text(300),
  /** all-goods layers sum to the headline figure; product-list layers are named among what it leaves out. */
  breadth: v.picklist(['all-goods', 'product-list']),
  steps: v.pipe(v.array(Step), v.minLength(1, 'has no step')),
});

/** A published average rate. Never mixed with the sums of layers. */
export const AverageSeries = v.strictObject({
  id: Id,
  by: v.picklist(['US', 'CN']),
  on: v.picklist(['US', 'CN', 'world']),
  publisher: text(120),
  name: text(160),
  method: text(300),
  points: v.array(v.strictObject({ date: DateString, rate: v.number(), note: v.optional(text(200)), sources: SourceIds })),
});

/** The chart as a table for other programs. */
import { csvText } from '../../core/formats/csv.js';
import type { MeasureView, TariffsView, ViewModel } from '../../view-model/view-model.js';
import type { ChartChoice } from './choice.js';

const COLUMNS = [
  'by',
  'layer',
  'effective',
  'rate_percent',
  'status',
  'announced',
  'signed',
  'suspended_points',
  'suspended_until',
  'ended',
  'source_url',
] as const;

/** A step to nothing takes effect on the day on which its duty ends: nothing is in force by it. */
const statusOf = ({ status, effective, ended }: MeasureView): string => (effective === undefined && ended ? 'ended' : status);

/** The steps of which the chart is made: those of the layers that add up to its sums, and those that it has as announced only. */
export function drawnMeasures({ measures, spans, announced }: TariffsView): MeasureView[] {
  const layers = new Set(spans.flatMap((span) => span.layers.map(({ id }) => id)));
  return measures.filter(({ id, layer }) => layers.has(layer) || announced.some((rate) => rate.id === id));
}

/** One row a step of what the chart shows, with names for machines. Averages are another measure: they have no place among the steps. */
export function chartCsv({ tariffs, sources }: ViewModel, { view, layer }: ChartChoice): string {
  const shown = drawnMeasures(tariffs).filter(({ by, name }) => (view === 'both' || by === view) && (!layer || name === layer));
  const rows = shown.map((step) => [
    step.by,
    step.name,
    step.effective ?? step.ended ?? '',
    step.rate ?? '',
    statusOf(step),
    step.announced ?? '',
    step.signed ?? '',
    step.suspended?.points ?? '',
    step.suspended?.until ?? '',
    step.ended ?? '',
    step.sources.flatMap((index) => sources[index]?.url ?? []).join(' '),
  ]);
  return csvText([COLUMNS, ...rows]);
}

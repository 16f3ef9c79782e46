/** The chart as a table for other programs. */
import { csvText } from '../../core/formats/csv.js';
import type { MeasureView, ViewModel } from '../../view-model/view-model.js';
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

/** One row a step of what the chart shows, with names for machines. Averages are another measure: they have no place among the steps. */
export function chartCsv({ tariffs, sources }: ViewModel, { view, layer }: ChartChoice): string {
  const shown = tariffs.measures.filter(({ by, name }) => (view === 'both' || by === view) && (!layer || name === layer));
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

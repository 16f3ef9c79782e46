/** The chart as a table for other programs. */
import { csvText } from '../../core/formats/csv.js';
import type { ViewModel } from '../../view-model/view-model.js';

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

/** One row a step, with names for machines. A step to nothing takes effect on the day on which its duty ends. */
export function chartCsv({ tariffs, sources }: ViewModel): string {
  const rows = tariffs.measures.map(({ by, name, rate, status, effective, ended, announced, signed, suspended, sources: refs }) => [
    by,
    name,
    effective ?? ended ?? '',
    rate ?? '',
    status,
    announced ?? '',
    signed ?? '',
    suspended?.points ?? '',
    suspended?.until ?? '',
    ended ?? '',
    refs.flatMap((index) => sources[index]?.url ?? []).join(' '),
  ]);
  return csvText([COLUMNS, ...rows]);
}

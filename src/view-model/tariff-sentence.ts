import { headlineOn } from '../core/tariffs/headline.js';
import type { Layer } from '../dossier/types.js';

/**
 * The chart as a sentence: both sides' headline rates on the text's day, and on the record's last day where that is another.
 * "On 5 June 2025 the US charged 30% on goods from China across the board (20 + 10) and China 10% on goods from the US. …"
 */
export function tariffSentence(layers: readonly Layer[], day: string, checkedUpTo: string): string {
  const us = rateText(layers, 'US', day);
  const cn = rateText(layers, 'CN', day);
  const then = `On ${longDay(day)} the US charged ${us} on goods from China across the board and China ${cn} on goods from the US.`;
  if (day >= checkedUpTo) return then;
  const now = `On ${longDay(checkedUpTo)}, the last day of this record, it was ${rateText(layers, 'US', checkedUpTo)} and ${rateText(layers, 'CN', checkedUpTo)}.`;
  return `${then} ${now}`;
}

/** `30% (20 + 10)`, `10%`, `nothing` */
function rateText(layers: readonly Layer[], by: 'US' | 'CN', day: string): string {
  const { rate, parts } = headlineOn(layers, { by, on: by === 'US' ? 'CN' : 'US', day });
  if (rate === 0) return 'nothing';
  return parts.length > 1 ? `${rate}% (${parts.map((part) => part.rate).join(' + ')})` : `${rate}%`;
}

/** Made when asked for, not when the script is loaded: the first formatter of a page costs some milliseconds. */
function longDay(day: string): string {
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', format);
}

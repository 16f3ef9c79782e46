/** The chart as a sentence: both sides' rates on the text's day and, where that is another, on the record's last day. */
import type { ComponentChildren } from 'preact';
import type { TariffSpan, TariffsView } from '../../view-model/view-model.js';
import { spansOn } from '../chart/reading.js';
import { unbroken } from '../components/said.js';
import { useSidebar } from '../context.js';
import type { Translate } from '../contract.js';
import type { Formats } from '../format.js';

/** `30% (20 + 10)`, `10%`; 0 where nothing was charged on all goods. */
export function rateText(span: TariffSpan, t: Translate, format: Formats): string {
  const parts = span.layers.map(({ rate }) => format.number(rate));
  const sum = format.percent(span.rate);
  return parts.length > 1 ? t('join_brackets', sum, parts.join(' + ')) : sum;
}

export function rateSentence(tariffs: TariffsView, t: Translate, format: Formats): string {
  const { spans, day, to } = tariffs;
  if (spans.length === 0) return '';
  const rates = (on: string) => spansOn(tariffs, on).map(({ span }) => rateText(span, t, format));
  const then = t('sidebar_sentence_then', format.date(day), ...rates(day));
  if (day >= to) return then;
  // A Chinese full stop brings its own space.
  const space = then.endsWith('。') ? '' : ' ';
  return `${then}${space}${t('sidebar_sentence_now', format.date(to), ...rates(to))}`;
}

/** `children`: what follows the sentence. */
export function RateSentence({ children }: { readonly children?: ComponentChildren }) {
  const { view, t, format } = useSidebar();
  return (
    <p class="prose">
      {unbroken(rateSentence(view.tariffs, t, format))}
      {children}
    </p>
  );
}

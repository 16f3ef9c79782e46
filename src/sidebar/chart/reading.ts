/** What the chart says of one day, for the eye, the ear and the table of duties. */
import type { TariffSpan, TariffsView, ViewModel } from '../../view-model/view-model.js';
import type { Translate } from '../contract.js';
import type { Formats } from '../format.js';
import { SIDES, type Side } from './layout.js';

export interface SideOnDay {
  readonly by: Side;
  readonly span: TariffSpan;
}

/** The span of each side that holds on a day; a side without one is left out. */
export function spansOn({ spans }: TariffsView, day: string): readonly SideOnDay[] {
  return SIDES.flatMap((by) => {
    const span = spans.find((each) => each.by === by && each.from <= day && (each.to === null || day < each.to));
    return span === undefined ? [] : [{ by, span }];
  });
}

/** `30% = 20% fentanyl + 10% reciprocal`, `10%`, or that nothing was charged. */
export function sumText({ rate, layers }: TariffSpan, t: Translate, format: Formats): string {
  if (layers.length === 0) return t('sidebar_rate_none');
  const parts = layers.map((layer) => `${format.percent(layer.rate)} ${layer.shortName}`);
  return `${format.percent(rate)} = ${parts.join(' + ')}`;
}

/** `Since 14 May 2025: Reciprocal 125% → 10%`: what changed last, on the day or before it. Empty while nothing had. */
export function changeText({ spans }: TariffsView, day: string, t: Translate, format: Formats): string {
  const last =
    spans
      .flatMap(({ from }) => (from <= day ? from : []))
      .sort()
      .at(-1) ?? '';
  const rates = (edge: 'from' | 'to'): Readonly<Record<string, number>> => {
    const layers = spans.flatMap((span) => (span[edge] === last ? span.layers : []));
    return Object.fromEntries(layers.map(({ shortName, rate }) => [shortName, rate]));
  };
  const [was, is] = [rates('to'), rates('from')];
  const told = Object.keys({ ...was, ...is }).flatMap((name) =>
    was[name] === is[name] ? [] : `${name} ${format.percent(was[name] ?? 0)}\u00a0→\u00a0${format.percent(is[name] ?? 0)}`,
  );
  return told[0] ? t('join_colon', t('sidebar_officeSince', format.shortDate(last)), format.list(told)) : '';
}

/** A voice has time for a few names; the numbers beside the text lead to all. */
const NAMED = 3;

/** The whole of it as one sentence for a screen reader: the day, each side's rate with its layers, and who says so. */
export function spokenDay({ tariffs, sources }: ViewModel, day: string, t: Translate, format: Formats): string {
  const held = spansOn(tariffs, day);
  const sides = held.map(({ by, span }) => t('join_colon', t(`sidebar_rates_${by}`), sumText(span, t, format)));
  const publishers = [...new Set(held.flatMap(({ span }) => span.sources).flatMap((index) => sources[index]?.publisher ?? []))];
  const said = t('sidebar_chart_sources', format.list(publishers.slice(0, NAMED)));
  return [format.date(day), ...sides, said].reduce((before, next) => t('join_stop', before, next));
}

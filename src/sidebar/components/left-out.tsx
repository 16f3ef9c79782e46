import { leftOutDuty } from '../../core/tariffs/left-out-text.js';
import type { FigureView } from '../../view-model/view-model.js';
import { useSidebar } from '../context.js';

/** What a headline rate does not count on its day, in one line: the general list stands once for all rates. */
export function LeftOut({ figure }: { readonly figure: FigureView }) {
  const { t, format } = useSidebar();
  if (!figure.leavesOut || figure.leavesOut.length === 0) return null;
  return (
    <p class="aside left-out">
      <b>{t('card_leaves_out')}</b> {figure.leavesOut.map((line) => leftOutDuty(line, t, format)).join(t('join_semicolon', '', ''))}
    </p>
  );
}

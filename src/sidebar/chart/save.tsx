import { Choices } from '../components/choices.js';
import { useSidebar } from '../context.js';
import { CHART_FORMATS } from '../making.js';
import type { ChartChoice } from './choice.js';

/** The chart to take along: as drawing, as picture, and as figures. */
export function SaveChart({ choice }: { readonly choice: ChartChoice }) {
  const { t, onMake } = useSidebar();
  const choices = CHART_FORMATS.map((value) => ({ value, name: t(`sidebar_saveAs_${value}`) }));
  return (
    <div class="saves">
      {t('sidebar_save_chart')}
      <Choices label={t('sidebar_save_chart')} choices={choices} onChoose={(format) => onMake({ format, choice })} />
    </div>
  );
}

/** How much the overview tells: one choice of three. The facts are the same; a lower depth shows fewer of them. */
import { useSidebar } from '../context.js';
import { DEPTHS } from '../contract.js';
import { oneStop, stopAt } from '../one-stop.js';
import { trusted } from '../trusted.js';

export function DepthDial() {
  const { state, t, onChange } = useSidebar();
  return (
    <div class="depth" {...oneStop(t('sidebar_howMuch'))}>
      {DEPTHS.map((depth, place) => (
        <button
          key={depth}
          type="button"
          tabIndex={stopAt(place)}
          aria-pressed={depth === (state.depth ?? 'minute')}
          onClick={trusted(() => onChange({ depth }))}
        >
          {t(`sidebar_depth_${depth}`)}
        </button>
      ))}
    </div>
  );
}

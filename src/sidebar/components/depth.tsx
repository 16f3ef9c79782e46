/** How much the overview tells: one choice of three. The facts are the same; a lower depth shows fewer of them. */
import { useSidebar } from '../context.js';
import { DEPTHS } from '../contract.js';
import { trusted } from '../trusted.js';

export function DepthDial() {
  const { state, t, onChange } = useSidebar();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings borders and a legend that forced colours draw
    <div class="depth" role="group" aria-label={t('sidebar_howMuch')}>
      {DEPTHS.map((depth) => (
        <button key={depth} type="button" aria-pressed={depth === (state.depth ?? 'minute')} onClick={trusted(() => onChange({ depth }))}>
          {t(`sidebar_depth_${depth}`)}
        </button>
      ))}
    </div>
  );
}

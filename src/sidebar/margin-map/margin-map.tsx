/** Where the marks lie in the whole page, as ticks beside it. For the pointer only: the list of marks serves everybody else. */
import type { SidebarProps, Tick } from '../contract.js';
import { trusted } from '../trusted.js';

/** Kinds beside one another in one tick; more would be too thin to tell apart. */
const ABREAST = 3;

function TickMark({ tick, current, onPress }: { readonly tick: Tick; readonly current: boolean; readonly onPress: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, which has the list of marks
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same, and the list is the way by keyboard
    <div class={current ? 'sl-tick current' : 'sl-tick'} style={{ top: `${tick.top}px` }} onClick={trusted(onPress)}>
      {tick.kinds.slice(0, ABREAST).map((kind) => (
        <span key={kind} class={`sl-tick-part ${kind}`} />
      ))}
    </div>
  );
}

/** The first mark of a tick, or the next one where the reader is already at one of them. */
function markIn({ marks }: Tick, current: number | null): number | undefined {
  const at = current === null ? -1 : marks.indexOf(current);
  return marks[(at + 1) % marks.length];
}

export function MarginMap({ map, state, walk }: SidebarProps) {
  if (!map || !walk) return null;
  const { left, top, height } = map;
  const visit = (tick: Tick) => {
    const mark = markIn(tick, state.currentMark);
    if (mark !== undefined) walk.onVisit(mark);
  };
  return (
    <div class="sl-map" aria-hidden="true" style={{ left: `${left}px`, top: `${top}px`, height: `${height}px` }}>
      {map.ticks.map((tick) => (
        <TickMark
          key={tick.top}
          tick={tick}
          current={state.currentMark !== null && tick.marks.includes(state.currentMark)}
          onPress={() => visit(tick)}
        />
      ))}
    </div>
  );
}

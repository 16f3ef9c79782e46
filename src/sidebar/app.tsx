/** The sidebar's outermost element, open or collapsed. It sets what would else be inherited from the page. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Handle } from './components/handle.js';
import { VERDICT_ID } from './components/verdict.js';
import { IDLE, Sidebar } from './context.js';
import type { SidebarProps, SidebarState } from './contract.js';
import { formats } from './format.js';
import { Panel } from './panel.js';

/** Collapsing takes the pressed button away: the focus goes on to the handle, and from the handle back into the panel. */
function useFocusAcross({ state, onChange }: SidebarProps) {
  const root = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (pressed.current)
      root.current?.querySelector<HTMLElement>(state.collapsed ? '.handle' : '.collapse')?.focus({ preventScroll: true });
    pressed.current = false;
  }, [state.collapsed]);
  const change = (part: Partial<SidebarState>) => {
    pressed.current = part.collapsed !== undefined;
    onChange(part);
  };
  return { root, onChange: change };
}

function Collapsed(props: SidebarProps) {
  const context = { ...props, ...IDLE, format: formats(props.locale) };
  return (
    <Sidebar.Provider value={context}>
      <Handle />
    </Sidebar.Provider>
  );
}

export function App(props: SidebarProps) {
  const { state, t, locale } = props;
  const { root, onChange } = useFocusAcross(props);
  const inner = { ...props, onChange };
  return (
    <aside
      ref={root}
      class={`sl ${props.onClose ? state.side : 'framed'} ${state.collapsed ? 'collapsed' : 'open'}`}
      aria-label={t('extName')}
      aria-describedby={VERDICT_ID}
      tabIndex={-1}
      lang={locale}
      dir="ltr"
      style={{ '--sl-scale': String(state.textScale ?? 1) }}
    >
      {state.collapsed ? <Collapsed {...inner} /> : <Panel {...inner} />}
    </aside>
  );
}

/** The sidebar on the page: host, component and place, from a view model and a state. */
import { interfaceLanguage, message } from '../platform/page-door.js';
import type { SidebarCallbacks, SidebarState } from '../sidebar/contract.js';
import { hostStyles } from '../sidebar/geometry.js';
import { type MountedSidebar, mountSidebar } from '../sidebar/mount.js';
import type { ViewModel } from '../view-model/view-model.js';
import { type Host, makeHost } from './host.js';

export interface Panel {
  /** Draws the sidebar, or hides it where there is nothing to show. */
  update(view: ViewModel | null, state: SidebarState): void;
  end(): void;
}

/** `lost`: the page does not suffer the sidebar. The panel is made with the first view and costs nothing before. */
export function makePanel(callbacks: SidebarCallbacks, lost: () => void, signal: AbortSignal): Panel {
  let host: Host | null = null;
  let sidebar: MountedSidebar | null = null;
  let last: { view: ViewModel; state: SidebarState } | null = null;
  const ended = new AbortController();
  const both = AbortSignal.any([signal, ended.signal]);

  const place = () => {
    if (last !== null) host?.place(hostStyles(last.state, { width: innerWidth, height: innerHeight }));
  };
  const draw = (view: ViewModel, state: SidebarState) => {
    const props = { ...callbacks, view, state, t: message, locale: interfaceLanguage() };
    last = { view, state };
    host ??= makeHost(lost, both);
    if (sidebar === null) sidebar = mountSidebar(host.root, props);
    else sidebar.update(props);
    place();
  };
  const end = () => {
    if (ended.signal.aborted) return;
    sidebar?.destroy();
    ended.abort();
  };
  addEventListener('resize', place, { signal: both });
  signal.addEventListener('abort', end, { once: true });

  return {
    update: (view, state) => {
      if (view !== null) draw(view, state);
      else {
        last = null;
        host?.place(null);
      }
    },
    end,
  };
}

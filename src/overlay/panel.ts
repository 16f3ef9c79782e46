/** The sidebar on the page: host, component and place, from a view model and a state. */
import { interfaceLanguage, message } from '../platform/page-door.js';
import type { MarginMapView, SidebarCallbacks, SidebarProps, SidebarState } from '../sidebar/contract.js';
import { hostStyles } from '../sidebar/geometry.js';
import { mapBox } from '../sidebar/margin-map/box.js';
import { type MarkPlace, ticksOf } from '../sidebar/margin-map/ticks.js';
import { type MountedSidebar, mountSidebar } from '../sidebar/mount.js';
import type { ViewModel } from '../view-model/view-model.js';
import { afterPaint } from './after-paint.js';
import { type Host, makeHost } from './host.js';

/** What the sidebar shows besides the view model: the marks of the text, and where they lie in the page. */
export interface InText extends Pick<SidebarProps, 'marks' | 'walk' | 'lined'> {
  readonly places: readonly MarkPlace[];
}

export interface Panel {
  /** Draws the sidebar outside the page, where it costs neither style nor layout: to be shown later, and then at once. */
  prepare(view: ViewModel | null, state: SidebarState, inText: InText): void;
  /** Draws the sidebar, or hides it where there is nothing to show. */
  update(view: ViewModel | null, state: SidebarState, inText: InText): void;
  /** What has the focus in it. */
  focused(): HTMLElement | null;
  /** Puts the focus on it: it stands at the end of the page, a long way by the Tab key. */
  enter(): void;
  end(): void;
}

interface Drawn {
  readonly view: ViewModel;
  readonly state: SidebarState;
  readonly inText: InText;
}

/** The widest scroll bar, in CSS pixels. */
const SCROLL_BAR = 40;

/** The window without its scroll bar. A zoomed root tells its own width in its own pixels, which are not the window's. */
export function viewport() {
  const { clientWidth } = document.documentElement;
  const bar = innerWidth - clientWidth;
  return { width: bar >= 0 && bar <= SCROLL_BAR ? clientWidth : innerWidth, height: innerHeight };
}

function mapOf(places: readonly MarkPlace[], state: SidebarState): MarginMapView | null {
  const box = places.length === 0 ? null : mapBox(state, viewport());
  return box && { ...box, ticks: ticksOf(places, box.height) };
}

/** What of the page had the focus before it came into the root; the last time counts. */
function focusBefore(root: ShadowRoot, signal: AbortSignal): () => HTMLElement | null {
  let before: HTMLElement | null = null;
  const onFocus = ({ relatedTarget: from }: FocusEvent) => {
    if (from instanceof HTMLElement && from.getRootNode() !== root) before = from;
  };
  root.addEventListener('focusin', onFocus as EventListener, { signal });
  return () => before;
}

/** `lost`: the page does not suffer the sidebar. `enters`: the reader asked for it and goes into it at first. It is made with the first view and costs nothing before. */
export function makePanel(callbacks: SidebarCallbacks, lost: () => void, signal: AbortSignal, enters: boolean): Panel {
  let host: Host | null = null;
  let sidebar: MountedSidebar | null = null;
  let last: Drawn | null = null;
  let entering = enters;
  let before: (() => HTMLElement | null) | null = null;
  const ended = new AbortController();
  const both = AbortSignal.any([signal, ended.signal]);

  const make = ({ view, state, inText }: Drawn): Host => {
    const { places, ...marks } = inText;
    const props = { ...callbacks, ...marks, map: mapOf(places, state), view, state, t: message, locale: interfaceLanguage() };
    host ??= makeHost(lost, both);
    before ??= focusBefore(host.root, both);
    if (sidebar === null) sidebar = mountSidebar(host.root, props);
    else sidebar.update(props);
    return host;
  };
  const styles = (state: SidebarState) => hostStyles(state, { width: innerWidth, height: innerHeight });
  const focused = () => (host?.root.activeElement as HTMLElement | null | undefined) ?? null;
  // To be given the focus is to be laid out at once and to be given styles a second time: the frame that shows it does not wait for that.
  const enter = () => {
    entering = false;
    afterPaint(() => {
      if (last !== null && !both.aborted && focused() === null) host?.root.querySelector('aside')?.focus({ preventScroll: true });
    });
  };
  const draw = () => {
    // An observer's callback may come after the end: it must not bring an empty host back.
    if (last === null || both.aborted) return;
    const place = styles(last.state);
    // What the page tells of itself is asked for before anything of it is changed: afterwards it would have to be laid out for that.
    if (host?.element.isConnected) {
      host.place(place);
      make(last);
    } else make(last).place(place);
  };
  const end = () => {
    if (ended.signal.aborted) return;
    sidebar?.destroy();
    ended.abort();
  };
  addEventListener('resize', draw, { signal: both });
  signal.addEventListener('abort', end, { once: true });

  return {
    prepare: (view, state, inText) => {
      if (view !== null && last === null && !both.aborted) make({ view, state, inText }).dress(styles(state));
    },
    update: (view, state, inText) => {
      last = view === null ? null : { view, state, inText };
      if (last !== null) {
        draw();
        if (entering) enter();
        return;
      }
      const back = focused() && before?.();
      host?.place(null);
      back?.focus({ preventScroll: true });
    },
    focused,
    enter,
    end,
  };
}

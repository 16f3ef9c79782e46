/** Where the margin map lies, relative to the host's box, in CSS pixels. Pure. */
import type { SidebarState } from '../contract.js';
import { hostStyles, isSheet, type Viewport } from '../geometry.js';

/** As wide as `walk.css` draws it. */
export const MAP_WIDTH = 14;

/** Beside the scroll bar, or along the sidebar's inner edge where that lies between. Null on narrow windows, which have no room for it. */
export function mapBox(state: Pick<SidebarState, 'collapsed' | 'side' | 'width'>, viewport: Viewport) {
  if (isSheet(viewport)) return null;
  const styles = hostStyles(state, viewport);
  const width = Number.parseFloat(styles.width);
  const top = (Number.parseFloat(styles.top) / 100) * viewport.height;
  const left = state.side === 'left' ? viewport.width - MAP_WIDTH : state.collapsed ? width - MAP_WIDTH : -MAP_WIDTH;
  return { left, top: state.collapsed ? -top : 0, height: viewport.height };
}

/** Where the host box lies. Pure, so that the overlay can guard the very values that the tests look at. */
import type { SidebarState } from './contract.js';

export const MIN_WIDTH = 280;
export const MAX_WIDTH = 640;
/** Below this viewport width in CSS pixels the sidebar is a bottom sheet; `layout.css` switches at the same width. */
export const SHEET_BELOW = 600;
/** The collapsed tab: wide enough for one line of upright text, well above the 24 px of a target. */
const TAB = { width: 32, height: 132, top: '30%' };
const COLLAPSED_SHEET = 48;
/** The text stays readable above the sheet; on very low screens the sheet keeps enough for two rows. */
const SHEET_HEIGHT = 'max(56%, min(100%, 240px))';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export type HostStyles = Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'width' | 'height', string>>;

export const isSheet = (viewport: Viewport) => viewport.width < SHEET_BELOW;

/** A width the sidebar may have: within its limits, and leaving the page a third of the viewport. */
export function clampWidth(width: number, viewport: Viewport): number {
  const most = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.floor((viewport.width * 2) / 3)));
  return Math.round(Math.min(most, Math.max(MIN_WIDTH, width)));
}

/** Position and size of the host, to be set inline with priority; `position: fixed` and the rest of the guards are the overlay's. */
export function hostStyles(state: Pick<SidebarState, 'collapsed' | 'side' | 'width'>, viewport: Viewport): HostStyles {
  if (isSheet(viewport)) {
    const height = state.collapsed ? `${COLLAPSED_SHEET}px` : SHEET_HEIGHT;
    return { top: 'auto', right: '0px', bottom: '0px', left: '0px', width: '100%', height };
  }
  const edge = state.side === 'left' ? { left: '0px', right: 'auto' } : { left: 'auto', right: '0px' };
  if (state.collapsed) return { ...edge, top: TAB.top, bottom: 'auto', width: `${TAB.width}px`, height: `${TAB.height}px` };
  return { ...edge, top: '0px', bottom: '0px', width: `${clampWidth(state.width, viewport)}px`, height: '100%' };
}

import type { Settings } from '../platform/settings.js';
import type { SidebarState } from '../sidebar/contract.js';

/** The stored look of things. Where the reader wants a tab only, the sidebar begins collapsed; asked for, it begins open. */
export function initialState(settings: Settings, asked: boolean): SidebarState {
  const { side, width, marksOn, kinds, section, textScale, depth, collapsed, open } = settings;
  return {
    side,
    width,
    marksOn,
    kinds,
    section,
    textScale,
    depth,
    collapsed: !asked && (collapsed || open === 'tab'),
    current: null,
    currentMark: null,
    notice: null,
  };
}

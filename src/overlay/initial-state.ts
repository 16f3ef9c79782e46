import type { Settings } from '../platform/settings.js';
import type { SidebarState } from '../sidebar/contract.js';

/** What the settings page and other pages may change while this one is open. */
export const looksOf = ({ side, width, marksOn, kinds, textScale, depth }: Settings) => ({ side, width, marksOn, kinds, textScale, depth });

/** The stored look of things. Where the reader wants a tab only, the sidebar begins collapsed; asked for, it begins open. */
export function initialState(settings: Settings, asked: boolean): SidebarState {
  const { section, collapsed, open } = settings;
  return {
    ...looksOf(settings),
    section,
    collapsed: !asked && (collapsed || open === 'tab'),
    current: null,
    currentMark: null,
    notice: null,
  };
}

/** What every component may ask for, without handing it down by hand through each level. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { When } from '../view-model/view-model.js';
import type { SidebarProps } from './contract.js';
import type { Formats } from './format.js';

export interface SidebarContext extends SidebarProps {
  readonly format: Formats;
  /** All of the section is drawn; else what a window shows of it at once (`use-whole.ts`). */
  readonly whole: boolean;
  /** Somebody is led to a place in the section: nothing of it may come later. */
  readonly atOnce: boolean;
  /** Row that is shown as current, already resolved by `placeOf`; null for none. */
  readonly currentRow: string | null;
  /** Go to a source's entry, remembering the way back. */
  readonly onSource: (index: number, pressed: HTMLElement) => void;
  /** Groups of the timeline that the reader asked to see whole. Kept here, so that they are whole still after a look at a source. */
  readonly unfolded: ReadonlySet<When>;
  /** Shows a group whole and moves the focus to the first row that this reveals. */
  readonly onUnfold: (group: When, first: string) => void;
  /** Return to the section from which the reader jumped to a source; null when nobody jumped. */
  readonly onBack: (() => void) | null;
}

export const Sidebar = createContext<SidebarContext | null>(null);

export function useSidebar(): SidebarContext {
  const context = useContext(Sidebar);
  if (!context) throw new Error('useSidebar: rendered outside the sidebar');
  return context;
}

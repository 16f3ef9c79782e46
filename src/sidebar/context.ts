/** What every component may ask for, without handing it down by hand through each level. */
import { type ComponentChildren, createContext, type FunctionComponent } from 'preact';
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

function given(context: SidebarContext | null): SidebarContext {
  if (!context) throw new Error('a part of the sidebar was rendered outside it');
  return context;
}

export const useSidebar = (): SidebarContext => given(useContext(Sidebar));

/**
 * A component that is handed what `useSidebar` gives. A hook has a list of its own, 170 bytes, in every component that asks: a long section draws more
 * than a thousand of the smallest ones.
 */
export function withSidebar<Props>(draw: (props: Props, sidebar: SidebarContext) => ComponentChildren): FunctionComponent<Props> {
  const component = (props: Props, sidebar: SidebarContext | null) => draw(props, given(sidebar));
  return Object.assign(component, { contextType: Sidebar });
}

const nothing = () => {};
/** A context of which nothing is scrolled or unfolded: the collapsed sidebar, and the card. */
export const IDLE = {
  whole: true,
  atOnce: true,
  currentRow: null,
  onSource: nothing,
  onBack: null,
  unfolded: new Set<never>(),
  onUnfold: nothing,
};

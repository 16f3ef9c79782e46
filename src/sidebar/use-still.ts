/**
 * The context as a section looks at it: the same object while nothing of that has changed. Marks that are switched, a sidebar that is moved and a map
 * that has come draw the masthead and the marks' own bar anew, and of the section, however long, nothing.
 */
import { useMemo } from 'preact/hooks';
import type { SidebarContext } from './context.js';

/** The callbacks of an older context do the same as long as these are the same. */
export function useStill(context: SidebarContext): SidebarContext {
  const { view, t, locale, whole, currentRow, unfolded, onBack, state } = context;
  const { section, current, currentMark, depth, textScale } = state;
  return useMemo(() => context, [view, t, locale, whole, currentRow, unfolded, !onBack, section, current, currentMark, depth, textScale]);
}

/** Lists that the reader asked to see whole: which they are, and where the focus goes. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { When } from '../view-model/view-model.js';
import { revealWithFocus, rowElement } from './use-reveal.js';

const ALL: ReadonlySet<When> = new Set<When>(['before', 'in-article', 'since']);

/** `all`: the reader wants everything, and nothing is folded. */
export function useUnfolding(scroller: RefObject<HTMLElement | null>, all: boolean) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<When>>(new Set());
  const first = useRef<string | null>(null);

  // The pressed button is gone, and the first row that it brought stands where it stood; a row that the band leads to may lie far below.
  useLayoutEffect(() => {
    const row = first.current && scroller.current && rowElement(scroller.current, first.current);
    first.current = null;
    if (row && scroller.current) revealWithFocus(scroller.current, row);
  }, [unfolded, scroller]);

  const onUnfold = (group: When, row: string) => {
    first.current = row;
    setUnfolded(new Set([...unfolded, group]));
  };
  return { unfolded: all ? ALL : unfolded, onUnfold };
}

/** Jumping from a reference to its source and back to the very same reference. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Section, SidebarProps } from './contract.js';
import { reveal } from './use-reveal.js';

interface Jump {
  /** Id of the source jumped to. */
  readonly source: string;
  readonly from: Section;
  /** Where the reader was: how far scrolled, and which reference of the section was pressed. */
  readonly scrollTop: number;
  readonly pressed: number;
}

const REFERENCES = '.ref';

export function useSourceJump({ view, state, onChange }: SidebarProps, scroller: RefObject<HTMLElement | null>) {
  const [jump, setJump] = useState<Jump | null>(null);
  const returning = useRef<Jump | null>(null);

  useLayoutEffect(() => {
    const box = scroller.current;
    const back = returning.current;
    if (state.section !== 'sources') setJump(null);
    if (!box || back?.from !== state.section) return;
    returning.current = null;
    box.scrollTop = back.scrollTop;
    const pressed = box.querySelectorAll<HTMLElement>(REFERENCES)[back.pressed];
    // Rows that have not been seen since the section was left have guessed heights: the same distance may be another place.
    if (pressed) reveal(box, pressed);
    pressed?.focus({ preventScroll: true });
  }, [state.section, scroller]);

  const onSource = (index: number, pressed: HTMLElement) => {
    const box = scroller.current;
    const source = view.sources[index];
    if (!box || !source) return;
    const at = [...box.querySelectorAll(REFERENCES)].indexOf(pressed);
    setJump({ source: source.id, from: state.section, scrollTop: box.scrollTop, pressed: at });
    onChange({ section: 'sources' });
  };
  const onBack = () => {
    returning.current = jump;
    if (jump) onChange({ section: jump.from });
  };
  const isBack = (section: Section) => returning.current?.from === section;
  return { source: jump?.source ?? null, onSource, onBack: jump ? onBack : null, isBack };
}

/** A row of buttons that is one stop of the Tab key: arrows, Home and End go through it (APG's roving tabindex). */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { trusted } from './trusted.js';

/** The first button of a row is its stop until a key has moved it. */
export const stopAt = (place: number): 0 | -1 => (place === 0 ? 0 : -1);

const buttonsIn = (row: HTMLElement) => [...row.querySelectorAll('button')];

function stopOnlyAt(stop: HTMLButtonElement | undefined, buttons: readonly HTMLButtonElement[]): void {
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

const onKeyDown = trusted((event: KeyboardEvent) => {
  const buttons = buttonsIn(event.currentTarget as HTMLElement);
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowRight: (at + 1) % buttons.length, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = buttons.at(to);
  stopOnlyAt(next, buttons);
  next?.focus();
});

/** Attributes of the row. The ends join. */
export const oneStop = (label: string, role: 'toolbar' | 'group' = 'toolbar') => ({ role, 'aria-label': label, onKeyDown });

interface OneStopProps {
  readonly label: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A row of buttons that do not know that they stand in one. */
export function OneStop({ label, class: style, children }: OneStopProps) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const buttons = row.current ? buttonsIn(row.current) : [];
    if (buttons.filter(({ tabIndex }) => tabIndex === 0).length !== 1) stopOnlyAt(buttons[0], buttons);
  });
  return (
    <div class={style} ref={row} {...oneStop(label)}>
      {children}
    </div>
  );
}

/** A row of buttons that is one stop of the Tab key: arrows, Home and End go through it (APG's roving tabindex). */
import { trusted } from './trusted.js';

/** The first button of a row is its stop until a key has moved it. */
export const stopAt = (place: number): 0 | -1 => (place === 0 ? 0 : -1);

const onKeyDown = trusted((event: KeyboardEvent) => {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowRight: (at + 1) % buttons.length, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = -1;
  const next = buttons.at(to) as HTMLButtonElement;
  next.tabIndex = 0;
  next.focus();
});

/** Attributes of the row. The ends join. */
export const oneStop = (label: string, role: 'toolbar' | 'group' = 'toolbar') => ({ role, 'aria-label': label, onKeyDown });

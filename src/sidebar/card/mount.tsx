/** @jsxImportSource ./lent */
/** The card's door: draws it into a root of its own and takes it out without a trace. */
import type { Lent } from '../lent.js';
import style from '../styles/card.css?inline';
import { Card } from './card.js';
import type { CardProps } from './contract.js';
import { borrow, render, sidebarSheet } from './lent/index.js';

export interface MountedCard {
  update(props: CardProps): void;
  /** The dialog itself, for its size and its focus; null before the first drawing. */
  readonly dialog: HTMLElement | null;
  destroy(): void;
}

/** `lent`: what the sidebar's script has of it. */
export function mountCard(root: ShadowRoot, lent: Lent): MountedCard {
  borrow(lent);
  const own = new CSSStyleSheet();
  own.replaceSync(style);
  root.adoptedStyleSheets = [sidebarSheet(), own];
  const container = document.createElement('div');
  root.append(container);
  return {
    update: (props) => render(<Card {...props} />, container),
    get dialog() {
      return container.querySelector<HTMLElement>('[role=dialog]');
    },
    destroy: () => {
      render(null, container);
      container.remove();
      root.adoptedStyleSheets = [];
    },
  };
}

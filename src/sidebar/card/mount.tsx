/** The card's door: draws it into a root of its own and takes it out without a trace. */
import { render } from 'preact';
import { sidebarSheet } from '../styles.js';
import { Card } from './card.js';
import type { CardProps } from './contract.js';

export interface MountedCard {
  update(props: CardProps): void;
  /** The dialog itself, for its size and its focus; null before the first drawing. */
  readonly dialog: HTMLElement | null;
  destroy(): void;
}

export function mountCard(root: ShadowRoot): MountedCard {
  root.adoptedStyleSheets = [sidebarSheet()];
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

import type { ComponentChildren } from 'preact';
import { withSidebar } from '../context.js';

interface RowProps {
  readonly id: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A list item that a mark in the text can lead to; it takes the focus when the reader jumps to it, but is no tab stop. */
export const Row = withSidebar(({ id, class: style = '', children }: RowProps, { currentRow }) => {
  return (
    <li class={`row ${style}`} data-row={id} tabIndex={-1} aria-current={id === currentRow ? 'true' : undefined}>
      {children}
    </li>
  );
});

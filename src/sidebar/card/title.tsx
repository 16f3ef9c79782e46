/** @jsxImportSource ./lent */
import type { ComponentChildren } from 'preact';
import { useSidebar } from './lent/index.js';

/** The heading of the card names its dialog. */
export const TITLE_ID = 'sl-card-title';

/** `of`: a text of the record that it is, or the most of it. */
export function Title({ children, of = '' }: { readonly children: ComponentChildren; readonly of?: string }) {
  return (
    <h2 class="card-title" id={TITLE_ID} lang={useSidebar().view.foreign[of]}>
      {children}
    </h2>
  );
}

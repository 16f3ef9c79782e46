/** @jsxImportSource ./lent */
import type { ComponentChildren } from 'preact';
import { useSidebar } from './lent/index.js';

/** What kind of mark it is and the heading of the card name its dialog: "Statement, Donald Trump". */
export const KIND_ID = 'sl-card-kind';
export const TITLE_ID = 'sl-card-title';

/** `of`: a text of the record that it is, or the most of it. */
export function Title({ children, of = '' }: { readonly children: ComponentChildren; readonly of?: string }) {
  return (
    <h2 class="card-title" id={TITLE_ID} lang={useSidebar().view.foreign[of]}>
      {children}
    </h2>
  );
}

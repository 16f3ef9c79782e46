import type { ComponentChildren } from 'preact';

/** The heading of the card names its dialog. */
export const TITLE_ID = 'sl-card-title';

export function Title({ children }: { readonly children: ComponentChildren }) {
  return (
    <h2 class="card-title" id={TITLE_ID}>
      {children}
    </h2>
  );
}

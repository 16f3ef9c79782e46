import type { ComponentChildren } from 'preact';

/** The heading of the card names its dialog. */
export const TITLE_ID = 'sl-card-title';

/** `lang`: of the title where it is not the interface's. */
export function Title({ children, lang }: { readonly children: ComponentChildren; readonly lang?: string }) {
  return (
    <h2 class="card-title" id={TITLE_ID} lang={lang}>
      {children}
    </h2>
  );
}

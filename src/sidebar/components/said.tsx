import type { ComponentChildren } from 'preact';
import { withSidebar } from '../context.js';

interface SaidProps {
  readonly text: string | undefined;
  /** The element; a span where it says nothing. */
  readonly as?: 'b' | 'dd' | 'dt' | 'h3' | 'h4' | 'li' | 'p' | 'td';
  readonly class?: string;
  /** In place of the text, where that is only the most of it. */
  readonly show?: ComponentChildren;
  /** What follows the text. */
  readonly children?: ComponentChildren;
}

/** A sum stays on its line: `20 +` at the end of one reads as if something were missing. */
export const unbroken = (text: string): string => text.replaceAll(' + ', '\u00a0+\u00a0');

/** A text of the record, with its language where that is not the interface's: a screen reader pronounces it so. */
export const Said = withSidebar(
  ({ text = '', as: Tag = 'span' as never, class: style, show = unbroken(text), children }: SaidProps, { view }) => {
    return (
      <Tag class={style} lang={view.foreign[text]}>
        {show}
        {children}
      </Tag>
    );
  },
);

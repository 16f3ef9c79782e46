import type { ComponentChildren } from 'preact';
import { useSidebar } from '../context.js';

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

/** A text of the record, with its language where that is not the interface's: a screen reader pronounces it so. */
export function Said({ text = '', as: Tag = 'span' as never, class: style, show = text, children }: SaidProps) {
  return (
    <Tag class={style} lang={useSidebar().view.foreign[text]}>
      {show}
      {children}
    </Tag>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface SteppingProps {
  readonly class: string;
  /** What the buttons have led to. */
  readonly text: string;
  readonly children: ComponentChildren;
}

/** Buttons that step through something: where they have led to is said while the focus is on them. The drawing's own handle says it by itself. */
export function Stepping({ class: style, text, children }: SteppingProps) {
  const [inside, setInside] = useState(false);
  return (
    <div class={style} onFocusIn={() => setInside(true)} onFocusOut={() => setInside(false)}>
      {children}
      <span class="sl-spoken" role="status">
        {inside && text}
      </span>
    </div>
  );
}

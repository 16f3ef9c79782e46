import type { ComponentChild } from 'preact';
import { useSidebar } from '../context.js';

/** What lies below the first screenful of a section. */
export function Later({ children }: { readonly children: ComponentChild }): ComponentChild {
  return useSidebar().whole ? children : null;
}

/** What the reader has set in a section, for as long as the text is the same: going to a source and back takes a section away and makes it anew. */
import { useState } from 'preact/hooks';
import type { ViewModel } from '../view-model/view-model.js';
import { useSidebar } from './context.js';

const kept = new WeakMap<ViewModel, Map<string, unknown>>();

/** As `useState`, under a name of its own. */
export function useKept<T>(name: string, initial: () => T): [T, (next: T) => void] {
  const { view } = useSidebar();
  const values = kept.get(view) ?? new Map<string, unknown>();
  kept.set(view, values);
  const [value, setValue] = useState(() => (values.has(name) ? (values.get(name) as T) : initial()));
  const keep = (next: T) => {
    values.set(name, next);
    setValue(() => next);
  };
  return [value, keep];
}

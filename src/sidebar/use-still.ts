/**
 * The context as a section looks at it: the same object while nothing of that has changed. Marks that are switched, a sidebar that is moved and a map
 * that has come draw the masthead and the marks' own bar anew, and of the section, however long, nothing.
 */
import { useRef } from 'preact/hooks';
import type { SidebarContext } from './context.js';

type State = SidebarContext['state'];

/** What no section shows: how the sidebar lies, which marks are shown, and what is said above the section. */
const ELSEWHERE: ReadonlySet<keyof State> = new Set(['side', 'width', 'collapsed', 'marksOn', 'kinds', 'walkKind', 'notice'] as const);
const OUTSIDE: ReadonlySet<keyof SidebarContext> = new Set(['state', 'map', 'walk', 'marks'] as const);

const isCallback = (name: string) => /^on[A-Z]/.test(name);

/** A callback is the same whichever it is: the latest is called. Whether there is one may be shown. */
const isSameOf = (name: string, a: unknown, b: unknown) => (isCallback(name) ? typeof a === typeof b && !a === !b : a === b);

function isSameIn<T extends object>(a: T, b: T, left: ReadonlySet<keyof T>): boolean {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof T & string)[];
  return names.every((name) => left.has(name) || isSameOf(name, a[name], b[name]));
}

/** Whether a section looks the same in both. */
export const looksSame = (a: SidebarContext, b: SidebarContext): boolean =>
  isSameIn(a.state, b.state, ELSEWHERE) && isSameIn(a, b, OUTSIDE);

type Call = (...given: readonly unknown[]) => unknown;

export function useStill(context: SidebarContext): SidebarContext {
  const latest = useRef(context);
  const still = useRef<SidebarContext | null>(null);
  const before = latest.current;
  latest.current = context;
  if (still.current !== null && looksSame(before, context)) return still.current;
  const calls = Object.entries(context).filter(([name, value]) => isCallback(name) && typeof value === 'function');
  const callLatest = ([name]: [string, unknown]): [string, Call] => [
    name,
    (...given) => (latest.current as unknown as Record<string, Call>)[name]?.(...given),
  ];
  still.current = { ...context, ...Object.fromEntries(calls.map(callLatest)) };
  return still.current;
}

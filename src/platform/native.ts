/**
 * The browser's own extension object, chosen with care, for scripts that run in pages.
 *
 * Why not the polyfill here: it is 10 KB on every page, all it would add is a name (Chrome's MV3 APIs and Firefox's `chrome` both give
 * promises), and it takes `globalThis.browser` on trust. In Chrome a page's element with that id stands in its place in the
 * content script's world too: `<form id=browser><input name=runtime id=x>` passes the polyfill's test and leaves it without any API
 * (tried in Chromium 156). Background and extension pages have no such host and use `browser.ts`.
 */

interface Event<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export type MessageListener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => true | undefined;
type StorageListener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => void;

export interface StorageArea {
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

/** What a content script may use of it. Both browsers offer all of it there. */
export interface Native {
  readonly runtime: {
    /** Chrome: undefined once the extension was reloaded, updated or removed under the script. */
    readonly id?: string | undefined;
    readonly onMessage: Event<MessageListener>;
    sendMessage(message: unknown): Promise<unknown>;
    getURL(path: string): string;
  };
  /** Absent where the permission is. */
  readonly storage?: {
    readonly local: StorageArea;
    readonly onChanged: Event<StorageListener>;
  };
  readonly i18n: {
    getMessage(key: string, substitutions?: readonly string[]): string;
    getUILanguage(): string;
  };
}

type Candidate = Partial<Native> | undefined;
declare const chrome: Candidate;
declare const browser: Candidate;

const isWhole = (candidate: Candidate): candidate is Native =>
  typeof candidate?.runtime?.sendMessage === 'function' && typeof candidate.runtime.id === 'string';

/** Null where the page's elements have taken both names, and in a context that is already dead. */
function pick(): Native | null {
  const names = [() => chrome, () => browser];
  for (const name of names) {
    try {
      const candidate = name();
      if (isWhole(candidate)) return candidate;
    } catch {
      // ReferenceError: this browser has no such name (Chrome before 144 has no `browser`; outside an extension there is neither).
    }
  }
  return null;
}

let picked: Native | null = null;

/** Picked at the first use: touching it makes Chromium build its bindings, which most pages never need (half a millisecond). */
export function native(): Native | null {
  picked ??= pick();
  return picked;
}

/**
 * Firefox: `storage.local` works in the process of the page that calls it, by several turns with IndexedDB, and what is under way goes with the
 * process (toolkit/components/extensions/child/ext-storage.js). Chromium hands each call to the browser at once.
 */
export const storesInThePage = (): boolean => native()?.runtime.getURL('').startsWith('moz-extension:') === true;

/** This document is one of the extension's own: no script can be brought to it, so it has loaded them all itself. */
export const isOwnPage = (): boolean => location.protocol.endsWith('-extension:');

/** The extension was reloaded, updated or removed and this script left behind: nothing can be asked any more. */
export function isOrphaned(): boolean {
  try {
    return typeof native()?.runtime?.id !== 'string';
  } catch {
    return true;
  }
}

/** What a page's script asks of the browser. Every failure that is to be expected has a name; none is thrown. */
import { isOrphaned, type MessageListener, native } from './native.js';
import { fill, formatLanguage, type Words } from './words.js';

/**
 * `orphaned`: the extension is gone or was replaced: undo everything and stop.
 * `unreachable`: nobody listens just now (the worker died between waking and answering): asking once more is worth it.
 */
export type SendFailure = 'orphaned' | 'unreachable';
export type Sent = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly why: SendFailure };

/** Chrome may still report an id for a moment after it has cut the script off. */
const isCutOff = (error: unknown) => isOrphaned() || /context invalidated/i.test(String(error));

export async function send(message: object): Promise<Sent> {
  const runtime = native()?.runtime;
  if (!runtime || isOrphaned()) return { ok: false, why: 'orphaned' };
  try {
    return { ok: true, answer: await runtime.sendMessage(message) };
  } catch (error) {
    return { ok: false, why: isCutOff(error) ? 'orphaned' : 'unreachable' };
  }
}

/** Sends what nothing hangs on. Throws where nobody listens. */
export const say = async (message: object): Promise<unknown> => native()?.runtime.sendMessage(message);

/** Hears messages until the signal ends it. */
export function listen(listener: MessageListener, signal: AbortSignal): void {
  const onMessage = native()?.runtime.onMessage;
  if (!onMessage || isOrphaned() || signal.aborted) return;
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => !isOrphaned() && onMessage.removeListener(listener), { once: true });
}

/** The reader's choice of another language than the browser's; null where there is none. One for all that this script draws. */
let chosen: Words | null = null;

export function speak(words: Words | null): void {
  chosen = words;
}

/** A message of `_locales` in the browser's language; empty where there is none, and in a dead context. */
function ownMessage(key: string, substitutions: readonly string[] = []): string {
  try {
    return native()?.i18n.getMessage(key, [...substitutions]) ?? '';
  } catch {
    return '';
  }
}

/** The language of the words that the browser itself would choose. */
export const ownLanguage = (): string => ownMessage('language') || 'en';

/** A message in the language of the interface. */
export const message = (key: string, ...substitutions: readonly string[]): string =>
  chosen === null ? ownMessage(key, substitutions) : fill(chosen[key] ?? '', substitutions);

/** Asked for once: it costs half a millisecond, at each drawing, and is another only after a new start of the browser. */
let browsers: string | undefined;

/** BCP 47 tag of the interface, for Intl. */
export function interfaceLanguage(): string {
  try {
    browsers ??= native()?.i18n.getUILanguage();
    return formatLanguage(browsers || 'en', message('language') || 'en');
  } catch {
    return 'en';
  }
}

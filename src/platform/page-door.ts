/** What a page's script asks of the browser. Every failure that is to be expected has a name; none is thrown. */
import { isOrphaned, type MessageListener, native } from './native.js';

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

/** Hears messages until the signal ends it. */
export function listen(listener: MessageListener, signal: AbortSignal): void {
  const onMessage = native()?.runtime.onMessage;
  if (!onMessage || isOrphaned() || signal.aborted) return;
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => !isOrphaned() && onMessage.removeListener(listener), { once: true });
}

/** A message of `_locales` in the browser's language; empty where there is none, and in a dead context. */
export function message(key: string, ...substitutions: readonly string[]): string {
  try {
    return native()?.i18n.getMessage(key, [...substitutions]) ?? '';
  } catch {
    return '';
  }
}

/** BCP 47 tag of the browser's interface, for Intl. */
export function interfaceLanguage(): string {
  try {
    return native()?.i18n.getUILanguage() || 'en';
  } catch {
    return 'en';
  }
}

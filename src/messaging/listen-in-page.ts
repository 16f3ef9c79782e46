/** Stage 2's ear for the background. */
import { native } from '../platform/native.js';
import { listen } from '../platform/page-door.js';
import { isToPage } from './guards.js';
import type { ToPage } from './messages.js';
import { HEARD } from './reply.js';

/** Hears commands until the signal ends it. Listen before the first `await`: the background speaks as soon as the script has run. */
export function listenInPage(command: (message: ToPage) => void, signal: AbortSignal): void {
  listen((message, sender, respond) => {
    if (sender.id !== native()?.runtime.id || !isToPage(message)) return undefined;
    respond(HEARD);
    command(message);
    return undefined;
  }, signal);
}

/** The background's end: hears what the pages' scripts say, drops what is not theirs to say, and always answers what it takes. */
import { isToBackground } from './guards.js';
import type { Answers, ToBackground } from './messages.js';
import type { Reply } from './reply.js';

/** The tab that a message came from, after the checks. */
export interface From {
  readonly tabId: number;
  readonly url: string | undefined;
}

type MessageOf<Type extends ToBackground['type']> = Extract<ToBackground, { readonly type: Type }>;
export type Handlers = {
  readonly [Type in ToBackground['type']]: (message: MessageOf<Type>, from: From) => Promise<Answers[Type]> | Answers[Type];
};

/** As much of a sender as is looked at; both browsers fill it in, the message cannot. */
export interface ClaimedSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Our scripts run in the top frame of a tab and nowhere else. An extension page in a tab passes as well: it is ours. */
function origin(sender: ClaimedSender, ownId: string): From | null {
  const tabId = sender.tab?.id;
  if (sender.id !== ownId || sender.frameId !== 0 || tabId === undefined) return null;
  return { tabId, url: sender.url };
}

/** The cast says what `Handlers` says: the handler under a type takes the messages of that type. */
const handle = (handlers: Handlers, message: ToBackground, from: From): unknown =>
  (handlers[message.type] as (message: ToBackground, from: From) => unknown)(message, from);

async function replyTo(handlers: Handlers, message: ToBackground, from: From): Promise<Reply> {
  try {
    return { ok: true, answer: await handle(handlers, message, from) };
  } catch (error) {
    console.error(`Sidelight: "${message.type}" failed.`, error);
    return { ok: false };
  }
}

/** One line per life of the worker: whoever forges messages shall not fill the log as well. */
function onceOnly(warn: (text: string) => void): (text: string) => void {
  let warned = false;
  return (text) => {
    if (!warned) warn(text);
    warned = true;
  };
}

/** Listener for `runtime.onMessage`. Messages it does not take get no answer. */
export function receiver(ownId: string, handlers: Handlers, warn = (text: string): void => console.warn(text)) {
  const drop = onceOnly(warn);
  return (message: unknown, sender: ClaimedSender, respond: (reply: Reply) => void): true | undefined => {
    const from = origin(sender, ownId);
    if (!from || !isToBackground(message)) {
      drop('Sidelight: dropped a message that is not one of its own.');
      return undefined;
    }
    void replyTo(handlers, message, from).then(respond);
    return true;
  };
}

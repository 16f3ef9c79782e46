/** The page's end of the conversation: ask the background, get an answer or a named failure, never a throw. */
import { type SendFailure, type Sent, say, send } from '../platform/page-door.js';
import type { Answers, ToBackground } from './messages.js';
import { isReply } from './reply.js';

/** `refused`: the background does not take this message (not from here, or not of this shape). `failed`: it tried and could not. */
export type AskFailure = SendFailure | 'refused' | 'failed';
export type Asked<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly why: AskFailure };

/**
 * A worker that dies between waking and answering is asked once more; every message may be repeated without harm. Not a third time:
 * what fails twice is no accident, and a page must not keep a broken worker busy.
 */
async function sendTwice(message: ToBackground, sender: (message: object) => Promise<Sent>): Promise<Sent> {
  const first = await sender(message);
  return first.ok || first.why === 'orphaned' ? first : sender(message);
}

/** Says something that nothing hangs on: the answer need not be waited for. Less code than a question, on every page. */
export const tell = (message: ToBackground): Promise<unknown> => say(message).catch(() => say(message).catch(() => undefined));

export async function ask<M extends ToBackground>(message: M, sender = send): Promise<Asked<Answers[M['type']]>> {
  const sent = await sendTwice(message, sender);
  if (!sent.ok) return sent;
  if (!isReply(sent.answer)) return { ok: false, why: 'refused' };
  return sent.answer.ok ? { ok: true, answer: sent.answer.answer as Answers[M['type']] } : { ok: false, why: 'failed' };
}

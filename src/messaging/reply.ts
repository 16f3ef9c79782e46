/** The envelope of the background's answer: `undefined` alone could also mean that nobody listened. */
export type Reply = { readonly ok: true; readonly answer?: unknown } | { readonly ok: false };

export const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** Whether an answer was given, and is yes. For a script that must be small: of our own background's answers there is no other with that field. */
export const isYes = (reply: unknown): boolean => (reply as { answer?: unknown } | undefined)?.answer === true;

/** A page's answer to a command. It says "there is a stage 2 here": without it the background brings one. */
export const HEARD = 'heard';

/** The envelope of the background's answer: `undefined` alone could also mean that nobody listened. */
export type Reply = { readonly ok: true; readonly answer?: unknown } | { readonly ok: false };

export const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** A page's answer to a command. It says "there is a stage 2 here": without it the background brings one. */
export const HEARD = 'heard';

/** A known article as the first marks need it: numbers only, so that the script that brings them is soon read. */

/**
 * Four numbers a passage (PASSAGE): the hash of all its letters, their count, its shares of the article's weight and of the reporter's own prose in
 * millionths (SHARES). The mentions by passage as JSON, read only for the article that is on the page.
 */
export type PackedArticle = readonly [passages: readonly number[], mentions: string];
export const PASSAGE = 4;
export const SHARES = 1e6;

/** Of each passage four numbers a mention (MENTION): its kind's number, first letter, the one after the last, FLAGS. Words come before sentences. */
export type PackedMentions = readonly (readonly number[])[];
export const MENTION = 4;

/** What the surface says of the signs around it, which are no letters. */
export const FLAGS = {
  /** A statement or an event: takes the punctuation of its sentence along. */
  sentence: 1,
  /** A rate whose sign is not among its letters. */
  percent: 2,
  /** A full stop right behind is its own where the last letter but one has one too (`U.S.`). */
  initials: 4,
  /** A full stop right behind is its own (`Corp.`). */
  dotted: 8,
  /** The surface is printed with a full stop at its end. */
  stop: 16,
} as const;

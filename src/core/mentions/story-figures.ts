import type { Letters } from '../text/letters.js';
import { levyOf, ofSide } from './figure-sides.js';
import { type FigureFind, findFigures, findPoints } from './figures.js';
import type { Mention, Unit } from './mention.js';
import { figureId, type KnownFigure } from './mention-ids.js';
import { sentenceAround } from './sentences.js';

/** A rate is reported when it is announced, up to two weeks before its own day. */
const FORESEEN = 14 * 86_400_000;
/** A percentage belongs to the story only beside these; within so many code units of the same sentence. */
const DUTY = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|import tax(?:es)?|ad valorem)\b/iu;
const REACH = 90;
/** A side may be named at the beginning of a long sentence. */
const SENTENCE = 500;
/** What follows a percentage that is a share of something or a change, not a rate of duty. */
const SHARE =
  /^[\s-]*(?:of\b(?! tariffs?| dut| (?:the|its|their) value)|stake|share|chance|probability|drop|fall|rise|increase|decline|decrease|growth|higher|lower|more|less|fewer|discount|cut|jump|loss|gain)/iu;
/** What stands before such a one. */
const CHANGE =
  /\b(?:by|fell|rose|grew|dropped|gained|lost|shrank|jumped|climbed|slid|down|up)\s+(?:about\s+|nearly\s+|almost\s+|some\s+)?$/iu;

/**
 * Figures of the story in the letters [from, to): rates beside words for tariffs, durations that the dossier knows, differences of rates that
 * it knows. A rate is the dossier's only where the sentence says whose it is; else, and where the dossier does not know it, it is
 * `figure-<value>-percent`.
 */
export function figureMentions(
  text: string,
  letters: Letters,
  from: number,
  to: number,
  figures: readonly KnownFigure[],
  day: string | null,
): Mention[] {
  const known = figures.filter(({ date }) => date === undefined || day === null || Date.parse(date) - FORESEEN <= Date.parse(day));
  const finds = [...findFigures(text, letters, from, to), ...findPoints(text, letters, from, to)];
  return finds.flatMap((find) => {
    const id = idOf(text, find, known);
    return id === null ? [] : [{ kind: 'figure', id, start: find.start, end: find.end, value: find.value, unit: find.unit }];
  });
}

/** Null where it is none of the story's. */
function idOf(text: string, find: FigureFind, known: readonly KnownFigure[]): string | null {
  const same = known.filter(({ value, unit }) => value === find.value && unit === find.unit);
  if (find.points === true) return same.find(({ difference }) => difference)?.id ?? null;
  if (find.unit !== 'percent') return same.length === 1 && isOfStory(text, find) ? figureId(find, same) : null;
  const { before, after } = sentenceAround(text, find.start, find.end, SENTENCE);
  const meant = ofSide(same, levyOf(before, after));
  if (isRate(text, find)) return figureId(find, meant);
  return meant.length === 1 && isBareRate(before, after) ? figureId(find, meant) : null;
}

/** What a duration must stand beside: a truce for days, a call for minutes. */
const LASTING: Readonly<Partial<Record<Unit, RegExp>>> = {
  day: /\b(?:truce|paus|suspen|tariff|dut(?:y|ies)|geneva|agreement|deal|ad valorem|ceasefire)/iu,
  minute: /\b(?:call|last(?:ed|ing)|phone|telephone|talk|convers|spoke|spent)/iu,
};

/** Code units to either side in which the call is spoken of. */
const NEARBY = 400;
const OTHER_LENGTH =
  /^[\s-]*(?:\p{L}+[\s-]+){0,2}(?:meeting|session|summit|visit|flight|drive|ride|film|movie|speech|hearing|game|match|wait|delay|briefing|dinner|walk|train)\b/iu;

function isOfStory(text: string, find: FigureFind): boolean {
  if (find.unit === 'minute') return isOfCall(text, find);
  const { before, after } = sentenceAround(text, find.start, find.end, REACH);
  return LASTING[find.unit]?.test(before + text.slice(find.start, find.end) + after) === true;
}

/** A call's length may come a paragraph after the call. */
function isOfCall(text: string, find: FigureFind): boolean {
  const near = text.slice(Math.max(0, find.start - NEARBY), find.end + NEARBY);
  return LASTING.minute?.test(near) === true && !OTHER_LENGTH.test(text.slice(find.end, find.end + REACH));
}

/** `The American rate went to 145%`: without a word for duties, but the story's own. */
const isBareRate = (before: string, after: string): boolean =>
  /\brates?\b/u.test(before + after) && !/\b(?:interest|tax|growth|inflation|exchange|unemployment|jobless)\b/u.test(before + after);

function isRate(text: string, find: FigureFind): boolean {
  const { before, after } = sentenceAround(text, find.start, find.end, REACH);
  return (DUTY.test(before) || DUTY.test(after)) && !SHARE.test(after) && !CHANGE.test(before);
}

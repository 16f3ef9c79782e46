import type { Letters } from '../text/letters.js';
import { type FigureFind, findFigures } from './figures.js';
import type { Mention, Unit } from './mention.js';
import { figureId, type KnownFigure } from './mention-ids.js';

/** A rate is reported when it is announced, up to two weeks before its own day. */
const FORESEEN = 14 * 86_400_000;
/** A percentage belongs to the story only beside these; within so many code units of the same sentence. */
const DUTY = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|import tax(?:es)?)\b/iu;
const REACH = 90;
/** What follows a percentage that is a share of something or a change, not a rate of duty. */
const SHARE =
  /^[\s-]*(?:of\b(?! tariffs?| dut)|stake|share|chance|probability|drop|fall|rise|increase|decline|decrease|growth|higher|lower|more|less|fewer|discount|cut|jump|loss|gain)/iu;
/** What stands before such a one. */
const CHANGE =
  /\b(?:by|fell|rose|grew|dropped|gained|lost|shrank|jumped|climbed|slid|down|up)\s+(?:about\s+|nearly\s+|almost\s+|some\s+)?$/iu;

/**
 * Figures of the story in the letters [from, to): rates beside words for tariffs, durations that the dossier knows. One that the dossier
 * does not know, or knows twice, is `figure-<value>-percent`.
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
  return findFigures(text, letters, from, to).flatMap((find) => {
    const id = figureId(find, known);
    if (find.unit === 'percent' ? !isRate(text, find) : !(known.some((figure) => figure.id === id) && isOfStory(text, find))) return [];
    return [{ kind: 'figure', id, start: find.start, end: find.end, value: find.value, unit: find.unit }];
  });
}

/** What a duration must stand beside: a truce for days, a call for minutes. */
const LASTING: Readonly<Partial<Record<Unit, RegExp>>> = {
  day: /\b(?:truce|paus|suspen|tariff|dut(?:y|ies)|geneva|agreement|deal|ad valorem|ceasefire)/iu,
  minute: /\b(?:call|phone|telephone|talk|convers|spoke|spent)/iu,
};

function isOfStory(text: string, find: FigureFind): boolean {
  const before = lastSentence(text.slice(Math.max(0, find.start - REACH), find.start));
  const sentence = before + firstSentence(text.slice(find.start, find.end + REACH));
  return LASTING[find.unit]?.test(sentence) === true;
}

function isRate(text: string, find: FigureFind): boolean {
  const before = lastSentence(text.slice(Math.max(0, find.start - REACH), find.start));
  const after = firstSentence(text.slice(find.end, find.end + REACH));
  return (DUTY.test(before) || DUTY.test(after)) && !SHARE.test(after) && !CHANGE.test(before);
}

const lastSentence = (text: string): string => text.split(/[.!?][”"’')]*\s|[\u2028\u2029]/u).at(-1) ?? '';
const firstSentence = (text: string): string => text.split(/[.!?][”"’')]*(?:\s|$)|[\u2028\u2029]/u)[0] ?? '';

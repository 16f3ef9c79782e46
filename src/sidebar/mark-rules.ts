/** The kinds' names in the sidebar wear the lines that the marks in the text have, from the same table. */

import { groundAlone, MARK_STYLES, type MarkStyle } from '../core/mentions/mark-styles.js';
import { MENTION_KINDS, type MentionKind } from '../core/mentions/mention.js';

const rule = (kind: MentionKind, declarations: string, where = '') => `.sl ${where}.mark.${kind}{${declarations}}`;
const line = ({ stroke, thickness }: MarkStyle, kind: MarkStyle['line'], colour: string) =>
  `text-decoration:${kind === 'none' ? 'none' : `${kind} ${stroke} ${thickness}px ${colour}`}`;

const ground = ({ colour }: MarkStyle, tint: number) => `background:rgb(${colour.join(' ')}/${tint})`;
const inColour = (style: MarkStyle) => `${line(style, style.line, `rgb(${style.colour.join(' ')})`)};${ground(style, style.tint)}`;
/** On a page that cannot bear marks with lines. */
const plain = (style: MarkStyle) => `text-decoration:none;${ground(style, groundAlone(style))}`;

/** Tints are gone there: a kind without a line gets the one that its marks get. */
const inForcedColours = (style: MarkStyle) => line(style, style.line === 'none' ? 'overline' : style.line, style.system);

/** The ticks of the margin map: the kind's colour, or the system's. */
const tick = (kind: MentionKind, colour: string) => `.sl-tick-part.${kind}{background:${colour}}`;

export function markRules(): string {
  const all = (declarations: (style: MarkStyle) => string, where?: string) =>
    MENTION_KINDS.map((kind) => rule(kind, declarations(MARK_STYLES[kind]), where)).join('');
  const ticks = (colour: (style: MarkStyle) => string) => MENTION_KINDS.map((kind) => tick(kind, colour(MARK_STYLES[kind]))).join('');
  const coloured = all(inColour) + ticks(({ colour }) => `rgb(${colour.join(' ')})`);
  return `${coloured}@media (forced-colors:none){${all(plain, '.plain ')}}@media (forced-colors:active){${all(inForcedColours)}${ticks(({ system }) => system)}}`;
}

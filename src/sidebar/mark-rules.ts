/** The kinds' names in the sidebar wear the lines that the marks in the text have, from the same table. */

import { MARK_STYLES, type MarkStyle } from '../core/mentions/mark-styles.js';
import { MENTION_KINDS, type MentionKind } from '../core/mentions/mention.js';

const rule = (kind: MentionKind, declarations: string) => `.sl .mark.${kind}{${declarations}}`;
const line = ({ stroke, thickness }: MarkStyle, kind: MarkStyle['line'], colour: string) =>
  `text-decoration:${kind === 'none' ? 'none' : `${kind} ${stroke} ${thickness}px ${colour}`}`;

function inColour(style: MarkStyle): string {
  const rgb = style.colour.join(' ');
  return `${line(style, style.line, `rgb(${rgb})`)};background:rgb(${rgb}/${style.tint})`;
}

/** Tints are gone there: a kind without a line gets the one that its marks get. */
const inForcedColours = (style: MarkStyle) => line(style, style.line === 'none' ? 'overline' : style.line, style.system);

/** The ticks of the margin map: the kind's colour, or the system's. */
const tick = (kind: MentionKind, colour: string) => `.sl-tick-part.${kind}{background:${colour}}`;

export function markRules(): string {
  const all = (declarations: (style: MarkStyle) => string) =>
    MENTION_KINDS.map((kind) => rule(kind, declarations(MARK_STYLES[kind]))).join('');
  const ticks = (colour: (style: MarkStyle) => string) => MENTION_KINDS.map((kind) => tick(kind, colour(MARK_STYLES[kind]))).join('');
  const coloured = all(inColour) + ticks(({ colour }) => `rgb(${colour.join(' ')})`);
  return `${coloured}@media (forced-colors:active){${all(inForcedColours)}${ticks(({ system }) => system)}}`;
}

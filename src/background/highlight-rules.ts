/**
 * The rules for one page's highlights, composed here from a token: the page's script sends no CSS. They go in with the user's origin
 * and `!important`, which no rule of the page's can outbid in either browser.
 */
import { MARK_STYLES, type MarkName, type MarkStyle } from '../core/mentions/mark-styles.js';

const TOKEN = /^[a-z0-9]{8,16}$/;

/** `::highlight()` takes colours, text decoration and shadow and nothing else; no layout can change. */
type Declarations = readonly (readonly [property: string, value: string])[];

const lines = (style: MarkStyle, colour: string): Declarations => [
  ['text-decoration-line', style.line],
  ['text-decoration-style', style.stroke],
  ['text-decoration-thickness', `${style.thickness}px`],
  ['text-decoration-color', colour],
];

const rgb = ([red, green, blue]: MarkStyle['colour'], alpha: number) => `rgb(${red} ${green} ${blue} / ${alpha})`;

function inColour(style: MarkStyle): Declarations {
  const ground: Declarations = style.tint > 0 ? [['background-color', rgb(style.colour, style.tint)]] : [];
  return [...lines(style, rgb(style.colour, 1)), ...ground];
}

/** Without tints a whole-sentence mark needs its line, and the current one a ground of the system's. */
function inForcedColours(style: MarkStyle): Declarations {
  const drawn: MarkStyle = style.line === 'none' ? { ...style, line: 'overline' } : style;
  const ground: Declarations =
    style.system === 'Highlight'
      ? [
          ['background-color', 'Highlight'],
          ['color', 'HighlightText'],
        ]
      : [];
  return [...lines(drawn, style.system), ...ground];
}

const rule = (name: string, declarations: Declarations) =>
  `::highlight(${name}){${declarations.map(([property, value]) => `${property}:${value}!important`).join(';')}}`;

function rules(token: string, declarationsFor: (style: MarkStyle) => Declarations): string {
  const names = Object.keys(MARK_STYLES) as MarkName[];
  return names.map((name) => rule(`sidelight-${token}-${name}`, declarationsFor(MARK_STYLES[name]))).join('');
}

/** The same token always gives the same text: that is how `removeCSS` finds what to take out. Only for the screen: print stays the page's. */
export function highlightRules(token: string): string {
  if (!TOKEN.test(token)) throw new RangeError('A token is 8 to 16 lower-case letters and digits.');
  return `@media screen{${rules(token, inColour)}}@media screen and (forced-colors:active){${rules(token, inForcedColours)}}`;
}

/**
 * The rules for one page's highlights, composed here from a token: the page's script sends no CSS. The lines go in with the user's origin
 * and `!important`, which no rule of the page's can outbid in either browser. The grounds and the system's colours of text go in with the
 * author's: Chromium takes a highlight's colours from authors' sheets only (tried in 156), and drops them where a user's sheet sets them too.
 */
import { groundAlone, MARK_STYLES, type MarkName, type MarkStyle } from '../core/mentions/mark-styles.js';

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

const ground = (colour: MarkStyle['colour'], tint: number): Declarations => (tint > 0 ? [['background-color', rgb(colour, tint)]] : []);
const groundInColour = ({ colour, tint }: MarkStyle) => ground(colour, tint);
/** Without lines. */
const plainGround = (style: MarkStyle) => ground(style.colour, groundAlone(style));

/**
 * Without tints the current mark needs a ground of the system's. Chromium (156) gives all highlights the selection's ground as soon as
 * colours are forced, whatever a sheet says; the lines still tell the kinds apart there, and the painter leaves whole sentences out.
 */
const groundInForcedColours = ({ system }: MarkStyle): Declarations =>
  system === 'Highlight'
    ? [
        ['background-color', 'Highlight'],
        ['color', 'HighlightText'],
      ]
    : [];

const linesInColour = (style: MarkStyle) => lines(style, rgb(style.colour, 1));

/** There a mark that has but a tint gets a line. */
const linesInForcedColours = (style: MarkStyle) => lines(style.line === 'none' ? { ...style, line: 'overline' } : style, style.system);

const important = (declarations: Declarations) => declarations.map(([property, value]) => `${property}:${value}!important`).join(';');

/**
 * `inherits`: highlights inherit from the parent's in this browser (CSS Pseudo-Elements 4, 3.6; Chromium does from the first, Firefox does not). One rule
 * for the root is then enough, and no element of page or sidebar has styles of its own worked out for each of our names.
 */
function rules(token: string, inherits: boolean, declarationsFor: (style: MarkStyle) => Declarations): string {
  const names = Object.keys(MARK_STYLES) as MarkName[];
  return names
    .map((name) => ({ name, declarations: declarationsFor(MARK_STYLES[name]) }))
    .filter(({ declarations }) => declarations.length > 0)
    .map(({ name, declarations }) => `${inherits ? ':root' : ''}::highlight(sidelight-${token}-${name}){${important(declarations)}}`)
    .join('');
}

export interface RuleSheet {
  readonly origin: 'USER' | 'AUTHOR';
  readonly css: string;
}

/** Only for the screen: print stays the page's. */
const sheet = (inColour: string, inForcedColours: string) =>
  `@media screen{${inColour}}@media screen and (forced-colors:active){${inForcedColours}}`;

/**
 * The same token always gives the same text: that is how `removeCSS` finds what to take out. `lined` false: grounds only, but for those whose colours are
 * forced, to whom grounds tell nothing. Throws a RangeError where the token could leave its rule.
 */
export function highlightRules(token: string, inherits: boolean, lined = true): readonly RuleSheet[] {
  if (!TOKEN.test(token)) throw new RangeError('A token is 8 to 16 lower-case letters and digits.');
  const of = (declarationsFor: (style: MarkStyle) => Declarations) => rules(token, inherits, declarationsFor);
  return [
    { origin: 'USER', css: sheet(lined ? of(linesInColour) : '', of(linesInForcedColours)) },
    { origin: 'AUTHOR', css: sheet(of(lined ? groundInColour : plainGround), of(groundInForcedColours)) },
  ];
}

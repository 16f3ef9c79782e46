/**
 * The one set of colours. Kept in code rather than in a sheet so that a unit test can hold the contrast of every pair, and so
 * that the chart's export can use the same values.
 */
export interface Palette {
  /** Ground of the panel, and of what lies on it: bars, the current row. */
  readonly paper: string;
  readonly raised: string;
  readonly current: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  /** Between ink and paper, for areas; text is not set in it. */
  readonly mid: string;
  readonly accent: string;
  /** The two sides of the tariff chart; they differ by line and marker as well. */
  readonly us: string;
  readonly cn: string;
  readonly focus: string;
}

export const LIGHT: Palette = {
  paper: '#fcfbf8',
  raised: '#f3f0e9',
  current: '#fdf1cc',
  ink: '#1d1b18',
  muted: '#5c574e',
  rule: '#d6d1c5',
  mid: '#877f73',
  accent: '#8c1d18',
  us: '#1d4f91',
  cn: '#a52a1f',
  focus: '#0b57d0',
};

export const DARK: Palette = {
  paper: '#181714',
  raised: '#23211d',
  current: '#3a3218',
  ink: '#ece8df',
  muted: '#aca598',
  rule: '#403c35',
  mid: '#857f73',
  accent: '#f2a59c',
  us: '#93bbf2',
  cn: '#f39c90',
  focus: '#8ab4f8',
};

/** Colours that text is set in, on each of `GROUNDS`. Held to 4.5:1 by a test; `focus` to 3:1, as WCAG 2.2 asks of outlines. */
export const TEXT_COLOURS = ['ink', 'muted', 'accent', 'us', 'cn'] as const;
export const GROUNDS = ['paper', 'raised', 'current'] as const;

const properties = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, value]) => `--sl-${name}:${value}`)
    .join(';');

/**
 * System fonts, of each system only what it has: a browser asks for every family that is missing, once for each size and weight of the text, and that is
 * much of what a first opening costs. Serif and sans.
 */
export const FONTS = {
  mac: ['Charter,Georgia', '-apple-system'],
  windows: ['Georgia', '"Segoe UI"'],
  other: ['"Noto Serif","Liberation Serif"', 'Roboto,"Liberation Sans"'],
} as const;

/** Empty in the terminal, where nothing is drawn. */
const platform = globalThis.navigator?.platform ?? '';
const [serif, sans] = FONTS[/Mac|iP/.test(platform) ? 'mac' : platform.startsWith('Win') ? 'windows' : 'other'];
export const SERIF = `${serif},serif`;
export const SANS = `${sans},sans-serif`;

/**
 * The custom properties, set on the panel itself: a page's own properties of the same name inherit into the shadow root (`all` does
 * not reset them) and must lose. `light-dark()` would be shorter but Chrome has it from 123 only; the floor is 116. The scheme stands here too: in a
 * sheet the build would add properties of its own to it, for a `light-dark()` that nobody uses.
 */
export function tokenRules(): string {
  return `.sl{color-scheme:light dark;--sl-serif:${SERIF};--sl-sans:${SANS};${properties(LIGHT)}}@media (prefers-color-scheme:dark){.sl{${properties(DARK)}}}`;
}

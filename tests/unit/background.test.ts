import { describe, expect, it } from 'vitest';
import { highlightRules } from '../../src/background/highlight-rules.js';
import { nameRefusal } from '../../src/background/refusal.js';
import { groundAlone, MARK_STYLES, type MarkName, type MarkStyle } from '../../src/core/mentions/mark-styles.js';
import { MENTION_KINDS } from '../../src/core/mentions/mention.js';

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const NEAR_BLACK: Colour = [24, 24, 24];
const NAMES = Object.keys(MARK_STYLES) as MarkName[];
const SCREEN = ['@media screen', '@media screen and (forced-colors:active)'];
const textOf = (token: string) =>
  highlightRules(token, false)
    .map(({ css }) => css)
    .join('');
const CSS = textOf('k3v9q2xw');
const [LINES, GROUNDS] = highlightRules('k3v9q2xw', false);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
const tinted = ({ colour }: MarkStyle, tint: number, ground: Colour): Colour => {
  const mix = (index: 0 | 1 | 2) => colour[index] * tint + ground[index] * (1 - tint);
  return [mix(0), mix(1), mix(2)];
};

describe('The rules for the marks', () => {
  it('give each kind and the current mark a rule, in colour and in forced colours', () => {
    expect(NAMES.toSorted()).toEqual([...MENTION_KINDS, 'current'].toSorted());
    for (const name of NAMES) expect(LINES?.css.split(`::highlight(sidelight-k3v9q2xw-${name}){`)).toHaveLength(3);
  });

  it('set lines as the user, whom no page outbids, and colours as an author, from whom alone Chromium takes them', () => {
    expect([LINES?.origin, GROUNDS?.origin]).toEqual(['USER', 'AUTHOR']);
    expect(LINES?.css).not.toMatch(/[{;](background-)?color:/);
    expect(GROUNDS?.css).not.toContain('text-decoration');
    expect(GROUNDS?.css).toContain('sidelight-k3v9q2xw-current');
  });

  it('declare nothing without !important, or a rule of the page could win', () => {
    const declarations = [...CSS.matchAll(/[{;]([a-z-]+:[^;{}]+)/g)].map(([, declaration]) => declaration);
    expect(declarations.length).toBeGreaterThan(4 * NAMES.length);
    for (const declaration of declarations) expect(declaration).toMatch(/!important$/);
  });

  it('use only what ::highlight() takes', () => {
    const properties = new Set([...CSS.matchAll(/[{;]([a-z-]+):[^:]/g)].map(([, property]) => property));
    const allowed = /^(color|background-color|text-decoration-(line|style|thickness|color)|text-shadow)$/;
    expect([...properties].filter((property) => !allowed.test(property ?? ''))).toEqual([]);
  });

  it('leave the text’s own colour alone, but for the system’s pair in forced colours', () => {
    expect([...CSS.matchAll(/[{;]color:([^;}]+)/g)].map(([, value]) => value)).toEqual(['HighlightText!important']);
  });

  it('have no lines where the page cannot bear them, but for those to whom grounds tell nothing', () => {
    const [lines, grounds] = highlightRules('k3v9q2xw', false, false).map(({ css }) => css.split(SCREEN[1] ?? ''));
    expect(lines?.[0]).toBe('@media screen{}');
    expect(lines?.[1]).toBe(LINES?.css.split(SCREEN[1] ?? '')[1]);
    for (const name of NAMES) expect(grounds?.[0]).toContain(`::highlight(sidelight-k3v9q2xw-${name}){background-color:`);
    expect(grounds?.join('')).not.toContain('text-decoration');
  });

  it('are the root’s alone where highlights inherit, and else the same', () => {
    const inherited = highlightRules('k3v9q2xw', true);
    expect(inherited.map(({ css }) => css.replaceAll(':root::', '::'))).toEqual([LINES?.css, GROUNDS?.css]);
    for (const { css } of inherited) expect(css.match(/(?<!:root)::highlight/g)).toBeNull();
  });

  it('say nothing about print', () => {
    expect([...CSS.matchAll(/@media[^{]*/g)].map(String)).toEqual([...SCREEN, ...SCREEN]);
  });

  it('are the same text for the same token, so that they can be taken out again', () => {
    expect(textOf('k3v9q2xw')).toBe(CSS);
    expect(textOf('zzzzzzzz')).not.toBe(CSS);
  });

  it.each(['', 'short', 'UPPERCASE', 'aaaaaaaa)', 'aaaaaaaa\n', 'a'.repeat(17)])('cannot be made from the token %j', (token) => {
    expect(() => highlightRules(token, false)).toThrow(RangeError);
  });
});

describe('The style of a mark', () => {
  it('differs from every other without its colour', () => {
    const shapes = NAMES.map((name) => MARK_STYLES[name]).map(({ line, stroke, thickness, tint }) =>
      [line, line === 'none' ? '' : `${stroke} ${thickness}`, tint > 0].join(' '),
    );
    expect(new Set(shapes).size).toBe(NAMES.length);
  });

  it.each(NAMES)('of "%s" has a line that stands out on light and on dark pages', (name) => {
    const { colour, line } = MARK_STYLES[name];
    if (line === 'none') return;
    expect(contrast(colour, WHITE)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, NEAR_BLACK)).toBeGreaterThanOrEqual(3);
  });

  it.each(NAMES)('of "%s" leaves ordinary text readable', (name) => {
    const style = MARK_STYLES[name];
    for (const tint of [style.tint, groundAlone(style)]) {
      expect(contrast([51, 51, 51], tinted(style, tint, WHITE))).toBeGreaterThanOrEqual(7);
      expect(contrast([221, 221, 221], tinted(style, tint, NEAR_BLACK))).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('A refusal', () => {
  it.each([
    [undefined, false, 'browser_page'],
    ['chrome://extensions/', false, 'browser_page'],
    ['about:addons', true, 'browser_page'],
    ['moz-extension://51de1164/options.html', false, 'browser_page'],
    ['file:///home/reader/saved.html', false, 'file_access'],
    ['https://example.org/', false, 'site_access'],
    ['https://addons.mozilla.org/', true, 'protected_page'],
  ] as const)('of %j (access: %j) is named %s', (address, access, name) => {
    expect(nameRefusal(address, access)).toBe(name);
  });
});

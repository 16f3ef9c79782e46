import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, GROUNDS, LIGHT, TEXT_COLOURS, tokenRules } from '../../src/sidebar/tokens.js';

/** Relative luminance (WCAG 2.2) of a `#rrggbb` colour. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const PALETTES = { light: LIGHT, dark: DARK };
const pairs = Object.entries(PALETTES).flatMap(([name, palette]) =>
  GROUNDS.flatMap((ground) => TEXT_COLOURS.map((text) => ({ name, ground, text, ratio: contrast(palette[ground], palette[text]) }))),
);

describe('colours', () => {
  it('the measure is the right one: black on white is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  it.each(pairs)('$name: $text on $ground can be read', ({ ratio }) => {
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(PALETTES))('%s: the focus ring is seen on every ground', (_, palette) => {
    for (const ground of GROUNDS) expect(contrast(palette[ground], palette.focus)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(PALETTES))('%s: an area of the middle tone is seen on every ground, and beside ink', (_, palette) => {
    for (const other of [...GROUNDS.map((ground) => palette[ground]), palette.ink]) {
      expect(contrast(other, palette.mid)).toBeGreaterThanOrEqual(3);
    }
  });

  it('every colour reaches the sheet, in both themes', () => {
    for (const value of [...Object.values(LIGHT), ...Object.values(DARK)]) expect(tokenRules()).toContain(value);
  });
});

/** Sheets of the sidebar and the card; that of the saved drawing stands alone in a file and has sizes of its own. */
const FOLDER = new URL('../../src/sidebar/styles/', import.meta.url);
const sheets = readdirSync(FOLDER)
  .filter((name) => name !== 'sheet.css')
  .map((name) => ({ name, css: readFileSync(new URL(name, FOLDER), 'utf8').replace(/\/\*.*?\*\//gs, '') }));
const declared = (property: RegExp) =>
  sheets.flatMap(({ name, css }) => Array.from(css.matchAll(property), ([, value = '']) => ({ name, value: value.trim() })));

describe('type and spacing', () => {
  /** CSS pixels at the ordinary size of the text. */
  const sizes = new Map(
    declared(/(--sl-[a-z]+: calc\([\d.]+px \* var\(--sl-scale\)\))/g).map(({ value }) => value.split(/: calc\(|px/, 2) as [string, string]),
  );
  const STEPS = [1, 2, 4, 6, 8, 10, 12, 14, 16, 20, 28];

  it('there is one scale of sizes, none smaller than 10 px', () => {
    const scale = [...sizes.values()].map(Number);
    expect(scale.length).toBeGreaterThan(5);
    expect(scale).toEqual([...new Set(scale)].sort((a, b) => a - b));
    expect(Math.min(...scale)).toBeGreaterThanOrEqual(10);
  });

  it.each(declared(/[\s;{]font(?:-size)?: ([^;]+);/g))('$name: $value is set in a size of the scale', ({ value }) => {
    if (value === 'inherit') return expect(value).toBe('inherit');
    expect([...sizes.keys()]).toContain(/var\((--sl-[a-z]+)\)/.exec(value)?.[1]);
  });

  it.each(declared(/[\s;{](?:gap|(?:margin|padding)[a-z-]*): ([^;]+);/g))('$name: $value is a distance of the scale', ({ value }) => {
    for (const [, px] of value.matchAll(/(?<![\w.])-?([\d.]+)px/g)) expect(STEPS).toContain(Number(px));
  });
});

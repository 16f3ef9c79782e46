import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, FONTS, LIGHT } from '../../src/sidebar/tokens.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const BASE = read('src/pages/shared/base.css');
const MESSAGES = JSON.parse(read('public/_locales/en/messages.json')) as Record<string, { message: string }>;
const PAGES = ['src/pages/options/index.html', 'src/pages/welcome/index.html', 'src/pages/panel/index.html'];

/** The custom properties of the sheet's first or second `:root` rule that are colours. */
function colours(nth: number): Record<string, string> {
  const rule = [...BASE.matchAll(/:root\s*\{([^}]*)\}/g)][nth]?.[1] ?? '';
  return Object.fromEntries([...rule.matchAll(/--(\w+):\s*(#\w+)/g)].map(([, name, value]) => [name, value]));
}

describe('The pages of the extension', () => {
  it.each([
    ['light', 0, LIGHT],
    ['dark', 1, DARK],
  ] as const)('wear the sidebar’s colours (%s)', (_name, nth, palette) => {
    const worn = colours(nth);
    expect(Object.keys(worn).length).toBeGreaterThan(5);
    expect(palette).toMatchObject(worn);
  });

  it('are set in the sidebar’s type', () => {
    const stack = (face: string) => new RegExp(`--${face}: (.*);`).exec(BASE)?.[1]?.split(', ') ?? [];
    for (const [serif, sans] of Object.values(FONTS)) {
      // Of each system its own families, in the pages' order.
      expect(stack('serif').filter((family) => serif.split(',').includes(family))).toEqual(serif.split(','));
      expect(stack('sans').filter((family) => sans.split(',').includes(family))).toEqual(sans.split(','));
    }
  });

  it.each(PAGES)('take every word of %s from the messages', (path) => {
    const keys = [...read(path).matchAll(/data-t>([^<]*)</g)].map(([, key]) => key?.trim() ?? '');
    expect(keys.length).toBeGreaterThan(path.includes('panel') ? 1 : 10);
    expect(keys.filter((key) => !MESSAGES[key]?.message)).toEqual([]);
  });

  it.each(PAGES)('show nothing in %s that is not a message', (path) => {
    const body = read(path).replace(/<head>.*<\/head>/s, '');
    const shown = body
      .replace(/data-t>[^<]*/g, '>')
      .replace(/<[^>]*>/g, '')
      .trim();
    expect(shown).toBe('');
  });

  it.each(['src/pages/options/main.ts', 'src/pages/options/sites.ts', 'src/pages/shared/stories.ts', 'src/pages/shared/shortcuts.ts'])(
    'ask only for messages that exist (%s)',
    (path) => {
      const keys = [...read(path).matchAll(/'((?:options|welcome)_\w+)'/g)].map(([, key]) => key ?? '');
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.filter((key) => !MESSAGES[key])).toEqual([]);
    },
  );
});

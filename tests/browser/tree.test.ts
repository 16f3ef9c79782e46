/**
 * What a screen reader is given of the built sidebar, section by section: Chromium's tree of it. In Firefox, whose driver has none, the same roles and names
 * stand in the markup, and axe reads those (sidebar-gallery-axe.test.ts).
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launch } from './support/driver.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, waitForSidebar } from './support/sidebar.js';
import { type Spoken, spokenTree } from './support/spoken-tree.js';
import { until } from './support/until.js';

/** Each section by its tab, headings that begin its parts, and what else it must be made of. */
const SECTIONS: Readonly<Record<string, { readonly parts: readonly string[]; readonly roles: readonly string[] }>> = {
  Overview: { parts: ['In short', 'Against the record', 'How we know', 'Take it along'], roles: ['list', 'toolbar'] },
  'Who and what': { parts: ['People', 'Bodies', 'Places', 'Things'], roles: ['list', 'link'] },
  Timeline: { parts: ['Before the article', 'In the article', 'Since', 'The clock of the truce'], roles: ['list', 'slider', 'figure'] },
  Tariffs: { parts: ['Rates in the article'], roles: ['table', 'caption', 'columnheader', 'rowheader', 'slider', 'image'] },
  'Then & now': { parts: [], roles: ['DescriptionList', 'term', 'definition', 'list'] },
  Sources: { parts: [], roles: ['list', 'link'] },
};
const MUST_BE_NAMED = [
  'button',
  'link',
  'tab',
  'switch',
  'slider',
  'image',
  'table',
  'toolbar',
  'tablist',
  'tabpanel',
  'heading',
  'separator',
];
/** Buttons that say the same where they do the same: sources of one number, the way to one sentence. */
const MAY_RECUR = /^(Source \d+: |In the text: )/;

const levelOf = ({ states }: Spoken) => Number(/level=(\d)/.exec(states)?.[1]);
const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);

describe('To a screen reader (chrome)', () => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    driver = await launch('chrome');
    site = await servePages({ '/call': articlePage() });
    page = await driver.newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
  });
  afterAll(async () => {
    await site?.close();
    await driver?.close();
  });

  /** The whole section: its last rows come a moment after the first. */
  const treeOf = async (section: string) => {
    await clickInSidebar(page, section);
    const { parts, roles } = SECTIONS[section] ?? { parts: [], roles: [] };
    return until(`the tree of ${section}`, async () => {
      const tree = await spokenTree(page);
      const there = (part: string) => tree.some(({ role, name }) => role === 'heading' && name.startsWith(part));
      const whole = parts.every(there) && roles.every((one) => tree.some(({ role }) => role === one));
      return whole && tree.some(({ role, name }) => role === 'tabpanel' && name === section) && tree;
    });
  };

  it.each(Object.keys(SECTIONS))('the section %s has its headings in order, and a name for each thing to press', async (section) => {
    const tree = await treeOf(section);
    const named = (role: string) => tree.filter((one) => one.role === role);
    expect(tree[0]).toMatchObject({ role: 'complementary', name: 'Sidelight' });
    expect(named('tab').map(({ name }) => name)).toEqual(Object.keys(SECTIONS));
    expect(named('tab').filter(({ states }) => states.includes('selected=true'))).toMatchObject([{ name: section }]);
    expect(named('switch')).toMatchObject([{ name: 'Marks in the text', states: 'checked=true' }]);
    expect(named('status').length).toBeGreaterThan(0);
    expect(tree.filter(({ role, name }) => MUST_BE_NAMED.includes(role) && name === '')).toEqual([]);

    const headings = named('heading');
    expect(headings[0]).toMatchObject({ name: 'Known article: whole copy here', states: 'level=2' });
    headings.slice(1).forEach((heading, i) => {
      expect(levelOf(heading), heading.name).toBeGreaterThan(2);
      expect(levelOf(heading) - levelOf(headings[i] as Spoken), heading.name).toBeLessThan(2);
    });
    const pressed = [...named('button'), ...named('link')].map(({ name }) => name);
    expect(twice(pressed.filter((name) => !MAY_RECUR.test(name)))).toEqual([]);
  });

  it('the sidebar is gone through from its own buttons by verdict and marks to the tabs and what they show', async () => {
    const tree = await treeOf('Overview');
    const order = ['Close the sidebar', 'Known article: whole copy here', 'Marks in the text', 'Kinds of marks', 'Sections', 'In short'];
    const places = order.map((wanted) => tree.findIndex(({ role, name }) => role !== 'StaticText' && name === wanted));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

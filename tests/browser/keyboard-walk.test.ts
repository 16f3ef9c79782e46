/** The whole product by keyboard: one walk from the page's beginning to the sidebar's end. No focus is placed by script, nothing is clicked. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { type Downloads, openDownloads } from './support/downloads.js';
import { type Driver, describeInBrowsers } from './support/driver.js';
import { clickToolbarButton, tabAddresses } from './support/extension.js';
import { focusNow, type Keyboard, keyboardOn, SPACE, type Stop } from './support/keyboard.js';
import { waitForCard, waitForNoCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { markCount, registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { inSidebar, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until, untilSteady } from './support/until.js';

/** A page with a control of its own at either end, and long enough to scroll. */
const PAGE = articlePage({ html: 'lang="en"', after: '<p style="height:3000px"></p><a href="#end">End</a>' }).replace(
  '<main>',
  '<a href="#beginning">Beginning</a><main>',
);

interface Walk {
  readonly driver: Driver;
  readonly page: Page;
  readonly keys: Keyboard;
  readonly files: Downloads;
}

const currentMark = async (page: Page) => (await registeredHighlights(page)).find(({ name }) => name.endsWith('-current'))?.texts[0];
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const textOf = (page: Page, selector: string) => inSidebar(page, (root, css) => root.querySelector(css)?.textContent ?? '', selector);
/** Of the choices in the section, those that are pressed. */
const chosen = (page: Page) =>
  inSidebar(page, (root) => Array.from(root.querySelectorAll('.section .choice[aria-pressed=true]'), (one) => one.textContent).join());
const valueHere = async (page: Page) => (await focusNow(page))?.value;

/** Unfolds what the focus is on. */
async function unfold({ page, keys }: Walk, control: string): Promise<void> {
  await keys.tabTo(control);
  await keys.press('Enter');
  await until(`${control} to unfold`, async () => (await focusNow(page))?.expanded === 'true');
}

/** A section comes in slices. */
async function whole({ page }: Walk): Promise<void> {
  await untilSteady('all of the section', () => inSidebar(page, (root) => root.querySelectorAll('.section *').length));
}

/** From anywhere below the tabs back to the chosen one, and by arrow keys on to another. */
async function toSection(walk: Walk, section: string): Promise<void> {
  const { keys, page } = walk;
  let tab: Stop | null = await keys.tabTo(({ role }) => role === 'tab', 'back');
  for (let i = 0; i < 6 && tab?.name !== section; i++) tab = await keys.press('ArrowRight');
  expect(tab?.name).toBe(section);
  expect(await textOf(page, '[role=tab][aria-selected=true]')).toBe(section);
  await whole(walk);
}

async function switches({ page, keys }: Walk): Promise<void> {
  const all = await markCount(page);
  await keys.tabTo('Marks in the text');
  await keys.press(SPACE);
  await until('no marks', async () => (await markCount(page)) === 0);
  await keys.press(SPACE);
  await until('all marks', async () => (await markCount(page)) === all);
  const people = await keys.tabTo('People');
  expect(people.pressed).toBe('true');
  const next = await keys.press('ArrowRight');
  expect(next?.name).toMatch(/^Bodies/);
  await keys.press('Enter');
  await until('fewer marks', async () => (await markCount(page)) < all);
  await keys.press('Enter');
  await until('all marks', async () => (await markCount(page)) === all);
  expect((await keys.press('End'))?.name).toMatch(/^Statements|^Events/);
}

async function marksAndCards(walk: Walk): Promise<void> {
  const { page, keys } = walk;
  await unfold(walk, 'Go through the marks');
  await keys.tabTo('Next mark');
  await keys.press('Enter');
  const first = await until('the first mark', () => currentMark(page));
  await keys.press('Enter');
  await until('the second mark', async () => (await currentMark(page)) !== first);
  await keys.tabTo('All');
  await keys.press('ArrowRight');
  expect((await keys.press('Enter'))?.name).toBe('People');
  await keys.press('Tab');
  expect((await keys.press('ArrowDown'))?.name).toBe('Person, Xi Jinping');
  await waitForCard(page, 'Xi Jinping');
  await keys.press('Enter');
  expect(await keys.arrives('Person Xi Jinping')).toMatchObject({ where: 'card' });
  // Out of it at its beginning, and in again.
  expect(await keys.press('Tab', 'Shift')).toMatchObject({ where: 'sidebar', name: 'Something is wrong here' });
  expect(await keys.press('Tab')).toMatchObject({ where: 'card', name: 'Close the card' });
  for (const name of ['Source', 'Wikidata', 'Official site', 'More in the sidebar', 'Next mention'])
    expect((await keys.tabTo(name)).where, name).toBe('card');
  await keys.press('Escape');
  await waitForNoCard(page);
  expect((await keys.arrives('Person, Xi Jinping')).where).toBe('sidebar');
}

/** From a sentence to its event: the focus goes along. */
async function sentenceToEvent(walk: Walk): Promise<void> {
  const { page, keys } = walk;
  await keys.tabTo('People', 'back');
  await keys.press('End');
  expect((await keys.press('Enter'))?.name).toBe('Events');
  await keys.press('Tab');
  await keys.press('ArrowDown');
  await waitForCard(page, 'Event');
  await keys.press('Enter');
  await until('the focus in the card', async () => (await focusNow(page))?.where === 'card');
  await keys.tabTo('More in the sidebar');
  await keys.press('Enter');
  await waitForNoCard(page);
  const row = await until('the focus on the row', async () => {
    const stop = await focusNow(page);
    return stop?.row && stop;
  });
  await keys.here();
  expect(await inSidebar(page, (root) => root.activeElement?.getAttribute('aria-current'))).toBe('true');
  // And to the sentence again.
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  const there = await keys.tabTo('In the text');
  expect(there.row).toBe(row.row);
  const before = await scrolled(page);
  await keys.press('Enter');
  await until('the sentence', async () => (await scrolled(page)) !== before);
  expect((await keys.here())?.name).toBe(there.name);
}

async function closeTheList({ keys, page }: Walk): Promise<void> {
  await keys.tabTo('Event,', 'back');
  await keys.press('Escape');
  await keys.arrives('Go through the marks');
  await keys.press('Enter');
  await until('no list', async () => (await keys.here())?.expanded === 'false');
  await waitForNoCard(page);
}

async function overview(walk: Walk): Promise<void> {
  const { page, keys, files } = walk;
  await keys.tabTo('A line');
  await keys.press('Enter');
  await until('one line', async () => !(await textOf(page, '.section'))?.includes('Take it along'));
  await keys.press('ArrowRight');
  expect((await keys.press('Enter'))?.name).toBe('A minute');
  await whole(walk);
  await unfold(walk, 'Something is wrong here');
  await keys.tabTo('It is out of date');
  await keys.press('Enter');
  await waitForSidebar(page, 'Noted on this device');
  expect((await keys.here())?.name).toBe('It is out of date');
  await keys.tabTo('Print sheet', 'back');
  await keys.press('ArrowRight');
  expect((await keys.press('Enter'))?.name).toBe('Markdown');
  await until('the file', async () => (await files.names()).some((name) => name.endsWith('.md')));
  // A fact leads to its section, and the focus goes along to the tab.
  await keys.tabTo('The day: more in "Timeline"', 'back');
  await keys.press('Enter');
  expect((await keys.arrives('Timeline')).role).toBe('tab');
  await whole(walk);
  await keys.press('Tab');
}

async function whoAndWhat(walk: Walk): Promise<void> {
  const { page, keys } = walk;
  await keys.tabTo('Next mention of Xi Jinping');
  await keys.press('Enter');
  await until('the mark', async () => (await currentMark(page)) === 'Xi Jinping');
  const first = await scrolled(page);
  await keys.press('Enter');
  await until('the next one', async () => (await scrolled(page)) !== first);
  await keys.tabTo('Previous mention of Xi Jinping', 'back');
  await keys.press('Enter');
  await waitForSidebar(page, '1 of 5');
  const copy = await keys.tabTo('Copy with its sources: Xi Jinping');
  await keys.press('Enter');
  await until('that it was copied', async () => (await textOf(page, '.notice'))?.startsWith('Copied'));
  expect((await keys.here())?.name).toBe(copy.name);
}

async function timeline({ page, keys }: Walk): Promise<void> {
  await keys.tabTo('The weeks');
  await keys.press('Enter');
  await until('the weeks', async () => (await chosen(page)) === 'The weeks');
  const { value } = await keys.tabTo('Timeline: arrow keys');
  await keys.press('ArrowRight');
  await until('the next event', async () => (await valueHere(page)) !== value);
  await keys.press('-');
  await until('the year', async () => (await chosen(page)) === 'The year');
  await keys.press('ArrowLeft');
  await until('the first again', async () => (await valueHere(page)) === value);
  // The title under the band is the way to its row.
  await keys.tabTo('Telephone call');
  await keys.press('Enter');
  expect((await keys.here())?.row).toMatch(/^trump-xi-call/);
  await keys.tabTo('Filter', 'back');
  await keys.press('Enter');
  await until('the filters', async () => (await focusNow(page))?.expanded === 'true');
  await keys.tabTo('Ruling');
  await keys.press('Enter');
  await until('what is left', async () => (await textOf(page, '.filters [role=status]')) !== '');
  await keys.tabTo('Show all', 'back');
  await keys.press('Enter');
  await until('all of it', async () => (await textOf(page, '.filters [role=status]')) === '');
  expect((await keys.here())?.name).toBe('Filter');
  await keys.press('Enter');
  await until('no filters', async () => (await focusNow(page))?.expanded === 'false');
}

async function tariffs({ page, keys, files }: Walk): Promise<void> {
  await keys.tabTo('US by layer');
  await keys.press('Enter');
  await until('one side', async () => (await chosen(page)) === 'US by layer');
  const { value } = await keys.tabTo('Tariff chart');
  await keys.press('ArrowLeft');
  await until('another day', async () => (await valueHere(page)) !== value);
  await keys.tabTo('CSV');
  await keys.press('Enter');
  await until('the file', async () => (await files.names()).some((name) => name.endsWith('.csv')));
  const day = await textOf(page, '.chooser b');
  await keys.tabTo('Next change');
  await keys.press('Enter');
  await until('the next day', async () => (await textOf(page, '.chooser b')) !== day);
  // A number leads to its entry, and the entry back to that very number.
  const source = await keys.tabTo('Source');
  await keys.press('Enter');
  const entry = await until('the entry', async () => {
    const stop = await focusNow(page);
    return stop !== null && stop.name !== source.name && stop;
  });
  expect(entry.row).not.toBe('');
  expect((await keys.press('Tab'))?.name).toBe('Back to where you were');
  await keys.press('Enter');
  await keys.arrives(source.name);
}

async function statementsAndSources(walk: Walk): Promise<void> {
  const { page, keys } = walk;
  const before = await currentMark(page);
  await keys.tabTo('In the text');
  await keys.press('Enter');
  await until('the words', async () => (await currentMark(page)) !== before);
  await toSection(walk, 'Sources');
  const link = await keys.tabTo('Open at');
  expect(link.row).not.toBe('');
  await toSection(walk, 'Overview');
}

async function masthead({ page, keys, driver }: Walk): Promise<void> {
  await keys.tabTo('Collapse the sidebar', 'back');
  await keys.press('Enter');
  await keys.arrives('Open Sidelight');
  await keys.press('Enter');
  await keys.arrives('Collapse the sidebar');
  await keys.tabTo('Move to the left', 'back');
  await keys.press('Enter');
  await keys.arrives('Move to the right');
  await keys.press('Enter');
  await keys.arrives('Move to the left');
  await keys.tabTo('Settings', 'back');
  await keys.press('Enter');
  await until('the settings', async () => (await tabAddresses(driver)).some((url) => url.includes('options/index.html')));
  await page.bringToFront();
  expect((await keys.arrives('Settings')).unseen).toBe('');
}

/** Out at both ends: before its beginning lies the page, behind its end the browser. */
async function waysOut(walk: Walk): Promise<void> {
  const { page, keys, driver } = walk;
  await keys.tabTo('Width of the sidebar', 'back');
  expect(await keys.press('Tab', 'Shift')).toMatchObject({ where: 'page', name: 'End' });
  await keys.tabTo('Close the sidebar');
  await keys.press('Enter');
  await waitForNoSidebar(page);
  expect(await keys.arrives('End')).toMatchObject({ where: 'page', unseen: '' });
  // The way in that the product gives: the button's shortcut.
  await clickToolbarButton(driver, page);
  await until('the focus in it', async () => (await focusNow(page))?.name === 'Sidelight');
  await keys.tabTo('Something is wrong here');
  for (let stop = await keys.press('Tab'); stop !== null; stop = await keys.press('Tab')) expect(stop.where).toBe('sidebar');
}

describeInBrowsers('By keyboard alone', (driver) => {
  let site: Site;
  let files: Downloads;
  beforeAll(async () => {
    site = await servePages({ '/call': PAGE });
    files = await openDownloads(driver());
  });
  afterAll(async () => {
    await site.close();
    await files.remove();
  });

  it('a reader comes into the sidebar, does all that there is to do, sees where the focus is all the while, and comes out again', async () => {
    const page = await driver().newPage();
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, 'Known article');
    await waitForMarks(page);
    const keys = keyboardOn(page);
    const walk = { driver: driver(), page, keys, files };
    expect([await keys.press('Tab'), await keys.press('Tab')].map((stop) => stop?.name)).toEqual(['Beginning', 'End']);
    const { value } = await keys.tabTo('Width of the sidebar');
    await keys.press('ArrowLeft');
    await until('a wider sidebar', async () => Number(await valueHere(page)) > Number(value));
    await keys.press('ArrowRight');
    await switches(walk);
    await marksAndCards(walk);
    await sentenceToEvent(walk);
    await closeTheList(walk);
    await keys.tabTo(({ role }) => role === 'tab');
    await keys.press('Home');
    await whole(walk);
    await overview(walk);
    await toSection(walk, 'Who and what');
    await whoAndWhat(walk);
    await toSection(walk, 'Timeline');
    await timeline(walk);
    await toSection(walk, 'Tariffs');
    await tariffs(walk);
    await toSection(walk, 'Then & now');
    await statementsAndSources(walk);
    await masthead(walk);
    await waysOut(walk);
    // The sidebar as a whole is entered, not worked: it has no ring of its own.
    expect(keys.unseen.filter((stop) => stop !== 'sidebar: Sidelight: no outline')).toEqual([]);
    expect(pageErrors(page)).toEqual([]);
    await page.close();
  });
});

/** The whole product by keyboard: one walk from the page's beginning to the sidebar's end. No focus is placed by script, nothing is clicked. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForMarks } from './support/article-tabs.js';
import { type Downloads, openDownloads } from './support/downloads.js';
import { describeInBrowsers } from './support/driver.js';
import { clickToolbarButton, tabAddresses } from './support/extension.js';
import { focusNow, keyboardOn, SPACE } from './support/keyboard.js';
import {
  currentMark,
  overview,
  scrolled,
  statementsAndSources,
  tariffs,
  timeline,
  toSection,
  unfold,
  valueHere,
  type Walk,
  whoAndWhat,
  whole,
} from './support/keyboard-sections.js';
import { waitForCard, waitForNoCard } from './support/marks.js';
import { pageErrors } from './support/page-errors.js';
import { markCount } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { inSidebar, pressKey, waitForNoSidebar, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

/** A page with a control of its own at either end, and long enough to scroll. */
const PAGE = articlePage({ html: 'lang="en"', after: '<p style="height:3000px"></p><a href="#end">End</a>' }).replace(
  '<main>',
  '<a href="#beginning">Beginning</a><main>',
);

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
    return stop !== null && stop.row !== '' && stop;
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
  await pressKey(page, 'Enter');
  await until('the settings', async () => (await tabAddresses(driver)).some((url) => url.includes('options/index.html')));
  await page.bringToFront();
  // Firefox draws no ring in a tab that was come back to until a key is pressed there.
  await until('the focus where it was', async () => (await focusNow(page))?.name.startsWith('Settings'));
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

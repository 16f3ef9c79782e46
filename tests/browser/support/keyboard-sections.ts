/** What a reader with a keyboard does in each section of the sidebar: every step waits for what it brings. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Downloads } from './downloads.js';
import type { Driver } from './driver.js';
import { focusNow, type Keyboard, type Stop } from './keyboard.js';
import { registeredHighlights } from './page-state.js';
import { inSidebar, waitForSidebar } from './sidebar.js';
import { until, untilSteady } from './until.js';

export interface Walk {
  readonly driver: Driver;
  readonly page: Page;
  readonly keys: Keyboard;
  readonly files: Downloads;
}

export const currentMark = async (page: Page) => (await registeredHighlights(page)).find(({ name }) => name.endsWith('-current'))?.texts[0];
export const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const textOf = (page: Page, selector: string) => inSidebar(page, (root, css) => root.querySelector(css)?.textContent ?? '', selector);
/** Of the choices in the section, those that are pressed. */
const chosen = (page: Page) =>
  inSidebar(page, (root) => Array.from(root.querySelectorAll('.section .choice[aria-pressed=true]'), (one) => one.textContent).join());
export const valueHere = async (page: Page) => (await focusNow(page))?.value;

/** Unfolds what the focus is on. */
export async function unfold({ page, keys }: Walk, control: string): Promise<void> {
  await keys.tabTo(control);
  await keys.press('Enter');
  await until(`${control} to unfold`, async () => (await focusNow(page))?.expanded === 'true');
}

/** A section comes in slices. */
export async function whole({ page }: Walk): Promise<void> {
  await untilSteady('all of the section', () => inSidebar(page, (root) => root.querySelectorAll('.section *').length));
}

/** From anywhere below the tabs back to the chosen one, and by arrow keys on to another. */
export async function toSection(walk: Walk, section: string): Promise<void> {
  const { keys, page } = walk;
  let tab: Stop | null = await keys.tabTo(({ role }) => role === 'tab', 'back');
  for (let i = 0; i < 6 && tab?.name !== section; i++) tab = await keys.press('ArrowRight');
  expect(tab?.name).toBe(section);
  expect(await textOf(page, '[role=tab][aria-selected=true]')).toBe(section);
  await whole(walk);
}

export async function overview(walk: Walk): Promise<void> {
  const { page, keys, files } = walk;
  await keys.tabTo('A line');
  await keys.press('Enter');
  await until('one line', async () => !(await textOf(page, '.section'))?.includes('How we know'));
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

export async function whoAndWhat(walk: Walk): Promise<void> {
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

export async function timeline({ page, keys }: Walk): Promise<void> {
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

export async function tariffs({ page, keys, files }: Walk): Promise<void> {
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

export async function statementsAndSources(walk: Walk): Promise<void> {
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

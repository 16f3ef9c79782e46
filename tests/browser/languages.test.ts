/** The five languages as they ship: sidebar, list of marks, card, spoken sentences and a file, and no sentence of the English messages in the other four. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { waitForMarks } from './support/article-tabs.js';
import { type Downloads, openDownloads } from './support/downloads.js';
import { describeInBrowsers } from './support/driver.js';
import { inCard, waitForCard } from './support/marks.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage } from './support/sample-page.js';
import { clickInSidebar, inSidebar, waitForSidebar } from './support/sidebar.js';
import { until, untilSteady } from './support/until.js';

/** The page's language, and the folder of its messages; English last, which is as it was, and shows that English would be found. */
const LANGUAGES = { de: 'de', es: 'es', fr: 'fr', 'zh-Hans': 'zh_CN', en: 'en' } as const;

type Messages = Readonly<Record<string, { readonly message: string }>>;
const messagesOf = (folder: string): Messages => JSON.parse(readFileSync(inProject(`public/_locales/${folder}/messages.json`), 'utf8'));

/** Longer than a name or a term, which may be the same in two languages. */
const WORDS = 4;
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
/** What stands between the places of a message that are filled in. */
const ENGLISH = Object.values(messagesOf('en'))
  .flatMap(({ message }) => message.split(/\$\d/))
  .map((part) => part.trim())
  .filter((part) => wordsOf(part).length >= WORDS);

const englishIn = (text: string) => ENGLISH.filter((part) => text.includes(part));

/** Runs in the browser: all that is seen and all that is read out. */
function said(root: ShadowRoot): string {
  const heard = ['aria-label', 'aria-valuetext', 'title', 'alt'];
  const spoken = Array.from(root.querySelectorAll('*'), (one) => heard.map((name) => one.getAttribute(name) ?? '').join('\n'));
  return [root.textContent, ...spoken].join('\n').replace(/[^\S\n]+/g, ' ');
}

describeInBrowsers('In each language', (driver) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await servePages({ '/call': articlePage({ html: 'lang="en"' }) });
    page = await driver().newPage();
  });
  afterAll(() => site.close());

  async function choose(language: string): Promise<void> {
    const options = await driver().openExtensionPage('src/pages/options/index.html');
    await until('the choices', () => options.$eval('#language', (list) => (list as HTMLSelectElement).options.length > 0));
    await options.select('#language', language);
    await until('the language', () => options.$eval('html', (root, chosen) => root.lang === chosen, language));
    await options.close();
  }

  /** Everything that the overview can unfold, with the list of marks and the reasons why something is wrong; gives what the card beside a mark says. */
  async function unfold(t: (key: string) => string): Promise<string> {
    await clickInSidebar(page, t('sidebar_depth_everything'));
    await clickInSidebar(page, t('walk_title'));
    await clickInSidebar(page, t('walk_next'));
    await waitForCard(page);
    const card = (await inCard(page, said)) ?? '';
    await untilSteady('everything', () => inSidebar(page, (root) => root.querySelectorAll('*').length));
    // Rows that have not been seen yet have guessed heights: what is to be pressed below them would move away.
    const atEnd = (root: ShadowRoot) => {
      const box = root.querySelector('.scroller') as Element;
      box.scrollTop = box.scrollHeight;
      return [box.scrollTop, root.querySelector('.wrong')?.getBoundingClientRect().top];
    };
    await untilSteady('the end', () => inSidebar(page, atEnd));
    await clickInSidebar(page, t('sidebar_wrong'));
    await waitForSidebar(page, t('sidebar_reason_outdated'));
    return card;
  }

  async function exported(files: Downloads, t: (key: string) => string): Promise<string> {
    await clickInSidebar(page, t('sidebar_export_markdown'));
    const name = await until('the file', async () => (await files.names()).find((one) => one.endsWith('.md')));
    return (await files.file(name)).toString();
  }

  it.each(Object.entries(LANGUAGES))('%s: sidebar, list, card and file are in that language', async (language, folder) => {
    const messages = messagesOf(folder);
    const t = (key: string) => messages[key]?.message ?? key;
    const files = await openDownloads(driver());
    await choose(language);
    await page.goto(site.url('/call'));
    await page.bringToFront();
    await waitForSidebar(page, t('sidebar_section_timeline'));
    await waitForMarks(page);
    const told = [await unfold(t), await inSidebar(page, said), await exported(files, t)];
    await files.remove();
    for (const text of told) expect(text?.length).toBeGreaterThan(60);
    const [card = [], sidebar = [], file = []] = told.map((text) => englishIn(text ?? ''));
    if (language === 'en') {
      expect(sidebar.length).toBeGreaterThan(20);
      expect([...card, ...file].length).toBeGreaterThan(1);
    } else expect({ sidebar, card, file }).toEqual({ sidebar: [], card: [], file: [] });
  });
});

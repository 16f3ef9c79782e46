/** Rows F10 and F50 to F52 of the fault matrix: names in all the shapes in which pages write them are marked to the code unit. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleTabs, markTexts } from './support/article-tabs.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { type Site, servePages } from './support/pages.js';
import { articlePage, SAMPLE_BODY, SAMPLE_PARAGRAPHS } from './support/sample-page.js';
import { sharedTab } from './support/shared-page.js';
import { until } from './support/until.js';

/** Names of two words in the sample report. */
const NAMES = [
  'Donald Trump',
  'Xi Jinping',
  'Scott Bessent',
  'Howard Lutnick',
  'Jamieson Greer',
  'He Lifeng',
  'Friedrich Merz',
  'Peng Liyuan',
];
const PAIRS = new RegExp(NAMES.join('|').replaceAll(' ', '\\s'), 'g');

/** What a page may put where a name has its space, and within its second word. */
const JOINTS: Readonly<Record<string, (first: string, last: string) => string>> = {
  'inline elements': (first, last) => `<a href="#x"><b>${first}</b> <i>${last.slice(0, 2)}</i></a>${last.slice(2)}`,
  'a line break': (first, last) => `${first}<br>${last}`,
  'a chance to break': (first, last) => `${first} ${last.slice(0, 2)}<wbr>${last.slice(2)}`,
  'soft hyphens': (first, last) => `${first} ${last.slice(0, 2)}&shy;${last.slice(2)}`,
  'a space that does not break': (first, last) => `${first}&nbsp;${last}`,
  'a line feed and a comment': (first, last) => `${first}\n      <!-- who -->${last}`,
};

/** What may stand beside a name without being part of it. */
const STRANGERS: Readonly<Record<string, string>> = {
  'the first half of a pair': '\ud83d',
  'the second half of a pair': '\udc4d',
  'a direction override': '\u202e',
  'a direction isolate': '\u2068',
  'a zero-width space': '\u200b',
  'a byte order mark': '\ufeff',
  'an emoji': '👍',
  'an emoji of several': '👨‍👩‍👧',
  'a flag': '🇨🇳',
};

/** How copies are set. */
const TYPOGRAPHY: Readonly<Record<string, (text: string) => string>> = {
  ligatures: (text) => text.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ').replaceAll('fl', 'ﬂ'),
  'curly quotes': (text) => text.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’'),
  'accents apart (NFD)': (text) => text.normalize('NFD'),
  'accents together (NFC)': (text) => text.normalize('NFC'),
  'full-width digits': (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  capitals: (text) => text.toUpperCase(),
};

/** Prose of other scripts around names that the record knows. */
const SCRIPTS: readonly (readonly [script: string, text: string, names: readonly string[]])[] = [
  ['Chinese', '两国元首通电话后，习近平表示欢迎特朗普访华，双方团队将继续会谈，市场对此反应平静，各方仍在等待。', ['习近平', '特朗普']],
  ['Thai', 'เมื่อวันพฤหัสบดีประธานาธิบดีXi Jinpingคุยโทรศัพท์กับDonald Trumpนานกว่าหนึ่งชั่วโมงและตกลงว่าจะพบกันอีก', ['Xi Jinping', 'Donald Trump']],
  [
    'Hebrew',
    'בשיחה ביניהם אמר Xi Jinping כי הוא מזמין את Donald Trump לבקר בארצו, והשניים סיכמו להיפגש שוב בקרוב מאוד.',
    ['Xi Jinping', 'Donald Trump'],
  ],
  [
    'Arabic',
    'وفي المكالمة دعا Xi Jinping نظيره Donald Trump إلى زيارة البلاد واتفق الجانبان على مواصلة المحادثات قريبا.',
    ['Xi Jinping', 'Donald Trump'],
  ],
];

/** As printed, but for what typography adds and takes away. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad]/g, '')
    .replace(/[“”]/g, '"')
    .replaceAll('’', "'");
const bareAll = (texts: readonly string[]) => texts.map(bare).sort();

describeInBrowsers('A name', (driver) => {
  let site: Site;
  let page: Page;
  let plain: readonly string[];
  const { openArticle } = articleTabs(driver, () => site, sharedTab(driver));
  beforeAll(async () => {
    site = await servePages({});
    page = await openArticle(articlePage());
    plain = await markTexts(page);
  });
  afterAll(() => site.close());

  /** A page with that in place of the article, put in by a script: UTF-8 cannot carry halves of pairs. */
  const pageWith = (html: string) =>
    `<!doctype html><meta charset="utf-8"><title>The call</title><main></main>
<script>document.querySelector('main').innerHTML = ${JSON.stringify(`<h1>The call</h1>${html}`).replaceAll('</', '<\\/')};</script>`;

  /** Its marks, once they are the right ones. */
  async function marksOf(html: string, wanted: (texts: readonly string[]) => boolean): Promise<string[]> {
    page = await openArticle(pageWith(html));
    let last: string[] = [];
    await until('the right marks', async () => {
      last = await markTexts(page);
      return wanted(last);
    }).catch((error) => {
      throw new Error(`${error}: ${difference(last)}`);
    });
    expect(pageErrors(page)).toEqual([]);
    return last;
  }

  /** Marks that are here and not on the plain page, and the other way round. */
  function difference(texts: readonly string[]): string {
    const here = bareAll(texts);
    const there = bareAll(plain);
    return JSON.stringify({
      more: here.filter((text) => !there.includes(text)),
      less: there.filter((text) => !here.includes(text)),
      here: here.length,
      there: there.length,
    });
  }
  const asPlain = (texts: readonly string[]) => bareAll(texts).join('|') === bareAll(plain).join('|');

  it.each(Object.entries(JOINTS))('is marked whole over %s, and nothing else is (F10)', async (_what, joint) => {
    const html = SAMPLE_BODY.replace(PAIRS, (name) => joint(...(name.split(/\s/) as [string, string])));
    const texts = await marksOf(html, asPlain);
    expect(texts.filter((text) => text !== text.trim())).toEqual([]);
  });

  it.each(Object.entries(STRANGERS))('is marked without %s before and behind it (F50)', async (_what, stranger) => {
    const html = SAMPLE_BODY.replace(PAIRS, (name) => `${stranger}${name}${stranger}`);
    const names = (texts: readonly string[]) => texts.filter((text) => NAMES.includes(text)).length;
    const texts = await marksOf(html, (found) => names(found) === names(plain));
    // Sentences around names hold the stranger, names do not.
    expect(texts.filter((text) => text.length < 40 && text.includes(stranger))).toEqual([]);
  });

  it.each(Object.entries(TYPOGRAPHY))('is marked in %s (F52)', async (_what, set) => {
    await marksOf(SAMPLE_PARAGRAPHS.map((text) => `<p>${set(text).replaceAll('&', '&amp;')}</p>`).join(''), asPlain);
  });

  it('is marked in capitals by style alone (F52)', async () => {
    page = await openArticle(articlePage({ head: '<style>body{text-transform:uppercase;font-variant-caps:all-small-caps}</style>' }));
    await until('the same marks', async () => asPlain(await markTexts(page)));
  });

  it.each(SCRIPTS)(
    'is marked in a paragraph of %s that an edition has put in, no letter more or less (F51)',
    async (_script, text, names) => {
      const [first, ...rest] = SAMPLE_PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
      const inIt = () =>
        page.evaluate(() => {
          const paragraph = document.querySelector('#put-in');
          const ranges = Array.from(CSS.highlights.values()).flatMap((highlight) => [...highlight]);
          return ranges.filter((range) => paragraph?.contains(range.startContainer)).map(String);
        });
      await marksOf(`${first}<p id="put-in">${text}</p>${rest.join('')}`, (found) => found.length >= plain.length + names.length);
      expect([...new Set(await inIt())].sort()).toEqual([...names].sort());
    },
  );
});

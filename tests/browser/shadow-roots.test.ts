/** An article whose text lies in open shadow roots, as web components put it there (F57); closed roots stay closed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MARK_STYLES } from '../../src/core/mentions/mark-styles.js';
import { describeInBrowsers } from './support/driver.js';
import { pageErrors } from './support/page-errors.js';
import { registeredHighlights } from './support/page-state.js';
import { type Site, servePages } from './support/pages.js';
import { countColour, takePicture } from './support/pixels.js';
import { SAMPLE_BODY } from './support/sample-page.js';
import { sidebarHtml, waitForSidebar } from './support/sidebar.js';
import { until } from './support/until.js';

const template = (mode: string, inner: string) => `<template shadowrootmode="${mode}">${inner}</template>`;
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>An app</title><body>${body}</body>`;
const half = SAMPLE_BODY.indexOf('</p>', SAMPLE_BODY.length / 2) + 4;

describeInBrowsers('An article in shadow roots', (driver) => {
  let site: Site;
  beforeAll(async () => {
    const nested = template('open', `<nav>Menu</nav><news-text>${template('open', `<h1>The call</h1>${SAMPLE_BODY}`)}</news-text>`);
    const slotted = template('open', `<slot name="rest"></slot><aside>Subscribe</aside><slot></slot>`);
    const rest = `<div slot="rest">${SAMPLE_BODY.slice(0, half)}</div>${SAMPLE_BODY.slice(half)}`;
    site = await servePages({
      '/open': page(`<news-app>${nested}</news-app>`),
      '/slotted': page(`<news-app>${slotted}${rest}</news-app>`),
      '/hidden': page(`<news-app>${template('open', `<div hidden>${SAMPLE_BODY}</div><p>Nothing here.</p>`)}</news-app>`),
      '/closed': page(`<news-app>${template('closed', SAMPLE_BODY)}</news-app><p>An app.</p>`),
    });
  });
  afterAll(() => site.close());

  async function open(path: string): Promise<Page> {
    const opened = await driver().newPage();
    await opened.goto(site.url(path));
    await opened.bringToFront();
    return opened;
  }
  const texts = async (of: Page) => (await registeredHighlights(of)).flatMap((highlight) => highlight.texts);

  it('is recognised, and its marks are painted in there', async () => {
    const app = await open('/open');
    await waitForSidebar(app, 'Known article: whole copy here');
    expect(await texts(app)).toContain('Xi Jinping');
    const seen = async () => countColour(await takePicture(app, { x: 0, y: 0, width: 380, height: 600 }), MARK_STYLES.person.colour);
    await until('the marks to be painted', async () => (await seen()) > 100);
    expect(pageErrors(app)).toEqual([]);
    await app.close();
  });

  it('is read in the order in which its slots show it', async () => {
    const app = await open('/slotted');
    await waitForSidebar(app, 'Known article');
    const found = await texts(app);
    expect(found.length).toBeGreaterThan(80);
    expect(pageErrors(app)).toEqual([]);
    await app.close();
  });

  it.each(['/hidden', '/closed'])('stays unread where nobody can see it, or the page keeps it to itself: %s', async (path) => {
    const app = await open(path);
    await new Promise((done) => setTimeout(done, 1500));
    expect(await sidebarHtml(app)).toBeNull();
    expect(pageErrors(app)).toEqual([]);
    await app.close();
  });
});

import type { Page } from 'puppeteer-core';

/** Selects the first place of the body that has these words, as a reader does. */
export const selectWords = (page: Page, words: string): Promise<void> =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(text);
      if (at === -1 || node.parentElement?.closest('script')) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return;
    }
  }, words);

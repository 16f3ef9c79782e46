/** axe-core on a whole page of the extension's own, its open roots with it. */
import type { Page } from 'puppeteer-core';
import { AXE, type Axe, optionsFor } from './gallery-axe.js';

export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return axe.findings(await axe.run(document, options)).violations;
  }, optionsFor('all'));
}

/** axe-core inside the gallery's closed root. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** The script, to be evaluated in the page once. */
export const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFindings {
  /** It looked inside the root. */
  readonly seen: boolean;
  readonly violations: readonly string[];
  /** How many contrasts were measured and found good. */
  readonly contrasts: number;
}

export function runAxe(page: Page): Promise<AxeFindings> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };
    // axe walks open roots only, and reads colours inside the body only: for this moment ours is an open one there.
    const { host } = gallery.root;
    document.body.append(host);
    Object.defineProperty(host, 'shadowRoot', { value: gallery.root, configurable: true });
    const results = await axe.run(host, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    });
    return {
      seen: results.passes.some(({ nodes }) => nodes.some(({ html }) => html.startsWith('<button'))),
      violations: results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
      contrasts: results.passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0,
    };
  });
}

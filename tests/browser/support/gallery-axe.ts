/** axe-core inside the gallery's closed root. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Runs in the browser: it names nothing of this file. */
const findings = ({ passes, violations }: AxeResults): AxeFindings => ({
  violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  met: passes.flatMap(({ id, nodes }) => (nodes.length > 0 ? [id] : [])),
});

/** The script, to be evaluated in the page once, with what makes findings of its results. */
export const AXE = `${await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}\n;axe.findings = ${findings};`;

/** What the page has then. */
export interface Axe {
  run(context: unknown, options: unknown): Promise<AxeResults>;
  findings(results: AxeResults): AxeFindings;
}

/** What the colours decide. All else is the same tree under every theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block', 'target-size'];
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeFindings {
  readonly violations: readonly string[];
  /** The rules that were met somewhere: where none is, nothing was looked at. */
  readonly met: readonly string[];
}

/** Every rule, or those alone that depend on the theme. */
export const optionsFor = (what: 'all' | 'colours') => ({
  runOnly: what === 'all' ? { type: 'tag', values: ALL } : { type: 'rule', values: OF_COLOURS },
  rules: { 'target-size': { enabled: true } },
  // To name every node that meets a rule takes most of axe's time.
  resultTypes: ['violations'],
  selectors: false,
});

export function runAxe(page: Page, what: 'all' | 'colours' = 'all'): Promise<AxeFindings> {
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // axe walks open roots only, and reads colours inside the body only: for this moment ours is an open one there.
    const { host } = gallery.root;
    document.body.append(host);
    Object.defineProperty(host, 'shadowRoot', { value: gallery.root, configurable: true });
    return axe.findings(await axe.run(host, options));
  }, optionsFor(what));
}

/** The report that a newcomer can try Sidelight on: our own, and one that the dataset knows. */
import { byId, element } from '../shared/dom.js';

/** Written in by the build. */
const built = import.meta.glob<string>('../../dossier/data/us-china-trade/reports/sample-call.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A report is a `# headline` and paragraphs, parted by empty lines. */
function blocksOf(report: string): string[] {
  return report
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The record's own language, whatever the page speaks. */
export function showSample(): void {
  const report = byId('sample-report', HTMLElement);
  const blocks = blocksOf(Object.values(built)[0] ?? '');
  report.lang = 'en';
  report.replaceChildren(...blocks.map((block) => (block.startsWith('# ') ? element('h3', block.slice(2)) : element('p', block))));
}

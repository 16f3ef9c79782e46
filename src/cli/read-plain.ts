import type { ReadResult } from './read-json.js';

const KINDS: Readonly<Record<ReadResult['verdict']['kind'], string>> = {
  article: 'the known article',
  partial: 'a part of the known article',
  excerpt: 'another text that quotes the known article',
  story: 'another report of the story',
  none: 'nothing that we know',
};

/** What `sidelight read` prints without `--json`: the verdict, then what is named, each once with its count. */
export function plainText({ input, verdict, mentions, timeline }: ReadResult): string {
  const lines = [`${input}: ${KINDS[verdict.kind]}${verdict.article === null ? '' : ` (${verdict.article})`}`];
  if (verdict.article !== null) {
    lines.push(`  ${percent(verdict.coverage)} of it is here and makes up ${percent(verdict.purity)} of the text`);
    lines.push(...changeLines(verdict.changes));
  }
  lines.push(...countById(mentions).map(([label, kind, count]) => `  ${kind.padEnd(12)} ${String(count).padStart(3)}  ${label}`));
  lines.push(...timeline.filter(({ inText }) => inText).map(({ date, title }) => `  in the text: ${date} ${title}`));
  return lines.join('\n');
}

function changeLines({ missing, added, moved, reworded }: ReadResult['verdict']['changes']): string[] {
  return [
    ...missing.map(({ passage, gist }) => `  missing: passage ${passage + 1}, ${gist}`),
    ...added.map(({ letters, excerpt }) => `  added: ${letters} letters, “${excerpt}”`),
    ...moved.map(({ passage, gist }) => `  moved: passage ${passage + 1}, ${gist}`),
    ...reworded.map(({ passage, gist, verbatim }) => `  reworded: passage ${passage + 1} (${percent(verbatim)} word for word), ${gist}`),
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function countById(mentions: ReadResult['mentions']): [label: string, kind: string, count: number][] {
  const counts = new Map<string, [string, string, number]>();
  for (const { id, kind, label } of mentions) {
    const row = counts.get(id) ?? [label, kind, 0];
    row[2]++;
    counts.set(id, row);
  }
  return [...counts.values()].sort((a, b) => a[1].localeCompare(b[1]) || b[2] - a[2]);
}

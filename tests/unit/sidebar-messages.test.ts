/** The sidebar asks only for strings that are there, and every string of the sidebar is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { ENTITY_KINDS, MENTION_KINDS } from '../../src/core/mentions/mention.js';
import { Event, Footnote, LooseEnd, Source, Statement } from '../../src/dossier/schema.js';
import { Layer } from '../../src/dossier/schema-tariffs.js';
import { CHART_VIEWS } from '../../src/sidebar/chart/choice.js';
import { DEPTHS, EXPORTS, SECTIONS } from '../../src/sidebar/contract.js';
import { messageKey } from '../../src/sidebar/messages.js';
import { ZOOMS } from '../../src/sidebar/timeline/band-layout.js';
import { WRONGS } from '../../src/sidebar/wrongs.js';

const family = (name: string, values: readonly string[]) => values.map((value) => messageKey(`sidebar_${name}`, value));

/** The families of strings that are picked by a word of the dataset or of the state. */
const PICKED = [
  ...family('depth', DEPTHS),
  ...family('clockEnded', ['US', 'CN']),
  ...family('event', Event.entries.kind.options),
  ...family('export', EXPORTS),
  ...family('facet', ['actors', 'kinds']),
  ...family('finding', Footnote.entries.finding.options),
  ...family('kind', [...ENTITY_KINDS, ...MENTION_KINDS]),
  ...family('layers', CHART_VIEWS),
  ...family('leftBy', ['US', 'CN']),
  ...family('leftOut', ['ordinary', ...Layer.entries.authority.options]),
  ...family('link', ['wikidata', 'wikipedia', 'site']),
  ...family('move', ['left', 'right']),
  ...family('rates', ['US', 'CN']),
  ...family('reason', WRONGS),
  ...family('saveAs', ['svg', 'png', 'csv']),
  ...family('section', SECTIONS),
  ...family('seen', Source.entries.seen.options),
  ...family('short', ['US', 'CN']),
  ...family('source', Source.entries.kind.options),
  ...family('state', [...Statement.entries.outcome.wrapped.entries.state.options, ...LooseEnd.entries.answer.entries.state.options]),
  ...family('status', Statement.entries.status.options),
  ...family('verdict', ['article', 'partial', 'excerpt', 'story', 'none']),
  ...family('when', ['before', 'in-article', 'since']),
  ...family('zoom', ZOOMS),
];

/** What a headline leaves out and the dates of a measure are worded in the core: the sidebar and the files say the same. */
const source = [
  'src/core/tariffs/left-out-text.ts',
  'src/core/tariffs/measure-dates.ts',
  ...readdirSync('src/sidebar', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `src/sidebar/${file}`),
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const named = [...source.matchAll(/'(sidebar_\w+|extName)'/g)].map(([, key]) => key as string);
const counted = [...source.matchAll(/counted\(t, format, '(\w+)'/g)].flatMap(([, key]) => [`${key}_one`, `${key}_other`]);
const families = new Set([
  ...PICKED.map((key) => key.replace(/^(sidebar_[a-z]+)_.*/i, '$1')),
  ...counted.map((key) => key.replace(/_(one|other)$/, '')),
]);
const asked = new Set([...named.filter((key) => !families.has(key)), ...PICKED, ...counted]);
const known = new Set(Object.keys(messages));

describe('strings', () => {
  it('are all there', () => {
    expect([...asked].filter((key) => !known.has(key))).toEqual([]);
  });

  it('are all used', () => {
    expect([...known].filter((key) => key.startsWith('sidebar_') && !asked.has(key))).toEqual([]);
  });
});

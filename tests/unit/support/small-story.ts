/**
 * A story small enough to read and true in its figures: the duties on all goods of 2025 and 2026, one list of products, four people and
 * bodies, one report written here. Tests break a copy of it.
 */
import { makeFingerprint } from '../../../src/core/recognition/fingerprint.js';
import { foldedString } from '../../../src/core/text/letters.js';
import type { ArticleMention, Dossier, Layer, Step } from '../../../src/dossier/types.js';

/** A dossier whose lists can be changed. */
export type Draft = { -readonly [K in keyof Dossier]: Dossier[K] extends readonly (infer T)[] ? T[] : Dossier[K] };

export const PARAGRAPHS = [
  'Washington and Beijing are talking again. Donald Trump rang Xi Jinping on Thursday, and both men asked the other to come and visit.',
  'Since the truce of May 12 an American importer pays 30 percent where it had been 145 percent.',
];

const CHECKED = '2026-10-09';

export function smallStory(): Draft {
  return structuredClone({
    story: {
      id: 'small-story',
      title: { en: 'A small story', de: 'Eine kleine Geschichte' },
      summary: 'Two countries, their duties and one telephone call.',
      license: 'CC-BY-4.0' as const,
      version: '2026.11.0',
      checkedUpTo: '2026-10-08',
      sides: { US: ['united-states'], CN: ['china'] },
      words: { sides: [['Washington'], ['Beijing']], leaders: [['Trump'], ['Xi']], theme: ['duty', 'duties', 'truce'] },
      changeLog: [{ version: '2026.11.0', date: '2026-10-09', changes: ['First edition.'] }],
    },
    sources: [
      source('notice', 'primary', '2025-06-06'),
      source('newspaper', 'secondary', '2025-06-06'),
      source('order', 'primary', '2025-02-01'),
      source('undated', 'secondary'),
    ],
    entities: entities(),
    events: [
      event('call-2025-06-05', '2025-06-05', 'call', 'Trump and Xi speak by telephone'),
      event('geneva-statement', '2025-05-12', 'agreement', 'Joint statement of Geneva'),
      event('london-talks', '2025-06-09/2025-06-10', 'talks', 'Talks in London'),
    ].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    layers: layers(),
    averages: [
      {
        id: 'average',
        by: 'US' as const,
        on: 'CN' as const,
        publisher: 'An institute',
        name: 'Average duty',
        method: 'Weighted by trade.',
        points: [{ date: '2025-05', rate: 51.1, sources: ['newspaper'] }],
      },
    ],
    statements: [
      {
        id: 'invitation',
        speaker: 'xi-jinping',
        addressee: 'donald-trump',
        channel: 'telephone',
        date: '2025-06-05',
        gist: 'Invites the other to visit.',
        status: 'promise' as const,
        outcome: { gist: 'The visit took place.', state: 'borne-out' as const, date: '2026-05-13', sources: ['notice'] },
        sources: ['notice'],
      },
    ],
    figures: [figure('duty-145', 145, '2025-04-10'), figure('duty-30', 30, '2025-05-14')],
    looseEnds: [
      {
        id: 'will-they-meet',
        question: 'Will the two meet?',
        opened: '2025-06-05',
        answer: { gist: 'They did.', state: 'settled' as const, date: '2025-10-30', sources: ['notice'] },
      },
    ],
    articles: [article()],
  }) satisfies Dossier;
}

/** The files that hold a dossier, as parsed JSON. */
export function filesOf(dossier: Dossier): Record<string, unknown> {
  const { story, sources, entities, events, layers, averages, statements, figures, looseEnds, articles } = dossier;
  const lists = { sources, entities, events, layers, averages, statements, figures, 'loose-ends': looseEnds };
  return {
    'story.json': story,
    ...Object.fromEntries(Object.entries(lists).map(([name, items]) => [`${name}.json`, { items }])),
    ...Object.fromEntries(articles.map((item) => [`articles/${item.id}.json`, item])),
  };
}

function source(id: string, kind: 'primary' | 'secondary', date?: string) {
  const dated = date === undefined ? {} : { date };
  return {
    id,
    publisher: 'A publisher',
    title: `The ${id}`,
    ...dated,
    kind,
    url: `https://example.org/${id}`,
    language: 'en',
    checked: CHECKED,
    seen: 'original' as const,
  };
}

function entities() {
  const sources = () => ['notice'];
  const term = (from: string, to?: string) => ({
    title: 'President',
    body: 'united-states',
    from,
    ...(to === undefined ? {} : { to }),
    sources: sources(),
  });
  return [
    {
      id: 'china',
      kind: 'place' as const,
      name: { en: 'China', de: 'China', 'zh-Hans': '中国' },
      forms: [
        { text: 'China', use: 'full' as const },
        { text: 'Beijing', use: 'role' as const },
      ],
      description: 'A country.',
      sources: sources(),
    },
    {
      id: 'donald-trump',
      kind: 'person' as const,
      wikidata: 'Q22686',
      name: { en: 'Donald Trump' },
      forms: [{ text: 'Donald Trump', use: 'full' as const }],
      description: 'A politician.',
      offices: [term('2017-01-20', '2021-01-20'), term('2025-01-20')],
      sources: sources(),
    },
    {
      id: 'united-states',
      kind: 'place' as const,
      name: { en: 'United States' },
      forms: [
        { text: 'United States', use: 'full' as const },
        { text: 'Washington', use: 'role' as const },
      ],
      description: 'A country.',
      sources: sources(),
    },
    {
      id: 'xi-jinping',
      kind: 'person' as const,
      wikidata: 'Q15031',
      name: { en: 'Xi Jinping', 'zh-Hans': '习近平' },
      originalName: '习近平',
      forms: [{ text: 'Xi Jinping', use: 'full' as const }],
      description: 'A politician.',
      site: 'https://example.org/xi',
      sources: sources(),
    },
  ];
}

function event(id: string, date: string, kind: 'call' | 'agreement' | 'talks', title: string) {
  return { id, date, title, kind, participants: ['donald-trump', 'xi-jinping'], sources: [kind === 'talks' ? 'undated' : 'newspaper'] };
}

/** A step in force from a day, from one rate to another. */
export function step(effective: string, before: number, rate: number, more: Partial<Step> = {}): Step {
  const id = `step-${effective}-${rate}`.replaceAll('.', '-');
  return {
    ...{ id, rate, before, status: 'in-force', effective },
    ...more,
    ...{ scope: 'All goods', instrument: 'An order', sources: more.sources ?? ['order'] },
  };
}

/** A layer of duty on all goods. */
export function layer(id: string, by: 'US' | 'CN', steps: readonly Step[], more: Partial<Layer> = {}): Layer {
  const named = steps.map((one) => ({ ...one, id: `${id}-${one.id}` }));
  return {
    id,
    by,
    on: by === 'US' ? 'CN' : 'US',
    authority: by === 'US' ? 'ieepa' : 'china-additional',
    name: `The ${id} duty`,
    shortName: id,
    summary: 'A duty.',
    breadth: 'all-goods',
    steps: named,
    ...more,
  };
}

function layers(): Layer[] {
  const announced: Step = {
    id: 'announced-34',
    rate: 34,
    before: 10,
    status: 'announced-only',
    announced: '2025-04-02',
    planned: '2025-04-09',
    scope: 'All goods',
    instrument: 'An order',
    sources: ['order'],
  };
  return [
    layer('china', 'CN', [step('2025-04-10', 0, 84), step('2025-04-12', 84, 125), step('2025-05-14', 125, 10)]),
    layer('fentanyl', 'US', [step('2025-02-04', 0, 10), step('2025-03-04', 10, 20), step('2025-11-10', 20, 10), step('2026-02-24', 10, 0)]),
    layer('forced-labor', 'US', [step('2026-07-24', 0, 12.5)], { authority: 'section-301' }),
    layer('list-1', 'US', [step('2018-07-06', 0, 25)], { authority: 'section-301', breadth: 'product-list' }),
    layer('reciprocal', 'US', [
      step('2025-04-05', 0, 10),
      announced,
      step('2025-04-09', 10, 84),
      step('2025-04-10', 84, 125),
      step('2025-05-14', 125, 10),
      step('2025-08-12', 10, 10),
      step('2026-02-24', 10, 0),
    ]),
    layer('section-122', 'US', [step('2026-02-24', 0, 10, { ended: '2026-07-24' })], { authority: 'section-122' }),
  ];
}

function figure(id: string, value: number, on: string) {
  return {
    id,
    label: `${value} percent`,
    value,
    unit: 'percent' as const,
    headline: { by: 'US' as const, on },
    gist: 'A headline duty.',
    sources: ['newspaper'],
  };
}

function article() {
  return {
    id: 'small-report',
    story: 'small-story',
    label: 'A report of the call',
    publisher: 'Sidelight',
    authors: [],
    published: '2025-06-05',
    language: 'en' as const,
    own: true,
    summary: 'The two leaders spoke.',
    passages: PARAGRAPHS.map((text, i) => ({ gist: `What paragraph ${i + 1} says.`, letters: foldedString(text).length, quoted: 0 })),
    fingerprint: makeFingerprint(PARAGRAPHS),
    mentions: [
      place('place', 'united-states', 0, 'Washington'),
      place('place', 'china', 0, 'Beijing'),
      place('event', 'call-2025-06-05', 0, 'Donald Trump rang Xi Jinping on Thursday'),
      place('person', 'donald-trump', 0, 'Donald Trump'),
      place('person', 'xi-jinping', 0, 'Xi Jinping'),
      { ...place('date', 'date-2025-06-05', 0, 'Thursday'), date: '2025-06-05' },
      place('statement', 'invitation', 0, 'both men asked the other to come and visit'),
      { ...place('date', 'date-2025-05-12', 1, 'May 12'), date: '2025-05-12' },
      { ...place('figure', 'duty-30', 1, '30 percent'), value: 30, unit: 'percent' as const },
      { ...place('figure', 'duty-145', 1, '145 percent'), value: 145, unit: 'percent' as const },
    ],
    footnotes: [
      {
        id: 'what-30-counts',
        about: ['duty-30'],
        finding: 'exact-with-limits' as const,
        gist: 'It counts two layers only.',
        sources: ['newspaper'],
      },
    ],
  };
}

function place(kind: ArticleMention['kind'], id: string, passage: number, words: string): ArticleMention {
  const folded = foldedString(words);
  const start = foldedString(PARAGRAPHS[passage] ?? '').indexOf(folded);
  const exact = kind === 'event' || kind === 'statement' ? {} : { exact: words };
  return { kind, id, passage, at: [start, start + folded.length], ...exact };
}

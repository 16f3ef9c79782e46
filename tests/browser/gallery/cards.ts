/** The card's part of the gallery: a card of each kind, from the sample view, and the marks that the sidebar's list goes through. */
import type { CardProps } from '../../../src/sidebar/card/contract.js';
import type { SidebarProps, Tick } from '../../../src/sidebar/contract.js';
import { cardOf } from '../../../src/view-model/card.js';
import type { MarkEntry } from '../../../src/view-model/mark-list.js';
import type { ViewModel } from '../../../src/view-model/view-model.js';
import type { RecordView } from './record.js';

/** A mention to open a card for, by the name of what it shows. */
const SUBJECTS = {
  person: { kind: 'person', id: 'xi' },
  'changed office': { kind: 'person', id: 'graham' },
  rate: { kind: 'figure', id: 'figure-145-percent' },
  duration: { kind: 'figure', id: 'figure-90-day' },
  date: { kind: 'date', id: 'date-2025-06-05' },
  'bare date': { kind: 'date', id: 'date-2025-06-04' },
  statement: { kind: 'statement', id: 'visit-invitation' },
  event: { kind: 'event', id: 'call-2025-06-05' },
  unknown: { kind: 'figure', id: 'figure-7-percent' },
} as const;
export type CardName = keyof typeof SUBJECTS;
export const CARD_NAMES = Object.keys(SUBJECTS) as CardName[];

const entry = (mark: number, kind: MarkEntry['kind'], text: string, more: Partial<MarkEntry> = {}): MarkEntry => ({
  mark,
  kind,
  text,
  ...more,
});

/** The marks of a view in order, as the page's text would give them. */
export function entriesOf(view: ViewModel): MarkEntry[] {
  const all = [
    ...view.entities.flatMap(({ kind, name, marks }) => marks.map((mark) => entry(mark, kind, name))),
    ...view.dates.flatMap(({ date, marks }) => marks.map((mark) => entry(mark, 'date', 'on Thursday', { date }))),
    ...view.figures.flatMap(({ label, value, marks }) => marks.map((mark) => entry(mark, 'figure', `${value} percent`, { value: label }))),
    ...view.statements.flatMap(({ gist, speaker, marks }) => marks.map((mark) => entry(mark, 'statement', gist, { value: speaker }))),
  ];
  return all.sort((a, b) => a.mark - b.mark);
}

export const SAMPLE_TICKS: readonly Tick[] = [
  { top: 80, marks: [0, 1], kinds: ['person', 'date'] },
  { top: 240, marks: [31], kinds: ['figure'] },
  { top: 400, marks: [40], kinds: ['statement', 'person', 'law', 'event'] },
];

export interface CardOptions {
  readonly sheet?: boolean;
  readonly textScale?: number;
  readonly maxHeight?: number;
}

type Given = Pick<CardProps, 'sidebar' | 'card'> & Partial<CardProps>;

const given = ({ sidebar, ...rest }: Given, { sheet = false, textScale = 1, maxHeight = 700 }: CardOptions): CardProps => ({
  sidebar: { ...sidebar, state: { ...sidebar.state, textScale } },
  others: [],
  spoken: null,
  sheet,
  maxHeight,
  onDismiss: () => {},
  onMore: () => {},
  onShow: () => {},
  ...rest,
});

/** Of a mark of a view from the record. */
export function recordCardProps({ view, mentions }: RecordView, mark: number, sidebar: SidebarProps, options: CardOptions): CardProps {
  const card = cardOf(view, mentions, mark);
  if (card === null) throw new Error(`there is no mark ${mark}`);
  return given({ sidebar, card }, options);
}

/** Props as the overlay would give them. */
export function cardProps(name: CardName, sidebar: SidebarProps, options: CardOptions): CardProps {
  const { view } = sidebar;
  const mentions = [{ ...SUBJECTS[name], start: 0, end: 5, value: 7, unit: 'percent' as const }];
  const card = cardOf(view, mentions, 0);
  if (card === null) throw new Error(`no card is called ${name}`);
  const shown = { ...card, mark: card.marks[0] ?? 0, notes: view.footnotes.slice(0, name === 'rate' ? 1 : 0) };
  const others = name === 'person' ? entriesOf(view).filter(({ kind }) => kind === 'statement') : [];
  return given({ sidebar, card: shown, others }, options);
}

/** Every fact of a view in one form, in the order of the sections: what is copied, and what the exports list. */
import type {
  AnnouncedRate,
  AverageView,
  EntityView,
  EventView,
  FigureView,
  FootnoteView,
  LooseEndView,
  SourceRefs,
  StatementView,
  TariffSpan,
  ViewModel,
} from '../view-model.js';
import type { Pen } from './taken.js';

export interface Fact {
  readonly id: string;
  readonly section: 'overview' | 'entities' | 'timeline' | 'tariffs' | 'loose-ends';
  /** What or who it is about. */
  readonly name: string;
  readonly date?: string | undefined;
  /** What is so, in parts that may each be in a language of its own; they follow one another with a space between. */
  readonly told: readonly string[];
  /** What became of it, in a word of the interface. */
  readonly state?: string | undefined;
  readonly now?: string | undefined;
  readonly nowDate?: string | undefined;
  readonly marks: readonly number[];
  readonly sources: SourceRefs;
}

/** A word of the record in the words of the interface. */
export const worded = (pen: Pen, family: string, value: string): string => pen.t(`sidebar_${family}_${value.replaceAll('-', '_')}`);
const parts = (...all: readonly (string | undefined)[]): readonly string[] => all.flatMap((part) => part || []);
/** A Chinese stop brings its own space. */
export const inLine = (told: readonly string[]): string => told.join(' ').replace(/([。：）]) /g, '$1');
export const textOf = ({ told }: Fact): string => inLine(told);
/** What it rests on itself comes first: who cites one source cites that of the fact. */
const both = (own: SourceRefs, later: SourceRefs = []): SourceRefs => [...new Set([...own, ...later])];

export function factsOf(view: ViewModel, pen: Pen): Fact[] {
  return [
    ...view.footnotes.map((note) => footnote(note, pen)),
    ...view.entities.map((entity) => entityFact(entity, pen)),
    ...view.timeline.flatMap((event) => eventFacts(event, pen)),
    ...view.tariffs.spans.map((span) => spanFact(span, pen)),
    ...view.tariffs.announced.map((rate) => announcedFact(rate, pen)),
    ...view.tariffs.averages.flatMap((series) => averageFacts(series, pen)),
    ...view.figures.map((figure) => figureFact(figure, view, pen)),
    ...view.statements.map((statement) => statementFact(statement, pen)),
    ...view.looseEnds.map((end) => questionFact(end, pen)),
  ];
}

function footnote({ id, finding, gist, marks, sources }: FootnoteView, pen: Pen): Fact {
  return { id, section: 'overview', name: worded(pen, 'finding', finding), told: [gist], marks, sources };
}

function entityFact(entity: EntityView, pen: Pen): Fact {
  const { id, name, originalName, role, description, officeThen, officeNow, officeChanged, officeSince, marks, sources } = entity;
  const office = officeThen && pen.t('join_stop', officeThen, '').trim();
  const now = officeChanged ? (officeNow ?? pen.t('sidebar_no_office')) : undefined;
  return {
    id,
    section: 'entities',
    name: originalName ? pen.t('join_brackets', name, originalName) : name,
    told: parts(office, role, description),
    now,
    nowDate: now && officeSince,
    marks,
    sources,
  };
}

function eventFacts({ id, date, title, summary, accounts, marks, sources }: EventView, pen: Pen): Fact[] {
  const section = 'timeline';
  const told = accounts.map(({ by, gist, sources: own }, index) => {
    return {
      id: `${id}-account-${index}`,
      section,
      name: pen.t('join_colon', title, by),
      date,
      told: [gist],
      marks: [],
      sources: own,
    } as const;
  });
  return [{ id, section, name: title, date, told: parts(summary), marks, sources }, ...told];
}

function spanFact({ id, by, from, to, rate, layers, sources }: TariffSpan, pen: Pen): Fact {
  const sum = layers.map((layer) => `${pen.quantity(layer.rate, 'percent')} ${layer.shortName}`).join(' + ');
  const whole = pen.quantity(rate, 'percent');
  const told = [sum ? pen.t('join_brackets', whole, sum) : whole];
  return { id, section: 'tariffs', name: pen.t(`sidebar_rates_${by}`), date: to ? `${from}/${to}` : from, told, marks: [], sources };
}

function announcedFact({ id, date, layer, layerRate, rate, sources }: AnnouncedRate, pen: Pen): Fact {
  const part = layerRate === rate ? layer : pen.t('sidebar_announced_layer', layer, pen.quantity(layerRate, 'percent'));
  const told = [pen.t('join_brackets', pen.quantity(rate, 'percent'), part)];
  return { id, section: 'tariffs', name: pen.t('sidebar_announced'), date, told, marks: [], sources };
}

/** Each with its publisher, since none may be set beside another's. */
function averageFacts({ id, publisher, name, points }: AverageView, pen: Pen): Fact[] {
  return points.map(({ date, rate, note, sources }) => ({
    id: `${id}-${date}`,
    section: 'tariffs',
    name: pen.t('join_colon', publisher, name),
    date,
    told: note ? [pen.t('join_stop', pen.quantity(rate, 'percent'), '').trim(), note] : [pen.quantity(rate, 'percent')],
    marks: [],
    sources,
  }));
}

function figureFact({ id, label, value, unit, gist, marks, sources }: FigureView, { thenNow }: ViewModel, pen: Pen): Fact {
  const pair = thenNow.find((one) => one.kind === 'figure' && one.id === id);
  const now = pair?.now?.value === undefined ? undefined : pen.quantity(pair.now.value, 'percent');
  return {
    id,
    section: unit === 'percent' ? 'tariffs' : 'entities',
    name: label,
    date: pair?.was?.date,
    told: [pen.t('join_stop', pen.quantity(value, unit), '').trim(), gist],
    now,
    nowDate: now && pair?.now?.date,
    marks,
    sources: both(sources, pair?.now?.sources),
  };
}

function statementFact({ id, speaker, date, gist, outcome, marks, sources }: StatementView, pen: Pen): Fact {
  return {
    id,
    section: 'loose-ends',
    name: speaker,
    date,
    told: [gist],
    state: outcome && worded(pen, 'state', outcome.state),
    now: outcome?.gist,
    nowDate: outcome?.date,
    marks,
    sources: both(sources, outcome?.sources),
  };
}

function questionFact({ id, question, answer, state, date, sources }: LooseEndView, pen: Pen): Fact {
  const word = worded(pen, 'state', state);
  return { id, section: 'loose-ends', name: question, told: [], state: word, now: answer, nowDate: date, marks: [], sources };
}

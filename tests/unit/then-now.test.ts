import { describe, expect, it } from 'vitest';
import type { PairView, ViewModel } from '../../src/view-model/view-model.js';
import { storyView } from '../fixtures/sample-view.js';
import { sampleView } from './support/sample-view.js';

const CALL = 'harbour-ledger-2025-06-05-trump-xi-call';
const view = sampleView({ article: CALL });
const ofKind = (kind: PairView['kind'], { thenNow }: ViewModel = view) => thenNow.filter((pair) => pair.kind === kind);
const pair = (id: string) => view.thenNow.find((one) => one.id === id);

describe('then and now', () => {
  it('sets every figure, statement and question of the view in a pair, and everyone who holds or held an office', () => {
    expect(ofKind('figure').map(({ id }) => id)).toEqual(view.figures.map(({ id }) => id));
    expect(ofKind('statement').map(({ id }) => id)).toEqual(view.statements.map(({ id }) => id));
    expect(ofKind('question').map(({ id }) => id)).toEqual(view.looseEnds.map(({ id }) => id));
    const held = view.entities.filter(({ kind, officeThen, officeNow }) => kind === 'person' && (officeThen || officeNow));
    expect(new Set(ofKind('office').map(({ id }) => id))).toEqual(new Set(held.map(({ id }) => id)));
  });

  it('sets a rate beside the rate of the same side that has no end', () => {
    for (const { figure, by } of view.tariffs.articleRates) {
      const span = view.tariffs.spans.find((one) => one.by === by && one.to === null);
      expect(pair(figure)?.now).toEqual({ value: span?.rate, unit: 'percent', date: span?.from, sources: span?.sources });
    }
    expect(view.tariffs.articleRates.length).toBeGreaterThan(2);
  });

  it('sets nothing of today beside a length of time', () => {
    expect(pair('call-90-minutes')).toMatchObject({ was: { value: 90, unit: 'minute' }, now: null });
  });

  it('claims of a statement’s end what its outcome says, and nothing where there is none', () => {
    for (const { id, outcome } of view.statements) {
      const now = pair(id)?.now;
      if (outcome === undefined) expect(now).toBeNull();
      else expect(now).toMatchObject({ text: outcome.gist, state: outcome.state, sources: outcome.sources });
    }
  });

  it('names those who hold another office first', () => {
    const offices = ofKind('office', sampleView({ article: 'epoch-times-2025-06-05-trump-xi-call' }));
    expect(offices[0]).toMatchObject({ id: 'lindsey-graham', changed: true });
    expect(offices[0]?.now).not.toHaveProperty('text');
    expect(offices.slice(1).some(({ changed }) => changed)).toBe(false);
  });

  it('brings only sources that the view lists', () => {
    const refs = view.thenNow.flatMap(({ was, now }) => [...(was?.sources ?? []), ...(now?.sources ?? [])]);
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => view.sources[ref] === undefined)).toEqual([]);
  });

  it('asks no question and dates no rate where no article is known', () => {
    expect(ofKind('question', storyView)).toEqual([]);
    for (const { was } of ofKind('figure', storyView)) expect(was).not.toHaveProperty('date');
  });
});

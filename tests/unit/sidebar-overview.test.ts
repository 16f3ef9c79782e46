import { describe, expect, it } from 'vitest';
import { keyFacts } from '../../src/sidebar/key-facts.js';
import { nearest } from '../../src/sidebar/nearest.js';
import type { StatementView, ViewModel } from '../../src/view-model/view-model.js';
import { sampleView, storyView } from '../fixtures/sample-view.js';
import { everythingDrawn, translator } from './support/drawn.js';
import { sampleView as realView } from './support/sample-view.js';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `event-${index}` }));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('a long list of events', () => {
  it('is cut to the last ones before the article and to the first ones since', () => {
    expect(ids(nearest(rows(40), 'before', null).shown)).toEqual(ids(rows(40).slice(35)));
    expect(ids(nearest(rows(40), 'since', null).shown)).toEqual(ids(rows(5)));
    expect(nearest(rows(40), 'since', null).hidden).toBe(35);
  });

  it('is shown whole where the article tells of it, and where little would be hidden', () => {
    expect(nearest(rows(40), 'in-article', null)).toEqual({ shown: rows(40), hidden: 0 });
    expect(nearest(rows(7), 'before', null).hidden).toBe(0);
  });

  it('is opened for the row that a mark leads to', () => {
    expect(nearest(rows(40), 'before', 'event-3').hidden).toBe(0);
    expect(nearest(rows(40), 'before', 'event-39').hidden).toBe(35);
    expect(nearest(rows(40), 'before', 'event-of-another-list').hidden).toBe(35);
  });
});

describe('the facts that matter', () => {
  const statement = (id: string, state: string, status = 'claim'): StatementView => ({
    ...(sampleView.statements[0] as StatementView),
    id,
    status,
    outcome: { gist: 'What became of it.', state, sources: [] },
  });
  const claimOf = (statements: ViewModel['statements']) => keyFacts({ ...sampleView, statements }).claim?.id;

  it('take the first claim that failed before one that held', () => {
    expect(claimOf([statement('held', 'borne-out'), statement('failed', 'not-borne-out'), statement('too', 'not-borne-out')])).toBe(
      'failed',
    );
  });

  it('take neither demands nor what nobody knows the end of', () => {
    expect(claimOf([statement('asked', 'not-borne-out', 'demand'), statement('open', 'open')])).toBeUndefined();
  });

  it('put the rates of one side in order of time, each a sum of layers, and today’s beside them', () => {
    const { rates, now } = keyFacts(sampleView);
    expect(rates.map(({ value }) => value)).toEqual([145, 30]);
    for (const { value, layers } of rates) expect(layers.reduce((sum, { rate }) => sum + rate, 0)).toBe(value);
    expect(now).toMatchObject({ by: 'US', rate: 12.5 });
  });

  it('date the call, of which both sides have told', () => {
    for (const article of ['harbour-ledger-2025-06-05-trump-xi-call', 'epoch-times-2025-06-05-trump-xi-call']) {
      const { day, claim } = keyFacts(realView({ article }));
      expect(day).toMatchObject({ id: 'trump-xi-call-2025-06-05', date: '2025-06-05' });
      expect(claim?.outcome?.state).toBe('not-borne-out');
    }
  });

  it('date what a paper tells of on the day after, and nothing that lies ahead of it', () => {
    const view = realView({ article: 'epoch-times-2025-06-05-trump-xi-call' });
    const article = view.article && { ...view.article, published: '2025-06-03' };
    expect(keyFacts({ ...view, article }).day).toMatchObject({ id: 'mofcom-statement-2025-06-02' });
  });

  it('name only people who hold another office now', () => {
    for (const { officeThen, officeNow } of keyFacts(sampleView).offices) expect(officeNow).not.toBe(officeThen);
  });

  it('claim nothing of an article that is not known', () => {
    expect(keyFacts(storyView)).toMatchObject({ day: null, rates: [], now: null });
  });

  it('tell beside a report that is not known what the record has last', () => {
    const last = storyView.timeline.filter(({ scheduled }) => !scheduled).at(-1);
    expect(keyFacts(storyView).latest).toBe(last);
  });
});

describe('the overview', () => {
  const said = (view: ViewModel) => everythingDrawn(view, [], 'en', translator('en')).map(({ text }) => text);
  const rates = /the rates were|charged \d/;

  it('tells beside a report that is not known what both sides charge', () => {
    expect(said(storyView).filter((text) => rates.test(text)).length).toBeGreaterThan(
      said(realView()).filter((text) => rates.test(text)).length,
    );
  });
});

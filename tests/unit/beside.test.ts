/** What the browser's side panel is told by a page, and what it may tell the page, without a browser: a session that the test draws by hand. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BesideShown, isToBeside, type ToBeside } from '../../src/messaging/beside.js';
import { isToBackground, isToPage } from '../../src/messaging/guards.js';
import type { AidsOwner } from '../../src/overlay/aids.js';
import type { ShowBeside } from '../../src/overlay/beside-key.js';
import { serveBeside } from '../../src/overlay/beside-service.js';

const SHOWN: ToBeside = { type: 'beside-shown', page: 0, at: 0, drawn: 0 };
const MESSAGES: readonly ToBeside[] = [
  SHOWN,
  { type: 'beside-here' },
  { type: 'beside-text' },
  { type: 'beside-change', change: { marksOn: false, walkKind: 'date' } },
  { type: 'beside-go-to', mark: 3 },
  { type: 'beside-place', start: 0, end: 12 },
  { type: 'beside-turn-to', article: 'sample-call' },
  { type: 'beside-wrong', reason: 'fact' },
  { type: 'beside-visit', mark: 0 },
  { type: 'beside-row', mark: 0 },
  { type: 'beside-leave' },
];

describe('The guard of what a panel says', () => {
  it.each(MESSAGES)('knows $type, which neither background nor stage 2 takes', (message) => {
    expect(isToBeside(structuredClone(message))).toBe(true);
    expect(isToBackground(message) || isToPage(message)).toBe(false);
  });

  it.each([
    null,
    'beside-leave',
    { type: 'beside-leave', now: true },
    { type: 'beside-go-to', mark: -1 },
    { type: 'beside-go-to', mark: 1.5 },
    { type: 'beside-change', change: { quietSites: [] } },
    { type: 'beside-change', change: { walkKind: 'everything' } },
    { type: 'beside-change', change: null },
    { type: 'beside-turn-to', article: 'a'.repeat(101) },
    { type: 'beside-wrong', reason: 'outlet' },
    { type: 'beside-shown', page: '0', at: 0, drawn: 0 },
  ])('refuses %j', (message) => {
    expect(isToBeside(message)).toBe(false);
  });
});

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => true | undefined;
let listeners: Listener[] = [];
const onMessage = {
  addListener: (listener: Listener) => void listeners.push(listener),
  removeListener: (listener: Listener) => {
    listeners = listeners.filter((one) => one !== listener);
  },
};
Object.assign(globalThis, { chrome: { runtime: { id: 'sidelight', sendMessage: () => undefined, onMessage } } });

describe('What serves the panel on a page', () => {
  const groundOf = () => ({ address: null, text: 'of the page', mentions: [] });
  let served = new AbortController();
  let stage = new AbortController();
  let answers: unknown[] = [];
  let done: string[] = [];
  let view: object | null = { story: 'first' };
  let state: object = { marksOn: true };
  let found: object | null = null;
  let show: ShowBeside;

  const owner = {
    model: () => view,
    state: () => state,
    reading: () => found,
    showRow: (id: string) => void done.push(`row ${id}`),
    callbacks: {
      onGoTo: (mark: number) => void done.push(`go to ${mark}`),
      onChange: (change: object) => void done.push(JSON.stringify(change)),
      onWrong: async (reason: string) => reason === 'fact',
    },
  } as unknown as AidsOwner;
  const marks: never[] = [];
  const walk = { onVisit: () => undefined, onEnterCard: () => undefined, onLeaveCard: () => void done.push('leave') };
  const draw = () => show(owner, { marks, walk, places: [] }, stage.signal);
  const say = (message: unknown, id = 'sidelight') => listeners.map((hear) => hear(message, { id }, (answer) => void answers.push(answer)));
  const last = () => answers.at(-1) as BesideShown;

  beforeEach(() => {
    served = new AbortController();
    stage = new AbortController();
    found = { reading: { mentions: [{ id: 'geneva' }] } };
    [answers, done, view, state] = [[], [], { story: 'first' }, { marksOn: true }];
    show = serveBeside(served.signal, groundOf);
  });
  afterEach(() => served.abort());

  it('waits with its answer until something is drawn, then until something else is', () => {
    say(SHOWN);
    expect(answers).toEqual([]);
    draw();
    expect(last()).toMatchObject({ view: { story: 'first' }, state: { marksOn: true } });
    const { page, at, drawn } = last();
    say({ ...SHOWN, page, at, drawn });
    draw();
    expect(answers).toHaveLength(1);
    state = { marksOn: false };
    draw();
    expect(last()).toEqual({ page, at: at + 1, drawn, state: { marksOn: false }, lined: true });
  });

  it('sends the view again only where it is another, or the panel has none', () => {
    draw();
    say(SHOWN);
    const { page, at, drawn } = last();
    view = { story: 'second' };
    draw();
    say({ ...SHOWN, page, at, drawn });
    expect(last()).toMatchObject({ drawn: drawn + 1, view: { story: 'second' } });
    say({ ...SHOWN, page: page + 1, at: at + 1, drawn: drawn + 1 });
    expect(last().view).toEqual({ story: 'second' });
    say({ type: 'beside-here' });
    expect(answers.at(-1)).toBe(page);
  });

  it('keeps its answer while the record is not at hand, and says that nothing is known where nothing was found', () => {
    view = null;
    draw();
    say(SHOWN);
    expect(answers).toEqual([]);
    found = null;
    draw();
    expect(last()).toMatchObject({ view: null, marks: [] });
  });

  it('says null where stage 2 has ended', () => {
    draw();
    say(SHOWN);
    const { page, at, drawn } = last();
    say({ ...SHOWN, page, at, drawn });
    stage.abort();
    expect(answers).toHaveLength(2);
    expect(answers.at(-1)).toBeNull();
  });

  it('does what the reader does in the panel, and nothing that another extension or a stranger’s message says', () => {
    draw();
    say({ type: 'beside-go-to', mark: 2 });
    say({ type: 'beside-change', change: { marksOn: false } });
    say({ type: 'beside-row', mark: 0 });
    say({ type: 'beside-row', mark: 7 });
    say({ type: 'beside-leave' });
    say({ type: 'beside-text' });
    expect(last()).toMatchObject({ text: 'of the page' });
    expect(done).toEqual(['go to 2', '{"marksOn":false}', 'row geneva', 'leave']);
    expect(say({ type: 'beside-go-to', mark: 2 }, 'another')).toEqual([undefined]);
    expect(say({ type: 'erase' })).toEqual([undefined]);
    expect(done).toHaveLength(4);
  });

  it.each([
    ['fact', true],
    ['mark', false],
  ])('answers a note of "%s" once it is known whether it was kept: %s', async (reason, kept) => {
    say({ type: 'beside-wrong', reason });
    await new Promise((resolve) => setTimeout(resolve));
    expect(answers).toEqual([false]);
    draw();
    say({ type: 'beside-wrong', reason });
    await new Promise((resolve) => setTimeout(resolve));
    expect(answers).toEqual([false, kept]);
  });

  it('hears nothing any more when a later one takes its place, and leaves no question open', () => {
    draw();
    say(SHOWN);
    const { page, at, drawn } = last();
    say({ ...SHOWN, page, at, drawn });
    served.abort();
    expect(answers.at(-1)).toBeNull();
    expect(listeners).toEqual([]);
  });
});

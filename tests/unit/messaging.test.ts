import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/messaging/ask.js';
import { isToBackground, isToPage } from '../../src/messaging/guards.js';
import type { ToBackground, ToPage } from '../../src/messaging/messages.js';
import { type ClaimedSender, type Handlers, receiver } from '../../src/messaging/receive.js';
import type { Reply } from '../../src/messaging/reply.js';
import type { Sent } from '../../src/platform/page-door.js';

const TO_BACKGROUND: readonly ToBackground[] = [
  { type: 'candidate' },
  { type: 'page', places: ['jam and bread', 'zebra'], head: 'The ferry' },
  { type: 'look-up', places: [], head: 'The ferry' },
  { type: 'hello' },
  { type: 'overlay' },
  { type: 'first-marks', origin: 1764179999123.4, lined: false },
  { type: 'verdict', kind: 'partial', coverage: 0.45 },
  { type: 'verdict', kind: 'none', coverage: 0 },
  { type: 'dossier', story: 'us-china-trade' },
  { type: 'words', language: 'zh-Hans' },
  { type: 'texts', story: 'us-china-trade', language: 'de' },
  { type: 'rules', token: 'k3v9q2xw', on: true, lined: true },
  { type: 'reader' },
  { type: 'report-marks' },
  { type: 'writers' },
  { type: 'cards' },
  { type: 'looks', change: { marksOn: false } },
  { type: 'panel' },
  { type: 'open-options', log: true },
];
const TO_PAGE: readonly ToPage[] = [
  { type: 'toggle-sidebar' },
  { type: 'open-sidebar' },
  { type: 'toggle-marks' },
  { type: 'step-mark', by: -1 },
  { type: 'look-up-selection' },
  { type: 'beside', on: true },
];

const deep = () => {
  let value: unknown = 'bottom';
  for (let level = 0; level < 10_000; level++) value = { value };
  return value;
};

/** What a broken renderer, a bug or another age of the extension might say. */
const FORGED: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a word', 'candidate'],
  ['a list', ['candidate']],
  ['no type', { story: 'us-china-trade' }],
  ['a type that nobody knows', { type: 'erase' }],
  ['a type from the prototype of objects', { type: 'constructor' }],
  ['a type that is no word', { type: { toString: () => 'candidate' } }],
  ['a type that is inherited', Object.create({ type: 'candidate' })],
  ['one field too many', { type: 'candidate', force: true }],
  ['one field too few', { type: 'verdict', kind: 'article' }],
  ['an unknown verdict', { type: 'verdict', kind: 'certain', coverage: 1 }],
  ['a verdict from the prototype', { type: 'verdict', kind: 'toString', coverage: 1 }],
  ['more than all of it', { type: 'verdict', kind: 'article', coverage: 1.01 }],
  ['a share that is no number', { type: 'verdict', kind: 'article', coverage: Number.NaN }],
  ['a path for a story', { type: 'dossier', story: '../manifest' }],
  ['a story that is a list', { type: 'dossier', story: ['us-china-trade'] }],
  ['a story without end', { type: 'dossier', story: 'a'.repeat(1_000_000) }],
  ['a language without words', { type: 'words', language: 'auto' }],
  ['a path for a language', { type: 'words', language: '../en' }],
  ['texts in a language that none are in', { type: 'texts', story: 'us-china-trade', language: 'tlh' }],
  ['texts of a story by its path', { type: 'texts', story: '../data', language: 'de' }],
  ['a short token', { type: 'rules', token: 'short', on: true, lined: true }],
  ['a token that ends its rule', { type: 'rules', token: 'aaaaaaaa){}*{', on: true, lined: true }],
  ['a token with a line end', { type: 'rules', token: 'aaaaaaaa\n', on: true, lined: true }],
  ['"on" as a word', { type: 'rules', token: 'k3v9q2xw', on: 'true', lined: true }],
  ['a question with a place that is none', { type: 'look-up', places: [1.5], head: '' }],
  ['a question without end', { type: 'page', places: new Array(5000).fill('j'), head: '' }],
  ['a place without end', { type: 'page', places: ['j'.repeat(900)], head: '' }],
  ['a head without end', { type: 'look-up', places: [], head: 'a'.repeat(9000) }],
  ['a document that began never', { type: 'first-marks', origin: Number.NaN, lined: true }],
  ['a choice among the looks', { type: 'looks', change: { marksOn: true, quietSites: [] } }],
  ['looks that are none', { type: 'looks', change: 'off' }],
  ['a very deep object', deep()],
  ['a very deep field', { type: 'dossier', story: deep() }],
];

describe('The guards', () => {
  it.each(TO_BACKGROUND)('know $type as a message to the background', (message) => {
    expect(isToBackground(structuredClone(message))).toBe(true);
    expect(isToPage(message)).toBe(false);
  });

  it.each(TO_PAGE)('know $type as a message to the page', (message) => {
    expect(isToPage(structuredClone(message))).toBe(true);
    expect(isToBackground(message)).toBe(false);
  });

  it.each(FORGED)('refuse %s', (_name, message) => {
    expect(isToBackground(message)).toBe(false);
    expect(isToPage(message)).toBe(false);
  });

  it('never throw, and know nothing that a generator makes up', () => {
    fc.assert(fc.property(fc.anything(), (value) => !isToBackground(value) && !isToPage(value)));
  });

  it.each([{ by: 2 }, { by: '1' }, { by: 0 }, {}])('refuse a step of %j', (step) => {
    expect(isToPage({ type: 'step-mark', ...step })).toBe(false);
  });
});

const OURS = 'abcdefghijklmnop';
const FROM_PAGE: ClaimedSender = { id: OURS, url: 'https://example.org/report', frameId: 0, tab: { id: 7 } };

function background(handlers: Partial<Handlers> = {}) {
  const warnings: string[] = [];
  const nothing = () => undefined;
  const all: Handlers = {
    candidate: nothing,
    page: () => false,
    'look-up': () => [],
    hello: () => ({ reason: 'match' }),
    verdict: nothing,
    dossier: () => null,
    words: () => null,
    texts: () => null,
    rules: () => true,
    'first-marks': () => null,
    overlay: nothing,
    reader: nothing,
    'report-marks': nothing,
    writers: nothing,
    cards: nothing,
    looks: () => true,
    panel: () => false,
    'open-options': nothing,
    ...handlers,
  };
  const hear = receiver(OURS, all, (text) => warnings.push(text));
  const say = (message: unknown, sender = FROM_PAGE) =>
    new Promise<Reply | 'dropped'>((resolve) => {
      if (hear(message, sender, resolve) !== true) resolve('dropped');
    });
  return { say, warnings };
}

describe('The background', () => {
  it('answers each of its messages with the tab that it came from', async () => {
    const { say } = background({ rules: ({ token, on }, { tabId }) => token === 'k3v9q2xw' && on && tabId === 7 });
    expect(await say({ type: 'rules', token: 'k3v9q2xw', on: true, lined: true })).toEqual({ ok: true, answer: true });
    expect(await say({ type: 'hello' })).toEqual({ ok: true, answer: { reason: 'match' } });
  });

  it.each(FORGED)('drops %s', async (_name, message) => {
    expect(await background().say(message)).toBe('dropped');
  });

  it.each<[string, ClaimedSender]>([
    ['another extension', { ...FROM_PAGE, id: 'ponmlkjihgfedcba' }],
    ['nobody', {}],
    ['a panel without a tab', { id: OURS, url: `chrome-extension://${OURS}/options.html` }],
    ['a frame in the page', { ...FROM_PAGE, frameId: 3 }],
    ['a tab without a number', { ...FROM_PAGE, tab: {} }],
  ])('drops what %s says', async (_name, sender) => {
    expect(await background().say({ type: 'hello' }, sender)).toBe('dropped');
  });

  it('says once that it drops things, and goes on answering', async () => {
    const { say, warnings } = background();
    for (const [, message] of FORGED) await say(message);
    expect(warnings).toHaveLength(1);
    expect(await say({ type: 'hello' })).toMatchObject({ ok: true });
  });
});

/** The way to the background, which answers in turn with each of these and then with the last one for ever. */
function wire(...replies: readonly [Sent, ...Sent[]]) {
  const sent: object[] = [];
  const send = async (message: object): Promise<Sent> => {
    sent.push(message);
    return replies[Math.min(sent.length, replies.length) - 1] ?? replies[0];
  };
  return { sent, send };
}
const HELLO = { type: 'hello' } as const;
const ANSWER: Sent = { ok: true, answer: { ok: true, answer: { reason: 'reader' } } };
const DEAD: Sent = { ok: false, why: 'unreachable' };

describe('Asking the background', () => {
  it('gives its answer', async () => {
    expect(await ask(HELLO, wire(ANSWER).send)).toEqual({ ok: true, answer: { reason: 'reader' } });
  });

  it('asks again when the worker died under the question', async () => {
    expect(await ask(HELLO, wire(DEAD, ANSWER).send)).toEqual({ ok: true, answer: { reason: 'reader' } });
  });

  it('asks no third time', async () => {
    const { send, sent } = wire(DEAD);
    expect(await ask(HELLO, send)).toEqual({ ok: false, why: 'unreachable' });
    expect(sent).toHaveLength(2);
  });

  it('asks an extension that is gone only once', async () => {
    const { send, sent } = wire({ ok: false, why: 'orphaned' });
    expect(await ask(HELLO, send)).toEqual({ ok: false, why: 'orphaned' });
    expect(sent).toHaveLength(1);
  });

  it.each([undefined, null, 'heard', { answer: 1 }])('takes %j for a refusal', async (answer) => {
    expect(await ask(HELLO, wire({ ok: true, answer }).send)).toEqual({ ok: false, why: 'refused' });
  });

  it('names a failure of the background', async () => {
    expect(await ask(HELLO, wire({ ok: true, answer: { ok: false } }).send)).toEqual({ ok: false, why: 'failed' });
  });

  it('outside an extension there is nobody to ask, and that is an answer too', async () => {
    expect(await ask(HELLO)).toEqual({ ok: false, why: 'orphaned' });
  });
});

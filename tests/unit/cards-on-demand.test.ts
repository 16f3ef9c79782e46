/** The cards before and after their script has come, without a browser: a background that answers when a test wants it to. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARDS, type CardOwner, type Cards, type MakeCards } from '../../src/overlay/cards-key.js';
import { CardsOnDemand } from '../../src/overlay/cards-on-demand.js';
import * as borrowed from '../../src/sidebar/card/lent/index.js';
import { LENT } from '../../src/sidebar/lent.js';

const world = globalThis as { [CARDS]?: MakeCards };

/** Messages that wait for their answer. */
let asked: (() => void)[] = [];
/** Whether the script is there once the background has answered. */
let comes = true;
let done: string[] = [];
let end = new AbortController();

const drawn = (): Cards => ({
  mark: null,
  hover: () => void done.push('hover'),
  show: (mark, { pinned }) => void done.push(`show ${mark}${pinned ? ' pinned' : ''}`),
  enter: () => void done.push('enter'),
  close: () => void done.push('close'),
  pointerMoved: () => void done.push('moved'),
});

/** Mark n lies from 100 n on, ten pixels wide. */
const at = (x: number) => (x >= 100 && x % 100 < 10 ? [Math.floor(x / 100)] : []);
const owner = { session: { marking: { at } } } as unknown as CardOwner;

Object.assign(globalThis, {
  location: { protocol: 'https:' },
  chrome: {
    runtime: {
      id: 'sidelight',
      sendMessage: () =>
        new Promise((answer) => {
          asked.push(() => {
            if (comes) world[CARDS] = drawn;
            answer({ ok: true });
          });
        }),
    },
  },
});

async function answerAll(): Promise<void> {
  for (const answer of asked.splice(0)) answer();
  await new Promise((resolve) => setTimeout(resolve));
}

describe('Cards whose script is not on the page', () => {
  beforeEach(() => {
    asked = [];
    done = [];
    comes = true;
    end = new AbortController();
    location.protocol = 'https:';
  });
  afterEach(() => Reflect.deleteProperty(world, CARDS));
  const make = () => new CardsOnDemand(owner, end.signal);

  it('bring it once and show the last card that was asked for', async () => {
    const cards = make();
    cards.comeTo({ x: 50, y: 5 });
    expect(asked.length).toBe(0);
    cards.comeTo({ x: 105, y: 5 });
    cards.hover({ x: 105, y: 5 }, null);
    expect(cards.mark).toBe(1);
    cards.show(2, { pinned: true });
    cards.hover({ x: 105, y: 5 }, null);
    expect([asked.length, cards.mark]).toEqual([1, 2]);
    await answerAll();
    expect(done).toEqual(['show 2 pinned']);
    cards.show(3, { pinned: false });
    expect([done.at(-1), asked.length]).toEqual(['show 3', 0]);
  });

  it('lead the focus into the card that was waited for', async () => {
    const cards = make();
    cards.show(1, { pinned: true });
    cards.enter();
    await answerAll();
    expect(done).toEqual(['show 1 pinned', 'enter']);
  });

  it('show none that was only hovered and left again, nor one that was closed', async () => {
    const hovered = make();
    hovered.hover({ x: 101, y: 5 }, null);
    hovered.pointerMoved({ x: 105, y: 5 }, null);
    expect(hovered.mark).toBe(1);
    hovered.pointerMoved({ x: 205, y: 5 }, null);
    expect(hovered.mark).toBeNull();
    const closed = make();
    closed.show(2, { pinned: true });
    closed.close();
    await answerAll();
    expect(done).toEqual([]);
  });

  it('keep one that was pressed when the pointer goes on', async () => {
    const cards = make();
    cards.show(1, { pinned: true });
    cards.pointerMoved({ x: 900, y: 900 }, null);
    await answerAll();
    expect(done).toEqual(['show 1 pinned']);
  });

  it('are absent where the background does not bring it, and asked for again at the next wish', async () => {
    const cards = make();
    comes = false;
    cards.show(1, { pinned: true });
    await answerAll();
    expect([done, cards.mark]).toEqual([[], null]);
    comes = true;
    cards.show(2, { pinned: true });
    await answerAll();
    expect(done).toEqual(['show 2 pinned']);
  });

  it('do not take what an older instance has left behind, whether or not their own comes, and come no more after the end', async () => {
    const old = vi.fn(drawn);
    world[CARDS] = old;
    const cards = make();
    cards.show(1, { pinned: true });
    await answerAll();
    expect([old.mock.calls.length, done]).toEqual([0, ['show 1 pinned']]);
    comes = false;
    world[CARDS] = old;
    const unanswered = make();
    unanswered.show(1, { pinned: true });
    await answerAll();
    expect([old.mock.calls.length, done]).toEqual([0, ['show 1 pinned']]);
    comes = true;
    const ended = make();
    ended.show(2, { pinned: true });
    end.abort();
    await answerAll();
    expect(done).toEqual(['show 1 pinned']);
  });

  it('are there from the start on a page of our own, to which no script can be brought', () => {
    location.protocol = 'moz-extension:';
    world[CARDS] = drawn;
    const cards = make();
    cards.comeTo({ x: 105, y: 5 });
    cards.show(1, { pinned: true });
    expect([done, asked.length]).toEqual([['show 1 pinned'], 0]);
    expect(world[CARDS]).toBe(drawn);
  });
});

it('The card borrows all that the sidebar lends', () => {
  borrowed.borrow(LENT);
  const { borrow, ...all } = borrowed;
  expect({ ...all }).toEqual(LENT);
});

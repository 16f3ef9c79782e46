/** The watch by counted work: clock, timers and the page's observer are stand-ins, a look takes as long as it says. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BeginLook, watchPage } from '../../src/page/watch.js';

/** As much of nodes and records as the watch asks for. */
class FakeNode {
  readonly parentElement: FakeElement | null;
  constructor(parentElement: FakeElement | null = null) {
    this.parentElement = parentElement;
  }
}
class FakeElement extends FakeNode {}
type Records = readonly { readonly target: FakeNode; readonly addedNodes: readonly FakeNode[] }[];

const BODY = new FakeElement();
const BOX = new FakeElement(BODY);

/** The page's side of a MutationObserver: tells of a change only while it is on. */
class Observer {
  static last: Observer;
  callbacks = 0;
  on = false;
  readonly #tell: (records: Records) => void;
  constructor(tell: (records: Records) => void) {
    this.#tell = tell;
    Observer.last = this;
  }
  observe(): void {
    this.on = true;
  }
  disconnect(): void {
    this.on = false;
  }
  change(target: FakeNode = BOX, addedNodes: readonly FakeNode[] = [], times = 1): void {
    if (!this.on) return;
    this.callbacks++;
    this.#tell(Array.from({ length: times }, () => ({ target, addedNodes })));
  }
}

const SECOND = 1000;

/** Looks of so many milliseconds each, in steps of at most two; what they took and when they began. */
function watched(cost: number, ends: () => boolean = () => false) {
  const seen = { spent: 0, looks: [] as number[], longest: 0, changed: [] as unknown[] };
  const begin: BeginLook = (changed) => {
    seen.looks.push(Date.now());
    seen.changed.push(changed === undefined ? 'all' : [...changed]);
    let left = cost;
    let inTask = 0;
    return () => {
      const step = Math.min(2, left);
      inTask += step;
      // Runs when this task is over.
      void Promise.resolve().then(() => {
        inTask = 0;
      });
      vi.setSystemTime(Date.now() + step);
      left -= step;
      seen.spent += step;
      seen.longest = Math.max(seen.longest, inTask);
      return left > 0 ? undefined : ends();
    };
  };
  return { seen, watch: watchPage(begin) };
}

/** So many seconds of a page that changes so many times in each. */
async function change(seconds: number, perSecond: number): Promise<void> {
  for (let i = 0; i < seconds * perSecond; i++) {
    Observer.last.change();
    await vi.advanceTimersByTimeAsync(SECOND / perSecond);
  }
}

describe('The watch over a page', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.stubGlobal('MutationObserver', Observer);
    vi.stubGlobal('Element', FakeElement);
    vi.stubGlobal('document', { body: BODY });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('looks soon after a change though the clock was set back or ahead in between (F65)', async () => {
    const { seen } = watched(1);
    for (const hours of [-1, 5, -12]) {
      await vi.advanceTimersByTimeAsync(20 * SECOND);
      const before = seen.looks.length;
      Observer.last.change();
      vi.setSystemTime(Date.now() + hours * 3600 * SECOND);
      await vi.advanceTimersByTimeAsync(5 * SECOND);
      expect(seen.looks.length).toBe(before + 1);
    }
  });

  it.each([1, 7, 35, 150])('spends less than a hundredth of a core on a page that never rests, where a look takes %i ms', async (cost) => {
    const { seen, watch } = watched(cost);
    await vi.advanceTimersByTimeAsync(SECOND);
    const first = seen.spent;
    for (const seconds of [20, 60, 120]) {
      const before = seen.spent;
      await change(seconds, 20);
      expect(seen.spent - before).toBeLessThan(seconds * SECOND * 0.01);
    }
    expect(seen.spent).toBeGreaterThan(first);
    watch.stop();
  });

  it('takes a long look in tasks of a few milliseconds', async () => {
    const { seen, watch } = watched(60);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(seen.spent).toBe(60);
    expect(seen.longest).toBeLessThanOrEqual(6);
    watch.stop();
  });

  it('hears of a storm without looking at each of its waves', async () => {
    const { seen, watch } = watched(5);
    await vi.advanceTimersByTimeAsync(SECOND);
    for (let wave = 0; wave < 200; wave++) {
      Observer.last.change();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(seen.looks.length).toBeLessThanOrEqual(4);
    watch.stop();
  });

  it('looks at a page soon after it has come to rest, even where it changed on and off before', async () => {
    const { seen, watch } = watched(5);
    await change(3, 2);
    const last = Date.now();
    Observer.last.change();
    await vi.advanceTimersByTimeAsync(SECOND / 2);
    expect(seen.looks.at(-1)).toBeGreaterThan(last);
    watch.stop();
  });

  it('loses no change that comes while it is looking', async () => {
    const { seen, watch } = watched(40);
    Observer.last.change();
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(seen.looks.length).toBe(2);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(seen.changed).toEqual(['all', [BOX], 'all']);
    watch.stop();
  });

  it('reads what has changed, and all of the page once more when that was some time ago', async () => {
    const { seen, watch } = watched(5);
    Observer.last.change(new FakeNode(BOX));
    Observer.last.change(BODY, [new FakeNode(BODY)]);
    const added = new FakeElement(BODY);
    Observer.last.change(BODY, [added]);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(seen.changed).toEqual(['all', [BOX, BODY, added]]);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(seen.changed).toEqual(['all', [BOX, BODY, added], 'all']);
    watch.stop();
  });

  it.each([
    [
      'in more places than are told apart',
      () =>
        Observer.last.change(
          BODY,
          Array.from({ length: 100 }, () => new FakeElement(BODY)),
        ),
    ],
    ['more often than is heard', () => Observer.last.change(BOX, [], 30_000)],
    ['somewhere that is no part of the document', () => Observer.last.change(new FakeNode())],
  ])('reads all of a page that changes %s', async (_how, change) => {
    const { seen, watch } = watched(5);
    change();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(seen.changed).toEqual(['all', 'all']);
    watch.stop();
  });

  it('is not charged for the time that other processes took in between', async () => {
    const looks: number[] = [];
    const watch = watchPage(() => {
      looks.push(Date.now());
      return () => {
        vi.setSystemTime(Date.now() + 150);
        return false;
      };
    });
    await change(20, 10);
    expect(looks.length).toBeGreaterThanOrEqual(8);
    watch.stop();
  });

  it('sees within two seconds what comes in the middle of a storm', async () => {
    const { seen, watch } = watched(5);
    for (let wave = 0; wave < 500; wave++) {
      Observer.last.change();
      if (wave === 200) Observer.last.change(BODY, [new FakeElement(BODY)]);
      await vi.advanceTimersByTimeAsync(10);
    }
    const came = seen.changed.findIndex((changed) => changed !== 'all' && (changed as unknown[]).length === 2);
    expect((seen.looks[came] as number) - (seen.looks[0] as number)).toBeLessThanOrEqual(2 * SECOND + 2 * SECOND);
    watch.stop();
  });

  it('hears nothing between two looks of a page that has not rested in hundreds of them, until it has rested', async () => {
    const { seen, watch } = watched(1);
    await change(600, 10);
    const [looks, callbacks] = [seen.looks.length, Observer.last.callbacks];
    await change(60, 10);
    expect(seen.looks.length - looks).toBeLessThanOrEqual(3);
    expect(Observer.last.callbacks - callbacks).toBeLessThanOrEqual(4);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    const rested = seen.looks.length;
    Observer.last.change();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(seen.looks.length).toBe(rested + 1);
    watch.stop();
  });

  it('never looks again once it has found what it looks for, or has been stopped', async () => {
    const { seen } = watched(5, () => true);
    await change(10, 10);
    expect(seen.looks.length).toBe(1);
    const other = watched(5);
    await vi.advanceTimersByTimeAsync(SECOND);
    other.watch.stop();
    other.watch.again();
    await change(10, 10);
    expect(other.seen.looks.length).toBe(1);
  });
});

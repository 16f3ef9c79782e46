/** News of the store while a change made on the page may still come back from it; clock and timers are stand-ins. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterEcho, isEcho } from '../../src/overlay/echo.js';
import { initialState } from '../../src/overlay/initial-state.js';
import { DEFAULTS } from '../../src/platform/settings.js';

/** Longer than an echo takes. */
const LONG = 5000;

describe('The news of the store', () => {
  let said = 'nothing';
  let followed: string[] = [];
  let end = new AbortController();
  beforeEach(() => {
    vi.useFakeTimers();
    followed = [];
    end = new AbortController();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const following = () => {
    const echo = afterEcho(() => followed.push(said), end.signal);
    const tell = (news: string) => {
      said = news;
      echo.news();
    };
    return { changed: echo.changed, tell };
  };

  it('is followed at once where nothing was changed here, or long ago', () => {
    const { changed, tell } = following();
    tell('first');
    changed();
    vi.advanceTimersByTime(LONG);
    tell('second');
    expect(followed).toEqual(['first', 'second']);
  });

  it('waits while it may be the echo of a change made here, and only the last of it is followed, once', () => {
    const { changed, tell } = following();
    changed();
    tell('echo of the first change');
    changed();
    tell('echo of the second');
    tell('a change made elsewhere');
    expect(followed).toEqual([]);
    vi.advanceTimersByTime(LONG);
    expect(followed).toEqual(['a change made elsewhere']);
  });

  it('waits on where something is changed here while it waits', () => {
    const { changed, tell } = following();
    changed();
    tell('echo of the first change');
    vi.advanceTimersByTime(1000);
    changed();
    vi.advanceTimersByTime(1000);
    expect(followed).toEqual([]);
    tell('echo of the second');
    vi.advanceTimersByTime(LONG);
    expect(followed).toEqual(['echo of the second']);
  });

  it('is not followed after the end', () => {
    const { changed, tell } = following();
    changed();
    tell('news');
    end.abort();
    vi.advanceTimersByTime(LONG);
    tell('more news');
    expect(followed).toEqual([]);
  });

  it('is an echo where it tells of what is shown already, and else is not', () => {
    const state = { ...initialState(DEFAULTS, false), marksOn: false, section: 'sources' } as const;
    const stored = { ...DEFAULTS, marksOn: false, section: 'sources' } as const;
    expect(isEcho(stored, DEFAULTS, state)).toBe(true);
    expect(isEcho({ ...stored, marksOn: true }, DEFAULTS, state)).toBe(false);
    expect(isEcho({ ...stored, textScale: 2 }, DEFAULTS, state)).toBe(false);
    expect(isEcho({ ...stored, language: 'de' }, DEFAULTS, state)).toBe(false);
    expect(isEcho({ ...stored, open: 'badge' }, DEFAULTS, state)).toBe(false);
  });
});

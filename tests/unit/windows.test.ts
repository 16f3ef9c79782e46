import { describe, expect, it } from 'vitest';
import { anchorIndex, anchorPlaces } from '../../src/core/recognition/anchors.js';
import { makeFingerprint, readAnchors } from '../../src/core/recognition/fingerprint.js';
import { type Window, windowsOf } from '../../src/core/recognition/windows.js';
import { atOnce } from '../../src/core/steps.js';
import { WALL } from '../../src/core/text/page-rules.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const index = anchorIndex(readAnchors(makeFingerprint(LIGHTHOUSE)));
const REACH = 4000;
const article = asPage(LIGHTHOUSE);
/** Prose on other matters, at least that long. */
const other = (length: number) => asPage(Array.from({ length: Math.ceil(length / asPage(LIBRARY).length) }, () => asPage(LIBRARY)));
const windows = (text: string): Window[] => atOnce(windowsOf(text, () => index, REACH));
const holds = (text: string, { start, end }: Window, part: string) => text.slice(start, end).includes(part);

describe('windows of a text', () => {
  it('are the whole of it where it is as long as most pages are', () => {
    const text = asPage([other(60_000), article]);
    expect(windows(text)).toEqual([{ start: 0, end: text.length }]);
  });

  it('are the parts about the anchors of a long one, each article whole', () => {
    const text = asPage([other(150_000), article, other(150_000), article, other(90_000)]);
    const found = windows(text);
    expect(found).toHaveLength(2);
    for (const window of found) {
      expect(holds(text, window, article)).toBe(true);
      expect(window.end - window.start).toBeLessThan(article.length + 2 * REACH + 10_000);
    }
  });

  it('begin and end where blocks do', () => {
    const text = asPage([other(150_000), article, other(20_000)]);
    for (const { start, end } of windows(text)) {
      expect(start === 0 || text[start - 1] === WALL).toBe(true);
      expect(end === text.length || text[end] === WALL).toBe(true);
    }
  });

  it('cover all of a long one without an anchor, with room for an article across each border', () => {
    const text = other(300_000);
    const found = windows(text);
    expect(found[0]?.start).toBe(0);
    expect(found.at(-1)?.end).toBe(text.length);
    for (const [i, { start }] of found.slice(1).entries()) expect((found[i] as Window).end - start).toBeGreaterThan(8000);
  });

  it('find an anchor wherever it lies, across the border of two pieces too', () => {
    const [first] = anchorPlaces(article, index);
    for (const shift of [0, 7, 19, 60, 99]) {
      const text = `${'a '.repeat(50_000).slice(0, 100_000 - (first as number) - shift)}${article}${WALL}${other(60_000)}`;
      expect(
        windows(text).some((window) => holds(text, window, LIGHTHOUSE[4] as string)),
        `shifted by ${shift}`,
      ).toBe(true);
    }
  });
});

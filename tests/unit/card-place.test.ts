import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, lineAt, placeCard, placeSheet } from '../../src/sidebar/card/place.js';

const WINDOW: Box = { left: 0, top: 0, right: 880, bottom: 800 };
const CARD = { width: 340, height: 260 };
const line = (left: number, top: number, width = 90): Box => ({ left, top, right: left + width, bottom: top + 20 });
const isWithin = (box: Box, area: Box) =>
  box.left >= area.left && box.top >= area.top && box.right <= area.right && box.bottom <= area.bottom;

describe('the place of a card', () => {
  it('is below its mark, or above where there is no room below', () => {
    const high = line(100, 100);
    expect(placeCard([high], high, CARD, WINDOW)).toMatchObject({ left: 100, top: 126, covered: 0 });
    const low = line(100, 700);
    expect(placeCard([low], low, CARD, WINDOW)).toMatchObject({ left: 100, bottom: 694, covered: 0 });
  });

  it('moves in from the edge of the window', () => {
    const mark = line(800, 100, 70);
    expect(placeCard([mark], mark, CARD, WINDOW)).toMatchObject({ right: 872, covered: 0 });
  });

  it('keeps off every line of a mark of several', () => {
    const lines = [line(700, 300, 150), line(40, 330, 800), line(40, 360, 200)];
    expect(placeCard(lines, lines[1] as Box, CARD, WINDOW).covered).toBe(0);
  });

  it('rather covers other lines than the one that the reader is at', () => {
    const lines = Array.from({ length: 15 }, (_, i) => line(10, 10 + i * 27, 660));
    for (const at of lines) {
      const place = placeCard(lines, at, CARD, { ...WINDOW, right: 700, bottom: 420 });
      expect(place.bottom <= at.top || place.top >= at.bottom).toBe(true);
    }
  });

  it('is cut where the whole card has no room rather than laid on the mark', () => {
    const mark = line(100, 200);
    const place = placeCard([mark], mark, { width: 340, height: 900 }, { ...WINDOW, right: 420, bottom: 420 });
    expect(place.covered).toBe(0);
    expect(place.bottom - place.top).toBeLessThan(200);
  });

  const windows = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 240, max: 1400 }) });
  const marks = fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) });

  it('lies within the window wherever the mark is', () => {
    fc.assert(
      fc.property(windows, marks, fc.integer({ min: 60, max: 1200 }), ({ width, height }, { x, y }, tall) => {
        const area = { left: 0, top: 0, right: width, bottom: height };
        const mark = line(x * (width - 90), y * (height - 20));
        const place = placeCard([mark], mark, { width: Math.min(340, width - 16), height: tall }, area);
        expect(isWithin(place, area)).toBe(true);
      }),
    );
  });

  it('never covers a mark of one line in a window that has room for two cards', () => {
    fc.assert(
      fc.property(windows, marks, ({ width, height }, { x, y }) => {
        fc.pre(height > 2 * CARD.height + 80);
        const mark = line(x * (width - 90), y * (height - 20));
        const size = { ...CARD, width: Math.min(CARD.width, width - 16) };
        const place = placeCard([mark], mark, size, { left: 0, top: 0, right: width, bottom: height });
        expect([place.covered, place.bottom - place.top]).toEqual([0, CARD.height]);
      }),
    );
  });

  it('as a sheet keeps off the line that the reader is at, at either edge', () => {
    const phone: Box = { left: 0, top: 0, right: 320, bottom: 640 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 620 }), fc.integer({ min: 60, max: 384 }), (y, most) => {
        const mark = line(10, y);
        const sheet = placeSheet([mark], mark, most, phone);
        expect(isWithin(sheet, phone)).toBe(true);
        expect(sheet.bottom <= mark.top || sheet.top >= mark.bottom).toBe(true);
        expect(sheet.bottom - sheet.top).toBeGreaterThan(0);
      }),
    );
  });

  it('goes by the line that the reader points at, else by the first', () => {
    const lines = [line(700, 300, 150), line(40, 330, 800)];
    expect(lineAt(lines, { x: 60, y: 340 })).toBe(lines[1]);
    expect(lineAt(lines, { x: 5, y: 5 })).toBe(lines[0]);
    expect(lineAt([], null)).toBeNull();
  });
});

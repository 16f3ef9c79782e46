import { describe, expect, it } from 'vitest';
import { formats } from '../../src/sidebar/format.js';
import { meaningOf, placeOfMark } from '../../src/sidebar/walk/announce.js';
import { placeAfter } from '../../src/sidebar/walk/marks-list.js';
import type { MarkEntry } from '../../src/view-model/mark-list.js';

const t = (key: string, ...parts: readonly string[]) => [key, ...parts].join(' | ');
const entries: MarkEntry[] = [
  { mark: 4, kind: 'date', text: 'Monday', date: '2025-05-12' },
  { mark: 7, kind: 'person', text: 'Xi', value: 'Xi Jinping' },
  { mark: 9, kind: 'date', text: 'in May', date: '2025-05' },
];
const [monday, xi, may] = entries as [MarkEntry, MarkEntry, MarkEntry];

describe('the list of marks', () => {
  it('is gone through by arrows, by tens, and to its ends, which do not join', () => {
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => placeAfter(3, key, 12))).toEqual([
      4, 2, 11, 0, 0, 11,
    ]);
    expect([placeAfter(11, 'ArrowDown', 12), placeAfter(0, 'ArrowUp', 12)]).toEqual([11, 0]);
    expect(placeAfter(3, 'Tab', 12)).toBeNull();
  });

  it('says a day in full, a month as a month, and a name rather than its short form', () => {
    const format = formats('en-GB');
    expect([monday, xi, may].map((entry) => meaningOf(entry, t, format))).toEqual(['Monday, 12 May 2025', 'Xi Jinping', 'May 2025']);
    expect(placeOfMark(may, [monday, may], t, format)).toBe('walk_announce | card_kind_date | May 2025 | 2 | 2');
  });

  it('says it in the reader’s language', () => {
    expect(meaningOf(monday, t, formats('de'))).toBe('Montag, 12. Mai 2025');
    expect(meaningOf(monday, t, formats('zh-CN'))).toBe('2025年5月12日星期一');
  });
});

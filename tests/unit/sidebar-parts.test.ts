import { describe, expect, it } from 'vitest';
import { markAfter } from '../../src/sidebar/components/go-to.js';
import { widthAfter } from '../../src/sidebar/components/resizer.js';
import { tabAfter } from '../../src/sidebar/components/tabs.js';
import { formats } from '../../src/sidebar/format.js';
import { clampWidth, hostStyles, MAX_WIDTH, MIN_WIDTH, SHEET_BELOW } from '../../src/sidebar/geometry.js';
import { languageOf } from '../../src/sidebar/languages.js';
import { placeOf } from '../../src/sidebar/rows.js';
import { safeLink } from '../../src/sidebar/safe-link.js';
import { sampleView } from '../fixtures/sample-view.js';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

describe('dates and numbers', () => {
  const en = formats('en-GB');

  it.each([
    ['2025-06-05', '5 June 2025'],
    ['2025-06', 'June 2025'],
    ['2025', '2025'],
  ])('%s is told as precisely as it is known', (iso, text) => {
    expect(en.date(iso)).toBe(text);
  });

  it('days are written in one way in all kinds of English, as the record writes them', () => {
    expect(formats('en').date('2025-06-05')).toBe('5 June 2025');
    expect(formats('en-US').shortDate('2025-09-05')).toBe('5 Sept 2025');
  });

  it('an interval names its month once', () => {
    expect(en.date('2025-05-10/2025-05-11').match(/May/g)).toHaveLength(1);
  });

  it('an interval in Chinese is written like the days beside it', () => {
    expect(formats('zh-CN').shortDate('2025-05-10/2025-05-11')).toBe('2025年5月10日至2025年5月11日');
  });

  it.each([
    [145, 'percent', '145%'],
    [90, 'day', '90 days'],
    [90, 'minute', '90 minutes'],
    [800, 'usd', 'US$800'],
  ] as const)('%s %s is %s', (value, unit, text) => {
    expect(en.quantity(value, unit)).toBe(text);
  });

  it('99.6% is not the whole', () => {
    expect(en.share(0.996)).toBe('99%');
    expect(en.share(1)).toBe('100%');
  });

  it.each([
    ['de', '12,5\u00a0%'],
    ['en', '12.5%'],
    ['zh-Hans', '12.5%'],
  ])('%s writes percent its own way', (locale, text) => {
    expect(formats(locale).percent(12.5)).toBe(text);
  });
});

describe('links', () => {
  it('plain https is a link that says its host', () => {
    expect(safeLink('https://www.wikidata.org/wiki/Q15031')).toEqual({
      href: 'https://www.wikidata.org/wiki/Q15031',
      host: 'www.wikidata.org',
    });
  });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    ' https://example.org/',
    '\u0001https://example.org/',
    'https://example.org/\u202egpj.exe',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://exam\u200bple.org/',
    '//example.org/',
    'not an address',
    '',
  ])('%j is text, not a link', (address) => {
    expect(safeLink(address)).toBeNull();
  });

  it('a look-alike host is shown in ASCII', () => {
    expect(safeLink('https://\u0430pple.com/')?.host).toBe('xn--pple-43d.com');
  });
});

describe('geometry', () => {
  const state = { collapsed: false, side: 'right', width: 400 } as const;

  it('stands at its side over the whole height', () => {
    expect(hostStyles(state, DESKTOP)).toMatchObject({ right: '0px', left: 'auto', top: '0px', bottom: '0px', width: '400px' });
    expect(hostStyles({ ...state, side: 'left' }, DESKTOP)).toMatchObject({ left: '0px', right: 'auto' });
  });

  it('is a sheet at the bottom of a narrow window, at either side', () => {
    expect(hostStyles(state, PHONE)).toEqual(hostStyles({ ...state, side: 'left' }, PHONE));
    expect(hostStyles(state, { ...DESKTOP, width: SHEET_BELOW - 1 })).toMatchObject({ bottom: '0px', top: 'auto', width: '100%' });
  });

  it('takes little room when collapsed', () => {
    expect(hostStyles({ ...state, collapsed: true }, DESKTOP)).toMatchObject({ width: '32px', height: '132px' });
    expect(hostStyles({ ...state, collapsed: true }, PHONE)).toMatchObject({ height: '48px' });
  });

  it('keeps its width within its limits and leaves the page a third', () => {
    expect(clampWidth(100, DESKTOP)).toBe(MIN_WIDTH);
    expect(clampWidth(9000, DESKTOP)).toBe(MAX_WIDTH);
    expect(clampWidth(600, { width: 600, height: 400 })).toBe(400);
  });

  it.each([
    ['right', 'ArrowLeft', 416],
    ['right', 'ArrowRight', 384],
    ['left', 'ArrowLeft', 384],
    ['left', 'ArrowRight', 416],
    ['right', 'Home', MIN_WIDTH],
    ['right', 'a', null],
  ] as const)('at the %s, %s moves the edge as the arrow points', (side, key, width) => {
    expect(widthAfter(400, key, side, false)).toBe(width);
  });
});

describe('where a mark leads', () => {
  it.each([
    ['xi', 'entities', 'xi'],
    ['call-2025-06-05', 'timeline', 'call-2025-06-05'],
    ['figure-145-percent', 'tariffs', 'figure-145-percent'],
    ['figure-90-day', 'entities', 'figure-90-day'],
    ['visit-invitation', 'loose-ends', 'visit-invitation'],
    ['footnote-slow', 'overview', 'footnote-slow'],
    ['eo-14298', 'sources', 'eo-14298'],
  ])('%s has its row in %s', (id, section, row) => {
    expect(placeOf(sampleView, id)).toEqual({ section, row });
  });

  it('a date leads to the event of that day, or to a row of its own', () => {
    expect(placeOf(sampleView, 'date-2025-06-05')).toEqual({ section: 'timeline', row: 'call-2025-06-05' });
    expect(placeOf(sampleView, 'date-2025-06-04')).toEqual({ section: 'timeline', row: 'date-2025-06-04' });
  });

  it('an unknown id leads nowhere', () => {
    expect(placeOf(sampleView, 'toString')).toBeNull();
  });
});

describe('keys and steps', () => {
  it('tabs form a ring', () => {
    expect(tabAfter('overview', 'ArrowLeft')).toBe('sources');
    expect(tabAfter('sources', 'ArrowRight')).toBe('overview');
    expect([tabAfter('timeline', 'Home'), tabAfter('timeline', 'End')]).toEqual(['overview', 'sources']);
    expect(tabAfter('timeline', 'Tab')).toBeNull();
  });

  it('marks of a row form a ring, entered at its first or last', () => {
    const marks = [3, 9, 14];
    expect([markAfter(marks, null, 1), markAfter(marks, 5, -1)]).toEqual([3, 14]);
    expect([markAfter(marks, 3, 1), markAfter(marks, 14, 1), markAfter(marks, 3, -1)]).toEqual([9, 3, 14]);
  });
});

describe('names in their own script', () => {
  it.each([
    ['习近平', 'zh-Hans'],
    ['대한민국', 'ko'],
    ['あべ', 'ja'],
    ['Genève', 'und'],
  ])('%s is read as %s', (name, language) => {
    expect(languageOf(name)).toBe(language);
  });
});

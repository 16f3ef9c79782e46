import { describe, expect, it } from 'vitest';
import { fill, formatLanguage, wordsOf } from '../../src/platform/words.js';
import { formats } from '../../src/sidebar/format.js';
import { rateSentence } from '../../src/sidebar/sections/rate-sentence.js';
import { SAMPLE_TARIFFS } from '../fixtures/sample-tariffs.js';
import { namedMessages } from './support/named-messages.js';

describe('The words of another language than the browser’s', () => {
  it('take substitutions as the browser’s do', () => {
    expect(fill('$1 von $2', ['3', '9'])).toBe('3 von 9');
    expect(fill('$2, $1', ['a'])).toBe(', a');
    expect(fill('100 $$, $1', ['$1 not again'])).toBe('100 $, $1 not again');
    expect(fill('$0 and $ alone', ['x'])).toBe('$0 and $ alone');
  });

  it('have their named placeholders put in, whatever the letter case', () => {
    const file = { hello: { message: 'Hallo $NAME$, $gone$', placeholders: { name: { content: '$1' } } }, plain: { message: '$1 und $2' } };
    expect(wordsOf(file)).toEqual({ hello: 'Hallo $1, ', plain: '$1 und $2' });
  });
});

describe('Dates and numbers', () => {
  it.each([
    ['en-US', 'en', 'en-US'],
    ['de-AT', 'de', 'de-AT'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['it', 'en', 'en'],
    ['zh-TW', 'en', 'en'],
    ['en-GB', 'fr', 'fr'],
  ])('in a browser of %s with words in %s are written as in %s', (browser, words, written) => {
    expect(formatLanguage(browser, words)).toBe(written);
  });

  it.each([
    ['en', '5 June 2025', '12.5%', '1 May 2025'],
    ['de', '5. Juni 2025', '12,5\u00a0%', '1. Mai 2025'],
    ['es', '5 de junio de 2025', '12,5\u00a0%', '1 de mayo de 2025'],
    ['fr', '5 juin 2025', '12,5\u00a0%', '1er mai 2025'],
    ['zh-Hans', '2025年6月5日', '12.5%', '2025年5月1日'],
  ])('are those of its newspapers in %s', (language, day, rate, first) => {
    const format = formats(language);
    expect(format.date('2025-06-05')).toBe(day);
    expect(format.percent(12.5)).toBe(rate);
    expect(format.date('2025-05-01')).toBe(first);
  });
});

describe('The chart as a sentence', () => {
  const t = namedMessages(' | ');

  it('says both sides’ rates on the text’s day with their layers, and on the record’s last day', () => {
    expect(rateSentence(SAMPLE_TARIFFS, t, formats('en'))).toBe(
      'sidebar_sentence_then | 5 June 2025 | 30% (20 + 10) | 10% sidebar_sentence_now | 20 November 2026 | 12.5% | 10%',
    );
  });

  it('says nothing of a story without tariffs, and one day only where the text’s is the last', () => {
    expect(rateSentence({ ...SAMPLE_TARIFFS, spans: [] }, t, formats('en'))).toBe('');
    expect(rateSentence({ ...SAMPLE_TARIFFS, day: SAMPLE_TARIFFS.to }, t, formats('de'))).toBe(
      'sidebar_sentence_then | 20. November 2026 | 12,5\u00a0% | 10\u00a0%',
    );
  });
});

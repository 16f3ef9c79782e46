import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directiveText,
  findDirective,
  fragmentLink,
  type TextDirective,
  textDirective,
} from '../../src/view-model/export/text-fragment.js';

const WALL = '\u2029';
const TEXT = [
  'The ferry left at nine. Nobody on the ferry had slept.',
  'Captain Voss said that the ferry’s engine, a twelve-cylinder one, was new.',
  'The ferry left at nine.',
].join(WALL);

/** What a browser reads out of an address, by the grammar of the specification. */
function parsed(link: string): TextDirective {
  const parts = (link.split(':~:text=')[1] ?? '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start = '', end] = parts;
  const terms = Object.entries({ prefix, start, end, suffix }).flatMap(([name, term]) =>
    term === undefined ? [] : [[name, decodeURIComponent(term)]],
  );
  return Object.fromEntries(terms) as TextDirective;
}
const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return [start, start + words.length] as const;
};
const directive = (words: string, from = 0) => textDirective(TEXT, ...at(TEXT, words, from));

describe('a text directive', () => {
  it('is the words alone where the page has them once', () => {
    expect(directive('Captain Voss')).toEqual({ start: 'Captain Voss' });
  });

  it('takes words from around where the page has them before', () => {
    expect(directive('ferry', 30)).toEqual({ prefix: 'the', start: 'ferry', suffix: 'had' });
  });

  it('moves out to the ends of words, since browsers match whole ones only', () => {
    expect(directive('ferry', 70)).toEqual({ start: 'ferry’s' });
    expect(directive('cylinder one')?.start).toContain('cylinder one');
  });

  it('never takes words from another block', () => {
    const later = TEXT.lastIndexOf('The ferry left');
    expect(textDirective(TEXT, later, later + 9)).toBeNull();
  });

  it('gives a long stretch by its ends, over walls as well', () => {
    const [start] = at(TEXT, 'Nobody');
    const [, end] = at(TEXT, 'was new');
    const found = textDirective(TEXT, start, end);
    expect(found).toEqual({ start: 'Nobody on the ferry had', end: 'twelve-cylinder one, was new' });
    expect(findDirective(TEXT, found as TextDirective)).toEqual({ from: start, to: end });
  });

  it('cuts Chinese into words as a browser does', () => {
    const text = '商务部发言人说，双方将继续磋商。商务部还说，许可将加快。';
    const second = text.lastIndexOf('商务部');
    const found = textDirective(text, second, second + 3) as TextDirective;
    expect(findDirective(text, found)).toEqual({ from: second, to: second + 3 });
  });

  it('has nothing to say of a stretch without a letter', () => {
    expect(textDirective('one … two', 4, 5)).toBeNull();
    expect(textDirective('', 0, 0)).toBeNull();
  });

  it('encodes what has a meaning in it, and is read back as it was', () => {
    const odd = { prefix: 'a-b', start: 'x, y & z-', end: '50% “so”', suffix: '-c' };
    expect(directiveText(odd)).not.toMatch(/[&\s]/);
    expect(directiveText(odd).match(/,/g)).toHaveLength(3);
    expect(parsed(directiveText(odd))).toEqual(odd);
    expect(directiveText({ start: 'broken \ud800' })).toBe(':~:text=broken%20%EF%BF%BD');
  });

  it('is put behind the page’s own fragment and in the place of another directive', () => {
    expect(fragmentLink('https://news.example/a?b=1', { start: 'x' })).toBe('https://news.example/a?b=1#:~:text=x');
    expect(fragmentLink('https://news.example/a#part:~:text=old', { start: 'x' })).toBe('https://news.example/a#part:~:text=x');
  });

  it('leads to the very place that it was made for, whatever the text, or there is none', () => {
    const word = fc.constantFrom(
      'Xi',
      'tariff',
      'the',
      'U.S.',
      '145%',
      'x-y',
      '稀土',
      'l’accord',
      'a,b',
      '(no)',
      '[k]',
      '$5',
      'Ümit',
      '👍🏽',
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '. ', WALL, '\u2028')), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(200), (pieces, from, length) => {
        const whole = pieces.flat().join('');
        const start = from % whole.length;
        const end = Math.min(whole.length, start + 1 + length);
        const found = textDirective(whole, start, end);
        if (found === null) return;
        const place = findDirective(whole, parsed(fragmentLink('https://a.example/', found)));
        expect(place && place.from <= start && place.to >= end).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

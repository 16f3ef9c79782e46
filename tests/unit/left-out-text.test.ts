import { describe, expect, it } from 'vitest';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import { leftOutText } from '../../src/core/tariffs/left-out-text.js';
import { fill, wordsOf } from '../../src/platform/words.js';
import { formats } from '../../src/sidebar/format.js';
import type { LeftOut } from '../../src/view-model/left-out.js';

const speaking = (file: Parameters<typeof wordsOf>[0]) => {
  const words = wordsOf(file);
  return (key: string, ...parts: readonly string[]) => fill(words[key] ?? key, parts);
};
const inEnglish = (line: LeftOut) => leftOutText(line, speaking(english), formats('en'));
const inGerman = (line: LeftOut) => leftOutText(line, speaking(german), formats('de'));

describe('What a headline rate leaves out', () => {
  it('is a line for each authority, with the lowest and the highest rate', () => {
    const line = { by: 'US', what: 'section-301', rates: [7.5, 100] } as const;
    expect(inEnglish(line)).toBe('US on China: Section 301 duties on lists of products, 7.5%\u00a0to\u00a0100%');
    expect(inGerman(line)).toBe('USA gegenüber China: Zölle nach Section 301 auf Warenlisten, 7,5\u00a0%\u00a0bis\u00a0100\u00a0%');
  });

  it('calls a list by its own name where it is the only one, and says one rate once', () => {
    expect(inEnglish({ by: 'US', what: 'section-232', name: 'The duty on steel', rates: [25, 25] })).toBe(
      'US on China: The duty on steel, 25%',
    );
  });

  it('says that rates differ by product, and what stands in the tariff anyway', () => {
    expect(inEnglish({ by: 'CN', what: 'china-additional' })).toBe(
      'China on US: additional duties on lists of products, at rates that differ by product',
    );
    expect(inEnglish({ by: null, what: 'ordinary' })).toMatch(/^Ordinary/);
  });
});

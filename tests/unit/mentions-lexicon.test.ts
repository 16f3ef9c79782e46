import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCase, buildLexicon, findNames, type NamedEntity } from '../../src/core/mentions/lexicon.js';
import { fold } from '../../src/core/text/letters.js';
import { WALL } from '../../src/core/text/page-rules.js';

const full = (text: string) => ({ text, use: 'full' as const });
const short = (text: string) => ({ text, use: 'short' as const });
const PEOPLE: readonly NamedEntity[] = [
  { id: 'xi', kind: 'person', forms: [full('Xi Jinping'), short('Xi'), full('习近平')] },
  { id: 'us', kind: 'place', forms: [full('United States'), full('U.S.'), full('US')] },
  { id: 'minerals', kind: 'thing', forms: [{ text: 'rare earths', use: 'full', matchCase: false }] },
  { id: 'house', kind: 'organization', forms: [full('White House')] },
  { id: 'first-lady', kind: 'person', forms: [{ text: 'the first lady', use: 'role' }] },
  { id: 'other-first-lady', kind: 'person', forms: [{ text: 'the first lady of Ruritania', use: 'role' }] },
  { id: 'state', kind: 'place', forms: [{ text: 'S.C.', use: 'role' }] },
];
const lexicon = buildLexicon(PEOPLE);

function found(text: string, accept?: typeof anyCase): string[] {
  return findNames(text, fold(text), lexicon, accept).map(({ owners, start, end }) => `${owners[0]?.id}: ${text.slice(start, end)}`);
}

describe('A name is found however a page prints it', () => {
  test.each([
    ['Xi Jinping spoke', 'xi: Xi Jinping'],
    ['Xi\u00a0Jinping spoke', 'xi: Xi\u00a0Jinping'],
    ['Xi\n      Jinping spoke', 'xi: Xi\n      Jinping'],
    ['Xi\u2028Jinping spoke', 'xi: Xi\u2028Jinping'],
    ['Xi\u00adJinping spoke', 'xi: Xi\u00adJinping'],
    ['Xi Jin\u200bping spoke', 'xi: Xi Jin\u200bping'],
    ['Xi Jin\u00adping’s word', 'xi: Xi Jin\u00adping'],
    ["Xi's word", 'xi: Xi'],
    ['“Xi,” he said', 'xi: Xi'],
    ['XI JINPING SPOKE', 'xi: XI JINPING'],
    ['Ｘｉ Ｊｉｎｐｉｎｇ spoke', 'xi: Ｘｉ Ｊｉｎｐｉｎｇ'],
    ['Xi\u0301 spoke', 'xi: Xi\u0301'],
    ['国家主席习近平应约', 'xi: 习近平'],
    ['in the U.S. and abroad', 'us: U.S.'],
    ['in the US.', 'us: US'],
    ['in the U.\u00a0S. they', 'us: U.\u00a0S.'],
    ['R-S.C., spoke', 'state: S.C.'],
    ['Rare Earths, rare-earths', 'minerals: Rare Earths', 'minerals: rare-earths'],
    ['The first lady of Ruritania came', 'other-first-lady: The first lady of Ruritania'],
    ['with the first lady of the state', 'first-lady: the first lady'],
  ])('%j', (text, ...expected) => expect(found(text)).toEqual(expected));
});

describe('What only looks like the name is left alone', () => {
  test.each([
    ['Xi’an, the city'],
    ['Xinjiang'],
    ['taxi'],
    ['Chapter xi'],
    ['Chapter XI'],
    ['tell us'],
    ['a white house'],
    ['the White. House rules'],
    [`the White${WALL}House`],
    ['XiJinping2'],
    ['rarer earths'],
  ])('%j', (text) => expect(found(text)).toEqual([]));

  test('within a known article case does not count, borders do', () => {
    expect(found('xi jinping, xinjiang', anyCase)).toEqual(['xi: xi jinping']);
  });
});

test('a lone surrogate or an emoji beside a name is no part of it', () => {
  for (const stranger of ['\ud83d', '\udc4d', '👍', '👨‍👩‍👧', '\u202e', '\ufe0f']) {
    const text = `${stranger}Xi Jinping${stranger} spoke`;
    const [name] = findNames(text, fold(text), lexicon);
    expect(text.slice(name?.start, name?.end).replace(/\ufe0f$/u, '')).toBe('Xi Jinping');
  }
});

test('for any text, each find is within it, after the one before, and folds to its form (FAULTS.md P1)', () => {
  const pieces = fc.oneof(
    fc.constantFrom('Xi Jinping', 'U.S.', 'rare earths', ' ', 'ﬁ', '\u0301', '\ud800', WALL),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(
      fc.array(pieces).map((parts) => parts.join('')),
      (text) => {
        let last = 0;
        for (const { start, end, owners } of findNames(text, fold(text), lexicon)) {
          expect(start).toBeGreaterThanOrEqual(last);
          const surface = fold(text.slice(start, end));
          const forms = owners.map((owner) => fold(owner.form.text));
          expect(forms.some((f) => f.count === surface.count && f.codes.slice(0, f.count).every((c, i) => c === surface.codes[i]))).toBe(
            true,
          );
          last = end;
        }
      },
    ),
    { numRuns: 2000 },
  );
});

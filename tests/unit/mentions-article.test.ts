import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftMentions } from '../../src/cli/draft-article.js';
import { articleMentions } from '../../src/core/mentions/article-mentions.js';
import { dateForms } from '../../src/core/mentions/date-forms.js';
import { buildLexicon, type NamedEntity } from '../../src/core/mentions/lexicon.js';
import type { StoredMention } from '../../src/core/mentions/stored-mention.js';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { makeLibrary, recognise } from '../../src/core/recognition/recognise.js';
import { fold, foldedString, letterAt } from '../../src/core/text/letters.js';
import { asPage } from './support/lighthouse.js';

const ARTICLE = [
  'Mayor Ada Quill told the harbour board on Thursday morning that the toll on every barge from Westmark would fall from 145% to 30%, and that nobody had thanked her.',
  'The first lady of Westmark, who sails, sent flowers; the first lady herself said that she would not be sailing until the ice was gone.',
  'Quill had promised a 90-day pause on May 12, after a talk of an hour and a half with the keeper of the lighthouse. She has kept to it since.',
  'Westmark’s pilots doubted it. Their guild wrote that a pause was not an end, and asked Quill to put the matter before the Harbour Court in May.',
];
const ENTITIES: readonly NamedEntity[] = [
  {
    id: 'ada-quill',
    kind: 'person',
    forms: [
      { text: 'Ada Quill', use: 'full' },
      { text: 'Quill', use: 'short' },
    ],
  },
  { id: 'westmark', kind: 'place', forms: [{ text: 'Westmark', use: 'full' }] },
  { id: 'court', kind: 'organization', forms: [{ text: 'Harbour Court', use: 'full' }] },
  { id: 'own-lady', kind: 'person', forms: [{ text: 'the first lady', use: 'role' }] },
  { id: 'their-lady', kind: 'person', forms: [{ text: 'the first lady of Westmark', use: 'role' }] },
];
const lexicon = buildLexicon(ENTITIES);
const words: StoredMention[] = ARTICLE.flatMap((text, passage) => draftMentions(text, passage, '2025-06-05', lexicon, []));
const secondSentence = ARTICLE[3]?.indexOf('Their guild') ?? 0;
const STORED: readonly StoredMention[] = [
  ...words,
  {
    kind: 'statement',
    id: 'guild-doubts',
    passage: 3,
    at: [letterAt(fold(ARTICLE[3] ?? ''), secondSentence), fold(ARTICLE[3] ?? '').count],
  },
];
const library = makeLibrary([{ id: 'toll', fingerprint: makeFingerprint(ARTICLE) }]);

function marks(paragraphs: readonly string[], formsOf?: (id: string) => readonly string[]): string[] {
  const text = asPage(paragraphs);
  const letters = fold(text);
  const matches = recognise(text, letters, library)[0]?.verdict.matches ?? [];
  return articleMentions(text, letters, matches, STORED, formsOf).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
}
const edited = (...changes: readonly (readonly [string, string])[]): string[] =>
  ARTICLE.map((paragraph) => changes.reduce((text, [from, to]) => text.replace(from, to), paragraph));
const ids = (found: readonly string[]) => found.map((mark) => mark.slice(0, mark.indexOf(':')));

const WORDS = [
  'ada-quill: Ada Quill',
  'date-2025-06-05: Thursday morning',
  'westmark: Westmark',
  'figure-145-percent: 145%',
  'figure-30-percent: 30%',
  'their-lady: The first lady of Westmark',
  'own-lady: the first lady',
  'ada-quill: Quill',
  'figure-90-day: 90-day',
  'date-2025-05-12: May 12',
  'figure-90-minute: an hour and a half',
  'westmark: Westmark',
  'guild-doubts: Their guild wrote that a pause was not an end, and asked Quill to put the matter before the Harbour Court in May.',
  'ada-quill: Quill',
  'court: Harbour Court',
  'date-2025-05: May',
];

describe('A copy of the article carries its marks', () => {
  test('word for word', () => expect(marks(ARTICLE)).toEqual(WORDS));
  test.each([
    ['in another order', [...ARTICLE].reverse()],
    ['in capitals', ARTICLE.map((p) => p.toUpperCase())],
    ['in lower case', ARTICLE.map((p) => p.toLowerCase())],
    ['with soft hyphens', ARTICLE.map((p) => p.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2'))],
    ['without spaces', ARTICLE.map((p) => p.replaceAll(' ', ''))],
    ['with straight quotation marks', ARTICLE.map((p) => p.replaceAll('’', "'"))],
    ['among other paragraphs', ARTICLE.flatMap((p) => [p, 'Quill recommends: ten quays to see.'])],
  ])('%s', (_, paragraphs) => expect(ids(marks(paragraphs)).toSorted()).toEqual(ids(WORDS).toSorted()));
});

describe('An edited copy keeps the marks whose words are there', () => {
  test.each([
    ['12 May', ['May 12', '12 May'], 'date-2025-05-12: 12 May'],
    ['the 12th of May', ['May 12', 'the 12th of May'], 'date-2025-05-12: 12th of May'],
    ['a date with its year', ['on May 12,', 'on May 12, 2025,'], 'date-2025-05-12: May 12'],
    ['the calendar day for a weekday', ['on Thursday morning', 'on June 5'], 'date-2025-06-05: June 5'],
    ['per cent for the sign', ['145% to', '145 per cent to'], 'figure-145-percent: 145 per cent'],
    ['full-width digits', ['145%', '１４５％'], 'figure-145-percent: １４５％'],
    ['a number in words', ['90-day', 'ninety-day'], 'figure-90-day: ninety-day'],
    ['a duration in other words', ['an hour and a half', 'one and a half hours'], 'figure-90-minute: one and a half hours'],
    ['an article cut from an expression', ['the first lady herself', 'their first lady herself'], 'own-lady: first lady'],
  ] as const)('%s', (_, change, expected) => expect(marks(edited(change))).toContain(expected));

  test('another form of the same name stands in for it', () => {
    const formsOf = (id: string) => ENTITIES.find((entity) => entity.id === id)?.forms.map((form) => form.text) ?? [];
    expect(marks(edited(['Mayor Ada Quill told', 'Quill told']), formsOf)[0]).toBe('ada-quill: Quill');
  });

  test('a statement whose sentence was reworded at its end is tied to the whole of what stands there', () => {
    const found = marks(edited(['before the Harbour Court in May.', 'before the bench in the spring. Nobody answered them.']));
    expect(found.find((mark) => mark.startsWith('guild'))).toBe(
      'guild-doubts: Their guild wrote that a pause was not an end, and asked Quill to put the matter before the bench in the spring.',
    );
  });
});

describe('Words that are not there are never marked', () => {
  test.each([
    ['another figure', ['145%', '146%'], 'figure-145-percent'],
    ['the figure of something else', ['145%', '145 crowns'], 'figure-145-percent'],
    ['another day', ['May 12', 'May 13'], 'date-2025-05-12'],
    ['another person', ['Mayor Ada Quill told', 'Mayor Ada Quilligan told'], 'ada-quill: Ada Quill'],
    ['a longer word', ['Harbour Court in May', 'Harbour Courtyard in May'], 'court'],
    ['the verb', ['Harbour Court in May.', 'Harbour Court, as it may.'], 'date-2025-05:'],
  ] as const)('%s', (_, change, absent) => expect(marks(edited(change)).filter((mark) => mark.startsWith(absent))).toEqual([]));

  test('the shorter of two ladies is not found in the longer', () => {
    const found = marks(edited(['the first lady herself', 'she herself']));
    expect(found.filter((mark) => mark.includes('lady'))).toEqual(['their-lady: The first lady of Westmark']);
  });
});

/** What says the same as a stored surface. */
const sayings = ({ exact = '', date, value }: StoredMention): string[] => [
  exact,
  ...(date === undefined ? [] : dateForms(date, exact)),
  ...(value === 90 ? ['hour and half'] : []),
];

test('whatever is cut out of a copy, no mark is on the wrong words and none overlap (FAULTS.md P1)', () => {
  const surfaces = (id: string) => STORED.filter((mention) => mention.id === id).flatMap(sayings);
  const cut = fc.record({
    paragraph: fc.nat(ARTICLE.length - 1),
    at: fc.nat(140),
    length: fc.nat(40),
    by: fc.constantFrom('', ' ', 'x', ' may ', '5'),
  });
  fc.assert(
    fc.property(fc.array(cut, { maxLength: 6 }), (cuts) => {
      const copy = [...ARTICLE];
      for (const { paragraph, at, length, by } of cuts) {
        const text = copy[paragraph] as string;
        copy[paragraph] = text.slice(0, at) + by + text.slice(at + length);
      }
      for (const mark of marks(copy).filter((m) => !m.startsWith('guild'))) {
        const [id = '', surface = ''] = mark.split(': ');
        const bare = (s: string) => foldedString(s).replace(/^(?:the|an)(?=firstlady|hour)/, '');
        expect(surfaces(id).map(bare)).toContain(bare(surface));
      }
    }),
    { numRuns: 500 },
  );
});

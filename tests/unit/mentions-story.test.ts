import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/core/mentions/dates.js';
import { buildLexicon, type NamedEntity } from '../../src/core/mentions/lexicon.js';
import { storyMentions } from '../../src/core/mentions/story-mentions.js';
import { fold } from '../../src/core/text/letters.js';
import { WALL } from '../../src/core/text/page-rules.js';

const full = (text: string) => ({ text, use: 'full' as const });
const short = (text: string) => ({ text, use: 'short' as const });
const role = (text: string) => ({ text, use: 'role' as const });
const ENTITIES: readonly NamedEntity[] = [
  { id: 'donald-trump', kind: 'person', forms: [full('Donald Trump'), full('President Trump'), short('Trump')] },
  { id: 'xi-jinping', kind: 'person', forms: [full('Xi Jinping'), short('Xi')] },
  { id: 'scott-bessent', kind: 'person', forms: [full('Scott Bessent'), short('Bessent'), role('Treasury Secretary')] },
  { id: 'lindsey-graham', kind: 'person', forms: [full('Lindsey Graham'), short('Graham')] },
  { id: 'china', kind: 'place', forms: [full('China')] },
  { id: 'washington-dc', kind: 'place', forms: [full('Washington, D.C.'), short('Washington')] },
  { id: 'us-government', kind: 'organization', forms: [role('Washington')] },
  { id: 'rare-earths', kind: 'thing', forms: [{ text: 'rare earths', use: 'full', matchCase: false }] },
];
const lexicon = buildLexicon(ENTITIES);
const figures = [{ id: 'truce-90-days', value: 90, unit: 'day' }] as const;

/** Marks in a report of Thursday, 5 June 2025. */
function marks(text: string): string[] {
  const block = { start: 0, end: text.length };
  const found = storyMentions(text, fold(text), block, lexicon, { figures, date: '2025-06-05', findDates });
  return found.map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
}
const BOTH = 'Donald Trump called Xi Jinping. ';
const inReport = (text: string) => marks(BOTH + text).slice(2);

describe('In another report of the story are marked', () => {
  test.each([
    ['Trump thanked Xi.', 'donald-trump: Trump', 'xi-jinping: Xi'],
    ['“Xi’s word,” said President Trump.', 'xi-jinping: Xi', 'donald-trump: Trump'],
    ['When Trump asked, China’s answer was no.', 'donald-trump: Trump', 'china: China'],
    ['The 90-day truce of May 12', 'truce-90-days: 90-day', 'date-2025-05-12: May 12'],
    ['It sells rare earths at a duty of 12%.', 'rare-earths: rare earths', 'figure-12-percent: 12%'],
    ['Talks between Washington and China stalled.', 'us-government: Washington', 'china: China'],
    ['They met in Washington on Monday.', 'washington-dc: Washington', 'date-2025-06-02: Monday'],
    [`${WALL}Trump Says China Will Lower Its Duties${WALL}`, 'donald-trump: Trump', 'china: China'],
    [`${WALL}WASHINGTON — It rained.`, 'washington-dc: WASHINGTON'],
  ])('%j', (text, ...expected) => expect(inReport(text)).toEqual(expected));

  test('short forms only where the same text names in full', () => {
    expect(marks('Trump thanked Xi.')).toEqual([]);
    expect(marks('The Treasury Secretary came.')).toEqual([]);
    expect(marks('Scott Bessent came. The Treasury Secretary sat.')).toEqual([
      'scott-bessent: Scott Bessent',
      'scott-bessent: Treasury Secretary',
    ]);
  });
});

describe('In doubt nothing is marked', () => {
  test.each([
    ['They met at Trump Tower.'],
    ['Eric Trump came with Donald Trump Jr. to the gate.'],
    ['The Washington Post wrote of George Washington.'],
    ['Graham Greene was read.'],
    [`${WALL}Trump Tower Opens While Eric Trump Smiles${WALL}`],
    ['the South China Sea and the China Daily'],
    ['Xi Mingze studied.'],
    ['in Xi’an'],
    ['it may march'],
    ['30% of voters'],
    ['Washington is cold.'],
  ])('%j', (text) => expect(inReport(text)).toEqual([]));

  test('a namesake does not name him in full either', () => expect(marks('Lindsey Graham Tower stood. Graham fell.')).toEqual([]));
  test('another’s office is another’s', () => {
    expect(marks('Scott Bessent spoke. The Treasury Secretary of Ruritania did not.')).toEqual(['scott-bessent: Scott Bessent']);
    expect(marks('Scott Bessent spoke. Former Treasury Secretary Janet Ash did not.')).toEqual(['scott-bessent: Scott Bessent']);
  });
});

test('only the given block is read, and offsets count from the beginning of the text', () => {
  const text = `Donald Trump${WALL}Xi Jinping on Monday${WALL}China`;
  const start = text.indexOf('Xi');
  const found = storyMentions(text, fold(text), { start, end: start + 20 }, lexicon, { figures, date: '2025-06-05', findDates });
  expect(found.map((mention) => text.slice(mention.start, mention.end))).toEqual(['Xi Jinping', 'Monday']);
});

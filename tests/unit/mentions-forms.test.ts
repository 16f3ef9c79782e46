import { describe, expect, test } from 'vitest';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { findDates } from '../../src/core/mentions/dates.js';
import { buildLexicon } from '../../src/core/mentions/lexicon.js';
import { storyMentions } from '../../src/core/mentions/story-mentions.js';
import { fold } from '../../src/core/text/letters.js';
import { WALL } from '../../src/core/text/page-rules.js';

const dossier = readDossier(storyDirs().find((dir) => dir.endsWith('us-china-trade')) ?? '');
const lexicon = buildLexicon(dossier.entities);

/** Marks in a report of Thursday, 5 June 2025, by the dossier that ships. */
function marks(text: string): string[] {
  const reading = { figures: dossier.figures, date: '2025-06-05', findDates };
  const found = storyMentions(text, fold(text), { start: 0, end: text.length }, lexicon, reading);
  return found.map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
}

describe('A name is marked in every form in which reports print it', () => {
  test.each([
    ['Mr. Xi thanked Mr Trump.', 'xi-jinping: Xi', 'donald-trump: Trump'],
    ["Trump’s call, and Xi's answer", 'donald-trump: Trump', 'xi-jinping: Xi'],
    ['the Trump-Xi call', 'donald-trump: Trump', 'xi-jinping: Xi'],
    ['the Trump–Xi call', 'donald-trump: Trump', 'xi-jinping: Xi'],
    [`${WALL}Trump Says Xi Agreed To Send More Magnets${WALL}`, 'donald-trump: Trump', 'xi-jinping: Xi'],
    ['PRESIDENT TRUMP IS HERE', 'donald-trump: TRUMP'],
    ['US-China talks', 'united-states: US', 'china: China'],
    ['U.S.-China talks', 'united-states: U.S.', 'china: China'],
    ['U.S.–Japan talks, a US-led group', 'united-states: U.S.', 'united-states: US'],
    ['U.S. GDP and the US Congress', 'united-states: U.S.', 'united-states: US'],
    ['According to Xinhua Xi was pleased.', 'xinhua: Xinhua', 'xi-jinping: Xi'],
    ['the U.S.-China Economic Meeting', 'united-states: U.S.', 'china: China'],
    [`${WALL}Envoys Announce China Deal In Geneva After Long Talks${WALL}`, 'china: China', 'geneva: Geneva'],
    ['American-made Boeing aircraft', 'boeing: Boeing'],
    [`${WALL}Trump Calls Xi About Magnets After Long Silence${WALL}`, 'donald-trump: Trump', 'xi-jinping: Xi'],
    ['the PRC and China', 'china: PRC', 'china: China'],
    ['America’s farms', 'united-states: America'],
    ['Open China’s market.', 'china: China'],
    ['Bessent and Lutnick came.', 'scott-bessent: Bessent', 'howard-lutnick: Lutnick'],
    ['Treasury Secretary Bessent came.', 'scott-bessent: Bessent'],
    ['Scott Bessent, the treasury secretary, came.', 'scott-bessent: Scott Bessent', 'scott-bessent: treasury secretary'],
    ['in the Republic of Korea', 'south-korea: Republic of Korea'],
    ['the “phase one” trade deal', 'phase-one-agreement: phase one” trade deal'],
    ['students’ visas', 'student-visas: students’ visas'],
    ['a higher rate of duty', 'tariff: rate of duty'],
    ['The tariffs stay, and other duties.', 'tariff: tariffs', 'tariff: duties'],
    ['China’s Xinhua news agency', 'china: China', 'xinhua: Xinhua'],
    ['The WTO warned TikTok’s U.S.-controlled firm.', 'wto: WTO', 'tiktok: TikTok', 'united-states: U.S.'],
    [
      `${WALL}Trump, Xi Strike Truce: U.S. Will Cut Tariffs${WALL}`,
      'donald-trump: Trump',
      'xi-jinping: Xi',
      'truce: Truce',
      'united-states: U.S.',
      'tariff: Tariffs',
    ],
    ['a ban on chips', 'semiconductors: chips'],
  ])('%j', (text, ...expected) => expect(marks(text)).toEqual(expected));
});

describe('A capital’s name is the government where it acts and the place where something is', () => {
  test.each([
    ['Beijing said no, and Washington has answered.', 'chinese-government: Beijing', 'us-government: Washington'],
    ['But Beijing is balking, and Washington moved.', 'chinese-government: Beijing', 'us-government: Washington'],
    ['a deal with Beijing', 'chinese-government: Beijing'],
    ['Beijing officials', 'chinese-government: Beijing'],
    ['between Washington and Beijing', 'us-government: Washington', 'chinese-government: Beijing'],
    ['They flew to Beijing.', 'beijing: Beijing'],
    ['a Washington-based scholar', 'washington-dc: Washington'],
    [`BEIJING (Agency) – It rained.`, 'beijing: BEIJING'],
    [`BEIJING: It rained.`, 'beijing: BEIJING'],
    ['Beijing is cold.'],
    ['the Beijing summit'],
  ])('%j', (text, ...expected) => expect(marks(text)).toEqual(expected));
});

describe('What only looks like a name of the story is left alone', () => {
  test.each([
    ['Hunter Biden came. Then Biden left.'],
    ['Ivanka Trump came. Trump smiled.'],
    ['the Trumps'],
    ['Mr. Xi-Lang'],
    ['Hall XI'],
    ['non-tariff barriers'],
    ['North America and Latin America'],
    ['the Bank of China, the Voice of America'],
    ['the US Steel works'],
    ['the Democratic People’s Republic of Korea'],
    ['bargaining chips'],
    ['the US Treasury Secretary of old'],
    ['Washington Irving wrote.'],
  ])('%j', (text) => expect(marks(text)).toEqual([]));

  test('a surname that two bear is his who is named in full', () => {
    expect(marks('Ivanka Trump came with Donald Trump. Trump smiled.')).toEqual(['donald-trump: Donald Trump', 'donald-trump: Trump']);
  });
  test('a duty to do something is no tariff', () => expect(marks('Tariffs are his duty, a duty to all.')).toEqual(['tariff: Tariffs']));
});

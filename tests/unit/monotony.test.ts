/** Verdicts fall as more of an article goes: on our own report, by itself and inside pages as news sites print them. */
import { describe, expect, it } from 'vitest';
import { readReport } from '../../scripts/lib/sample.mjs';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { orders, rises } from '../support/monotony.js';
import { asPage, LIBRARY } from './support/lighthouse.js';

const reader = makeReader(storyDirs().map(readDossier));
const { paragraphs } = readReport() as { readonly paragraphs: readonly string[] };

const NAV = ['Home', 'World', 'Business', 'Sport', 'Weather'];
const FOOT = ['About us', 'Contact', 'Privacy', 'All rights reserved.'];
const COOKIES = 'We and our partners store cookies on your device and read them, so that this site works and so that we know what is read.';
const COMMENTS = [
  'Comments (3)',
  'gullwatcher',
  'I have read this twice and still do not know who called whom. Does it matter? The price of my washing machine does not care.',
  'Reply',
  'Ines P.',
  'It matters to those two, evidently. I would like to hear more about the magnets and less about the invitations, if you please.',
  'Reply',
];

type Frame = (left: readonly string[]) => readonly string[];
const FRAMES: Readonly<Record<string, Frame>> = {
  'by itself': (left) => left,
  'between a page’s furniture': (left) => [...NAV, COOKIES, 'The call', 'By our staff', ...left, ...FOOT],
  'with an advertisement after every paragraph': (left) => [
    ...NAV,
    ...left.flatMap((p) => [p, 'Advertisement', 'Read more: Ten quays to see']),
    ...FOOT,
  ],
  'above readers’ comments': (left) => [...NAV, ...left, ...COMMENTS, ...FOOT],
  'under a standfirst': (left) => [
    ...NAV,
    'The two leaders have talked at last, and what each of them says about it does not quite fit what the other says.',
    ...left,
  ],
  'before another article on the same page': (left) => [...NAV, ...left, 'Also today', ...LIBRARY, ...FOOT],
  'after another article on the same page': (left) => [...NAV, ...LIBRARY, 'Also today', ...left, ...FOOT],
  'with another article in its middle': (left) => [
    ...NAV,
    ...left.slice(0, left.length >> 1),
    ...LIBRARY,
    ...left.slice(left.length >> 1),
    ...FOOT,
  ],
  'with a teaser of its own lead above': (left) => [...NAV, `${left[0]?.slice(0, 120)} …`, ...FOOT, ...left, ...FOOT],
};

describe.each(Object.entries(FRAMES))('The verdict on our own report %s', (_name, frame) => {
  it.each(Object.entries(orders(paragraphs.length, 40)))('never rises as its paragraphs go, %s', (_order, order) => {
    expect(rises(paragraphs, order, (left) => reader.read(asPage(frame(left))).kind)).toEqual([]);
  });
});

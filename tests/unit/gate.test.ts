import { describe, expect, it } from 'vitest';
import { anchorIndex, anchorsAt } from '../../src/core/recognition/anchors.js';
import { makeFingerprint, readAnchors } from '../../src/core/recognition/fingerprint.js';
import { isCandidate } from '../../src/core/recognition/gate.js';
import { recogniseStory } from '../../src/core/recognition/story.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

const known = readAnchors(makeFingerprint(LIGHTHOUSE));
const anchors = anchorIndex([...known]);
const HARBOUR = {
  id: 'harbour',
  sides: [['Keldwick'], ['Osterby']],
  leaders: [['Quill'], ['Jessop']],
  theme: ['lighthouse', 'harbour dues', 'lamp oil', 'fog signal'],
};
const index = { anchors, stories: [HARBOUR] };

describe('stage 1', () => {
  it.each([
    ['as printed', asPage(LIGHTHOUSE)],
    ['in capitals', asPage(LIGHTHOUSE).toUpperCase()],
    ['with soft hyphens', asPage(LIGHTHOUSE).replaceAll('tr', 't\u00adr').replaceAll('ou', 'o\u00adu')],
    ['with words run together', asPage(LIGHTHOUSE).replaceAll(' ', '')],
    ['in other typography', asPage(LIGHTHOUSE).replaceAll('fi', 'ﬁ').replaceAll(' ', '\u00a0')],
    ['among a great deal of other text', `${asPage(LIBRARY).repeat(200)}${asPage(LIGHTHOUSE)}`],
  ])('finds all anchors of a copy %s', (_how, text) => {
    const found = new Set(anchorsAt(text, anchors));
    expect(known.filter((anchor) => found.has(anchor)).length).toBe(known.length);
  });

  it('lets another article go by', () => {
    expect(isCandidate(asPage(LIBRARY).repeat(20), index)).toBe(false);
  });

  it('takes a single paragraph for a candidate', () => {
    expect(isCandidate(`${asPage(LIBRARY)}${LIGHTHOUSE[4]}`, index)).toBe(true);
  });

  it('takes a text that names both sides and what it is about for a candidate', () => {
    expect(isCandidate('Keldwick and Osterby quarrel over harbour dues and the fog signal.', index)).toBe(true);
    expect(isCandidate('Keldwick and Osterby quarrel over parking.', index)).toBe(false);
    expect(isCandidate('Osterby raises its harbour dues and mends the fog signal.', index)).toBe(false);
  });

  it('lets a long page go by whose articles name the sides and the matter each for itself', () => {
    const filler = asPage(LIBRARY).repeat(4);
    const portal = [
      'Keldwick mends its quay.',
      'Osterby mourns its ferry.',
      'The county sets harbour dues.',
      'A fog signal is for sale.',
    ].join(filler);
    expect(isCandidate(portal, index)).toBe(false);
    expect(isCandidate(`${portal}${filler}Keldwick and Osterby quarrel over harbour dues and the fog signal.`, index)).toBe(true);
  });
});

describe('a report of a story', () => {
  const report = [
    'Osterby answers its neighbour',
    'Osterby said on Monday that it would raise its harbour dues unless Keldwick agreed to share the lamp oil, the second such threat this year.',
    'Ms. Quill and Mr. Jessop are to meet on Thursday. Neither has said what is to become of the fog signal, which both towns claim.',
  ];

  it('is told from its words together, with its headline', () => {
    const page = asPage(['Home', 'Sport', ...LIBRARY, 'Sport', 'Weather', 'Tides', 'Births', 'Deaths', ...report]);
    const found = recogniseStory(page, [HARBOUR]);
    expect(found?.story).toBe('harbour');
    expect(page.slice(found?.start, found?.end)).toBe(asPage(report));
  });

  it('begins with its headline above other short lines, and ends with its last short sentence', () => {
    const above = ['Osterby and Keldwick at odds over dues', 'By a reporter', '5 June'];
    const page = asPage(['Home', 'Sport', ...above, ...report.slice(1), 'Nobody came to the lamp room.', 'Read more', 'Tides']);
    const found = recogniseStory(page, [HARBOUR]);
    expect(page.slice(found?.start, found?.end)).toBe(asPage([...above, ...report.slice(1), 'Nobody came to the lamp room.']));
  });

  it('is one where a page parts it by its own boxes, and no other article is taken along', () => {
    const boxes = ['Share', 'Print', 'Mail', 'Save', 'Read aloud', 'Follow us'];
    const other = LIBRARY.slice(0, 3);
    const page = asPage([...other, ...boxes, ...report, ...boxes, ...report.slice(1), ...boxes, ...other]);
    const found = recogniseStory(page, [HARBOUR]);
    expect(page.slice(found?.start, found?.end)).toBe(asPage([...report, ...boxes, ...report.slice(1)]));
  });

  it.each([
    [
      'one side only',
      ['Osterby said on Monday that it would raise its harbour dues and mend its fog signal before the winter came, as it had promised.'],
    ],
    [
      'both sides on another matter',
      ['Keldwick and Osterby drew one all on Saturday in a match that neither goalkeeper will care to see again, said Ms. Quill.'],
    ],
    ['the words scattered over headlines', ['Keldwick', 'Osterby', 'Harbour dues', 'fog signal', 'lamp oil']],
    [
      'about one side and names the other in passing',
      [
        'Osterby holds its regatta on Friday. The council of Osterby has asked every boat to carry a lamp, and the rowing club has bought lamp oil for all of them.',
        'The fog signal will sound at noon and at six. Visitors from Keldwick are asked to leave their dogs at home, as they were last year, when there was trouble.',
        'The ferry keeps to its summer times. Whoever comes by car is asked to leave it at the school, where the pupils will sell lemonade and, if asked, advice.',
        'Osterby’s band will play on the mole until midnight. There is soup for the crews, and a prize for whoever comes in last and still smiles at the judges.',
      ],
    ],
    [
      'a passing word in a long text',
      [
        ...LIBRARY,
        ...LIBRARY,
        ...LIBRARY,
        'Keldwick and Osterby also paid for a lighthouse and lamp oil at the time, the county said in its yearly report.',
        ...LIBRARY,
        ...LIBRARY,
      ],
    ],
  ])('is not %s', (_what, blocks) => {
    expect(recogniseStory(asPage(blocks), [HARBOUR])).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftMentions } from '../../src/cli/draft-article.js';
import { articleMentions } from '../../src/core/mentions/article-mentions.js';
import { buildLexicon, type NamedEntity } from '../../src/core/mentions/lexicon.js';
import type { StoredMention } from '../../src/core/mentions/stored-mention.js';
import { articleAtOnce, findVerbatim, reachOf } from '../../src/core/recognition/at-once.js';
import { makeFingerprint } from '../../src/core/recognition/fingerprint.js';
import { firstPlaces } from '../../src/core/recognition/first-places.js';
import { packArticle } from '../../src/core/recognition/pack-article.js';
import type { PackedMentions } from '../../src/core/recognition/packed-article.js';
import { makeLibrary, recognise } from '../../src/core/recognition/recognise.js';
import { fold } from '../../src/core/text/letters.js';
import { asPage, LIBRARY, LIGHTHOUSE } from './support/lighthouse.js';

/** With all that stands about a mention and is no letter: stops, signs, hyphens, quotation marks. */
const TOLLS = [
  'The U.S. toll on barges rose from 3.5% to 145% on Thursday morning, as Ada Quill of Westmark Corp. told the U.S. “We are in no hurry,” she said.',
  'Westmark asked the US for a 90-day pause. Its pilots had paid 145 percent for an hour and a half, and Quill did not like it.',
  'On May 12 Ada Quill cut the toll to 30%. Nobody in Westmark thanked her for it; nobody in the U.S. did.',
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
  { id: 'company', kind: 'organization', forms: [{ text: 'Westmark Corp.', use: 'full' }] },
  {
    id: 'us',
    kind: 'place',
    forms: [
      { text: 'U.S.', use: 'full' },
      { text: 'US', use: 'full' },
    ],
  },
];
const words = TOLLS.flatMap((text, passage) => draftMentions(text, passage, '2025-06-05', buildLexicon(ENTITIES), []));
const SENTENCE: StoredMention = { kind: 'statement', id: 'no-hurry', passage: 0, at: [95, fold(TOLLS[0] as string).count - 7] };
const stored = [...words, SENTENCE];

const known = [LIGHTHOUSE, LIBRARY, TOLLS].map((paragraphs, i) => ({
  id: ['lighthouse', 'library', 'tolls'][i] as string,
  fingerprint: makeFingerprint(paragraphs),
  mentions: i === 2 ? stored : [],
}));
const library = makeLibrary(known);
const packed = known.map(packArticle);

function both(blocks: readonly string[]) {
  const text = asPage(blocks);
  const letters = fold(text);
  const { at, found } = findVerbatim(text, packed);
  const passages = articleAtOnce(found, packed);
  const [slowly] = recognise(text, letters, library);
  return { text, letters, at, passages, article: known[passages?.[0]?.article ?? -1]?.id ?? null, slowly };
}

describe('recognising at once', () => {
  it('says what the long way says, in the same places, whichever paragraphs were edited and whatever stands between them', () => {
    const edit = fc.constantFrom('kept', 'kept', 'kept', 'dropped', 'reworded', 'joined', 'parted', 'twice');
    fc.assert(
      fc.property(fc.array(edit, { minLength: LIGHTHOUSE.length, maxLength: LIGHTHOUSE.length }), (edits) => {
        const blocks = LIGHTHOUSE.flatMap((p, i) => {
          if (edits[i] === 'dropped') return [];
          if (edits[i] === 'reworded') return [p.replace(/\b(the|a|of)\b/, 'some other')];
          if (edits[i] === 'parted') return [p, LIBRARY[0] as string];
          if (edits[i] === 'twice') return [p, p];
          return edits[i] === 'joined' ? [`${p} More by the same hand follows tomorrow.`] : [p];
        });
        const { article, passages, slowly } = both(['Home', ...blocks, 'Subscribe']);
        if (passages === null) {
          expect(edits.filter((e) => e !== 'kept' && e !== 'parted').length).toBeGreaterThan(2);
          return;
        }
        expect(slowly?.article).toBe(article);
        expect(slowly?.verdict.kind).toBe('article');
        const slow = slowly?.verdict.matches.map(({ passage, start }) => `${passage} at ${start}`);
        expect(slow).toEqual(expect.arrayContaining(passages.map(({ passage, from }) => `${passage} at ${from}`)));
      }),
      { numRuns: 300 },
    );
  });

  it('marks what the long way marks, letter for letter, however the page sets its signs', () => {
    const set = fc.record({
      blank: fc.constantFrom(' ', '\u00a0', '  ', '\u2009'),
      percent: fc.constantFrom('%', ' %', '\u00a0%', '％', ''),
      stop: fc.constantFrom('.', '. ', ''),
      hyphen: fc.constantFrom('-', '‑', ' '),
      quote: fc.constantFrom('“', '"', '«'),
      letter: fc.constantFrom('e', 'é', 'E', 'ｅ'),
    });
    fc.assert(
      fc.property(set, ({ blank, percent, stop, hyphen, quote, letter }) => {
        const page = TOLLS.map((paragraph) =>
          paragraph
            .replaceAll('U.S.', `U${stop}S${stop}`.trim())
            .replaceAll('%', percent)
            .replaceAll(' ', blank)
            .replaceAll('-', hyphen)
            .replaceAll('“', quote)
            .replaceAll('e', letter),
        );
        const { text, letters, at, passages, slowly } = both(['Home', ...page, 'Subscribe']);
        const marked = (places: readonly { kind: string; start: number; end: number }[]) =>
          places.map(({ kind, start, end }) => `${kind} ${start}: ${text.slice(start, end)}`).sort();
        const first = firstPlaces(text, at, passages ?? [], JSON.parse(packed[2]?.[1] ?? '') as PackedMentions);
        expect(first.length).toBeGreaterThan(10);
        expect(marked(first)).toEqual(marked(articleMentions(text, letters, slowly?.verdict.matches ?? [], stored)));
      }),
      { numRuns: 300 },
    );
  });

  it('takes the article that most of the page is', () => {
    expect(both([...LIBRARY, LIGHTHOUSE[0] as string]).article).toBe('library');
  });

  it('leaves a page that holds less than half of an article unchanged to the long way', () => {
    expect(both(LIGHTHOUSE.slice(0, 3)).passages).toBeNull();
    expect(both([]).passages).toBeNull();
  });

  it('finds no passage in the same letters in another order, nor where one letter is only in the tables of Unicode', () => {
    expect(both(LIGHTHOUSE.map((p) => [...p].reverse().join(''))).passages).toBeNull();
    expect(both(LIGHTHOUSE.map((p) => `ﬁ${p}`)).passages).toBeNull();
  });

  it('reaches from any paragraph of an article to its first and its last, and as far from one that it does not know', () => {
    const length = LIGHTHOUSE.join('').length;
    for (const [i, paragraph] of LIGHTHOUSE.entries()) {
      const { before, behind } = reachOf(paragraph, packed);
      expect(before).toBeGreaterThan(LIGHTHOUSE.slice(0, i).join('\n').length);
      expect(behind).toBeGreaterThan(LIGHTHOUSE.slice(i).join('\n').length);
      expect(before + behind).toBeLessThan(1.3 * length + 600);
    }
    expect(reachOf('Nobody knows this line at all.', packed).before).toBeGreaterThan(length);
  });
});

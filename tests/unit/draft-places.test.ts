import { describe, expect, it } from 'vitest';
import { placeMentions } from '../../src/cli/draft-places.js';
import type { ArticleMention } from '../../src/dossier/types.js';

const TEXT = ['The US must wait, said Quill; the US had asked Quill to, on July 28 and 29.', 'Quill rang twice.'];
const mention = (exact: string, at: [number, number] = [0, 1], passage = 0): ArticleMention => ({
  kind: 'person',
  id: exact.toLowerCase().replaceAll(' ', '-'),
  passage,
  at,
  exact,
});
const places = (mentions: readonly ArticleMention[]) =>
  placeMentions(mentions, TEXT).map(({ exact, passage, at }) => [exact, passage, ...at]);

describe('A mention written by hand', () => {
  it('is put where its passage prints it, as words of their own', () =>
    expect(places([mention('US'), mention('July 28 and 29')])).toEqual([
      ['US', 0, 3, 5],
      ['July 28 and 29', 0, 44, 55],
    ]));

  it('takes the first place that no other has', () =>
    expect(places([mention('Quill'), mention('Quill', [17, 22])])).toEqual([
      ['Quill', 0, 17, 22],
      ['Quill', 0, 35, 40],
    ]));

  it('comes into the order of the text, before the sentences', () => {
    const event: ArticleMention = { kind: 'event', id: 'asked', passage: 0, at: [0, 55] };
    const placed = placeMentions([event, mention('Quill', [0, 1], 1), mention('US')], TEXT);
    expect(placed.map(({ id }) => id)).toEqual(['us', 'asked', 'quill']);
  });

  it('that the passage does not print is refused', () =>
    expect(() => placeMentions([mention('Marsh')], TEXT)).toThrow('passage 0 does not print "Marsh"'));
});

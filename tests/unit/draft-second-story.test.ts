import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/cli/read-dossier.js';
import { canonicalFiles } from '../../src/dossier/canonical.js';
import { crossCheck } from '../../src/dossier/cross-checks.js';
import { indexedStories, spotIndex } from '../../src/dossier/spot-index.js';
import type { Dossier } from '../../src/dossier/types.js';
import { sectionsOf, tabAfter } from '../../src/sidebar/components/tabs.js';
import { buildViewModel } from '../../src/view-model/build.js';
import { tariffsJson } from '../../src/view-model/json.js';
import { makeReader } from '../../src/view-model/read-text.js';
import { PARAGRAPHS, smallStory } from './support/small-story.js';

/** The small story, were it not about tariffs: no sides, no layers, no rates. */
function withoutTariffs(): Dossier {
  const story = smallStory();
  const { sides: _, ...about } = story.story;
  const articles = story.articles.map((article) => ({
    ...article,
    id: 'bell-call',
    story: 'a-call',
    mentions: article.mentions.filter(({ kind }) => kind !== 'figure'),
    footnotes: [],
  }));
  const used = JSON.stringify([story.entities, story.events, story.statements, story.looseEnds]);
  const sources = story.sources.filter(({ id }) => used.includes(`"${id}"`));
  return { ...story, story: { ...about, id: 'a-call' }, sources, layers: [], averages: [], figures: [], articles };
}

describe('A second story that is not about tariffs', () => {
  const dossier = withoutTariffs();

  it('passes every check', () => {
    const parsed = parseStory(canonicalFiles(dossier));
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && crossCheck(parsed.dossier)).toEqual([]);
  });

  it('is spotted beside the first', () => {
    const { source, packed } = spotIndex(indexedStories([smallStory(), dossier]));
    expect(source).toContain('"id":"small-story"');
    expect(source).toContain('"id":"a-call"');
    expect(packed).toBeNull();
  });

  it('is read, and shows no rate and no tab for rates', () => {
    const { article, kind, mentions, verdict } = makeReader([dossier]).read(PARAGRAPHS.join('\u2029'));
    const view = buildViewModel({ dossier, article, verdict, mentions, language: 'en' });
    expect([kind, article?.id]).toEqual(['article', 'bell-call']);
    expect(tariffsJson(view)).toEqual([]);
    expect(view.tariffs.spans).toEqual([]);
    expect(sectionsOf(view)).toEqual(['overview', 'entities', 'timeline', 'loose-ends', 'sources']);
    expect(tabAfter('timeline', 'ArrowRight', sectionsOf(view))).toBe('loose-ends');
  });
});

/** Translations that lack a name, are of something else, or say other figures. */
import { recordTexts } from '../../../src/dossier/texts.js';
import type { Translation } from '../../../src/dossier/types.js';
import type { Draft } from './small-story.js';
import { type Break, event, nth, trump } from './story-parts.js';

/** Gives the small story German names and, in German, all its texts; returns these, to be broken. */
export function inGerman(story: Draft): Record<string, string> {
  const texts = Object.fromEntries(recordTexts(story).map(({ text }) => [text, `Deutsch: ${text}`]));
  const translation: Translation = { language: 'de', texts };
  Object.assign(story, { translations: [translation] });
  Object.assign(story.story, { languages: ['de'] });
  for (const { name } of story.entities) Object.assign(name, { de: name.en });
  return texts;
}

export const BROKEN_LANGUAGES: readonly Break[] = [
  {
    what: 'a language without its file',
    by: 'languagesAreWhole',
    change: (s) => Object.assign(s.story, { languages: ['fr'] }),
    line: 'story.json · small-story · languages: names "fr", but there is no languages/fr.json',
  },
  {
    what: 'a file of a language that the story does not list',
    by: 'languagesAreWhole',
    change: (s) => {
      inGerman(s);
      Object.assign(s.story, { languages: [] });
    },
    line: 'languages/de.json · language: is "de", which story.json does not list',
  },
  {
    what: 'a person without a name in a language of the story',
    by: 'languagesAreWhole',
    change: (s) => {
      inGerman(s);
      delete trump(s).name.de;
    },
    line: 'entities.json · donald-trump · name: has nothing in "de"',
  },
  {
    what: 'a story without its title in one of its languages',
    by: 'languagesAreWhole',
    change: (s) => {
      inGerman(s);
      delete s.story.title.de;
    },
    line: 'story.json · small-story · title: has nothing in "de"',
  },
  ...(
    ['Trump and Xi speak by telephone', 'The china duty', 'china', 'President', 'telephone', '30 percent', 'Will the two meet?'] as const
  ).map((text) => ({
    what: `"${text}" without a translation`,
    by: 'languagesAreWhole',
    change: (s: Draft) => {
      delete inGerman(s)[text];
    },
    line: `languages/de.json · texts: has nothing for "${text}" (`,
  })),
  {
    what: 'a translation of what the record no longer says',
    by: 'translationsFollow',
    change: (s) => {
      inGerman(s);
      Object.assign(event(s), { title: 'Trump rings Xi' });
    },
    line: 'languages/de.json · texts: translates "Trump and Xi speak by telephone", which the record does not say',
  },
  {
    what: 'a translation with another figure',
    by: 'translationsKeepFigures',
    change: (s) => Object.assign(inGerman(s), { '30 percent': '20 Prozent' }),
    line: 'languages/de.json · texts: has other figures in "20 Prozent" than "30 percent"',
  },
  {
    what: 'a translation with another month',
    by: 'translationsKeepFigures',
    change: (s) => {
      Object.assign(nth(s.events), { title: 'Talks in July' });
      Object.assign(inGerman(s), { 'Talks in July': 'Gespräche im Juni' });
    },
    line: 'languages/de.json · texts: has other figures in "Gespräche im Juni" than "Talks in July"',
  },
];

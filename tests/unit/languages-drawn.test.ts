/** What a reader of another language sees: no English of the record but what says that it is English. */
import { describe, expect, it } from 'vitest';
import { isTold } from '../../src/dossier/publisher.js';
import { recordTexts } from '../../src/dossier/texts.js';
import type { Dossier, OtherLanguage, Texts } from '../../src/dossier/types.js';
import { formats } from '../../src/sidebar/format.js';
import { buildViewModel } from '../../src/view-model/build.js';
import type { ViewModel } from '../../src/view-model/view-model.js';
import { everythingDrawn, messagesIn, type Spoken, translator } from './support/drawn.js';
import { mentionsOf, realStory } from './support/sample-view.js';

const dossier = realStory();
const article = dossier.articles.find(({ own }) => !own) as Dossier['articles'][number];
const mentions = mentionsOf(article);
const last = article.passages.length - 1;
const gist = (passage: number) => article.passages[passage]?.gist ?? '';
const place = { start: 0, end: 9 };

/** A cut and changed copy beside another article, so that all that can be said of a page is said. */
function view(language: string, texts: Texts): ViewModel {
  const changes = {
    added: [],
    moved: [{ ...place, passage: 0, gist: gist(0) }],
    reworded: [{ ...place, passage: 1, gist: gist(1), verbatim: 0.5 }],
  };
  const missing = [{ passage: last, gist: gist(last) }];
  const verdict = { kind: 'partial' as const, coverage: 0.9, purity: 0.8, passagesFound: last, passagesKnown: last + 1, missing, changes };
  const alsoHere = dossier.articles.filter(({ own }) => own).map(({ id, label }) => ({ id, label, kind: 'excerpt' as const }));
  return buildViewModel({ dossier, article, verdict, mentions, language, texts, alsoHere });
}

const FOLDERS: Readonly<Record<OtherLanguage, string>> = { de: 'de', es: 'es', fr: 'fr', 'zh-Hans': 'zh_CN' };
const textsIn = (language: OtherLanguage): Texts => dossier.translations?.find((one) => one.language === language)?.texts ?? {};
const drawIn = (language: OtherLanguage, texts: Texts): Spoken[] =>
  everythingDrawn(view(language, texts), mentions, language, translator(FOLDERS[language]));

const isAddress = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text);
const isWorded = (text: string): boolean => /\p{L}{2}/u.test(text);
const english = new Set(
  everythingDrawn(view('en', {}), mentions, 'en', translator('en')).flatMap(({ text }) => (isWorded(text) ? [text] : [])),
);
const record = new Set(recordTexts(dossier).map(({ text }) => text));

/** What is called the same in every language: names, publishers and what only they say. */
function proper(language: OtherLanguage): ReadonlySet<string> {
  const names = [...dossier.entities.map(({ name }) => name), dossier.story.title];
  return new Set([
    ...names.flatMap((name) => (name[language] === name.en ? [name.en] : [])),
    ...dossier.sources.flatMap(({ publisher, title, citation = '' }) => [
      ...(isTold(publisher) ? [] : [publisher]),
      citation,
      `${textsIn(language)[publisher] ?? publisher}: ${title}`,
    ]),
    ...dossier.entities.flatMap(({ originalName = '' }) => originalName),
    ...Object.entries(textsIn(language)).flatMap(([text, said]) => (text === said ? [text] : [])),
    article.publisher,
    ...article.authors,
    // Some languages shorten a month, or count minutes, as English does.
    ...Array.from({ length: 12 }, (_, month) => formats(language).month(`2025-${String(month + 1).padStart(2, '0')}-01`)),
    ...dossier.figures.map(({ value, unit }) => formats(language).quantity(value, unit)),
  ]);
}

/** Words of the interface that a language shares with English, numbers put in. */
function sharedWords(language: OtherLanguage): (text: string) => boolean {
  const [own, theirs] = [FOLDERS[language], 'en'].map(messagesIn);
  const shared = Object.keys(own ?? {}).filter((key) => own?.[key] === theirs?.[key]);
  const patterns = shared.map((key) => new RegExp(`^${(own?.[key] ?? '').replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\d/g, '.+')}$`));
  return (text) => patterns.some((pattern) => pattern.test(text));
}

const tellOf = ({ text, where, lang }: Spoken): string => `${where} (${lang}): ${text}`;

describe.each(['de', 'es', 'fr', 'zh-Hans'] as const)('the sidebar and its cards in %s', (language) => {
  const spoken = drawIn(language, textsIn(language));
  const untranslated = drawIn(language, {});
  const isProper = (text: string): boolean => proper(language).has(text);

  it('are drawn whole', () => {
    expect(spoken.length).toBeGreaterThan(3000);
  });

  it('have nothing to say in English of the story that is shipped', () => {
    expect(view(language, textsIn(language)).foreign).toEqual({});
  });

  it('show nothing that stands in English in the record and does not say so', () => {
    const isShared = sharedWords(language);
    const left = spoken.filter(
      ({ text, lang }) => english.has(text) && lang !== 'en' && !isProper(text) && !isShared(text) && !isAddress(text),
    );
    expect([...new Set(left.map(tellOf))]).toEqual([]);
  });

  it('say of each text that nobody has translated that it is English', () => {
    const quiet = untranslated.filter(({ text, lang }) => record.has(text) && lang !== 'en' && !isProper(text));
    expect(untranslated.some(({ text, lang }) => record.has(text) && lang === 'en')).toBe(true);
    expect([...new Set(quiet.map(tellOf))]).toEqual([]);
  });

  it('say that of none of their own words', () => {
    const own = new Set(Object.values(messagesIn(FOLDERS[language])));
    const wrong = untranslated.filter(({ text, lang, where }) => lang === 'en' && own.has(text) && !where.includes(' of '));
    expect([...new Set(wrong.map(tellOf))]).toEqual([]);
  });
});

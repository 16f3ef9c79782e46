/**
 * The library as the build indexes it: the stories of the record and, where the benchmark asks for it, a file of made-up ones. Nothing that is
 * shipped is built with that.
 */
import { readFileSync } from 'node:fs';
import type { IndexedStory } from '../../src/core/recognition/library-index.js';
import { packArticle } from '../../src/core/recognition/pack-article.js';
import { indexedStories, type SpotIndex, spotIndex } from '../../src/dossier/spot-index.js';
import { readDossiers } from './dossiers.js';

/** Path of a JSON array of made-up stories. */
export const madeUp = process.env.SIDELIGHT_MADE_UP_LIBRARY;

/** The known articles for the first marks; none where the library is not carried. */
export function knownArticlesSource(): string {
  const articles =
    librarySpotIndex().packed === null ? readDossiers().flatMap((dossier) => dossier.articles.map((article) => packArticle(article))) : [];
  return `export const articles = ${JSON.stringify(articles)};\n`;
}

export function librarySpotIndex(): SpotIndex {
  const more = madeUp === undefined ? [] : (JSON.parse(readFileSync(madeUp, 'utf8')) as IndexedStory[]);
  return spotIndex([...indexedStories(readDossiers()), ...more]);
}

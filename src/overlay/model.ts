import type { Dossier, Texts } from '../dossier/types.js';
import { buildViewModel } from '../view-model/build.js';
import type { ViewModel } from '../view-model/view-model.js';
import type { PageReading } from './page-reading.js';
import { alsoOn } from './several.js';

const NOTHING = { kind: 'none', coverage: 0, purity: 0, passagesFound: 0, passagesKnown: 0, missing: [] } as const;

interface Told {
  /** The story that the reading is of; of a page on which nothing was found, the first. */
  readonly dossier: Dossier;
  readonly texts: Texts;
  readonly language: string;
}

/** What the sidebar shows of a reading: of a page on which nothing was found, a story without an article. */
export function modelOf(read: PageReading | null, { dossier, texts, language }: Told): ViewModel {
  const reading = read?.reading;
  return buildViewModel({
    dossier,
    article: dossier.articles.find(({ id }) => id === reading?.article?.id) ?? null,
    verdict: { ...(reading?.verdict ?? NOTHING), ...(read?.page.cut && { cut: true }) },
    mentions: reading?.mentions ?? [],
    alsoHere: read === null ? [] : alsoOn(read),
    language,
    texts,
  });
}

import type { Dossier } from '../dossier/types.js';
import { interfaceLanguage } from '../platform/page-door.js';
import { buildViewModel } from '../view-model/build.js';
import type { ViewModel } from '../view-model/view-model.js';
import type { PageReading } from './page-reading.js';
import { alsoOn } from './several.js';
import { textsOfRecord } from './speech.js';

const NOTHING = { kind: 'none', coverage: 0, purity: 0, passagesFound: 0, passagesKnown: 0, missing: [] } as const;

/** What the sidebar shows of a reading: of a page on which nothing was found, the first story without an article. Null without any story. */
export function modelOf(read: PageReading | null, dossiers: readonly Dossier[]): ViewModel | null {
  const reading = read?.reading;
  const dossier = reading?.dossier ?? dossiers[0];
  if (dossier === undefined) return null;
  return buildViewModel({
    dossier,
    article: reading?.article ?? null,
    verdict: { ...(reading?.verdict ?? NOTHING), ...(read?.page.cut && { cut: true }) },
    mentions: reading?.mentions ?? [],
    alsoHere: read === null ? [] : alsoOn(read),
    language: interfaceLanguage(),
    texts: textsOfRecord(),
  });
}

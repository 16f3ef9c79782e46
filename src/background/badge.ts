/** What the toolbar button says of the page: a word on the badge, a sentence in the title. Per tab; a navigation clears both. */
import { action, i18n } from '../platform/browser.js';
import { formatLanguage } from '../platform/words.js';
import type { VerdictKind } from '../view-model/view-model.js';

/** White on it has 8.6:1. */
const GROUND = '#1d4f91';

/** Of the article's words found here. Never "100 %" for a copy that lacks something: rounded down. */
function percent(share: number): string {
  const format = new Intl.NumberFormat(formatLanguage(i18n.getUILanguage(), i18n.getMessage('language')), { style: 'percent' });
  return format.format(Math.floor(share * 100) / 100);
}

async function show(tabId: number, text: string, title: string): Promise<void> {
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title }),
  ]);
}

/** The tab may be gone by the time the verdict is in: there is nothing left to say it on. */
const unlessGone = (shown: Promise<void>): Promise<void> => shown.catch(() => undefined);

export function showVerdict(tabId: number, kind: VerdictKind, coverage: number): Promise<void> {
  if (kind === 'none') return unlessGone(show(tabId, '', i18n.getMessage('extName')));
  return unlessGone(show(tabId, i18n.getMessage(`badge_${kind}`), i18n.getMessage(`title_${kind}`, [percent(coverage)])));
}

/** Something that the reader asked for cannot be had on this page. */
export function showRefusal(tabId: number, message: string): Promise<void> {
  return unlessGone(show(tabId, '!', i18n.getMessage(message)));
}

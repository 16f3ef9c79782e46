/** A reading ready to be written down, of the sample view or another, on a text in which each mark has a word of its own. */
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Mention } from '../../../src/core/mentions/mention.js';
import { formats } from '../../../src/sidebar/format.js';
import { safeLink } from '../../../src/sidebar/safe-link.js';
import type { Pen, Taken } from '../../../src/view-model/export/taken.js';
import type { ViewModel } from '../../../src/view-model/view-model.js';
import { sampleView } from '../../fixtures/sample-view.js';

const STRINGS: Readonly<Record<string, { readonly message: string }>> = messages;

/** As the browser's `i18n.getMessage` does it, but loud about a name that is not there. */
function t(key: string, ...substitutions: readonly string[]): string {
  const message = STRINGS[key]?.message;
  if (message === undefined) throw new Error(`No message is called ${key}`);
  return message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

const { date, quantity } = formats('en');
export const PEN: Pen = { t, date, quantity, link: (address) => safeLink(address)?.href ?? null };

/** More than the sample view has marks. One word lies outside the plane in which a character is one code unit. */
const WORDS = Array.from({ length: 60 }, (_, index) => (index === 7 ? '𝟳th' : `word${index}`));
export const TEXT = WORDS.join(' ');
const starts = WORDS.map((_, index) => WORDS.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));

/** The kinds and ids of the view's rows, by mark. */
function mentionsOf(view: ViewModel): Mention[] {
  const rows = [
    ...view.entities,
    ...view.figures.map((figure) => ({ ...figure, kind: 'figure' as const })),
    ...view.statements.map((statement) => ({ ...statement, kind: 'statement' as const })),
  ];
  return WORDS.map((word, index) => {
    const row = rows.find(({ marks }) => marks.includes(index));
    const start = starts[index] as number;
    return { kind: row?.kind ?? 'date', id: row?.id ?? 'date-2025-06-05', start, end: start + word.length };
  });
}

export const taken = (view: ViewModel = sampleView, change: Partial<Taken> = {}): Taken => ({
  view,
  pen: PEN,
  language: 'en',
  address: 'https://news.example/call',
  text: TEXT,
  mentions: mentionsOf(view),
  ...change,
});

/** What is said against a text reads on from the word of its finding, which stands before it in bold. */
import { describe, expect, it } from 'vitest';
import { messageKey } from '../../src/sidebar/messages.js';
import { messagesIn } from './support/drawn.js';
import { realStory } from './support/sample-view.js';

const dossier = realStory();
const footnotes = dossier.articles.flatMap(({ footnotes: own = [] }) => own);
const FOLDERS = { de: 'de', es: 'es', fr: 'fr', 'zh-Hans': 'zh_CN' } as const;

/** `Exact, within limits` begins with `Exact`. */
const beginning = (label: string) => label.split(/[,，]/)[0] ?? label;

function echoes(folder: string, said: (gist: string) => string | undefined): string[] {
  const messages = messagesIn(folder);
  return footnotes.flatMap(({ finding, gist }) => {
    const label = beginning(messages[messageKey('sidebar_finding', finding)] ?? '');
    return said(gist)?.startsWith(label) ? [`${label} … ${said(gist)}`] : [];
  });
}

describe('A footnote does not begin with the word of its finding', () => {
  it('in English', () => {
    expect(footnotes.length).toBeGreaterThan(20);
    expect(echoes('en', (gist) => gist)).toEqual([]);
  });

  it.each(Object.entries(FOLDERS))('in %s', (language, folder) => {
    const texts = dossier.translations?.find((one) => one.language === language)?.texts ?? {};
    expect(echoes(folder, (gist) => texts[gist])).toEqual([]);
  });
});

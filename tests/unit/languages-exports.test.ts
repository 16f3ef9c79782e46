/** What a reader of another language takes along: no English of the record but what says that it is English. */
import { describe, expect, it } from 'vitest';
import { recordTexts } from '../../src/dossier/texts.js';
import type { OtherLanguage, Texts } from '../../src/dossier/types.js';
import { formats } from '../../src/sidebar/format.js';
import { buildViewModel } from '../../src/view-model/build.js';
import { citation } from '../../src/view-model/export/citation.js';
import type { Taken } from '../../src/view-model/export/taken.js';
import { type Format, write } from '../../src/view-model/export/write.js';
import { STORY_VERDICT } from '../../src/view-model/verdict.js';
import { translator } from './support/drawn.js';
import { mentionsOf, realStory } from './support/sample-view.js';
import { PEN } from './support/taken.js';

const dossier = realStory();
const [article] = dossier.articles;
const FOLDERS: Readonly<Record<OtherLanguage, string>> = { de: 'de', es: 'es', fr: 'fr', 'zh-Hans': 'zh_CN' };
const FORMATS: readonly Format[] = ['markdown', 'csv', 'schema-org', 'annotations', 'sheet'];

function takenIn(language: OtherLanguage, texts: Texts): Taken {
  if (article === undefined) throw new Error('the record knows no article');
  const mentions = mentionsOf(article);
  const verdict = { ...STORY_VERDICT, kind: 'article' as const };
  const view = buildViewModel({ dossier, article, verdict, mentions, language, texts });
  const { date, quantity } = formats(language);
  return {
    view,
    mentions,
    pen: { ...PEN, t: translator(FOLDERS[language]), date, quantity },
    language,
    address: null,
    text: ' '.repeat(9999),
  };
}

/** Texts of the record that would be seen if they stood in English: long enough to be no part of a name, and none of a source's title. */
const telling = (texts: Texts): string[] => {
  const titles = dossier.sources.map(({ title }) => title).join('\n');
  const all = [...new Set(recordTexts(dossier).map(({ text }) => text))];
  return all.filter((text) => text.length > 20 && texts[text] !== text && !titles.includes(text));
};

describe.each(['de', 'es', 'fr', 'zh-Hans'] as const)('what is taken along in %s', (language) => {
  const texts = dossier.translations?.find((one) => one.language === language)?.texts ?? {};
  const taken = takenIn(language, texts);

  it.each(FORMATS)('has nothing of the record in English as %s', (format) => {
    const { data } = write(format, taken);
    expect(telling(texts).filter((text) => data.includes(text))).toEqual([]);
  });

  it('cites a fact in the words of the language', () => {
    const said = citation('donald-trump', taken) ?? '';
    expect(said).toContain(taken.view.entities.find(({ id }) => id === 'donald-trump')?.role ?? '?');
    expect(said).not.toContain(dossier.entities.find(({ id }) => id === 'donald-trump')?.role ?? '?');
  });

  it('says what is English where nobody has translated the record', () => {
    const plain = takenIn(language, {});
    const sheet = write('sheet', plain).data;
    const title = plain.view.timeline[0]?.title ?? '?';
    expect(sheet).toContain(`<b><span lang="en">${title}</span></b>`);
    expect(sheet).toContain(plain.pen.t('sidebar_partly_english'));
    expect(write('markdown', plain).data).toContain(plain.pen.t('sidebar_partly_english'));
    expect(write('sheet', taken).data).not.toContain('lang="en"');
  });
});

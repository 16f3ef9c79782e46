/** The interface in five languages: nothing is missing in any of them, and no English stands in the code beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/paths.mjs';
import { projectFiles } from './support/project-files.js';
import { WRONG } from './support/typography.js';
import { wordsIn } from './support/words-in-code.js';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const LANGUAGES = ['de', 'en', 'es', 'fr', 'zh_CN'] as const;
const read = (language: string): Messages => JSON.parse(readFileSync(inProject(`public/_locales/${language}/messages.json`), 'utf8'));
const english = read('en');
const entries = (messages: Messages) => Object.entries(messages).map(([key, { message }]) => ({ key, message }));
const keysWhere = (messages: Messages, wrong: (message: string, key: string) => boolean) =>
  entries(messages).flatMap(({ key, message }) => (wrong(message, key) ? [`${key}: ${message}`] : []));

const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort().join();

/** Names, formats and figures, which every language writes the same. */
const SAME_EVERYWHERE = /^(?:Sidelight|Wikidata|Wikipedia|CSV|SVG|PNG|JSON-LD|Markdown|[$\d\s,.;%:·–()/]+)$/;
/** Words that a language happens to share with English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['Person'],
  es: [],
  fr: ['$1 mention', '$1 mentions', 'Date', 'Dates', 'Exact', 'Organisations', 'Site', 'Sources', 'article, $1', 'part'],
  zh_CN: [],
};

describe('The languages of the interface', () => {
  it('are the five that the settings offer', () => {
    expect(readdirSync(inProject('public/_locales')).sort()).toEqual(LANGUAGES);
  });

  it('explain to translators what goes into a message', () => {
    expect(keysWhere(english, (message, key) => /\$\d/.test(message) && !english[key]?.description && !/_other$/.test(key))).toEqual([]);
  });
});

describe.each(LANGUAGES)('The messages in %s', (language) => {
  const messages = read(language);

  it('are the same as in English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
  });

  it('take the same substitutions', () => {
    expect(keysWhere(messages, (message, key) => placeholders(message) !== placeholders(english[key]?.message ?? ''))).toEqual([]);
  });

  it('are all said, without stray spaces', () => {
    expect(keysWhere(messages, (message) => message !== message.trim() || message === '' || /[ ]{2}/.test(message))).toEqual([]);
  });

  it('fit where the browsers cut: badges of four letters, a description of 132', () => {
    const most = language === 'zh_CN' ? 2 : 4;
    expect(keysWhere(messages, (message, key) => key.startsWith('badge_') && message.length > most)).toEqual([]);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('The translation into %s', (language) => {
  const messages = read(language);
  const isEnglish = (message: string, key: string) =>
    message === english[key]?.message && !SAME_EVERYWHERE.test(message) && !SHARED[language]?.includes(message);

  it('leaves no English', () => {
    expect(keysWhere(messages, (message, key) => isEnglish(message, key))).toEqual([]);
  });

  it('sets quotation marks, spaces and stops as its newspapers do', () => {
    const wrong = WRONG[language];
    expect(keysWhere(messages, (message) => wrong?.test(message) === true)).toEqual([]);
  });
});

describe('The code of the interface', () => {
  const sources = projectFiles('src').filter((file) => /^src\/(?:sidebar|pages)\/.*\.tsx?$/.test(file));

  it('holds no words of its own', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((file) => wordsIn(readFileSync(inProject(file), 'utf8')).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it('would be caught if it did', () => {
    expect(wordsIn('const a = <p>Not known</p>;')).toEqual(['Not known']);
    expect(wordsIn('const a = <b aria-label="close">{x}</b>;')).toEqual(['close']);
    expect(wordsIn('const a = <b title={`close`} />;')).toEqual(['close']);
    expect(wordsIn("const a = 'Nothing was found here';")).toEqual(['Nothing was found here']);
    expect(wordsIn('const a = <p class="row glance" title={t(\'sidebar_close\')}>{x}: 1</p>;')).toEqual([]);
  });
});

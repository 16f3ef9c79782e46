/** Messages of `_locales` by name, read from the package where the reader chose another language than the browser's: `i18n` knows only that one. */
export type Words = Readonly<Record<string, string>>;

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A `messages.json` with its named placeholders (`$NAME$`, any letter case) put in, as the browsers do. */
export function wordsOf(file: Readonly<Record<string, Entry>>): Words {
  const named = ({ message, placeholders = {} }: Entry) => {
    const known = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]));
    return message.replace(/\$([a-z_]\w*)\$/gi, (_, name: string) => known.get(name.toLowerCase()) ?? '');
  };
  return Object.fromEntries(Object.entries(file).map(([key, entry]) => [key, named(entry)]));
}

/** `$1` to `$9` as `i18n.getMessage` fills them in; `$$` is a dollar sign. */
export const fill = (message: string, substitutions: readonly string[]): string =>
  message.replace(/\$([1-9$])/g, (_, what: string) => (what === '$' ? '$' : (substitutions[Number(what) - 1] ?? '')));

const base = (tag: string) => tag.split('-')[0];

/**
 * BCP 47 tag for `Intl`: the browser's own, with its region, where the words are in that language; else the words'. Dates of one language
 * among words of another would look like two hands.
 */
export const formatLanguage = (browser: string, words: string): string => (base(browser) === base(words) ? browser : words);

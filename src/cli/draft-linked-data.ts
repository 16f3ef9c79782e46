/** What a page says of itself; each absent where it does not. */
export interface PageFacts {
  readonly publisher?: string | undefined;
  readonly authors: readonly string[];
  /** ISO day, as written: a time of day with its offset is already that of the newsroom. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Some publishers write the year 1 where they know none. */
const DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}/;

/** The article among a page's JSON-LD scripts (schema.org `NewsArticle` and its like). A script that is not JSON is passed over. */
export function articleLinkedData(scripts: readonly string[]): PageFacts & { readonly language?: string | undefined } {
  const article = scripts.flatMap(nodesOf).find(isArticle);
  if (article === undefined) return { authors: [] };
  return {
    publisher: namesOf(article.publisher)[0],
    authors: namesOf(article.author),
    published: DAY.exec(textOf(article.datePublished))?.[0],
    url: [textOf(article.url), idOf(article.mainEntityOfPage)].find((address) => /^https:\/\//.test(address) && URL.canParse(address)),
    language: textOf(article.inLanguage) || undefined,
  };
}

/** The objects of a script, those of `@graph` included. */
function nodesOf(script: string): Json[] {
  try {
    return listOf(JSON.parse(script)).flatMap((node) => (isObject(node) ? [node, ...listOf(node['@graph']).filter(isObject)] : []));
  } catch {
    return [];
  }
}

function isArticle(node: Json): boolean {
  return listOf(node['@type']).some((type) => /(?:Article|Report|BlogPosting)$/.test(textOf(type)));
}

/** Of a name, an object that has one, or a list of either. */
function namesOf(value: unknown): string[] {
  const names = listOf(value).map((item) => textOf(isObject(item) ? item.name : item).trim());
  return [...new Set(names.filter((name) => name !== '' && !name.startsWith('http')))];
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (value: unknown): string => textOf(isObject(value) ? value['@id'] : value);

/** The linked data as a JSON-LD processor reads it: every word is one of its vocabulary, said of what it may be said of. */
import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/view-model/export/annotations.js';
import { schemaOrg } from '../../src/view-model/export/schema-org.js';
import { excerptView, sampleView, storyView } from '../fixtures/sample-view.js';
import { annotationTerms, expanded, schemaOrgTerms, streamTerms } from './support/contexts.js';
import { sampleView as realView } from './support/sample-view.js';
import { taken } from './support/taken.js';
import { AS, OA, SCHEMA, type Vocabulary } from './support/vocabulary.js';

type Value = Readonly<Record<string, unknown>>;

/** What is said in an expanded document: of a thing of some types, by a property, a value. */
interface Said {
  readonly types: readonly string[];
  readonly property: string;
  readonly value: Value;
}

function sayings(node: Value): Said[] {
  const types = (node['@type'] ?? []) as readonly string[];
  return Object.entries(node)
    .filter(([key]) => !key.startsWith('@'))
    .flatMap(([property, all]) =>
      (all as readonly Value[])
        .flatMap((value) => (value['@list'] as readonly Value[]) ?? [value])
        .flatMap((value) => [{ types, property, value }, ...('@value' in value ? [] : sayings(value))]),
    );
}

const wordsOf = ({ types, property }: Said): string => `${types.map((type) => type.split(/[/#]/).at(-1))} ${property}`;
const known = (vocabulary: Vocabulary, types: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || types.some((type) => [...vocabulary.lineage(type)].some((one) => wanted.includes(one)));

/** Said of an ordered collection by way of an unnamed class, which the reader of the vocabulary leaves out. */
const withCollection = (types: readonly string[]): readonly string[] =>
  types.includes(`${AS}OrderedCollection`) ? [...types, `${AS}Collection`] : types;

/** A value that is no thing: text, a number, a day, an address, or the name of a member of an enumeration. */
const PLAIN = ['Text', 'URL', 'Date', 'DateTime', 'Number'].map((name) => SCHEMA + name);
const isMember = (value: unknown, range: readonly string[]): boolean =>
  known(schemaOrgTerms, schemaOrgTerms.kinds(String(value).replace('https://', 'http://')), range);

function fitsSchema({ types, property, value }: Said): boolean {
  const range = schemaOrgTerms.range(property);
  if (!known(schemaOrgTerms, types, schemaOrgTerms.domain(property))) return false;
  const own = value['@type'] as readonly string[] | string | undefined;
  if (Array.isArray(own)) return known(schemaOrgTerms, own, range);
  if ('@value' in value) return range.some((one) => PLAIN.includes(one)) || isMember(value['@value'], range);
  // A reference: what it names has its type where it stands.
  return '@id' in value;
}

function fitsAnnotation({ types, property, value }: Said): boolean {
  const vocabulary = property.startsWith(AS) ? streamTerms : annotationTerms;
  const range = vocabulary.range(property).filter((one) => one.startsWith(OA));
  const kinds = (value['@type'] ?? vocabulary.kinds(String(value['@id']))) as readonly string[];
  return known(vocabulary, withCollection(types), vocabulary.domain(property)) && (range.length === 0 || known(vocabulary, kinds, range));
}

const VIEWS = { article: sampleView, story: storyView, excerpt: excerptView, 'the real record': realView() };
const ADDRESSES = ['https://news.example/call', null];
const CASES = Object.entries(VIEWS).flatMap(([name, view]) => ADDRESSES.map((address) => [name, address, view] as const));

describe.each(CASES)('linked data of %s, read at %s', (_, address, view) => {
  const reading = taken(view, { address });

  it('says nothing that schema.org has no word for, nor of what it may not be said of', async () => {
    const said = (await expanded(schemaOrg(reading))).flatMap((node) => sayings(node as Value));
    expect(said.length).toBeGreaterThan(100);
    expect([...new Set(said.flatMap(({ types }) => types))].filter((type) => !schemaOrgTerms.terms.has(type))).toEqual([]);
    expect([...new Set(said.filter((one) => !fitsSchema(one)).map(wordsOf))]).toEqual([]);
  });

  it('says nothing that the Web Annotation vocabulary has no word for, nor of what it may not be said of', async () => {
    const said = (await expanded(annotations(reading))).flatMap((node) => sayings(node as Value));
    expect(said.length).toBeGreaterThan(100);
    const words = [...new Set(said.flatMap(({ types, property }) => [...types, property]))];
    const theirs = words.filter((word) => word.startsWith(OA) || word.startsWith(AS));
    expect(theirs.filter((word) => !annotationTerms.terms.has(word) && !streamTerms.terms.has(word))).toEqual([]);
    expect([...new Set(said.filter((one) => !fitsAnnotation(one)).map(wordsOf))]).toEqual([]);
  });
});

describe('the reading of linked data', () => {
  const graph = { '@context': 'https://schema.org', '@type': 'Event', name: 'A call' };

  it.each([
    ['a word that schema.org does not have', { ...graph, held: 'yes' }],
    ['a type that it does not have', { ...graph, '@type': 'Telephone call' }],
  ])('notices %s', async (_, document) => {
    await expect(expanded(document)).rejects.toThrow(/Safe mode/);
  });

  it('notices a word said of what it may not be said of, and a value that may not stand there', async () => {
    const [node] = await expanded({ ...graph, datePublished: '2025-06-05', location: { '@type': 'Person', name: 'Nobody' } });
    expect(
      sayings(node as Value)
        .filter((one) => !fitsSchema(one))
        .map(wordsOf),
    ).toEqual([`Event ${SCHEMA}datePublished`, `Event ${SCHEMA}location`]);
  });

  it('notices a motivation that the vocabulary does not have', async () => {
    const [node] = await expanded({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', motivation: 'musing' });
    expect(
      sayings(node as Value)
        .filter((one) => !fitsAnnotation(one))
        .map(wordsOf),
    ).toEqual([`Annotation ${OA}motivatedBy`]);
  });
});

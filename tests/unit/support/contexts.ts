/**
 * The two contexts that the exports name, made from the vocabularies (ADR 23), so that nothing is fetched and nobody's file is carried. Neither has
 * a word for what its vocabulary does not know: where schema.org's own would take any word whatever, such a word is dropped here, and noticed.
 */
import jsonld, { type JsonLdDocument } from 'jsonld';
import { AS, OA, readVocabulary, SCHEMA } from './vocabulary.js';

type Term = string | Readonly<Record<string, string>>;

export const schemaOrgTerms = readVocabulary('schema');
export const annotationTerms = readVocabulary('oa');
export const streamTerms = readVocabulary('as');

const local = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);

/** As schema.org makes its own: what is an address only is an address, what is a day only is a day. */
function schemaTerm(iri: string): Term {
  const range = schemaOrgTerms.range(iri).map(local);
  if (range.includes('Text')) return { '@id': iri };
  if (range.includes('URL')) return { '@id': iri, '@type': '@id' };
  const day = ['Date', 'DateTime', 'Time'].find((type) => range.includes(type));
  return day ? { '@id': iri, '@type': SCHEMA + day } : { '@id': iri };
}

const own = [...schemaOrgTerms.terms].filter((iri) => iri.startsWith(SCHEMA));
const schemaContext = Object.fromEntries(
  own.map((iri) => [local(iri), schemaOrgTerms.properties.includes(iri) ? schemaTerm(iri) : iri] as const),
);

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const iri = (id: string): Term => ({ '@id': id, '@type': '@id' });
const word = (id: string): Term => ({ '@id': id, '@type': '@vocab' });
const count = (id: string): Term => ({ '@id': id, '@type': `${XSD}nonNegativeInteger` });

const annotationNames = [...annotationTerms.terms].filter(
  (term) => term.startsWith(OA) && term !== OA && !annotationTerms.properties.includes(term),
);

/** The keys of the serialization: Web Annotation Vocabulary, W3C Recommendation of 23 February 2017, appendix A. Classes and motivations are called as they are. */
const annotationContext: Readonly<Record<string, Term>> = {
  ...Object.fromEntries(annotationNames.map((term) => [local(term), term])),
  id: '@id',
  type: '@type',
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  body: iri(`${OA}hasBody`),
  target: iri(`${OA}hasTarget`),
  source: iri(`${OA}hasSource`),
  selector: iri(`${OA}hasSelector`),
  motivation: word(`${OA}motivatedBy`),
  purpose: word(`${OA}hasPurpose`),
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: count(`${OA}start`),
  end: count(`${OA}end`),
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  first: iri(`${AS}first`),
  partOf: iri(`${AS}partOf`),
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  total: count(`${AS}totalItems`),
  startIndex: count(`${AS}startIndex`),
};

const CONTEXTS: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  'https://schema.org': schemaContext,
  'http://www.w3.org/ns/anno.jsonld': annotationContext,
};

/** Where the file is thought to lie: names of nodes are relative to it. */
export const FILE = 'https://reader.example/export.jsonld';

async function documentLoader(url: string) {
  const context = CONTEXTS[url];
  if (!context) throw new Error(`nothing may be fetched: ${url}`);
  return { documentUrl: url, document: { '@context': context } };
}

/** Throws where a word would be dropped, or a name would stay relative. */
export const expanded = (document: unknown) =>
  jsonld.expand(document as JsonLdDocument, { documentLoader, base: FILE, safe: true } as object);

/** A vocabulary as its publisher gives it to machines: which terms there are, what they may be said of, and what may stand after them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
export const SCHEMA = 'http://schema.org/';
export const OA = 'http://www.w3.org/ns/oa#';
export const AS = 'https://www.w3.org/ns/activitystreams#';

export interface Vocabulary {
  /** Every subject that the vocabulary describes: classes, properties and members of enumerations. */
  readonly terms: ReadonlySet<string>;
  readonly properties: readonly string[];
  /** A class with all its parents. */
  readonly lineage: (type: string) => ReadonlySet<string>;
  /** Classes of whose members a property is said; empty where the vocabulary does not say. */
  readonly domain: (property: string) => readonly string[];
  readonly range: (property: string) => readonly string[];
  /** Classes that a term of the vocabulary is a member of. */
  readonly kinds: (term: string) => readonly string[];
}

/** Of the packages that carry the published files. A statement with a blank node says nothing of what is asked here. */
export function readVocabulary(name: 'schema' | 'oa' | 'as'): Vocabulary {
  const text = readFileSync(fileURLToPath(import.meta.resolve(`@vocabulary/${name}/${name}.nq`)), 'utf8');
  const said = new Map<string, string[]>();
  const terms = new Set<string>();
  const properties = new Set<string>();
  for (const [, subject = '', predicate = '', object = ''] of text.matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)>/gm)) {
    terms.add(subject);
    const key = `${subject} ${predicate}`;
    said.set(key, [...(said.get(key) ?? []), object]);
    if (predicate === `${RDF}type` && /Property$/.test(object)) properties.add(subject);
  }
  const of = (subject: string, ...predicates: string[]) => predicates.flatMap((predicate) => said.get(`${subject} ${predicate}`) ?? []);
  const lineage = (type: string): Set<string> =>
    new Set([type, ...of(type, `${RDFS}subClassOf`).flatMap((parent) => (parent === type ? [] : [...lineage(parent)]))]);
  return {
    terms,
    properties: [...properties],
    lineage,
    domain: (property) => of(property, `${SCHEMA}domainIncludes`, `${RDFS}domain`),
    range: (property) => of(property, `${SCHEMA}rangeIncludes`, `${RDFS}range`),
    kinds: (term) => of(term, `${RDF}type`),
  };
}

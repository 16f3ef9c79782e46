/**
 * The words of the two vocabularies that the exports use, written down from the vocabularies' own pages, since a context is never fetched.
 */

/** schema.org: each type with its parent and the properties that it adds (schema.org/<Type>, "Properties from …"). */
export const SCHEMA_ORG: Readonly<Record<string, { readonly parent?: string; readonly properties: readonly string[] }>> = {
  Thing: { properties: ['name', 'alternateName', 'description', 'url', 'sameAs', 'subjectOf'] },
  CreativeWork: {
    parent: 'Thing',
    properties: [
      'about',
      'abstract',
      'author',
      'citation',
      'comment',
      'dateCreated',
      'dateModified',
      'datePublished',
      'hasPart',
      'inLanguage',
      'isBasedOn',
      'license',
      'mentions',
      'publisher',
      'text',
      'version',
    ],
  },
  Article: { parent: 'CreativeWork', properties: [] },
  Comment: { parent: 'CreativeWork', properties: [] },
  Answer: { parent: 'Comment', properties: [] },
  Question: { parent: 'Comment', properties: ['suggestedAnswer'] },
  Dataset: { parent: 'CreativeWork', properties: ['variableMeasured'] },
  Legislation: { parent: 'CreativeWork', properties: [] },
  Event: { parent: 'Thing', properties: ['startDate', 'endDate', 'location', 'eventStatus'] },
  Organization: { parent: 'Thing', properties: [] },
  Person: { parent: 'Thing', properties: [] },
  Place: { parent: 'Thing', properties: [] },
  PropertyValue: { parent: 'Thing', properties: ['value', 'unitCode', 'unitText'] },
};

/** Every property of a type, its parents' included. */
export function schemaProperties(type: string): readonly string[] {
  const known = SCHEMA_ORG[type];
  if (!known) throw new Error(`${type} is no type of schema.org that the export may use`);
  return [...known.properties, ...(known.parent ? schemaProperties(known.parent) : [])];
}

/** Web Annotation Data Model, W3C Recommendation of 23 February 2017: keys by class, with the section that defines them. */
export const WEB_ANNOTATION: Readonly<Record<string, { readonly must: readonly string[]; readonly may: readonly string[] }>> = {
  // 5.1
  AnnotationCollection: { must: ['@context', 'id', 'type', 'total', 'first'], may: ['label'] },
  // 5.2
  AnnotationPage: { must: ['id', 'type', 'partOf', 'items', 'startIndex'], may: [] },
  // 3.1
  Annotation: { must: ['id', 'type', 'target'], may: ['body', 'motivation'] },
  // 3.2.4
  TextualBody: { must: ['type', 'value'], may: ['format', 'language', 'purpose'] },
  // 4.1
  SpecificResource: { must: ['type', 'source'], may: ['selector', 'purpose'] },
  // 4.2.4
  TextQuoteSelector: { must: ['type', 'exact'], may: ['prefix', 'suffix'] },
  // 4.2.5
  TextPositionSelector: { must: ['type', 'start', 'end'], may: [] },
};
/** 3.3.5 */
export const MOTIVATIONS = ['identifying', 'linking', 'describing'];

/** What no vocabulary says in a way that a machine could read: which keys a class of the Web Annotation model must have, and which it may. */

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

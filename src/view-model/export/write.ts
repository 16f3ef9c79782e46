/** The formats in which a reading can be taken along. */
import { annotations } from './annotations.js';
import { csv } from './csv.js';
import { markdown } from './markdown.js';
import { schemaOrg } from './schema-org.js';
import { sheet } from './sheet.js';
import type { Taken, Written } from './taken.js';

export type Format = 'markdown' | 'csv' | 'schema-org' | 'annotations' | 'sheet';

interface Kind {
  readonly ending: string;
  readonly type: string;
  readonly write: (taken: Taken) => string;
}

/** Linked data is put into a `<script>` of a page: no text in it may end that. */
const json = (write: (taken: Taken) => unknown) => (taken: Taken) =>
  `${JSON.stringify(write(taken), null, 2).replaceAll('<', '\\u003c')}\n`;

const KINDS: Readonly<Record<Format, Kind>> = {
  markdown: { ending: 'md', type: 'text/markdown', write: markdown },
  csv: { ending: 'csv', type: 'text/csv', write: csv },
  'schema-org': { ending: 'schema.jsonld', type: 'application/ld+json', write: json(schemaOrg) },
  annotations: { ending: 'annotations.jsonld', type: 'application/ld+json', write: json(annotations) },
  sheet: { ending: 'html', type: 'text/html', write: sheet },
};

/** The file of a format, called by the article (or story) and the day up to which the record was checked. */
export function write(format: Format, taken: Taken): Written {
  const { ending, type, write: body } = KINDS[format];
  const { article, story } = taken.view;
  return { name: `sidelight-${article?.id ?? story.id}-${story.checkedUpTo}.${ending}`, type, data: body(taken) };
}

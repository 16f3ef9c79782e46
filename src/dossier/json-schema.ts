import { toJsonSchema } from '@valibot/to-json-schema';
import type { StoryTexts } from './canonical.js';
import { printJson } from './print-json.js';
import { Article, FILES } from './schema.js';
import { Translation } from './schema-translation.js';

/**
 * JSON Schemas of the dataset's files, by file name within `src/dossier/schema/`, for editors: the data files name them in `$schema`,
 * so that an editor completes keys and marks mistakes while one writes. Made from the same definition as the parser.
 */
export function jsonSchemaFiles(): StoryTexts {
  const schemas = { ...FILES, 'article.json': Article, 'language.json': Translation };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => {
      // Trimming has no counterpart in JSON Schema; the canonical format sees to it.
      const made = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
      return [file.replace('.json', '.schema.json'), printJson({ title: `Sidelight: ${file}`, ...made })];
    }),
  );
}

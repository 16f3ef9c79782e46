/** The record as the build reads it: every story's folder, checked against the schema, in an order that no machine changes. */
import { fileURLToPath } from 'node:url';
import { readDossier, storyDirs } from '../../src/cli/read-dossier.js';
import type { Dossier } from '../../src/dossier/types.js';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export const readDossiers = (): Dossier[] => storyDirs(projectRoot).map(readDossier);

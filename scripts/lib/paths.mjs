/** Where things stand in the project, whatever folder a command is called from. */
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Absolute path of a file of the project. */
export const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
